/**
 * Calendar dates as epoch days: whole days since 1970-01-01, negative before, in the proleptic Gregorian calendar.
 */

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Epoch day of 0001-01-01, the first date that has a text form. */
export const firstDay = -719162;
/** Epoch day of 9999-12-31, the last date that has a text form. */
export const lastDay = 2932896;

const daysPer400Years = 146097;
/** Days from 0000-03-01, where a year of the calculation starts so that the leap day ends it, to 1970-01-01. */
const epochOffset = 719468;

/** @param month 1 to 12 @param day may lie outside the month; it is counted on from the month's first */
export function dayFromCivil(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPer400Years + dayOfEra - epochOffset;
}

export function civilFromDay(epochDay: number): CivilDate {
  const shifted = epochDay + epochOffset;
  const era = Math.floor(shifted / daysPer400Years);
  const dayOfEra = shifted - era * daysPer400Years;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** ISO weekday: Monday is 1, Sunday 7. */
export function weekdayOf(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}

/** Strict `YYYY-MM-DD`, years 0001 to 9999; null for anything else, such as 2025-02-30. */
export function dayFromIso(text: string): number | null {
  if (text.length !== 10 || text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  return day > 28 && day > daysInMonth(year, month) ? null : dayFromCivil(year, month, day);
}

/** `YYYY-MM-DD`. Outside `firstDay` to `lastDay` it is ECMAScript's form of six digits and a sign, which `dayFromIso` refuses. */
export function isoFromDay(epochDay: number): string {
  const { year, month, day } = civilFromDay(epochDay);
  const sign = year < 0 ? '-' : '+';
  const yearText =
    year >= 0 && year <= 9999 ? String(year).padStart(4, '0') : sign + String(Math.abs(year)).padStart(6, '0');
  return `${yearText}-${twoDigits(month)}-${twoDigits(day)}`;
}

const hyphen = 45;

/** The number that the digits from `start` to `end` spell; NaN when one of them is no digit. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
