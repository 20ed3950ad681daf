import { startOfPeriod } from '@weir/formula/calendar';
import type { Grain, Id } from '@weir/schema';
import { dayBound, earlier, instantBound, isBefore, isEmpty } from './bound.js';
import type { Bound, BoundRange } from './bound.js';
import type { Calendar } from './calendar.js';
import { byGrains, shiftBoth } from './shift.js';

/** Where a formula is evaluated instead of in the cell that was asked: what `prior`, `rolling`, `to_date` and `total` say. */
export type Move =
  | { readonly kind: 'prior' | 'rolling'; readonly count: number; readonly grain: Grain }
  | { readonly kind: 'to_date'; readonly grain: Grain | null }
  /** Without these dimensions; null: without any. */
  | { readonly kind: 'total'; readonly dimensions: readonly Id[] | null };

export interface MovedCell {
  /** What is counted. */
  readonly range: BoundRange;
  /** What will be counted when the asked cell is over: for dates that may be planned. */
  readonly uncut: BoundRange;
}

/**
 * The cell that a formula is evaluated in.
 *
 * prior: both ends earlier by so many grains, clamped at month ends; a day stays at least a day long. What as-of cuts is cut to the same
 * elapsed part. rolling: so many grains that end with the cell. to_date: from the start of the grain in which the cell ends (at most
 * as-of) to the cell's end; without a grain, from the first row.
 */
export function moveCell(cell: MovedCell, move: Move, calendar: Calendar, asOf: Bound): MovedCell {
  switch (move.kind) {
    case 'total':
      return cell;
    case 'prior':
      return priorCell(cell, move, calendar, asOf);
    case 'rolling': {
      const from = byGrains(-move.count, move.grain, calendar.zone)(cell.uncut.to ?? cell.range.to ?? asOf);
      return startingAt(cell, from);
    }
    case 'to_date':
      return startingAt(cell, move.grain && startOfGrain(cell, move.grain, calendar, asOf));
  }
}

function startingAt({ range, uncut }: MovedCell, from: Bound | null): MovedCell {
  return { range: { from, to: range.to }, uncut: { from, to: uncut.to } };
}

function priorCell(
  { range, uncut }: MovedCell,
  { count, grain }: { readonly count: number; readonly grain: Grain },
  { zone }: Calendar,
  asOf: Bound,
): MovedCell {
  const shift = byGrains(-count, grain, zone);
  const whole = lasting(shiftBoth(uncut, shift), uncut, zone);
  const isAhead = range.from !== null && !isBefore(range.from, asOf);
  const isUnfinished = !isAhead && (range.to === null || isBefore(asOf, range.to));
  const ends = [
    whole.to,
    range.to !== null && (uncut.to === null || isBefore(range.to, uncut.to)) ? shift(range.to) : null,
    isUnfinished ? shift(asOf) : null,
  ].filter((end) => end !== null);
  const [first, ...others] = ends;
  return {
    range: { from: whole.from, to: first ? others.reduce(earlier, first) : null },
    uncut: whole,
  };
}

/** Clamping may leave nothing of a short cell (30 March is 28 February, and so is the 31st): it keeps its length then. */
function lasting(moved: BoundRange, original: BoundRange, zone: Calendar['zone']): BoundRange {
  const { from, to } = original;
  if (!moved.from || !from || !to || !isEmpty(moved) || isEmpty(original)) return moved;
  const isByDay = moved.from.day !== null && from.day !== null && to.day !== null;
  return {
    from: moved.from,
    to: isByDay
      ? dayBound(moved.from.day! + to.day! - from.day!, zone)
      : instantBound(moved.from.instant + to.instant - from.instant),
  };
}

function startOfGrain({ range }: MovedCell, grain: Grain, calendar: Calendar, asOf: Bound): Bound {
  const isAhead = range.from !== null && !isBefore(range.from, asOf);
  const end = isAhead ? (range.to ?? asOf) : earlier(range.to ?? asOf, asOf);
  const lastDay = end.day === null ? calendar.zone.dayOf(end.instant - 1) : end.day - 1;
  return dayBound(startOfPeriod(lastDay, grain, calendar), calendar.zone);
}
