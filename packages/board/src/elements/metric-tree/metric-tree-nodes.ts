import type { Metric } from '@weir/schema';
import { icon } from '@weir/ui';
import type { MenuEntry, MenuSelectEvent, WeirCombobox } from '@weir/ui';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { hiddenBy } from '../../figure/metric-tree/visible.js';
import type { TreeRow } from '../../figure/metric-tree/visible.js';
import type { Arrangement } from '../../figure/metric-tree/walk.js';
import type { TreeLayout, TreeSize } from '../../layout/metric-tree.js';
import { estimateWidth } from '../../layout/text-width.js';
import { treeMessages } from '../../words/tree/index.js';
import type { NodeLine, NodeText, TreeWords } from '../../words/tree/tree-words.js';

/** What a person does with a node. */
export type NodeAction = 'focus' | 'press' | 'toggle' | 'menu' | 'link' | 'unlink' | 'leave-link';

/** What the nodes of a tree are drawn from, and whom they tell. */
export interface TreeView {
  readonly rows: readonly TreeRow[];
  /** At the places of the rows. */
  readonly texts: readonly NodeText[];
  readonly words: TreeWords;
  readonly arrangement: Arrangement;
  /** Key of the node that Tab comes to. */
  readonly active: string;
  readonly isSelectable: boolean;
  readonly isEditable: boolean;
  /** Key of the node whose driver is being chosen, and the metrics to choose from. */
  readonly linking: { readonly key: string; readonly candidates: readonly Metric[] } | null;
  /** Whether there is any metric to link to it. */
  readonly canLink: (row: TreeRow) => boolean;
  readonly act: (row: TreeRow, action: NodeAction, event: Event) => void;
  readonly key: (row: TreeRow, event: KeyboardEvent) => void;
  readonly choose: (row: TreeRow, driver: string) => void;
}

const WIDTH = 208;
const HEIGHT = { edges: 22, name: 20, value: 26, line: 18 } as const;
const INSET = 12;
const ICON = 16;

/** A sentence about what is wrong or missing may take so many rows; the rest is in its title. */
const MOST_ROWS = 3;

/** The nodes of a drawing, each as high as what it says. */
export function drawnNodeSize(texts: readonly NodeText[]): TreeSize {
  return {
    width: WIDTH,
    heights: texts.map(({ value, lines }) => {
      // What is on its way has a line mostly.
      const rows = value === null ? 1 : lines.reduce((sum, line) => sum + rowsOf(line), 0);
      return HEIGHT.edges + HEIGHT.name + HEIGHT.value + HEIGHT.line * rows;
    }),
  };
}

function rowsOf({ text, icon: name }: NodeLine): number {
  const room = WIDTH - 2 * INSET - (name ? ICON : 0);
  // Words run narrower than the digits that the estimate is for.
  return Math.min(MOST_ROWS, Math.ceil((estimateWidth(text, 12) * 0.9) / room));
}

/** A screen reader says all of a node in one go. */
function setApart(hasRest: boolean): TemplateResult | typeof nothing {
  return hasRest ? html`<span class="visually-hidden">, </span>` : nothing;
}

export function renderOutline(view: TreeView): TemplateResult {
  return html`<div class="outline" role="tree" part="tree" aria-labelledby="title" aria-describedby="keys">
    ${renderNodes(view, ({ level }) => `--_level: ${level - 1}`)}
  </div>`;
}

export function renderDrawing(view: TreeView, layout: TreeLayout): TemplateResult {
  const placeOf = ({ node }: TreeRow): string => {
    const { x = 0, y = 0, width = 0, height = 0 } = layout.places.get(node.key) ?? {};
    return `left: ${x}px; top: ${y}px; width: ${width}px; height: ${height}px`;
  };
  return html`<div
    class="drawing ${view.arrangement}"
    role="tree"
    part="tree"
    aria-labelledby="title"
    aria-describedby="keys"
    aria-orientation=${view.arrangement === 'down' ? 'horizontal' : 'vertical'}
    .style=${`width: ${layout.width}px; height: ${layout.height}px`}
  >
    <svg width=${layout.width} height=${layout.height} aria-hidden="true">
      ${layout.edges.map(({ link, path }) => svg`<path class="edge ${link}" d=${path} />`)}
    </svg>
    ${renderNodes(view, placeOf)}
  </div>`;
}

function renderNodes(view: TreeView, styleOf: (row: TreeRow) => string): unknown {
  const nodes = view.rows.map((row, place) => ({ row, text: view.texts[place]! }));
  return repeat(
    nodes,
    ({ row }) => row.node.key,
    ({ row, text }) => renderNode(view, row, text, styleOf(row)),
  );
}

function renderNode(view: TreeView, row: TreeRow, text: NodeText, style: string): TemplateResult {
  const { node, level, place, siblings, isFolded } = row;
  const isMetric = node.kind === 'metric' && node.metric !== undefined;
  const isActive = node.key === view.active;
  const isEditable = view.isEditable && node.kind === 'metric';
  const classes = [
    'node',
    node.kind,
    node.link,
    view.isSelectable && isMetric ? 'selectable' : '',
    isEditable ? 'editable' : '',
  ];
  return html`<div
    class=${classes.join(' ')}
    part="node"
    role="treeitem"
    tabindex=${isActive ? 0 : -1}
    aria-level=${level}
    aria-posinset=${place}
    aria-setsize=${siblings}
    aria-expanded=${isFolded === null ? nothing : String(!isFolded)}
    .style=${style}
    @focus=${(event: Event) => view.act(row, 'focus', event)}
    @click=${(event: Event) => view.act(row, 'press', event)}
    @contextmenu=${(event: Event) => view.act(row, 'menu', event)}
    @keydown=${(event: KeyboardEvent) => view.key(row, event)}
  >
    ${renderText(text)} ${isEditable ? renderMenu(view, row, text, isActive) : nothing}
    ${view.linking?.key === node.key ? renderPicker(view, row, view.linking.candidates) : nothing}
    ${isFolded === null ? nothing : renderToggle(view, row, isFolded)}
  </div>`;
}

function renderText({ sign, name, hypothesis, lines, ...figure }: NodeText): TemplateResult {
  const hasRest = lines.length > 0 || hypothesis !== null;
  return html`<div class="text">
    <div class="name">
      ${
        sign
          ? html`<span class="sign" aria-hidden="true">${sign.shown}</span
              ><span class="visually-hidden">${sign.read}</span>`
          : nothing
      }
      <bdi class="truncate" title=${name}>${name}</bdi>${setApart(figure.value !== null || hypothesis !== null)}
    </div>
    ${renderValue(figure, hasRest)}
    ${
      lines.length > 0
        ? html`<ul class="lines" role="presentation">
            ${lines.map((line, place) => renderLine(line, hypothesis !== null || place < lines.length - 1))}
          </ul>`
        : nothing
    }
    ${
      hypothesis
        ? html`<span class="badge hypothesis num" title=${hypothesis.hint}
            >${hypothesis.text}<span class="visually-hidden">, ${hypothesis.drives}</span></span
          >`
        : nothing
    }
  </div>`;
}

function renderValue(
  { value, isMissing, change }: Pick<NodeText, 'value' | 'isMissing' | 'change'>,
  hasRest: boolean,
): TemplateResult {
  if (value === null) return html`<div class="value"><weir-skeleton shape="value"></weir-skeleton></div>`;
  return html`<div class="value">
    <bdi class=${isMissing ? 'figure missing' : 'figure'} title=${value}>${value}</bdi>${setApart(change !== null)}
    ${
      change
        ? html`<bdi class="change num ${change.tone}" title=${change.hint}
              >${change.amount === 0 ? nothing : icon(change.amount > 0 ? 'triangle-up' : 'triangle-down', 8)}${change.text}</bdi
            ><span class="visually-hidden"> ${change.hint}</span>`
        : nothing
    }${setApart(hasRest)}
  </div>`;
}

/** A line that is short on the screen is read out as a sentence. */
function renderLine(line: NodeLine, hasRest: boolean): TemplateResult {
  const { text, tone, hint, icon: name } = line;
  return html`<li class="line ${tone}" role="presentation" title=${hint ?? text} .style=${`--_rows: ${rowsOf(line)}`}>
    ${name ? icon(name, 12) : nothing}${
      hint === undefined
        ? html`<bdi>${text}</bdi>`
        : html`<bdi aria-hidden="true">${text}</bdi><span class="visually-hidden">${hint}</span>`
    }${setApart(hasRest)}
  </li>`;
}

/** For the pointer: with the keyboard it is plus and minus, and the node itself says which. */
function renderToggle(view: TreeView, row: TreeRow, isFolded: boolean): TemplateResult {
  const { localizer } = view.words;
  const hidden = hiddenBy(row.node);
  const title = isFolded
    ? `${localizer.say(treeMessages, 'tree.unfold')} · ${localizer.say(treeMessages, 'tree.hidden', { count: hidden })}`
    : localizer.say(treeMessages, 'tree.fold');
  const press = (event: Event): void => view.act(row, 'toggle', event);
  return html`<span class=${isFolded ? 'toggle folded' : 'toggle'} aria-hidden="true" title=${title} @click=${press}>
    ${
      view.arrangement === 'outline'
        ? icon(isFolded ? 'chevron-right' : 'chevron-down', 14)
        : html`<span>${isFolded ? `+${localizer.number(hidden)}` : icon('minus', 12)}</span>`
    }
  </span>`;
}

function renderMenu(view: TreeView, row: TreeRow, { name }: NodeText, isActive: boolean): TemplateResult {
  const { localizer } = view.words;
  const { node, above } = row;
  const isMetric = node.kind === 'metric' && node.metric !== undefined;
  const link: MenuEntry = {
    value: 'link',
    label: localizer.say(treeMessages, 'tree.link'),
    icon: 'link',
    disabled: !view.canLink(row),
    ...(view.canLink(row) ? {} : { detail: localizer.say(treeMessages, 'tree.no-candidates') }),
  };
  const unlink: MenuEntry = {
    value: 'unlink',
    label: localizer.say(treeMessages, 'tree.unlink'),
    icon: 'unlink',
    detail: '⌫',
  };
  const items = [...(isMetric ? [link] : []), ...(node.link === 'driver' && above ? [unlink] : [])];
  const label = localizer.say(treeMessages, 'tree.actions', { metric: name });
  return html`<weir-menu
    class="menu"
    placement="bottom-end"
    label=${label}
    .items=${items}
    @click=${(event: Event) => event.stopPropagation()}
    @menu-select=${(event: MenuSelectEvent) => view.act(row, event.value as 'link' | 'unlink', event)}
  >
    <button
      slot="trigger"
      type="button"
      class="button quiet icon small"
      tabindex=${isActive ? 0 : -1}
      aria-label=${label}
    >
      ${icon('more', 14)}
    </button>
  </weir-menu>`;
}

function renderPicker(view: TreeView, row: TreeRow, candidates: readonly Metric[]): TemplateResult {
  const { localizer } = view.words;
  const label = localizer.say(treeMessages, 'tree.driver-of', { metric: view.words.name(row.node) });
  return html`<div
    class="picker"
    @click=${(event: Event) => event.stopPropagation()}
    @focusout=${(event: Event) => view.act(row, 'leave-link', event)}
  >
    <weir-combobox
      look="field"
      label=${label}
      placeholder=${localizer.say(treeMessages, 'tree.choose-metric')}
      .options=${candidates.map(({ id, title }) => ({ value: id, label: localizer.text(title) || id }))}
      @change=${(event: Event) => {
        const [driver] = (event.target as WeirCombobox).selected;
        if (typeof driver === 'string') view.choose(row, driver);
      }}
    ></weir-combobox>
  </div>`;
}

/** What the lines mean, as far as the tree has both. */
export function renderLegend(rows: readonly TreeRow[], words: TreeWords): TemplateResult | typeof nothing {
  const has = (link: 'part' | 'driver'): boolean =>
    rows.some(({ node }) => node.children.some((child) => child.link === link));
  const entry = (link: 'part' | 'driver', text: string): TemplateResult =>
    html`<li>
      <svg viewBox="0 0 20 10" aria-hidden="true">${svg`<path class="edge ${link}" d="M0,5H20" />`}</svg>
      <bdi>${text}</bdi>
    </li>`;
  if (!has('part') && !has('driver')) return nothing;
  return html`<ul class="legend" part="legend">
    ${has('part') ? entry('part', words.exact) : nothing} ${has('driver') ? entry('driver', words.believed) : nothing}
  </ul>`;
}
