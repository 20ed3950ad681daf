import type { Reading } from '../columns/value-readers.js';

const [plus, minus, point] = [43, 45, 46];
const powers = Array.from({ length: 16 }, (_, digits) => 10 ** digits);

/** The number that a cell spells in digits with a sign and a point at most; NaN for anything else, which `numberFromText` may read. */
export function numberFromBytes(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const sign = bytes[at];
  if (sign === minus || sign === plus) at += 1;
  const first = at;
  let digits = 0;
  for (; at < end; at += 1) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) break;
    digits = digits * 10 + digit;
  }
  let count = at - first;
  let decimals = 0;
  if (at < end) {
    if (bytes[at] !== point) return NaN;
    at += 1;
    for (; at < end; at += 1) {
      const digit = bytes[at]! - 48;
      if (digit < 0 || digit > 9) return NaN;
      digits = digits * 10 + digit;
      decimals += 1;
    }
    if (decimals === 0) return NaN;
    count += decimals;
  }
  // Up to 15 digits and their power of ten are exact, so that one division rounds as the standard says.
  if (count === 0 || count > 15) return NaN;
  const value = decimals === 0 ? digits : digits / powers[decimals]!;
  return sign === minus ? 0 - value : value;
}

/** A whole number that begins with a zero, such as 007, may be a code. */
export function startsWithZero(bytes: Uint8Array, start: number, end: number): boolean {
  const at = bytes[start] === minus || bytes[start] === plus ? start + 1 : start;
  const next = bytes[at + 1]!;
  return bytes[at] === 48 && at + 1 < end && next >= 48 && next <= 57;
}

const pattern = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?(?:e[-+]?\d+)?$/i;

/** As JSON and spreadsheets write them: with an exponent, with commas between thousands, with blanks around. */
export function numberFromText(text: string): Reading {
  const trimmed = text.trim();
  if (!pattern.test(trimmed) || !/^[-+]?[\d.]/.test(trimmed)) return 'not-a-number';
  const value = Number(trimmed.replaceAll(',', ''));
  if (Number.isNaN(value)) return 'not-a-number';
  if (!Number.isFinite(value)) return 'not-finite';
  return Number.isInteger(value) && !Number.isSafeInteger(value) && !/[.e]/i.test(trimmed) ? 'too-large' : value + 0;
}
