import { WeirError } from '@weir/schema';
import type { Board, Id, WeirDocument, Widget } from '@weir/schema';
import type { Context, DataAdapter } from '@weir/query';
import { uiMessages } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import type { ExportKind } from '../../export/export-kinds.js';
import type { WidgetState } from '../../flow/widget-state.js';
import { inReadingOrder, placeWidgets } from '../../layout/board-grid.js';
import { isCompact, shownWidgets } from '../../question/chosen-marks.js';
import type { BoardView } from '../../question/view.js';
import type { WidgetLoads } from '../../widgets/widget-loads.js';
import type { WidgetType } from '../../widgets/widget-type.js';
import { failureText } from '../../words/failure.js';
import { firstMessages } from '../../words/first/index.js';
import { give } from './give.js';

/** A board hands its widgets' parts on; names that it has itself get a prefix. */
const WIDGET_PARTS = [
  'card',
  'header:widget-header',
  'title:widget-title',
  'value',
  'change',
  'target',
  'plot',
  'stage',
  'facts',
  'legend',
  'tip',
  'table',
  'notes:widget-notes',
  'stale',
].join(', ');

/** What all widgets of a board are given alike. */
export interface BoardSettings {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter | undefined;
  readonly context: Context | undefined;
  readonly view: BoardView;
  readonly asOf: string | undefined;
  readonly revision: string | undefined;
  readonly selectable: boolean;
  readonly explorable: boolean;
  /** They are shown, and cannot be reached. */
  readonly arranging: boolean;
  /** It stands in the place of a card that was broken down. */
  readonly compact?: boolean;
  readonly exports: readonly ExportKind[];
  readonly linkTo: ((view: BoardView) => string) | undefined;
  readonly localizer: Localizer;
}

/** Widgets that their type cannot ask for, or their element cannot draw. */
export interface BoardFaults {
  of(widget: Id): WeirError | undefined;
  drew(widget: Widget, cause: unknown): void;
  retry(): void;
}

/** As HTML wants names of custom elements, so that a type cannot bring markup along. */
const ELEMENT_NAME = /^[a-z][a-z0-9._]*-[a-z0-9._-]*$/;

/**
 * The widgets in their places; while they are arranged, each with a slot over it.
 * @param faults of a host's own types
 */
export function renderGrid(
  board: Board,
  types: readonly Omit<WidgetType, 'question'>[],
  loads: WidgetLoads,
  settings: BoardSettings,
  stateOf: (widget: Id) => WidgetState,
  faults: BoardFaults,
): TemplateResult {
  const widgets = shownWidgets(board, settings.view);
  const { arranging } = settings;
  // The first of a name counts.
  const typeOf = new Map(types.toReversed().map((type) => [type.type, type]));
  const wide = new Map(placeWidgets(widgets, 12).map((placement) => [placement.id, placement]));
  const medium = new Map(placeWidgets(board.widgets, 6).map(({ id, columns }) => [id, columns]));
  const small = new Map(placeWidgets(widgets, 2).map(({ id, columns }) => [id, columns]));
  return html`<div class="grid" part="grid">
    ${repeat(
      inReadingOrder(widgets),
      ({ id, type }) => `${type} ${id}`,
      (widget) => {
        const { id } = widget;
        const place = wide.get(id)!;
        const style = [
          `--_column: ${place.column} / span ${place.columns}`,
          `--_row: ${place.row} / span ${place.rows}`,
          `--_rows: ${place.rows}`,
          `--_medium: ${medium.get(id)}`,
          `--_small: ${small.get(id)}`,
        ].join(';');
        const compact = isCompact(board, widget);
        const given = compact ? { ...settings, compact } : settings;
        return html`<div class=${arranging ? 'cell arranged' : compact ? 'cell held' : 'cell'} .style=${style}>
          ${renderWidget(widget, typeOf.get(widget.type), loads, given, stateOf(id), faults)}
          ${arranging ? html`<slot name="over-${id}"></slot>` : nothing}
        </div>`;
      },
    )}
  </div>`;
}

/** The element of a widget's type, given its figures. A type that nobody told the board of gets a slot. */
function renderWidget(
  widget: Widget,
  type: WidgetType | undefined,
  loads: WidgetLoads,
  settings: BoardSettings,
  state: WidgetState,
  faults: BoardFaults,
): TemplateResult {
  const { localizer, arranging, ...given } = settings;
  const title = localizer.text(widget.title);
  if (!type || !ELEMENT_NAME.test(type.element)) {
    const hint = localizer.say(firstMessages, 'board.unknown-widget', { type: widget.type });
    return html`<slot name="widget-${widget.id}">${renderProblem(localizer, title, hint)}</slot>`;
  }
  const load = loads.stateOf(type);
  if (load === 'under-way') {
    return html`<article class="card waiting ${type.element}" aria-busy="true" aria-label=${title || nothing}>
      <weir-skeleton shape="bars"></weir-skeleton>
    </article>`;
  }
  const fault = load instanceof WeirError ? load : faults.of(widget.id);
  if (fault) {
    const again = () => (fault === load ? loads : faults).retry();
    const retry = html`<button slot="actions" type="button" class="button small" @click=${again}>
      ${localizer.say(uiMessages, 'ui.retry')}
    </button>`;
    return renderProblem(localizer, title, failureText(localizer, settings.document, fault), retry);
  }
  const element = unsafeStatic(type.element);
  return staticHtml`<${element}
    exportparts=${WIDGET_PARTS}
    ?inert=${arranging}
    ${give({ ...given, chosen: settings.view.chosen?.[widget.id], widget, state }, (cause) => faults.drew(widget, cause))}
  ></${element}>`;
}

function renderProblem(localizer: Localizer, title: string, hint: string, action?: TemplateResult): TemplateResult {
  return html`<article class="card" aria-label=${title || nothing}>
    ${title ? html`<header><h3 title=${title}>${title}</h3></header>` : nothing}
    <weir-empty icon="alert" heading=${localizer.say(firstMessages, 'board.not-drawn')}>
      <bdi>${hint}</bdi>
      ${action ?? nothing}
    </weir-empty>
  </article>`;
}
