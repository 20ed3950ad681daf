import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pace } from '../pace.js';
import { sortFloats, sortedAtOnce } from './sort-floats.js';

test.each([0, 1, sortedAtOnce, sortedAtOnce + 1, 3 * sortedAtOnce + 7])('%i numbers', async (count) => {
  const values = Float64Array.from({ length: count }, (_, at) => ((at * 2654435761) % 1_000_003) - 500_000);
  const expected = values.slice().sort();
  await sortFloats(values, new Pace());
  expect(values).toEqual(expected);
});

test('numbers that are sorted already, backwards, and all alike', async () => {
  const length = sortedAtOnce * 2 + 3;
  for (const of of [(at: number) => at, (at: number) => -at, () => 7]) {
    const values = Float64Array.from({ length }, (_, at) => of(at));
    const expected = values.slice().sort();
    await sortFloats(values, new Pace());
    expect(values).toEqual(expected);
  }
});

test('any numbers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.float64Array({ noNaN: true }), async (given) => {
      const values = Float64Array.from(given);
      await sortFloats(values, new Pace());
      expect(values).toEqual(Float64Array.from(given).sort());
    }),
  );
});
