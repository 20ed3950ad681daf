import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MomentRange } from '../expressions/moment.js';
import { findFacts } from '../columns/column-facts.js';
import { Pace } from '../pace.js';
import { RangeSlots } from './range-slots.js';

const at = (day: number | null) => (day === null ? null : { day, instant: day * 100 });
const range = (from: number | null, to: number | null): MomentRange => ({ from: at(from), to: at(to) });

/** For each value the ranges that hold it. @param isKnown with what is known of a column's values, or without */
async function placed(
  ranges: readonly MomentRange[],
  type: 'date' | 'datetime',
  values: readonly number[],
  isKnown = true,
): Promise<number[][]> {
  const column =
    type === 'date' ? { type, values: Int32Array.from(values) } : { type, values: Float64Array.from(values) };
  if (isKnown) await findFacts(column, new Pace());
  const slots = new RangeSlots(ranges, column);
  const [found, kept] = [new Int32Array(values.length), new Int32Array(values.length)];
  const positions = Int32Array.from(values.keys());
  const count = slots.place(0, positions, values.length, found, kept);
  const rows = count === values.length ? positions : kept.subarray(0, count);
  const held = values.map((): number[] => []);
  for (const [at, row] of rows.entries()) {
    const slot = found[at]!;
    expect(slot).toBeLessThan(slots.count);
    held[row] = [...slots.spans.entries()]
      .filter(([, { first, end }]) => slot >= first && slot < end)
      .map(([place]) => place);
    expect(held[row]).not.toEqual([]);
  }
  return held;
}

const bothWays = async (...given: Parameters<typeof placed>) => {
  const known = await placed(...given);
  expect(await placed(given[0], given[1], given[2], false)).toEqual(known);
  return known;
};

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
])('%s', async (_claim, ranges, days, expected) => {
  expect(await bothWays(ranges, 'date', days)).toEqual(expected);
  const instants = days.map((day) => day * 100);
  expect(await bothWays(ranges, 'datetime', instants)).toEqual(expected);
});

test('an instant just before a bound lies before it', async () => {
  expect(await bothWays([range(1, 2)], 'datetime', [99.5, 199, 199.999, 200])).toEqual([[], [0], [0], []]);
});

test('a range that begins and ends within a day', async () => {
  const hours = (...values: number[]) => values.map((hour) => hour * 3_600_000);
  const between = [{ from: { day: 0, instant: hours(5)[0]! }, to: { day: 0, instant: hours(6)[0]! } }];
  expect(await bothWays(between, 'datetime', hours(-20, 0, 5, 5.5, 6, 23, 30))).toEqual([[], [], [0], [0], [], [], []]);
});

test('without a date every row belongs to every range', () => {
  const slots = new RangeSlots([range(1, 2), range(5, 5)], null);
  const found = new Int32Array(1);
  expect(slots.place(0, Int32Array.of(7), 1, found, new Int32Array(1))).toBe(1);
  expect(slots.spans.every(({ first, end }) => found[0]! >= first && found[0]! < end)).toBe(true);
});

test('any ranges agree with comparing each value', async () => {
  const bound = fc.option(fc.integer({ min: -5, max: 5 }));
  const ranges = fc.array(
    fc.tuple(bound, bound).map(([from, to]) => range(from, to)),
    { maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(ranges, fc.array(fc.integer({ min: -7, max: 7 }), { maxLength: 10 }), async (given, days) => {
      const expected = days.map((day) =>
        [...given.entries()]
          .filter(([, { from, to }]) => (from === null || day >= from.day) && (to === null || day < to.day))
          .map(([place]) => place),
      );
      expect(await bothWays(given, 'date', days)).toEqual(expected);
    }),
  );
});
