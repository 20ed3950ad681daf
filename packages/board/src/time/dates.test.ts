import { describe, expect, test } from 'vitest';
import { addMonths, dateOf, daysBetween, isOnePeriod } from './dates.js';

describe('dateOf', () => {
  test.each([
    ['2025-09-17T16:00:00Z', 'Asia/Shanghai', '2025-09-18'],
    ['2025-09-17T15:59:59Z', 'Asia/Shanghai', '2025-09-17'],
    ['2025-09-18T01:00:00+02:00', undefined, '2025-09-17'],
    ['2025-09-18', 'America/New_York', '2025-09-18'],
  ])('%s in %s is %s', (instant, zone, date) => {
    expect(dateOf(instant, zone)).toBe(date);
  });
});

test('days are counted across a leap day', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
});

test('a month that lacks the day ends on its last', () => {
  expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
  expect(addMonths('2025-01-31', -2)).toBe('2024-11-30');
});

describe('isOnePeriod', () => {
  test.each([
    ['2025-09-01', '2025-10-01', 'month', {}, true],
    ['2025-09-01', '2025-10-02', 'month', {}, false],
    ['2025-09-02', '2025-10-02', 'month', {}, false],
    ['2025-01-01', '2026-01-01', 'year', {}, true],
    ['2025-04-01', '2026-04-01', 'year', {}, false],
    ['2025-04-01', '2026-04-01', 'year', { fiscalYearStart: 4 }, true],
    ['2025-02-01', '2025-05-01', 'quarter', {}, false],
    ['2025-02-01', '2025-05-01', 'quarter', { fiscalYearStart: 2 }, true],
    ['2025-09-15', '2025-09-22', 'week', {}, true],
    ['2025-09-14', '2025-09-21', 'week', {}, false],
    ['2025-09-14', '2025-09-21', 'week', { weekStart: 'sunday' }, true],
  ] as const)('[%s, %s) is one %s with %j: %s', (from, to, grain, settings, expected) => {
    expect(isOnePeriod({ from, to }, grain, settings)).toBe(expected);
  });

  test('an open range is no period', () => {
    expect(isOnePeriod({ from: '2025-01-01' }, 'year', {})).toBe(false);
  });
});
