import { expect, test } from 'vitest';
import { keyFormOf } from './event-key.js';

const source = (low: number, high: number, step: number, asOf = Infinity) => ({
  facts: { low, high, step, hasMissing: false, isWhole: true },
  asOf,
});
const yearMs = 365 * 86_400_000;

test.each<[string, ReturnType<typeof source>[], number, object]>([
  [
    'whole seconds of years take four bytes',
    [source(0, 8 * yearMs, 1000)],
    5,
    { isNarrow: true, unit: 1000, slots: 8 },
  ],
  ['of decades they do not', [source(0, 9 * yearMs, 1000)], 5, { isNarrow: false, base: 0, unit: 1, slots: 256 }],
  ['nor do milliseconds', [source(0, yearMs, 1)], 5, { isNarrow: false }],
  ['days of centuries do', [source(-80_000, 80_000, 1)], 200, { isNarrow: true, base: -80_000, unit: 1, slots: 256 }],
  ['what is after as-of takes no room', [source(0, 90 * yearMs, 1000, yearMs)], 5, { isNarrow: true }],
  [
    'of two sources from the first to the last',
    [source(5000, 9000, 1000), source(1000, 2000, 1000)],
    1,
    { base: 1000 },
  ],
  ['seconds beside milliseconds are milliseconds', [source(0, 2000, 1000), source(0, 1, 1)], 1, { unit: 1 }],
  ['nothing', [source(Infinity, -Infinity, 1)], 1, { isNarrow: false }],
])('%s', (_claim, sources, steps, expected) => {
  expect(keyFormOf(sources, steps)).toMatchObject(expected);
});
