const DAY_MS = 86_400_000;
const isoDays = new Map<number, string>();

/** Calendar days are counted from 1970-01-01, without a zone. @throws {RangeError} for what is not an ISO date. */
export function dayOf(iso: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}/.test(iso) ? Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) : NaN;
  if (Number.isNaN(ms)) throw new RangeError(`"${iso}" is not an ISO 8601 date such as 2025-07-01.`);
  return ms / DAY_MS;
}

export function isoOf(day: number): string {
  let iso = isoDays.get(day);
  if (iso === undefined) isoDays.set(day, (iso = new Date(day * DAY_MS).toISOString().slice(0, 10)));
  return iso;
}

/** 0 is January. */
export function monthOf(day: number): number {
  return new Date(day * DAY_MS).getUTCMonth();
}

/** The first day of the month that lies `months` before that of `day`. */
export function monthsBefore(day: number, months: number): number {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1) / DAY_MS;
}

/** The same day so many months later, or the last of that month. */
export function monthsAfter(day: number, months: number): number {
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = Date.UTC(year, month + 1, 0);
  return Math.min(Date.UTC(year, month, date.getUTCDate()), last) / DAY_MS;
}

/** 1970-01-01 was a Thursday. */
export function isWeekend(day: number): boolean {
  return ((((day + 4) % 7) + 7) % 7) % 6 === 0;
}

/** The day itself, or the Monday after a weekend. */
export function workday(day: number): number {
  let next = day;
  while (isWeekend(next)) next += 1;
  return next;
}

/** China has one offset and no daylight saving time. */
export function shanghaiInstant(day: number, minuteOfDay: number): string {
  const clock = (value: number) => String(value).padStart(2, '0');
  return `${isoOf(day)}T${clock(Math.floor(minuteOfDay / 60))}:${clock(minuteOfDay % 60)}:00+08:00`;
}
