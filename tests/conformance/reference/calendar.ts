import type { Grain, Settings } from '@weir/schema';

/** A calendar date, `YYYY-MM-DD`: two of them compare as texts. */
export type CalendarDate = string;

export type Calendar = Readonly<Required<Pick<Settings, 'timeZone' | 'weekStart' | 'fiscalYearStart'>>>;

export const dayMs = 86_400_000;
const hourMs = 3_600_000;
const quarterMs = hourMs / 4;

export function plusDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** The same day of another month; one that the month lacks becomes its last. */
export function plusMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  return plusDays(lastOfMonth.toISOString().slice(0, 10), Math.min(day - lastOfMonth.getUTCDate(), 0));
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

export function plusGrains(date: CalendarDate, count: number, grain: Grain): CalendarDate {
  if (grain === 'day') return plusDays(date, count);
  return grain === 'week' ? plusDays(date, 7 * count) : plusMonths(date, monthsOf[grain] * count);
}

const weekdays = { sunday: 0, monday: 1, saturday: 6 } as const;

/** Goes back day by day until a day, week, month, fiscal quarter or fiscal year starts. */
export function startOfGrain(date: CalendarDate, grain: Grain, calendar: Calendar): CalendarDate {
  let start = date;
  while (!startsGrain(start, grain, calendar)) start = plusDays(start, -1);
  return start;
}

function startsGrain(date: CalendarDate, grain: Grain, { weekStart, fiscalYearStart }: Calendar): boolean {
  if (grain === 'day') return true;
  if (grain === 'week') return new Date(date).getUTCDay() === weekdays[weekStart];
  const [, month = 0, day = 0] = date.split('-').map(Number);
  return day === 1 && (month - fiscalYearStart + 12) % monthsOf[grain] === 0;
}

/** What clocks in a zone show, as if it were UTC, in milliseconds. They change at quarters of an hour. */
export function shownAt(instant: number, timeZone: string): number {
  const quarter = Math.floor(instant / quarterMs) * quarterMs;
  const key = `${quarter} ${timeZone}`;
  let ahead = offsets.get(key);
  if (ahead === undefined) offsets.set(key, (ahead = offsetAt(quarter, timeZone)));
  return instant + ahead;
}

const offsets = new Map<string, number>();

function offsetAt(instant: number, timeZone: string): number {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return shown - instant;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    const numeric = 'numeric';
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

export function dateAt(instant: number, timeZone: string): CalendarDate {
  return new Date(shownAt(instant, timeZone)).toISOString().slice(0, 10);
}

const starts = new Map<string, number>();

/** The first instant at which clocks show that date or (where they left it out) a later one. */
export function startOfDay(date: CalendarDate, timeZone: string): number {
  const key = `${date} ${timeZone}`;
  let start = starts.get(key);
  if (start === undefined) {
    start = Date.parse(date) - 16 * hourMs;
    while (dateAt(start, timeZone) < date) start += hourMs;
    while (dateAt(start - quarterMs, timeZone) >= date) start -= quarterMs;
    starts.set(key, start);
  }
  return start;
}

/** When clocks show this time (given as if it were UTC): the first such instant; a time that they skip is moved on by what they skip. */
export function instantShowing(shown: number, timeZone: string): number {
  const candidates = new Set<number>();
  for (let near = shown - dayMs; near <= shown + dayMs; near += hourMs) {
    candidates.add(shown - (shownAt(near, timeZone) - near));
  }
  const found = [...candidates].filter((instant) => shownAt(instant, timeZone) === shown);
  return found.length > 0 ? Math.min(...found) : Math.max(...candidates);
}
