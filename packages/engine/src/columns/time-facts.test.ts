import { describe, expect, test } from 'vitest';
import { Pace } from '../pace.js';
import { missingDay, missingSecond } from './column.js';
import { findTimeFacts } from './time-facts.js';

describe('of instants is known', () => {
  test.each<[string, readonly number[], object]>([
    ['nothing of none', [], { hasMissing: false, low: Infinity, high: -Infinity }],
    ['that all are whole seconds', [-3000, 0, 7000], { low: -3000, high: 7000, isWhole: true, step: 1000 }],
    ['that one is not', [1000, 1001], { isWhole: true, step: 1 }],
    ['that one is no whole millisecond', [1000, 1000.5], { isWhole: false, step: 1 }],
    ['that some are missing', [NaN, 2000, NaN], { hasMissing: true, low: 2000, high: 2000, step: 1000 }],
    ['that all are missing', [NaN], { hasMissing: true, low: Infinity, high: -Infinity }],
    ['the widest there is', [-62_167_219_200_000, 253_402_300_799_000], { step: 1000 }],
  ])('%s', async (_what, values, facts) => {
    const column = { type: 'datetime' as const, values: Float64Array.from(values) };
    expect(await findTimeFacts(column, new Pace())).toMatchObject(facts);
  });
});

test('of seconds the same as of their milliseconds', async () => {
  const column = { type: 'datetime' as const, values: Int32Array.of(5, missingSecond, -2) };
  const facts = await findTimeFacts(column, new Pace());
  expect(facts).toEqual({ hasMissing: true, low: -2000, high: 5000, isWhole: true, step: 1000 });
});

test('of dates, the first and the last, and whether some are missing', async () => {
  const column = { type: 'date' as const, values: Int32Array.of(5, missingDay, -2) };
  const facts = await findTimeFacts(column, new Pace());
  expect(facts).toEqual({ hasMissing: true, low: -2, high: 5, isWhole: true, step: 1 });
  expect(await findTimeFacts(column, new Pace())).toBe(facts);
});
