import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pace } from '../pace.js';
import { missingDay } from './column.js';
import type { Column } from './column.js';
import { factsOf, findFacts } from './column-facts.js';

const numbers = (...values: number[]): Column => ({ type: 'number', values: Float64Array.from(values) });

test.each<[string, Column, unknown]>([
  ['cents', numbers(0.1, -20.25, 3), { hasMissing: false, low: -20.25, high: 3, mostUnits: 202_500 }],
  ['thirds are no decimals', numbers(1 / 3, 5), { hasMissing: false, low: 1 / 3, high: 5, mostUnits: NaN }],
  ['nor is what is too large', numbers(2 ** 50), { hasMissing: false, low: 2 ** 50, high: 2 ** 50, mostUnits: NaN }],
  ['missing ones do not count', numbers(NaN, 2), { hasMissing: true, low: 2, high: 2, mostUnits: 20_000 }],
  ['no value', numbers(NaN), { hasMissing: true, low: Infinity, high: -Infinity, mostUnits: 0 }],
  ['no row', numbers(), { hasMissing: false, low: Infinity, high: -Infinity, mostUnits: 0 }],
  [
    'whole numbers, the least of them too',
    { type: 'number', values: Int32Array.of(missingDay, 7) },
    { hasMissing: false, low: missingDay, high: 7, mostUnits: 2 ** 31 * 10_000 },
  ],
  [
    'days',
    { type: 'date', values: Int32Array.of(3, missingDay, -4) },
    { hasMissing: true, low: -4, high: 3, mostUnits: NaN },
  ],
  [
    'instants',
    { type: 'datetime', values: Float64Array.of(5, 1.5) },
    { hasMissing: false, low: 1.5, high: 5, mostUnits: NaN },
  ],
  [
    'instants in seconds',
    { type: 'datetime', values: Int32Array.of(5, missingDay, -1) },
    { hasMissing: true, low: -1000, high: 5000, mostUnits: NaN },
  ],
  [
    'texts',
    { type: 'string', codes: Int8Array.of(0, -1), dictionary: ['a'] },
    { hasMissing: true, low: 0, high: 0, mostUnits: NaN },
  ],
  ['booleans', { type: 'boolean', values: Int8Array.of(0, 1) }, { hasMissing: false, low: 0, high: 0, mostUnits: NaN }],
])('%s', async (_claim, column, facts) => {
  expect(factsOf(column)).toBeUndefined();
  expect(await findFacts(column, new Pace())).toEqual(facts);
  expect(factsOf(column)).toEqual(facts);
});

test('more rows than are looked at in one go', async () => {
  const values = new Float64Array(200_000).fill(1);
  values[150_000] = -0.5;
  values[199_999] = NaN;
  const facts = await findFacts({ type: 'number', values }, new Pace());
  expect(facts).toEqual({ hasMissing: true, low: -0.5, high: 1, mostUnits: 10_000 });
});

test('decimals are found as one by one', async () => {
  const number = fc.oneof(
    fc.integer().map((units) => units / 1e4),
    fc.maxSafeInteger().map((cents) => cents / 100),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 3 }), async (values) => {
      const { mostUnits } = await findFacts(numbers(...values), new Pace());
      const isDecimal = values.every((value) => {
        const units = Math.round(value * 1e4);
        return units / 1e4 === value && Math.abs(units) <= 2 ** 50;
      });
      expect(Number.isNaN(mostUnits)).toBe(!isDecimal);
      if (isDecimal) expect(mostUnits).toBe(Math.max(...values.map((value) => Math.abs(Math.round(value * 1e4)))));
    }),
    { numRuns: 1000 },
  );
});
