import { expect, test } from 'vitest';
import { countDistinct, percentileOf, standardDeviation } from './statistics.js';

test.each([
  ['one value is every percentile', [7], 33, 7],
  ['the least', [1, 2, 10], 0, 1],
  ['the greatest', [1, 2, 10], 100, 10],
  ['the middle of an odd number', [1, 2, 10], 50, 2],
  ['between the two middle ones of an even number', [1, 2, 10, 20], 50, 6],
  ['a tenth of the way', [0, 10], 10, 1],
  ['p90 of eleven lies on a value', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90, 9],
])('percentile: %s', (_claim, sorted, p, expected) => {
  expect(percentileOf(Float64Array.from(sorted), p)).toBe(expected);
});

test.each([
  ['one value has none', [5], null],
  ['equal values have zero', [5, 5, 5], 0],
  ['n − 1 below the line', [2, 4, 4, 4, 5, 5, 7, 9], Math.sqrt(32 / 7)],
  ['a large mean hides nothing', [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16], Math.sqrt(30)],
])('standard deviation: %s', (_claim, values, expected) => {
  expect(standardDeviation(Float64Array.from(values))).toBe(expected);
  expect(standardDeviation(Float64Array.from([...values].reverse()))).toBe(expected);
});

test.each([
  [[], 0],
  [[1], 1],
  [[1, 1, 2, 2, 2, 3], 3],
])('distinct of %j', (sorted, expected) => {
  expect(countDistinct(Float64Array.from(sorted))).toBe(expected);
});
