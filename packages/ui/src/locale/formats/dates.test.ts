import { expect, test } from 'vitest';
import { formatDate, formatDateRange, formatInstant } from './dates.js';

/** ICU puts thin blanks around a dash. */
const plain = (text: string) => text.replaceAll(/[\u2009\u202f]/g, ' ');

test.each([
  ['en', 'Sep 18, 2025', 'Sep 18'],
  ['zh-CN', '2025年9月18日', '9月18日'],
])('dates in %s', (locale, medium, short) => {
  expect(formatDate(locale, '2025-09-18')).toBe(medium);
  expect(formatDate(locale, '2025-09-18', 'short')).toBe(short);
});

test.each([
  ['one day is one date', 'en', '2025-01-01', '2025-01-02', 'Jan 1, 2025'],
  ['an empty range is its first day', 'en', '2025-01-01', '2025-01-01', 'Jan 1, 2025'],
  ['the end is the day before it', 'en', '2025-01-01', '2025-09-19', 'Jan 1 – Sep 18, 2025'],
  ['over the turn of the year', 'en', '2024-12-01', '2025-02-01', 'Dec 1, 2024 – Jan 31, 2025'],
  ['Chinese, within a year', 'zh-CN', '2025-01-01', '2025-09-19', '2025年1月1日–9月18日'],
  ['Chinese, over the turn of the year', 'zh-CN', '2024-12-01', '2025-02-01', '2024年12月1日–2025年1月31日'],
])('range: %s', (_claim, locale, from, to, written) => {
  expect(plain(formatDateRange(locale, from, to))).toBe(written);
});

test('an instant is shown in the zone that is asked for', () => {
  const instant = '2025-09-18T01:40:00Z';
  expect(plain(formatInstant('en-GB', instant, 'Asia/Shanghai'))).toBe('18 Sept 2025, 09:40');
  expect(plain(formatInstant('en', instant, 'Asia/Shanghai'))).toBe('Sep 18, 2025, 9:40 AM');
  expect(formatInstant('zh-CN', instant, 'Asia/Shanghai', 'time')).toBe('09:40');
  expect(formatInstant('zh-CN', instant, 'UTC', 'time')).toBe('01:40');
});

test('a locale with a calendar of its own still shows the Gregorian one', () => {
  expect(formatDate('fa', '2025-09-18')).toContain('۲۰۲۵');
});
