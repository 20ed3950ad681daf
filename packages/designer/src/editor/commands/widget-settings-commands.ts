import type { Widget } from '@weir/schema';
import { cellsOf, placeCell } from '../boards/cells.js';
import { metricsShown } from '../boards/propose-widgets.js';
import { leastSize } from '../boards/widget-sizes.js';
import { withText } from '../texts.js';
import { assign, assignGiven, command } from './command.js';
import type { Changes } from './command.js';
import { boardIn } from './board-list-commands.js';
import { settle, widgetIn } from './widget-commands.js';
import type { WidgetRef } from './widget-commands.js';

/** What is set by choosing; null takes it away. */
export type WidgetChanges = Changes<
  Widget,
  'funnel' | 'metric' | 'metrics' | 'by' | 'grain' | 'basis' | 'from' | 'to' | 'top' | 'fields' | 'options'
>;

export interface Wording {
  readonly locale: string;
  readonly wording: string;
  readonly plainIs?: string;
}

/** What a widget shows. */
export const widgetSettingsCommands = {
  /** What the other type does not read stays, for when it is switched back. A place that is too small for it grows. */
  'widget/set-type': command<WidgetRef & { type: string }>({
    needs: 'widget',
    edit(draft, { type, ...ref }) {
      const widget = widgetIn(draft, ref);
      const [metric] = metricsShown(widget);
      if (type === widget.type) return;
      assign(widget, 'type', type);
      if (type === 'kpi' && widget.metric === undefined) assign(widget, 'metric', metric);
      const board = boardIn(draft, ref.board);
      const cells = cellsOf(board.widgets);
      const cell = cells.get(widget.id);
      const least = leastSize({ type });
      if (!cell || (cell.w >= least.w && cell.h >= least.h)) return;
      const larger = { ...cell, w: Math.max(cell.w, least.w), h: Math.max(cell.h, least.h) };
      settle(board, placeCell(cells, widget.id, larger));
    },
  }),

  'widget/set': command<WidgetRef & { changes: WidgetChanges }>({
    needs: 'widget',
    edit(draft, { changes, ...ref }) {
      assignGiven(widgetIn(draft, ref), changes);
    },
    coalesceKey: ({ board, widget, changes }) => `widget/set ${board} ${widget} ${Object.keys(changes).join(' ')}`,
  }),

  /** One of the options of a host's own type; null takes it away. */
  'widget/set-option': command<WidgetRef & { name: string; value: unknown }>({
    needs: 'widget',
    edit(draft, { name, value, ...ref }) {
      const widget = widgetIn(draft, ref);
      const others = Object.entries(widget.options ?? {}).filter(([each]) => each !== name);
      const options = Object.fromEntries(value === null ? others : [...others, [name, value]]);
      assign(widget, 'options', Object.keys(options).length > 0 ? options : undefined);
    },
    coalesceKey: ({ board, widget, name }) => `widget/set-option ${board} ${widget} ${name}`,
  }),

  'widget/set-title': command<WidgetRef & Wording>({
    needs: 'widget',
    edit(draft, { locale, wording, plainIs, ...ref }) {
      const widget = widgetIn(draft, ref);
      assign(widget, 'title', withText(widget.title, locale, wording, plainIs) || undefined);
    },
    coalesceKey: ({ board, widget, locale }) => `widget/set-title ${board} ${widget} ${locale}`,
  }),

  'widget/set-text': command<WidgetRef & Wording>({
    needs: 'widget',
    edit(draft, { locale, wording, plainIs, ...ref }) {
      const widget = widgetIn(draft, ref);
      assign(widget, 'text', withText(widget.text, locale, wording, plainIs) || undefined);
    },
    coalesceKey: ({ board, widget, locale }) => `widget/set-text ${board} ${widget} ${locale}`,
  }),
};
