import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentileOf } from '../metrics/statistics.js';
import { selectPercentile } from './select-percentile.js';

test('is what sorting gives, with many equal values too', () => {
  const values = fc.array(fc.oneof(fc.nat(3), fc.double({ noNaN: true, min: 0, max: 1e6 })), { minLength: 1 });
  fc.assert(
    fc.property(values, fc.constantFrom(0, 10, 50, 90, 100), (list, p) => {
      const sorted = Float64Array.from(list).sort();
      expect(selectPercentile(Float64Array.from(list), p)).toBe(percentileOf(sorted, p));
    }),
  );
});

test.each([
  ['ascending', (at: number) => at],
  ['descending', (at: number) => -at],
  ['all equal', () => 7],
  ['up and down', (at: number) => Math.abs(5000 - at)],
])('%s values', (_what, value) => {
  const list = Array.from({ length: 10_001 }, (_, at) => value(at));
  const sorted = Float64Array.from(list).sort();
  expect(selectPercentile(Float64Array.from(list), 90)).toBe(percentileOf(sorted, 90));
});
