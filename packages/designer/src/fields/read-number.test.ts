import { expect, test } from 'vitest';
import { mayBecomeNumber, readNumber } from './read-number.js';

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
  ['500,000', 500_000],
  ['1,234,567.5', 1_234_567.5],
  ['1.234.567,5', 1_234_567.5],
  ['1,00,000', 100_000],
  ['12 345', 12_345],
  ["12'345", 12_345],
  ['¥500,000', 500_000],
  ['５００，０００', 500_000],
  ['50％', 50],
  ['1,5', 1.5],
  ['0,500', 0.5],
  ['1,234,5', 'not-a-number'],
  ['1,23.4', 'not-a-number'],
  ['1,,000', 'not-a-number'],
  ['1.5,000.2', 'not-a-number'],
])('"%s" is %s', (typed, read) => {
  expect(readNumber(typed)).toBe(read);
});

test.each([
  ['1,500', 'en', 1500],
  ['1,500', 'zh-CN', 1500],
  ['1,500', 'de', 1.5],
  ['1.500', 'en', 1.5],
  ['1.500', 'de', 1500],
  ['1,500', 'fr', 1.5],
  ['1.500', 'fr', 1.5],
  ['1,500.25', 'de', 1500.25],
])('"%s" in %s is %s', (typed, locale, read) => {
  expect(readNumber(typed, { locale })).toBe(read);
});

test.each([
  [0, false, 0],
  [0, true, 'too-low'],
  [-1, false, 'too-low'],
  [100, false, 100],
  [100.1, false, 'too-high'],
])('%s between 0 and 100 (above: %s) is %s', (value, isAbove, read) => {
  expect(readNumber(String(value), { min: 0, max: 100, isAbove })).toBe(read);
});

test.each([
  ['1,', true],
  ['1,234,', true],
  ['1,234,5', true],
  ['1,234,56', true],
  ['-', true],
  ['1,,', false],
  ['1e', false],
  ['1.2.3', false],
  ['abc', false],
])('"%s" may become a number: %s', (typed, expected) => {
  expect(mayBecomeNumber(typed)).toBe(expected);
});
