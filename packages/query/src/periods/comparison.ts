import { addPeriods, civilFromDay } from '@weir/formula/calendar';
import type { TimeZone } from '@weir/formula/calendar';
import { WeirError } from '@weir/schema';
import type { Compare } from '../contract/question.js';
import { earlier, instantBound, isBefore } from './bound.js';
import type { Bound, BoundRange } from './bound.js';
import type { Calendar } from './calendar.js';
import { byDays, byMonths, shiftBoth } from './shift.js';
import type { Shift } from './shift.js';
import type { Cell, Cells } from './split-range.js';

/** What a cell is compared with. */
export interface ComparedCell {
  readonly cell: Cell;
  /** All of what the cell will be compared with when it is over: for dates that may be planned. */
  readonly uncut: BoundRange;
}

export interface ComparedCells {
  readonly whole: ComparedCell;
  /** At the places of the cells they are compared with. */
  readonly periods: readonly ComparedCell[];
  /** The moment that compares with as-of. */
  readonly asOf: Bound;
}

/**
 * The cells of the range that `cells` are compared with, at the same places.
 *
 * prior-period: a range of whole months moves back by as many months, another by its own length. Days and weeks of a range of months
 * are set side by side from its start; where the earlier range is shorter, the last of them have an empty range.
 * prior-year: everything moves back 12 months, clamped at month ends; weeks move back 52 weeks, so they start on the same weekday.
 * A cell that as-of cuts is compared with the same elapsed part.
 * @throws {WeirError} `question/open-comparison`
 */
export function compareCells(cells: Cells, compare: Compare, calendar: Calendar, asOf: Bound): ComparedCells {
  const { range, cell } = compare === 'prior-year' ? priorYear(cells, calendar) : priorPeriod(cells, calendar);
  const whole = comparedCell(cells.whole, range, asOf, null);
  const end = compare === 'prior-period' ? whole.uncut.to : null;
  return {
    whole,
    periods: cells.grain ? cells.periods.map((own) => comparedCell(own, cell(own), asOf, end)) : [whole],
    asOf: range(asOf),
  };
}

/** How the range moves, and how each of its periods does. */
interface Shifts {
  readonly range: Shift;
  readonly cell: (cell: Cell) => Shift;
}

function priorYear({ grain }: Cells, { zone }: Calendar): Shifts {
  const range = byMonths(-12, zone);
  const week = byDays(-364, zone);
  // A day stays one day long: 29 February is compared with the whole of 28 February.
  const day = ({ own }: Cell) => byDays(addPeriods(own.from?.day ?? 0, -12, 'month') - (own.from?.day ?? 0), zone);
  return { range, cell: (cell) => (grain === 'week' ? week : grain === 'day' ? day(cell) : range) };
}

function priorPeriod({ grain, whole }: Cells, { zone }: Calendar): Shifts {
  const { from, to } = whole.range;
  if (!from || !to) throw new WeirError('question/open-comparison', {}, { pointer: '/range' });
  const range = byLength(from, to, zone);
  const isShort = from.day !== null && (grain === 'day' || grain === 'week');
  const cell = isShort ? byDays((range(from).day ?? 0) - from.day, zone) : range;
  return { range, cell: () => cell };
}

function byLength(from: Bound, to: Bound, zone: TimeZone): Shift {
  if (from.day === null || to.day === null) return ({ instant }) => instantBound(instant - (to.instant - from.instant));
  const [first, last] = [civilFromDay(from.day), civilFromDay(to.day)];
  const months = (last.year - first.year) * 12 + last.month - first.month;
  return first.day === 1 && last.day === 1 ? byMonths(-months, zone) : byDays(from.day - to.day, zone);
}

function comparedCell({ own, range, incomplete, future }: Cell, shift: Shift, asOf: Bound, end: Bound | null) {
  const moved = shiftBoth(range, shift);
  const uncut = end && moved.to ? { from: moved.from, to: earlier(moved.to, end) } : moved;
  const isCut = !future && (range.to === null || isBefore(asOf, range.to));
  const elapsed = shift(asOf);
  const cut = isCut ? { from: uncut.from, to: uncut.to ? earlier(uncut.to, elapsed) : elapsed } : uncut;
  const isAhead = cut.from !== null && !isBefore(cut.from, asOf);
  return { cell: { own: shiftBoth(own, shift), range: cut, incomplete, future: isAhead }, uncut };
}
