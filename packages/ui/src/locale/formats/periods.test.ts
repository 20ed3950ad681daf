import { expect, test } from 'vitest';
import { Localizer } from '../localizer.js';
import { fiscalQuarter } from './periods.js';

const english = new Localizer('en');
const chinese = new Localizer('zh-CN');

test.each([
  ['day', '2025-01-06', '2025-01-07', 'Jan 6', '1月6日', 'Jan 6, 2025', '2025年1月6日'],
  ['week', '2025-01-06', '2025-01-13', 'Jan 6', '1月6日', 'Jan 6 – 12, 2025', '2025年1月6日–1月12日'],
  ['month', '2025-01-01', '2025-02-01', 'Jan', '1月', 'Jan 2025', '2025年1月'],
  ['quarter', '2025-07-01', '2025-10-01', 'Q3', '3季度', 'Q3 2025', '2025年第3季度'],
  ['year', '2025-01-01', '2026-01-01', '2025', '2025年', '2025', '2025年'],
] as const)('%s', (grain, from, to, short, shortChinese, long, longChinese) => {
  const period = { from, to };
  expect(english.period(period, grain, { length: 'short' })).toBe(short);
  expect(chinese.period(period, grain, { length: 'short' })).toBe(shortChinese);
  expect(english.period(period, grain).replaceAll('\u2009', ' ')).toBe(long);
  expect(chinese.period(period, grain)).toBe(longChinese);
});

test.each([
  ['2025-04-01', 4, 1],
  ['2026-03-31', 4, 4],
  ['2025-12-01', 1, 4],
])('%s is in a fiscal year from month %d on in quarter %d', (date, start, quarter) => {
  expect(fiscalQuarter(date, start)).toBe(quarter);
});

test('a fiscal year is named by both of its years', () => {
  const options = { fiscalYearStart: 4 };
  expect(english.period({ from: '2025-04-01', to: '2026-04-01' }, 'year', options)).toBe('2025/26');
  expect(english.period({ from: '2026-01-01', to: '2026-04-01' }, 'quarter', options)).toBe('Q4 2025/26');
  expect(english.period({ from: '1999-04-01', to: '2000-04-01' }, 'year', options)).toBe('1999/00');
});
