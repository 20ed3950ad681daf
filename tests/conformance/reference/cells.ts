import type { Formula, Grain, Range } from '@weir/schema';
import type { Compare } from '@weir/query';
import {
  dateAt,
  dayMs,
  instantShowing,
  plusDays,
  plusGrains,
  plusMonths,
  shownAt,
  startOfDay,
  startOfGrain,
} from './calendar.js';
import type { Calendar, CalendarDate } from './calendar.js';

/** One end of a range: the start of a date, or an instant. */
export type Bound = { readonly date: CalendarDate } | { readonly instant: number };

/** A half-open stretch of time; null is an open end. */
export interface Cell {
  readonly from: Bound | null;
  readonly to: Bound | null;
  /** Where it ends for planned dates: as-of does not cut these. */
  readonly fullTo: Bound | null;
}

/** A cell as an answer shows it: `own` are the bounds of its bucket. */
export interface AskedCell extends Cell {
  readonly own: { readonly from: Bound | null; readonly to: Bound | null };
  readonly incomplete: boolean;
}

export interface Time {
  readonly calendar: Calendar;
  readonly asOf: Bound;
}

export function boundOf(iso: string): Bound {
  return iso.length === 10 ? { date: iso } : { instant: Date.parse(iso) };
}

export function isoOf(bound: Bound): string {
  return 'date' in bound ? bound.date : new Date(bound.instant).toISOString();
}

export function instantOf(bound: Bound, { timeZone }: Calendar): number {
  return 'date' in bound ? startOfDay(bound.date, timeZone) : bound.instant;
}

/** The first date that does not start before the bound. */
export function dateOf(bound: Bound, { timeZone }: Calendar): CalendarDate {
  if ('date' in bound) return bound.date;
  const shown = dateAt(bound.instant, timeZone);
  const days = [plusDays(shown, -1), shown, plusDays(shown, 1)];
  return days.find((day) => startOfDay(day, timeZone) >= bound.instant)!;
}

export function isBefore(a: Bound, b: Bound, calendar: Calendar): boolean {
  if ('date' in a && 'date' in b) return a.date < b.date;
  return instantOf(a, calendar) < instantOf(b, calendar);
}

const earlier = (a: Bound, b: Bound, calendar: Calendar): Bound => (isBefore(b, a, calendar) ? b : a);

export function isEmpty({ from, to }: Pick<Cell, 'from' | 'to'>, calendar: Calendar): boolean {
  return from !== null && to !== null && !isBefore(from, to, calendar);
}

/** Nothing of it has happened at as-of. */
export function isAhead({ from }: Pick<Cell, 'from'>, { calendar, asOf }: Time): boolean {
  return from !== null && !isBefore(from, asOf, calendar);
}

/** The range as one cell, and its periods (without a grain: itself). */
export function askedCells(
  range: Range,
  grain: Grain | undefined,
  time: Time,
): { readonly whole: AskedCell; readonly periods: readonly AskedCell[] } {
  const { calendar, asOf } = time;
  const from = range.from === undefined ? null : boundOf(range.from as string);
  const to = range.to === undefined ? (grain ? asOf : null) : boundOf(range.to as string);
  const whole = askedCell({ from, to }, { from, to }, time);
  if (!grain || !from || !to) return { whole, periods: [whole] };
  const periods: AskedCell[] = [];
  const firstDate = 'date' in from ? from.date : dateAt(from.instant, calendar.timeZone);
  let start = startOfGrain(firstDate, grain, calendar);
  while (isBefore({ date: start }, to, calendar)) {
    const end = plusGrains(start, 1, grain);
    const own = { from: { date: start }, to: { date: end } };
    const clippedFrom = isBefore(own.from, from, calendar) ? from : own.from;
    periods.push(askedCell(own, { from: clippedFrom, to: earlier(own.to, to, calendar) }, time));
    start = end;
  }
  return { whole, periods };
}

type Ends = AskedCell['own'];

function askedCell(own: Ends, { from, to }: Ends, { calendar, asOf }: Time): AskedCell {
  const isSame = (a: Bound | null, b: Bound | null): boolean =>
    a && b ? !isBefore(a, b, calendar) && !isBefore(b, a, calendar) : a === b;
  const isClipped = !isSame(own.from, from) || !isSame(own.to, to);
  return { from, to, fullTo: to, own, incomplete: isClipped || (to !== null && isBefore(asOf, to, calendar)) };
}

/** Moves a moment along the calendar; an instant keeps what clocks show. */
function moved(bound: Bound, { timeZone }: Calendar, move: (date: CalendarDate) => CalendarDate): Bound {
  if ('date' in bound) return { date: move(bound.date) };
  const shown = shownAt(bound.instant, timeZone);
  const date = new Date(shown).toISOString().slice(0, 10);
  return { instant: instantShowing(Date.parse(move(date)) + (shown - Date.parse(date)), timeZone) };
}

/** The cell in which `prior`, `rolling` and `to_date` evaluate what is in them. */
export function movedCell(cell: Cell, operator: string, operands: readonly Formula[], time: Time): Cell {
  const { calendar, asOf } = time;
  const { from, to, fullTo } = cell;
  if (operator === 'to_date') {
    const grain = operands[0] as Grain | undefined;
    if (grain === undefined) return { from: null, to, fullTo };
    const end = to === null ? asOf : isAhead(cell, time) ? to : earlier(to, asOf, calendar);
    const last = 'date' in end ? plusDays(end.date, -1) : dateAt(end.instant - 1, calendar.timeZone);
    return { from: { date: startOfGrain(last, grain, calendar) }, to, fullTo };
  }
  const [count, grain] = operands as [number, Grain];
  const back = (bound: Bound): Bound => moved(bound, calendar, (date) => plusGrains(date, -count, grain));
  if (operator === 'rolling') return { from: back(fullTo ?? to ?? asOf), to, fullTo };
  const start = from && back(from);
  let end = fullTo && back(fullTo);
  // Of a short cell at a month's end clamping may leave nothing: it keeps its length.
  if (start && end && !isEmpty({ from, to: fullTo }, calendar) && isEmpty({ from: start, to: end }, calendar)) {
    end = later(start, lengthOf(from!, fullTo!, calendar));
  }
  const isUnfinished = !isAhead(cell, time) && (to === null || isBefore(asOf, to, calendar));
  const ends = [
    end,
    to && fullTo && isBefore(to, fullTo, calendar) ? back(to) : null,
    to && !fullTo ? back(to) : null,
    isUnfinished ? back(asOf) : null,
  ].filter((each) => each !== null);
  return { from: start, to: ends.length > 0 ? ends.reduce((a, b) => earlier(a, b, calendar)) : null, fullTo: end };
}

/** Whole days between dates, otherwise milliseconds. */
type Length = { readonly days: number } | { readonly ms: number };

function lengthOf(from: Bound, to: Bound, calendar: Calendar): Length {
  if ('date' in from && 'date' in to) return { days: (Date.parse(to.date) - Date.parse(from.date)) / dayMs };
  return { ms: instantOf(to, calendar) - instantOf(from, calendar) };
}

function later(bound: Bound, length: Length): Bound {
  if ('days' in length) return 'date' in bound ? { date: plusDays(bound.date, length.days) } : bound;
  return 'instant' in bound ? { instant: bound.instant + length.ms } : bound;
}

/**
 * The cell that another is compared with: a year earlier, or the range of the same length just before (whole months of whole months).
 * Weeks of a year ago start on the same weekday. What as-of cuts is compared with the same elapsed part.
 */
export function comparedCell(
  cell: AskedCell,
  whole: AskedCell,
  { compare, grain }: { readonly compare: Compare; readonly grain: Grain | undefined },
  time: Time,
): AskedCell {
  const { calendar, asOf } = time;
  const isPart = grain !== undefined && cell !== whole;
  const back = isPart ? partBack(cell, whole, compare, grain, calendar) : wholeBack(whole, compare, calendar);
  const from = cell.from && back(cell.from);
  let fullTo = cell.to && back(cell.to);
  const end = compare === 'prior-period' ? wholeBack(whole, compare, calendar)(whole.to!) : null;
  if (end && fullTo) fullTo = earlier(fullTo, end, calendar);
  const isCut = !isAhead(cell, time) && (cell.to === null || isBefore(asOf, cell.to, calendar));
  const to = !isCut ? fullTo : fullTo ? earlier(fullTo, back(asOf), calendar) : back(asOf);
  const own = { from: cell.own.from && back(cell.own.from), to: cell.own.to && back(cell.own.to) };
  return { from, to, fullTo, own, incomplete: cell.incomplete };
}

type Back = (bound: Bound) => Bound;

export function wholeBack({ from, to }: AskedCell, compare: Compare, calendar: Calendar): Back {
  if (compare === 'prior-year') return (bound) => moved(bound, calendar, (date) => plusMonths(date, -12));
  if (!from || !to) throw new Error('An open range has no prior period.');
  if ('date' in from && 'date' in to) {
    const months = monthIndex(to.date) - monthIndex(from.date);
    if (from.date.endsWith('-01') && to.date.endsWith('-01')) {
      return (bound) => moved(bound, calendar, (date) => plusMonths(date, -months));
    }
    const days = (Date.parse(to.date) - Date.parse(from.date)) / dayMs;
    return (bound) => moved(bound, calendar, (date) => plusDays(date, -days));
  }
  const ms = instantOf(to, calendar) - instantOf(from, calendar);
  return (bound) => ({ instant: instantOf(bound, calendar) - ms });
}

/** Days and weeks stand beside days and weeks. */
function partBack(cell: AskedCell, whole: AskedCell, compare: Compare, grain: Grain, calendar: Calendar): Back {
  const range = wholeBack(whole, compare, calendar);
  const byDays =
    (days: number): Back =>
    (bound) =>
      moved(bound, calendar, (date) => plusDays(date, -days));
  if (grain !== 'day' && grain !== 'week') return range;
  if (compare === 'prior-year') {
    const start = (cell.own.from as { date: CalendarDate }).date;
    return byDays(grain === 'week' ? 364 : (Date.parse(start) - Date.parse(plusMonths(start, -12))) / dayMs);
  }
  const from = whole.from!;
  if (!('date' in from)) return range;
  return byDays((Date.parse(from.date) - Date.parse((range(from) as { date: CalendarDate }).date)) / dayMs);
}

function monthIndex(date: CalendarDate): number {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return year * 12 + month;
}
