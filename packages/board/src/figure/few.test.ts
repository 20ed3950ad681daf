import { expect, test } from 'vitest';
import { fewOf, isFew } from './few.js';

test.each([
  [null, false],
  [undefined, false],
  [0, false],
  [1, true],
  [9, true],
  [10, false],
] as const)('%s is few: %s', (count, few) => {
  expect(isFew(count)).toBe(few);
});

test('a share of few says of how few', () => {
  expect(fewOf({ numerator: 1, denominator: 7 })).toBe(7);
  expect(fewOf({ numerator: 7, denominator: 20 })).toBe(null);
  expect(fewOf(null)).toBe(null);
});
