import type { Board, Id, Scalar, Widget } from '@weir/schema';
import type { Group } from '@weir/query';
import type { Selection } from '../events/events.js';
import { withFilter } from './view.js';
import type { BoardView, ChosenMark } from './view.js';

/** What a mark can filter a board by. */
export type MarkFilter = Pick<ChosenMark, 'group' | 'period'>;

/** The mark's group, its period, or both; null of a mark that has neither. A period that is open on a side filters nothing. */
export function filterOfMark(selection: Selection): MarkFilter | null {
  const own = 'group' in selection ? (selection.group ?? {}) : {};
  const group = Object.keys(own).length > 0 ? own : null;
  const { from, to } = ('period' in selection && selection.period) || {};
  const period = from && to ? { from, to } : null;
  return group || period ? { ...(group && { group }), ...(period && { period }) } : null;
}

/** Whether it is this that the board is filtered by. */
export function isChosen(chosen: MarkFilter | undefined, mark: MarkFilter | null): boolean {
  if (!chosen || !mark) return false;
  const isPeriod = chosen.period?.from === mark.period?.from && chosen.period?.to === mark.period?.to;
  return isPeriod && sameGroup(chosen.group, mark.group);
}

/** The board filtered by a mark of a widget, in place of another one of it; not any more where it was by this one already. */
export function withMark(view: BoardView, widget: Id, mark: MarkFilter): BoardView {
  const wasChosen = isChosen(view.chosen?.[widget], mark);
  const before = withoutMark(view, widget);
  if (wasChosen) return before;
  const dimensions = Object.keys(mark.group ?? {});
  const over = {
    ...(mark.period && { period: before.period }),
    ...(mark.group && { filters: pick(before.filters, dimensions) }),
  };
  const filtered = Object.entries(mark.group ?? {}).reduce(
    (each, [id, value]) => withFilter(each, id, [value]),
    before,
  );
  return {
    ...filtered,
    ...(mark.period && { period: mark.period }),
    chosen: { ...before.chosen, [widget]: { ...mark, over } },
  };
}

/** What the board was filtered by because of a widget's mark is as it was before. */
export function withoutMark(view: BoardView, widget: Id): BoardView {
  const { [widget]: mark, ...chosen } = view.chosen ?? {};
  if (!mark) return view;
  return { ...withoutKey(viewOver(view, mark), 'chosen'), ...(Object.keys(chosen).length > 0 && { chosen }) };
}

/** Without marks that the board is not filtered by any more, since its period or a filter was changed otherwise. */
export function settled(view: BoardView): BoardView {
  const { chosen } = view;
  if (!chosen) return view;
  const holding = Object.entries(chosen).filter(([, mark]) => holds(view, mark));
  if (holding.length === Object.keys(chosen).length) return view;
  const rest = withoutKey(view, 'chosen');
  return holding.length === 0 ? rest : { ...rest, chosen: Object.fromEntries(holding) };
}

/** What a widget is asked over: of its own chosen mark it shows the marks beside it too. */
export function viewOfWidget(view: BoardView, widget: Id): BoardView {
  const mark = view.chosen?.[widget];
  return mark ? viewOver(view, mark) : view;
}

/** The view with a widget shown by other dimensions than its own; null: by its own. */
export function withBreakdown(view: BoardView, widget: Id, by: readonly Id[] | null): BoardView {
  const { [widget]: _replaced, ...others } = view.by ?? {};
  const next = by ? { ...others, [widget]: by } : others;
  const shown = withoutKey(withoutMark(view, widget), 'by');
  return Object.keys(next).length === 0 ? shown : { ...shown, by: next };
}

/** Types of widgets that can show themselves by a dimension, and as what. */
const BROKEN_DOWN: Readonly<Record<string, string>> = {
  kpi: 'bars',
  funnel: 'funnel',
  flow: 'flow',
  cohort: 'cohort',
  histogram: 'histogram',
  matrix: 'matrix',
  bars: 'bars',
  trend: 'trend',
  table: 'table',
};

export function canBreakDown({ type }: Widget): boolean {
  return Object.hasOwn(BROKEN_DOWN, type);
}

/** The board's widgets as the view shows them: broken down where it says so. */
export function shownWidgets({ widgets }: Board, { by = {} }: BoardView): readonly Widget[] {
  return widgets.map((widget) => {
    const dimensions = by[widget.id];
    if (!dimensions?.length || !canBreakDown(widget)) return widget;
    return { ...widget, type: BROKEN_DOWN[widget.type]!, by: [...dimensions] };
  });
}

/** Whether what is shown of a widget has no more room than a card. */
export function isCompact({ widgets }: Board, shown: Widget): boolean {
  return shown.type !== 'kpi' && widgets.some(({ id, type }) => id === shown.id && type === 'kpi');
}

function viewOver(view: BoardView, { over, group }: ChosenMark): BoardView {
  const filters = Object.keys(group ?? {}).reduce(
    (each, id) => withFilter(each, id, over.filters?.[id] ?? []),
    view,
  ).filters;
  return { ...view, filters, ...(over.period !== undefined && { period: over.period }) };
}

function holds({ period, filters }: BoardView, mark: ChosenMark): boolean {
  const isPeriod =
    !mark.period ||
    (typeof period === 'object' &&
      !('last' in period) &&
      period.from === mark.period.from &&
      period.to === mark.period.to);
  return isPeriod && Object.entries(mark.group ?? {}).every(([id, value]) => isOnly(filters[id], value));
}

function isOnly(values: readonly Scalar[] | undefined, value: Scalar): boolean {
  return values?.length === 1 && values[0] === value;
}

/** None is the same as one of no dimensions. */
export function sameGroup(a: Group = {}, b: Group = {}): boolean {
  const dimensions = Object.keys(a);
  return dimensions.length === Object.keys(b).length && dimensions.every((id) => id in b && a[id] === b[id]);
}

function pick<Value>(record: Readonly<Record<Id, Value>>, keys: readonly Id[]): Readonly<Record<Id, Value>> {
  return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(record, key) ? [[key, record[key]!]] : [])));
}

function withoutKey(view: BoardView, key: 'by' | 'chosen'): BoardView {
  const { [key]: _dropped, ...rest } = view;
  return rest;
}
