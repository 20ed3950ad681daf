import { expect, test } from 'vitest';
import { pageOf, periodsOnPage, pickedGrains } from './calendar-periods.js';

const today = '2025-02-17';

test.each([
  ['month', 0, 1, 12, '2025-01-01', '2026-01-01'],
  ['month', -1, 1, 12, '2024-01-01', '2025-01-01'],
  ['quarter', 0, 4, 8, '2024-01-01', '2026-01-01'],
  ['quarter', -1, 1, 8, '2022-01-01', '2024-01-01'],
  ['year', 0, 4, 6, '2020-01-01', '2026-01-01'],
  ['fiscal-quarter', 0, 4, 8, '2023-04-01', '2025-04-01'],
  ['fiscal-year', 0, 4, 6, '2019-04-01', '2025-04-01'],
  ['fiscal-year', 0, 2, 6, '2020-02-01', '2026-02-01'],
  ['fiscal-year', 1, 4, 6, '2025-04-01', '2031-04-01'],
] as const)('%s, page %i, of a fiscal year from month %i', (grain, page, start, count, from, to) => {
  const periods = periodsOnPage(grain, page, today, start);
  expect(periods).toHaveLength(count);
  expect([periods[0]?.from, periods.at(-1)?.to]).toEqual([from, to]);
  expect(periods.slice(1).map((period) => period.from)).toEqual(periods.slice(0, -1).map((period) => period.to));
});

test.each([
  ['month', 1],
  ['quarter', 1],
  ['quarter', 4],
  ['year', 1],
  ['fiscal-quarter', 4],
  ['fiscal-year', 4],
  ['fiscal-year', 2],
] as const)('each %s is on the page that is found for it, of a fiscal year from month %i', (grain, start) => {
  for (const page of [-3, -1, 0, 1, 2]) {
    const found = periodsOnPage(grain, page, today, start).map(({ from }) => pageOf(grain, from, today, start));
    expect(new Set(found)).toEqual(new Set([page]));
  }
});

test('fiscal periods are offered where they are not the calendar’s', () => {
  expect(pickedGrains()).toEqual(['month', 'quarter', 'year']);
  expect(pickedGrains(4)).toEqual(['month', 'quarter', 'year', 'fiscal-quarter', 'fiscal-year']);
});
