import { dayFromIso, firstDay, lastDay } from './days.js';
import { dayMs } from './time-zone.js';
import type { TimeZone } from './time-zone.js';

const pattern = /^(.{10})[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d\d)(?::?(\d\d))?)?$/;

/**
 * Epoch milliseconds of an ISO 8601 date and time; finer digits are cut. Without an offset it is a time on the clocks of `zone`, and a
 * date alone is the start of that day there. Null for anything else, and for hours, days or seconds that do not exist.
 */
export function instantFromIso(text: string, zone: TimeZone): number | null {
  if (text.length === 10) {
    const day = dayFromIso(text);
    return day === null ? null : zone.startOfDay(day);
  }
  const match = pattern.exec(text);
  if (!match) return null;
  const day = dayFromIso(match[1] ?? '');
  const hour = Number(match[2]);
  const minute = Number(match[3]);
  const second = Number(match[4] ?? 0);
  if (day === null || hour > 23 || minute > 59 || second > 59) return null;
  const fraction = Number((match[5] ?? '').padEnd(3, '0').slice(0, 3));
  const wallTime = day * dayMs + hour * 3_600_000 + minute * 60_000 + second * 1000 + fraction;
  if (match[6]) return wallTime;
  if (!match[7]) return zone.instantOf(wallTime);
  const offsetHours = Number(match[8]);
  const offsetMinutes = Number(match[9] ?? 0);
  if (offsetHours > 23 || offsetMinutes > 59) return null;
  const offset = offsetHours * 3_600_000 + offsetMinutes * 60_000;
  return match[7] === '+' ? wallTime - offset : wallTime + offset;
}

/** `YYYY-MM-DDTHH:mm:ss.sssZ`; null outside the years 0001 to 9999. */
export function isoFromInstant(instant: number): string | null {
  return instant >= firstDay * dayMs && instant < (lastDay + 1) * dayMs ? new Date(instant).toISOString() : null;
}
