import { icon } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { OutlineRow } from './model/outline-row.js';

interface LineState {
  readonly isSelected: boolean;
  /** Where Tab comes in. */
  readonly isActive: boolean;
  /** What is dragged gets into it. */
  readonly isTarget: boolean;
  /** It can be dragged, by its handle too. */
  readonly isMovable: boolean;
  /** What the name field starts with; null: the name is not being written. */
  readonly written: string | null;
  readonly nameLabel: string;
  /** What it is called. */
  readonly title: string;
  /** What is read out. */
  readonly label: string;
  /** The name field was left. */
  readonly endName: (wording: string) => void;
}

/** Where lines are that are in no group. */
const LEVELS = { funnel: 1, group: 2, stage: 2, transition: 3 } as const;

/** One line of the outline: a name, and what the drawing says beside it. What is seen is read out as its label, in words. */
export function renderLine(row: OutlineRow, state: LineState): TemplateResult {
  const { isSelected, isActive, isTarget, isMovable, written, nameLabel, title, label, endName } = state;
  const { part, level } = row;
  const isInGroup = level > LEVELS[part.type];
  const classes = [
    'row',
    'item',
    `is-${part.type}`,
    isInGroup ? 'in-group' : '',
    row.isArchived ? 'archived' : '',
    isTarget ? 'target' : '',
  ];
  return html`<div
    class=${classes.filter(Boolean).join(' ')}
    role="treeitem"
    data-row=${row.key}
    tabindex=${isActive ? '0' : '-1'}
    aria-level=${row.level}
    aria-posinset=${row.place}
    aria-setsize=${row.siblings}
    aria-expanded=${row.isExpanded === null ? nothing : String(row.isExpanded)}
    aria-selected=${String(isSelected)}
    aria-label=${label}
  >
    <span class="part" aria-hidden="true"
      >${part.type === 'transition' ? nothing : renderTwist(row)} ${renderKind(row)}</span
    >
    ${
      written === null
        ? html`<span class="name truncate" aria-hidden="true" title=${title}>${title}</span>`
        : html`<input
            class="name-field"
            .value=${written}
            aria-label=${nameLabel}
            autocomplete="off"
            @blur=${(event: Event) => endName((event.target as HTMLInputElement).value)}
          />`
    }
    <span class="part" aria-hidden="true">
      <span class="grow"></span>
      ${renderFigures(row)}
      <span class="flag">${renderFlag(row)}</span>
    </span>
    <button
      type="button"
      class="more ${isMovable ? 'handle' : ''} button quiet icon small"
      tabindex="-1"
      aria-hidden="true"
    >
      ${icon(isMovable ? 'grip-vertical' : 'more')}
    </button>
  </div>`;
}

function renderTwist({ isExpanded }: OutlineRow): TemplateResult {
  return html`<span class="twist"
    >${isExpanded === null ? nothing : icon(isExpanded ? 'chevron-down' : 'chevron-right', 14)}</span
  >`;
}

function renderKind({ part, kind, color, isArchived }: OutlineRow): TemplateResult | typeof nothing {
  if (part.type === 'group') return html`<span class="color ${color === null ? '' : `color-${color}`}"></span>`;
  if (part.type === 'stage')
    return html`<span class="swatch ${kind ?? ''}"></span>${isArchived ? icon('lock', 14) : nothing}`;
  return part.type === 'transition' ? html`<span class="stroke ${kind ?? ''}"></span>` : nothing;
}

function renderFigures({ fact, figure, caption, probability, mark, isLoading, part }: OutlineRow): TemplateResult {
  const tone = fact === null || fact.tone === 'plain' ? 'plain subtle small' : `badge ${fact.tone}`;
  const kind = part.type === 'transition' ? nothing : html`<span class="subtle small">${caption}</span>`;
  return html`<span class="figure num"
      >${isLoading ? html`<span class="shape"></span>` : figure ? renderFigure(figure) : kind}
    </span>
    ${mark ? html`<span class="badge mark ${mark.kind}">${mark.text} </span>` : nothing}
    ${
      part.type === 'funnel' || part.type === 'group'
        ? nothing
        : html`<span class="fact"
              >${fact ? html`<span class="${tone} truncate" title=${fact.text}>${fact.text}</span>` : nothing}
            </span>
            <span class="probability subtle small num">${probability}</span>`
    }`;
}

function renderFigure({ text, word, change, isLow }: NonNullable<OutlineRow['figure']>): TemplateResult {
  return html`<span class=${isLow ? 'badge warning' : 'strong'}>${text}</span> ${
      word ? html`<span class="subtle small">${word}</span>` : nothing
    }
    ${change === null ? nothing : html`<span class="small">${change}</span>`}`;
}

function renderFlag({ problem }: OutlineRow): TemplateResult | typeof nothing {
  if (!problem) return nothing;
  const isError = problem.severity === 'error';
  return html`<span class=${isError ? 'negative' : 'warning'} title=${problem.text}
    >${icon(isError ? 'alert' : 'warning')}</span
  >`;
}
