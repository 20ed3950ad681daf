import type { Board, Id, Range, RelativePeriod, Scalar } from '@weir/schema';
import type { Compare, Group, LastPeriods } from '@weir/query';
import type { Drill } from '../drill/drill.js';

/** What a person has chosen on a board. It is data: a host may keep it, put it into a link and set it again. */
export interface BoardView {
  /** By name, as the last so many days, weeks, months or years, or by dates: half-open, a side that is absent is open. */
  readonly period: RelativePeriod | LastPeriods | Range;
  readonly compare: Compare | 'none';
  /** Allowed values per dimension; null among them is "without a value". A dimension that is absent is not filtered. */
  readonly filters: Readonly<Record<Id, readonly Scalar[]>>;
  /** Values of the document's parameters; absent ones take their default. */
  readonly parameters?: Readonly<Record<Id, Scalar>>;
  /** The figure whose records are shown beside the board; null or absent: none. */
  readonly drill?: Drill | null;
  /** Per widget the dimensions that it shows itself by instead of its own. */
  readonly by?: Readonly<Record<Id, readonly Id[]>>;
  /** Per widget the mark on it that the board is filtered by. */
  readonly chosen?: Readonly<Record<Id, ChosenMark>>;
}

/** A mark that the board is filtered by: a group, a period, or a group in a period. The widget that has it goes on showing the marks beside it. */
export interface ChosenMark {
  readonly group?: Group;
  readonly period?: Range;
  /** What the widget itself is still asked over: the board's period and filters of these dimensions before the mark was chosen. */
  readonly over: Partial<Pick<BoardView, 'period' | 'filters'>>;
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

/** Whether two views show the same. What is empty is as good as absent. */
export function sameView(a: BoardView, b: BoardView): boolean {
  return changedParts(a, b).length === 0;
}

/** A part of a view. */
export type ViewPart = keyof BoardView;

const PARTS: readonly ViewPart[] = ['period', 'compare', 'filters', 'parameters', 'by', 'chosen', 'drill'];

/** Which parts of two views are not the same. */
export function changedParts(a: BoardView, b: BoardView): readonly ViewPart[] {
  return PARTS.filter((part) => JSON.stringify(sorted(a[part] ?? {})) !== JSON.stringify(sorted(b[part] ?? {})));
}

/** With keys in one order, and without what is empty. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined && !(isRecord(each) && Object.keys(each).length === 0))
    .map(([key, each]) => [key, sorted(each)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
