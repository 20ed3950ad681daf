import type { Column, DateColumn, DatetimeColumn } from '../columns/column.js';
import type { MomentRange } from '../expressions/moment.js';
import { Placement } from './placement.js';
import { RangeSlots } from './range-slots.js';
import { rowGroups } from './row-groups.js';

/** What a table asks of the rows of a selection. */
export interface Asked {
  /** Names the breakdown. */
  readonly by: string;
  /** One per dimension of the breakdown. */
  readonly columns: readonly Column[];
  readonly ranges: readonly MomentRange[];
}

export interface Placed {
  readonly placement: Placement;
  /** Of the first range, among those of the placement. */
  readonly place: number;
  /** The placement tells groups apart that are one here. */
  readonly isAll: boolean;
}

/** So many cells are numbered beforehand, however few rows there are. */
const leastDense = 65_536;

/**
 * Finds placements for all that is asked of the same rows: those with the same breakdown share one, and what has none is read from the
 * cells of one that has, where that takes less than placing the rows again.
 * @param on date by which rows are put into ranges; null: they belong to all
 * @param rows how many there are
 */
export function placementsFor(
  asked: readonly Asked[],
  on: DateColumn | DatetimeColumn | null,
  rows: number,
): Map<Asked, Placed> {
  const placed = new Map<Asked, Placed>();
  const whole = asked.filter(({ columns }) => columns.length === 0);
  const breakdowns = new Map<string, Asked[]>();
  for (const one of asked) {
    if (one.columns.length > 0) breakdowns.set(one.by, [...(breakdowns.get(one.by) ?? []), one]);
  }
  let isShared = whole.length === 0;
  for (const parts of breakdowns.values()) {
    const shared = isShared ? null : place([...parts, ...whole], on, rows);
    if (shared && visitsOf(shared, whole) <= Math.max(leastDense, rows)) {
      isShared = true;
      for (const [part, told] of shared) placed.set(part, told);
    } else for (const [part, told] of place(parts, on, rows)) placed.set(part, told);
  }
  if (!isShared) for (const [part, told] of place(whole, on, rows)) placed.set(part, told);
  return placed;
}

/** @param parts the first of them has the breakdown of all, but for those that have none */
function place(parts: readonly Asked[], on: DateColumn | DatetimeColumn | null, rows: number): Map<Asked, Placed> {
  const columns = parts[0]?.columns ?? [];
  const slots = new RangeSlots(
    parts.flatMap(({ ranges }) => ranges),
    on,
  );
  const mostDense = Math.floor(Math.max(leastDense, rows / 8) / slots.count);
  const placement = new Placement(rowGroups(columns, mostDense), slots);
  let at = 0;
  return new Map(
    parts.map((part) => {
      const told = { placement, place: at, isAll: part.columns.length < columns.length };
      at += part.ranges.length;
      return [part, told];
    }),
  );
}

/** How many cells are looked at for what has no breakdown; too many when groups are only known in the end. */
function visitsOf(placed: ReadonlyMap<Asked, Placed>, whole: readonly Asked[]): number {
  let visits = 0;
  for (const one of whole) {
    const { placement, place } = placed.get(one)!;
    if (!placement.groups.isDense) return Infinity;
    const spans = placement.slots.spans.slice(place, place + one.ranges.length);
    for (const { first, end } of spans) visits += (end - first) * placement.groups.count;
  }
  return visits;
}
