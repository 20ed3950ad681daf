import { dayFromCivil, dayFromIso, dayMs, daysInMonth, instantFromIso, timeZone } from '@weir/formula';

const [hyphen, colon, dot, blank] = [45, 58, 46, 32];
const [upperT, upperZ] = [84, 90];

/** Epoch day of a cell YYYY-MM-DD; NaN for anything else, which `dayFromText` may read. */
export function dayFromBytes(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 10 || bytes[start + 4] !== hyphen || bytes[start + 7] !== hyphen) return NaN;
  const year = twoDigits(bytes, start) * 100 + twoDigits(bytes, start + 2);
  const month = twoDigits(bytes, start + 5);
  const day = twoDigits(bytes, start + 8);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return NaN;
  return day > 28 && day > daysInMonth(year, month) ? NaN : dayFromCivil(year, month, day);
}

/** Year first, so that no month can be taken for a day: 2025-07-01, 2025/7/1, 2025.7.1. */
export function dayFromText(text: string): number | null {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text.trim());
  if (!match) return null;
  return dayFromIso(`${match[1]}-${match[3]!.padStart(2, '0')}-${match[4]!.padStart(2, '0')}`);
}

/** A date and a time: an instant when it says its offset, else what clocks of a zone show that is not known yet, as if it were UTC. */
export interface MomentCell {
  readonly ms: number;
  readonly isLocal: boolean;
}

/**
 * Epoch milliseconds of YYYY-MM-DDTHH:MM:SS, with a blank for T, with milliseconds, with Z, as written; NaN for anything else, which
 * `momentFromText` may read. Whether it says Z is for the caller to see.
 */
export function msFromBytes(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length < 19) return NaN;
  const day = dayFromBytes(bytes, start, start + 10);
  const letter = bytes[start + 10];
  if ((letter !== upperT && letter !== blank) || bytes[start + 13] !== colon || bytes[start + 16] !== colon) return NaN;
  const hour = twoDigits(bytes, start + 11);
  const minute = twoDigits(bytes, start + 14);
  const second = twoDigits(bytes, start + 17);
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return NaN;
  let ms = 0;
  const rest = length - 19 - (saysUtc(bytes, end) ? 1 : 0);
  if (rest === 4 && bytes[start + 19] === dot) {
    ms = twoDigits(bytes, start + 20) * 10 + bytes[start + 22]! - 48;
    if (!(ms >= 0) || bytes[start + 22]! < 48 || bytes[start + 22]! > 57) return NaN;
  } else if (rest !== 0) return NaN;
  return day * dayMs + hour * 3_600_000 + minute * 60_000 + second * 1000 + ms;
}

export function saysUtc(bytes: Uint8Array, end: number): boolean {
  return bytes[end - 1] === upperZ;
}

const utc = timeZone('UTC');

/** ISO 8601 in any form, with "/" for "-", or a date alone, which is its midnight; null for anything else. */
export function momentFromText(text: string): MomentCell | null {
  const written = text.trim().replace(/^(\d{4})\/(\d{2})\/(\d{2})/, '$1-$2-$3');
  const day = dayFromText(written);
  if (day !== null) return { ms: day * dayMs, isLocal: true };
  const ms = instantFromIso(written, utc);
  return ms === null ? null : { ms, isLocal: !/(?:z|[+-]\d\d(?::?\d\d)?)$/i.test(written.slice(10)) };
}

/** NaN when one of them is no digit. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const [tens, ones] = [bytes[at]! - 48, bytes[at + 1]! - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}
