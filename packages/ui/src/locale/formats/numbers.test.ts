import { expect, test } from 'vitest';
import { durationParts, joinParts, moneyParts, numberParts, percentParts } from './numbers.js';
import type { NumberOptions } from './numbers.js';

const money = (locale: string, value: number, options?: NumberOptions) =>
  joinParts(moneyParts(locale, value, 'CNY', options));

test.each([
  ['below 10,000 it stays whole', 'en', 9_999, '¥9,999'],
  ['10,000 is the first to be shortened', 'en', 10_000, '¥10K'],
  ['a million and a half', 'en', 1_800_000, '¥1.8M'],
  ['万 in Chinese', 'zh-CN', 1_800_000, '¥180万'],
  ['whole digits are kept', 'zh-CN', 65_734_000, '¥6573万'],
  ['亿 in Chinese', 'zh-CN', 1_234_000_000, '¥12.3亿'],
  ['below zero with a real minus', 'en', -1_800_000, '\u2212¥1.8M'],
  ['what rounds to 10,000 is shortened too', 'en', 9_999.5, '¥10K'],
  ['what rounds to less is not', 'en', 9_999.4, '¥9,999'],
  ['1万 just below it', 'zh-CN', 9_999.5, '¥1万'],
  ['and not before', 'zh-CN', 9_999.4, '¥9,999'],
  ['1亿 just below it', 'zh-CN', 99_995_000, '¥1亿'],
  ['万 up to there', 'zh-CN', 99_994_999, '¥9999万'],
  ['万亿 just below it', 'zh-CN', 999_950_000_000, '¥1万亿'],
  ['a million just below it', 'en', 999_500, '¥1M'],
  ['below zero at the boundary', 'zh-CN', -9_999.5, '\u2212¥1万'],
])('compact money: %s', (_claim, locale, value, written) => {
  expect(money(locale, value, { compact: true })).toBe(written);
});

test.each([
  ['what is short has the digits of its format', 7_940_000, '¥7.9M'],
  ['what is not has none', 9_999, '¥9,999'],
  ['nothing is nothing', 0, '¥0'],
])('compact money with digits: %s', (_claim, value, written) => {
  expect(money('en', value, { compact: true, digits: 1 })).toBe(written);
});

test.each([
  ['cents are written while they matter', 12.5, '¥12.50'],
  ['whole amounts have none', 12, '¥12'],
  ['hundreds have none', 684.4, '¥684'],
])('money: %s', (_claim, value, written) => {
  expect(money('en', value)).toBe(written);
});

test.each([
  ['a sum of nothing is whole', 0, '¥0'],
  ['whole money below thousands is whole', 640, '¥640'],
  ['other money as it always is', 640.25, '¥640'],
  ['9,999.5 is written as 10,000, which is shortened', 9_999.5, '¥10K'],
  ['thousands have the digits', 12_500, '¥12.5K'],
])('compact money with one digit: %s', (_claim, value, written) => {
  expect(money('en', value, { compact: true, digits: 1 })).toBe(written);
});

test.each([
  ['9,999.994 is not shortened', 'zh-CN', 9_999.994, '9,999.99'],
  ['9,999.995 is', 'zh-CN', 9_999.9951, '1万'],
  ['10,000', 'zh-CN', 10_000, '1万'],
  ['99,995,000', 'zh-CN', 99_995_000, '1亿'],
])('compact numbers: %s', (_claim, locale, value, written) => {
  expect(joinParts(numberParts(locale, value, { compact: true }))).toBe(written);
});

test.each([
  ['zero has no sign', 0, '0'],
  ['what rounds to zero has none', -0.001, '0'],
  ['plus', 5, '+5'],
  ['minus is U+2212', -5, '\u22125'],
])('signed: %s', (_claim, value, written) => {
  expect(joinParts(numberParts('en', value, { signed: true }))).toBe(written);
});

test('digits are exact when they are given', () => {
  expect(joinParts(percentParts('en', 0.5, { digits: 1 }))).toBe('50.0%');
  expect(joinParts(percentParts('en', 0.5))).toBe('50%');
  expect(joinParts(numberParts('de', 1234.5, { digits: 2 }))).toBe('1.234,50');
});

test('a currency behind the figure belongs to the unit', () => {
  expect(moneyParts('de', 1_800_000, 'EUR', { compact: true })).toEqual([
    { kind: 'figure', text: '1,8' },
    { kind: 'unit', text: '\u00a0Mio.\u00a0€' },
  ]);
});

test.each([
  ['long', 1, '1 day'],
  ['short', 47, '47 days'],
  ['narrow', 6, '6d'],
] as const)('%s time', (width, value, written) => {
  expect(joinParts(durationParts('en', value, 'day', { width }))).toBe(written);
});
