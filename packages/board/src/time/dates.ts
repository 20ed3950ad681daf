import type { Grain, Range, Settings } from '@weir/schema';

const DAY_MS = 86_400_000;

/** Making one takes longer than all that a card does with it. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone);
  if (known) return known;
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const format = new Intl.DateTimeFormat('en', { calendar: 'iso8601', timeZone, ...parts });
  dayFormats.set(timeZone, format);
  return format;
}

/** Calendar date (YYYY-MM-DD) that an instant falls on in a time zone; a date stays what it is. */
export function dateOf(dateOrInstant: string, timeZone: string | undefined): string {
  if (dateOrInstant.length === 10) return dateOrInstant;
  const instant = new Date(dateOrInstant);
  if (timeZone === undefined || timeZone === 'UTC') return instant.toISOString().split('T')[0]!;
  const parts = dayFormat(timeZone).formatToParts(instant);
  const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** Whole days from one date to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Weeks per the document, months, quarters and years per its fiscal year: does [from, to) cover exactly one of them? */
export function isOnePeriod(range: Range, grain: Grain, settings: Settings | undefined): boolean {
  const { from, to } = range;
  if (!from || !to) return false;
  const first = from.slice(0, 10);
  const end = to.slice(0, 10);
  if (grain === 'day') return daysBetween(first, end) === 1;
  if (grain === 'week') return daysBetween(first, end) === 7 && weekday(first) === firstWeekday(settings);
  const months = { month: 1, quarter: 3, year: 12 }[grain];
  const pastFiscalStart = (monthOf(first) - (settings?.fiscalYearStart ?? 1) + 12) % 12;
  return first.endsWith('-01') && pastFiscalStart % months === 0 && addMonths(first, months) === end;
}

/** The same day of the month so many months on; a day that the month lacks becomes its last. */
export function addMonths(date: string, months: number): string {
  const total = Number(date.slice(0, 4)) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12;
  const day = Number(date.slice(8, 10));
  const kept = day <= 28 ? day : Math.min(day, new Date(Date.UTC(year, month + 1, 0)).getUTCDate());
  return calendarDate(year, month + 1, kept);
}

/** @param month 1 to 12 */
export function calendarDate(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

export function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}

/** 0 is Sunday. */
function weekday(date: string): number {
  return new Date(date).getUTCDay();
}

function firstWeekday(settings: Settings | undefined): number {
  return { monday: 1, sunday: 0, saturday: 6 }[settings?.weekStart ?? 'monday'];
}
