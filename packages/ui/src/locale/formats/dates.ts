import { cached, remembered } from './cache.js';

/** A calendar date, `2025-09-18`: it has no zone, and reads the same everywhere. */
export type CalendarDate = string;

/** `short` leaves out the year. */
export type DateStyle = 'short' | 'medium';
export type InstantStyle = 'time' | 'datetime';

/** Buckets are those of the Gregorian calendar, so no locale's own calendar may rename them. */
const GREGORIAN = { calendar: 'gregory' } as const;

const DATE_STYLES = {
  short: { day: 'numeric', month: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short' },
  monthOfYear: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type CalendarStyle = keyof typeof DATE_STYLES;

const INSTANT_STYLES = {
  time: { hour: '2-digit', minute: '2-digit' },
  datetime: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<InstantStyle, Intl.DateTimeFormatOptions>;

/** A clock of twelve hours is written without a leading zero: 9:40 AM, but 09:40. */
const hasTwelveHours = cached((locale, options: Intl.DateTimeFormatOptions) => ({
  isTrue: new Intl.DateTimeFormat(locale, options).resolvedOptions().hour12 === true,
}));

const dateFormat = cached((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));

/** A date, or only the month or year that it lies in. */
export const formatDate: (locale: string, date: CalendarDate, style?: CalendarStyle) => string = remembered(
  (locale, date, style: CalendarStyle = 'medium') =>
    dateFormat(locale, { ...GREGORIAN, ...DATE_STYLES[style], timeZone: 'UTC' }).format(parseDate(date)),
);

/**
 * @param instant ISO 8601 with an offset, or milliseconds since 1970
 * @param timeZone IANA zone, in Weir that of the document's settings, never the browser's
 */
export function formatInstant(
  locale: string,
  instant: string | number | Date,
  timeZone: string,
  style: InstantStyle = 'datetime',
): string {
  const { isTrue } = hasTwelveHours(locale, { hour: 'numeric' });
  const hour = isTrue ? ({ hour: 'numeric' } as const) : {};
  const styled = { ...GREGORIAN, ...INSTANT_STYLES[style], ...hour, timeZone };
  return dateFormat(locale, styled).format(new Date(instant));
}

/**
 * The days of a half-open range, its last day written out: [2025-01-01, 2025-09-19) is "Jan 1 – Sep 18, 2025".
 * @param to exclusive
 */
export function formatDateRange(locale: string, from: CalendarDate, to: CalendarDate): string {
  const last = previousDay(to);
  if (last <= from) return formatDate(locale, from);
  // CLDR writes a Chinese interval in figures and slashes, unlike the single date.
  if (new Intl.Locale(locale).language === 'zh') {
    const end = formatDate(locale, last, from.slice(0, 4) === last.slice(0, 4) ? 'short' : 'medium');
    return `${formatDate(locale, from)}–${end}`;
  }
  return dateFormat(locale, { ...GREGORIAN, ...DATE_STYLES.medium, timeZone: 'UTC' }).formatRange(
    parseDate(from),
    parseDate(last),
  );
}

export function previousDay(date: CalendarDate): CalendarDate {
  const day = parseDate(date);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

function parseDate(date: CalendarDate): Date {
  return new Date(`${date.slice(0, 10)}T00:00:00Z`);
}
