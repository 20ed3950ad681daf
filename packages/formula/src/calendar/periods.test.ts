import type { Grain } from '@weir/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayFromIso, isoFromDay } from './days.js';
import { addPeriods, startOfPeriod } from './periods.js';

const day = (iso: string) => dayFromIso(iso) ?? NaN;

test.each([
  ['a Monday starts its own week', '2025-06-30', 'week', 'monday', 1, '2025-06-30'],
  ['a Sunday ends a Monday week', '2025-06-29', 'week', 'monday', 1, '2025-06-23'],
  ['a Sunday starts a Sunday week', '2025-06-29', 'week', 'sunday', 1, '2025-06-29'],
  ['a Friday ends a Saturday week', '2025-06-27', 'week', 'saturday', 1, '2025-06-21'],
  ['a week reaches back over the year', '2025-01-01', 'week', 'monday', 1, '2024-12-30'],
  ['a week before 1970', '1969-12-31', 'week', 'monday', 1, '1969-12-29'],
  ['the last day of a month', '2024-02-29', 'month', 'monday', 4, '2024-02-01'],
  ['a calendar quarter', '2025-06-30', 'quarter', 'monday', 1, '2025-04-01'],
  ['a fiscal quarter from April', '2025-03-31', 'quarter', 'monday', 4, '2025-01-01'],
  ['a fiscal quarter from February', '2025-01-31', 'quarter', 'monday', 2, '2024-11-01'],
  ['a fiscal year’s first day', '2025-04-01', 'year', 'monday', 4, '2025-04-01'],
  ['a fiscal year’s last day', '2025-03-31', 'year', 'monday', 4, '2024-04-01'],
  ['a fiscal year from December', '2025-12-01', 'year', 'monday', 12, '2025-12-01'],
] as const)('%s: %s, %s', (_claim, date, grain, weekStart, fiscalYearStart, start) => {
  expect(isoFromDay(startOfPeriod(day(date), grain, { weekStart, fiscalYearStart }))).toBe(start);
});

test.each([
  ['2024-01-31', 1, 'month', '2024-02-29'],
  ['2023-01-31', 1, 'month', '2023-02-28'],
  ['2024-03-31', -1, 'month', '2024-02-29'],
  ['2024-02-29', 1, 'year', '2025-02-28'],
  ['2024-02-29', -4, 'year', '2020-02-29'],
  ['2024-11-30', 1, 'quarter', '2025-02-28'],
  ['2024-12-31', 2, 'week', '2025-01-14'],
  ['2024-12-31', 1, 'day', '2025-01-01'],
  ['2024-12-31', -12, 'month', '2023-12-31'],
  ['2024-05-31', 0, 'month', '2024-05-31'],
] as const)('%s and %i %s is %s', (date, count, grain, there) => {
  expect(isoFromDay(addPeriods(day(date), count, grain))).toBe(there);
});

test('a period starts at or before its dates, and the next one after them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -60_000, max: 60_000 }),
      fc.constantFrom<Grain>('day', 'week', 'month', 'quarter', 'year'),
      fc.record({
        weekStart: fc.constantFrom('monday', 'sunday', 'saturday'),
        fiscalYearStart: fc.integer({ min: 1, max: 12 }),
      }),
      (date, grain, rules) => {
        const start = startOfPeriod(date, grain, rules);
        const next = addPeriods(start, 1, grain);
        expect(start).toBeLessThanOrEqual(date);
        expect(next).toBeGreaterThan(date);
        expect(startOfPeriod(next - 1, grain, rules)).toBe(start);
        expect(startOfPeriod(next, grain, rules)).toBe(next);
      },
    ),
  );
});
