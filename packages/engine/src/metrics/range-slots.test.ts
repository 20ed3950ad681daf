import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MomentRange } from '../expressions/moment.js';
import { RangeSlots, noSlot } from './range-slots.js';

const at = (day: number | null) => (day === null ? null : { day, instant: day * 100 });
const range = (from: number | null, to: number | null): MomentRange => ({ from: at(from), to: at(to) });

/** For each value the ranges that hold it. */
function placed(ranges: readonly MomentRange[], type: 'date' | 'datetime', values: readonly number[]): number[][] {
  const column =
    type === 'date' ? { type, values: Int32Array.from(values) } : { type, values: Float64Array.from(values) };
  const slots = new RangeSlots(ranges, column);
  const found = new Int32Array(values.length);
  slots.fill(0, Int32Array.from(values.keys()), values.length, found);
  for (const slot of found) expect(slot).toBeLessThan(slots.count);
  return [...found].map((slot) =>
    slot === noSlot
      ? []
      : [...slots.spans.entries()].filter(([, { first, end }]) => slot >= first && slot < end).map(([place]) => place),
  );
}

test.each<[string, MomentRange[], number[], number[][]]>([
  ['no range', [], [1], [[]]],
  ['a range is half-open', [range(1, 3)], [0, 1, 2, 3], [[], [0], [0], []]],
  ['an open range holds everything', [range(null, null)], [-1e6, 0, 1e6], [[0], [0], [0]]],
  ['open sides', [range(null, 2), range(2, null)], [-1e6, 1, 2, 1e6], [[0], [0], [1], [1]]],
  ['ranges that overlap', [range(0, 4), range(2, 6), range(3, 4)], [1, 2, 3, 4, 6], [[0], [0, 1], [0, 1, 2], [1], []]],
  ['a gap between ranges', [range(0, 1), range(5, 6)], [0, 3, 5], [[0], [], [1]]],
  ['the same range twice', [range(0, 1), range(0, 1)], [0], [[0, 1]]],
  ['a range that ends before it starts holds nothing', [range(3, 1), range(2, 2)], [1, 2, 3], [[], [], []]],
  ['years 1 to 9999', [range(-700_000, 2_900_000), range(0, 1)], [-700_001, 0, 2_899_999], [[], [0, 1], [0]]],
])('%s', (_claim, ranges, days, expected) => {
  expect(placed(ranges, 'date', days)).toEqual(expected);
  expect(
    placed(
      ranges,
      'datetime',
      days.map((day) => day * 100),
    ),
  ).toEqual(expected);
});

test('an instant just before a bound lies before it', () => {
  expect(placed([range(1, 2)], 'datetime', [99.5, 199, 199.999, 200])).toEqual([[], [0], [0], []]);
});

test('without a date every row belongs to every range', () => {
  const slots = new RangeSlots([range(1, 2), range(5, 5)], null);
  const found = new Int32Array(1);
  slots.fill(0, Int32Array.of(7), 1, found);
  expect(slots.spans.every(({ first, end }) => found[0]! >= first && found[0]! < end)).toBe(true);
});

test('any ranges agree with comparing each value', () => {
  const bound = fc.option(fc.integer({ min: -5, max: 5 }));
  const ranges = fc.array(
    fc.tuple(bound, bound).map(([from, to]) => range(from, to)),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(ranges, fc.array(fc.integer({ min: -7, max: 7 }), { maxLength: 10 }), (given, days) => {
      const expected = days.map((day) =>
        [...given.entries()]
          .filter(([, { from, to }]) => (from === null || day >= from.day) && (to === null || day < to.day))
          .map(([place]) => place),
      );
      expect(placed(given, 'date', days)).toEqual(expected);
    }),
  );
});
