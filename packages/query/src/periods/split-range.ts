import { addPeriods, startOfPeriod } from '@weir/formula/calendar';
import { WeirError } from '@weir/schema';
import type { Grain, Range } from '@weir/schema';
import type { Period } from '../contract/answer.js';
import { compareBounds, dayBound, isBefore, isPlannable, isoFromBound, parseBound } from './bound.js';
import type { Bound, BoundRange } from './bound.js';
import type { Calendar } from './calendar.js';

/** A period of an answer. */
export interface Cell {
  /** The calendar period, or the asked range where no grain was asked. */
  readonly own: BoundRange;
  /** What of it the range holds. As-of does not clip it: planned rows may lie after. */
  readonly range: BoundRange;
  readonly incomplete: boolean;
  /** Nothing of it is known yet: it starts at or after as-of. */
  readonly future: boolean;
}

export interface Cells {
  readonly grain: Grain | null;
  /** The range as one period. */
  readonly whole: Cell;
  /** Without a grain: the whole alone. */
  readonly periods: readonly Cell[];
}

/** More periods than this are refused. */
export const maxPeriods = 10_000;

/**
 * The calendar periods of a range, first to last. With a grain an open end is as-of.
 * @throws {WeirError} `question/range-date`, `question/range-order`, `question/open-range`, `question/too-many-periods`
 */
export function splitRange(range: Range | undefined, grain: Grain | undefined, calendar: Calendar, asOf: Bound): Cells {
  const from = parseSide(range, 'from', calendar);
  const to = parseSide(range, 'to', calendar) ?? (grain ? asOf : null);
  if (from && to && !isBefore(from, to)) {
    throw new WeirError(
      'question/range-order',
      { from: isoFromBound(from), to: isoFromBound(to) },
      { pointer: '/range' },
    );
  }
  const whole = makeCell({ from, to }, { from, to }, asOf);
  if (!grain) return { grain: null, whole, periods: [whole] };
  if (!from || !to) throw new WeirError('question/open-range', { grain }, { pointer: '/range' });
  return { grain, whole, periods: splitByGrain(from, to, grain, calendar, asOf) };
}

export function periodOf({ own: { from, to }, incomplete }: Cell): Period {
  return { from: from && isoFromBound(from), to: to && isoFromBound(to), incomplete };
}

function parseSide(range: Range | undefined, side: 'from' | 'to', { zone }: Calendar): Bound | null {
  const text = range?.[side];
  if (text === undefined || text === null) return null;
  const bound = typeof text === 'string' ? parseBound(text, zone) : null;
  if (bound && isPlannable(bound, zone)) return bound;
  throw new WeirError('question/range-date', { side, actual: String(text) }, { pointer: `/range/${side}` });
}

function splitByGrain(from: Bound, to: Bound, grain: Grain, calendar: Calendar, asOf: Bound): Cell[] {
  const { zone } = calendar;
  const cells: Cell[] = [];
  let start = dayBound(startOfPeriod(from.day ?? zone.dayOf(from.instant), grain, calendar), zone);
  while (isBefore(start, to)) {
    if (cells.length === maxPeriods) {
      throw new WeirError('question/too-many-periods', { grain, limit: maxPeriods }, { pointer: '/grain' });
    }
    const end = dayBound(addPeriods(start.day ?? 0, 1, grain), zone);
    const clipped = { from: isBefore(start, from) ? from : start, to: isBefore(to, end) ? to : end };
    cells.push(makeCell({ from: start, to: end }, clipped, asOf));
    start = end;
  }
  return cells;
}

function makeCell(own: BoundRange, range: BoundRange, asOf: Bound): Cell {
  const clipped = !sameBound(own.from, range.from) || !sameBound(own.to, range.to);
  const unfinished = range.to !== null && isBefore(asOf, range.to);
  return {
    own,
    range,
    incomplete: clipped || unfinished,
    future: range.from !== null && !isBefore(range.from, asOf),
  };
}

function sameBound(a: Bound | null, b: Bound | null): boolean {
  return a && b ? compareBounds(a, b) === 0 : a === b;
}
