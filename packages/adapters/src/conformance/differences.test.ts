import { expect, test } from 'vitest';
import { assertMatches, differences } from './differences.js';

test.each([
  ['a sum that was added up in another order is equal', 0.1 + 0.2, 0.3, []],
  ['a number that is off is not', 0.31, 0.3, ['it: expected 0.3, got 0.31']],
  ['missing is not zero', { value: 0 }, { value: null }, ['value: expected null, got 0']],
  ['nor is what is absent missing', {}, { value: null }, ['value: expected null, got nothing']],
  ['what must not be there', { value: 1 }, { value: undefined }, ['value: expected nothing, got 1']],
  ['properties that nothing is said about', { a: 1, b: 2 }, { a: 1 }, []],
  ['an item too many', { a: [1, 2] }, { a: [1] }, ['a: expected 1 items, got 2: [1,2]']],
  ['a place deep inside', { a: [{ b: [1] }] }, { a: [{ b: [2] }] }, ['a[0].b[0]: expected 2, got 1']],
])('%s', (_claim, actual, expected, lines) => {
  expect(differences(actual, expected)).toEqual(lines);
});

test('an error lists every difference', () => {
  expect(() => assertMatches({ a: 1, b: 2 }, { a: 2, b: 1 })).toThrow(
    '2 differences:\n  a: expected 2, got 1\n  b: expected 1, got 2',
  );
});
