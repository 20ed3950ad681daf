import type { Board, Id, Range, RelativePeriod, Scalar } from '@weir/schema';
import type { Compare } from '@weir/query';
import type { Drill } from '../drill/drill.js';

/** What a person has chosen on a board. It is data: a host may keep it, put it into a link and set it again. */
export interface BoardView {
  readonly period: RelativePeriod | Range;
  readonly compare: Compare | 'none';
  /** Allowed values per dimension; null among them is "without a value". A dimension that is absent is not filtered. */
  readonly filters: Readonly<Record<Id, readonly Scalar[]>>;
  /** Values of the document's parameters; absent ones take their default. */
  readonly parameters?: Readonly<Record<Id, Scalar>>;
  /** The figure whose records are shown beside the board; null or absent: none. */
  readonly drill?: Drill | null;
}

export const DEFAULT_VIEW: BoardView = { period: 'last-12-months', compare: 'none', filters: {} };

/** What a board shows at first. */
export function initialView(board: Board | undefined): BoardView {
  return {
    period: board?.period ?? DEFAULT_VIEW.period,
    compare: board?.compare ?? DEFAULT_VIEW.compare,
    filters: DEFAULT_VIEW.filters,
  };
}

/** The view with one dimension's values replaced; none of them takes the filter away. */
export function withFilter(view: BoardView, dimension: Id, values: readonly Scalar[]): BoardView {
  const { [dimension]: _replaced, ...others } = view.filters;
  return { ...view, filters: values.length === 0 ? others : { ...others, [dimension]: [...values] } };
}
