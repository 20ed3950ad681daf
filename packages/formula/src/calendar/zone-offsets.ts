import { dayFromCivil } from './days.js';

const dayMs = 86_400_000;
/** Offsets are looked up once for each such stretch of time, about 400 days. */
const stretchMs = 400 * dayMs;
/** From year 1 to 9999: outside, the offset of the nearest instant inside is taken. */
const firstMs = dayFromCivil(1, 1, 2) * dayMs;
const lastMs = dayFromCivil(9999, 12, 30) * dayMs;

interface Span {
  /** Epoch milliseconds, half-open. */
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** A zone's offsets, read from ICU once per stretch; a million look-ups then cost no more than comparisons. */
export function zoneOffsets(formatter: Intl.DateTimeFormat) {
  const stretches = new Map<number, readonly Span[]>();
  let last: Span = { from: NaN, to: NaN, offset: 0 };

  const read = (instant: number): number => readOffset(formatter, Math.min(Math.max(instant, firstMs), lastMs));

  /** The first instant in (low, high] that has not low's offset. */
  function changeBetween(low: number, high: number): number {
    const offset = read(low);
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (read(middle) === offset) low = middle;
      else high = middle;
    }
    return high;
  }

  /** ICU knows no change of clocks within a day of another. */
  function readStretch(number: number): Span[] {
    const end = (number + 1) * stretchMs;
    const spans: Span[] = [];
    let from = number * stretchMs;
    let offset = read(from);
    for (let at = from; at < end; at += dayMs) {
      const next = Math.min(at + dayMs, end - 1);
      const nextOffset = read(next);
      if (nextOffset === offset) continue;
      const change = changeBetween(at, next);
      spans.push({ from, to: change, offset });
      [from, offset] = [change, nextOffset];
    }
    spans.push({ from, to: end, offset });
    return spans;
  }

  function offsetAt(instant: number): number {
    if (instant >= last.from && instant < last.to) return last.offset;
    if (!Number.isFinite(instant)) return NaN;
    const number = Math.floor(Math.min(Math.max(instant, firstMs), lastMs) / stretchMs);
    let spans = stretches.get(number);
    if (!spans) stretches.set(number, (spans = readStretch(number)));
    for (const span of spans) {
      if (instant < span.to) return (last = span).offset;
    }
    return spans[spans.length - 1]?.offset ?? 0;
  }

  return { offsetAt, changeBetween };
}

function readOffset(formatter: Intl.DateTimeFormat, instant: number): number {
  const seconds = Math.floor(instant / 1000);
  let [year, month, day, timeMs] = [0, 0, 0, 0];
  for (const { type, value } of formatter.formatToParts(seconds * 1000)) {
    if (type === 'year') year = Number(value);
    else if (type === 'month') month = Number(value);
    else if (type === 'day') day = Number(value);
    else if (type === 'hour') timeMs += Number(value) * 3_600_000;
    else if (type === 'minute') timeMs += Number(value) * 60_000;
    else if (type === 'second') timeMs += Number(value) * 1000;
  }
  return dayFromCivil(year, month, day) * dayMs + timeMs - seconds * 1000;
}
