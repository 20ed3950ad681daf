import { expect, test } from 'vitest';
import { readNumber } from './read-number.js';

test.each([
  ['', null],
  [' % ', null],
  ['50', 50],
  ['50 %', 50],
  ['0,5', 0.5],
  ['.5', 0.5],
  ['5.', 5],
  ['−2', -2],
  ['-0', 0],
  ['1e3', 'not-a-number'],
  ['1.2.3', 'not-a-number'],
  ['0x10', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  ['-', 'not-a-number'],
])('"%s" is %s', (typed, read) => {
  expect(readNumber(typed)).toBe(read);
});

test.each([
  [0, false, 0],
  [0, true, 'too-low'],
  [-1, false, 'too-low'],
  [100, false, 100],
  [100.1, false, 'too-high'],
])('%s between 0 and 100 (above: %s) is %s', (value, isAbove, read) => {
  expect(readNumber(String(value), 0, 100, isAbove)).toBe(read);
});
