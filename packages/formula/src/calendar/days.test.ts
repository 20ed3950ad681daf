import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  civilFromDay,
  dayFromCivil,
  dayFromIso,
  daysInMonth,
  firstDay,
  isoFromDay,
  lastDay,
  weekdayOf,
} from './days.js';

test.each([
  ['0001-01-01', firstDay],
  ['1900-02-28', -25509],
  ['1900-03-01', -25508],
  ['1969-12-31', -1],
  ['1970-01-01', 0],
  ['2000-02-29', 11016],
  ['2100-02-28', 47540],
  ['2100-03-01', 47541],
  ['9999-12-31', lastDay],
])('%s is day %i', (iso, day) => {
  expect(dayFromIso(iso)).toBe(day);
  expect(isoFromDay(day)).toBe(iso);
});

test.each([
  '2025-02-29',
  '2025-02-30',
  '1900-02-29',
  '2025-04-31',
  '2025-13-01',
  '2025-00-10',
  '2025-01-00',
  '2025-1-1',
  '0000-01-01',
  '2025/01/01',
  '2025-01-01T00:00',
  ' 2025-01-01',
  '+2025-01-1',
  '2025-0a-01',
  '２０２５-01-01',
  '',
])('%j is no date', (text) => expect(dayFromIso(text)).toBeNull());

test('every day from 1890 to 2110 follows the one before, as in ECMAScript’s own calendar', () => {
  for (let day = dayFromCivil(1890, 1, 1); day <= dayFromCivil(2110, 12, 31); day += 1) {
    const date = new Date(day * 86_400_000);
    const iso = date.toISOString().slice(0, 10);
    expect(isoFromDay(day)).toBe(iso);
    if (dayFromIso(iso) !== day || weekdayOf(day) !== (date.getUTCDay() || 7)) expect.fail(iso);
  }
});

test('days and civil dates are one to one far beyond written years', () => {
  fc.assert(
    fc.property(fc.integer({ min: -50_000_000, max: 50_000_000 }), (day) => {
      const { year, month, day: dayOfMonth } = civilFromDay(day);
      expect(dayFromCivil(year, month, dayOfMonth)).toBe(day);
      expect(dayOfMonth).toBeLessThanOrEqual(daysInMonth(year, month));
      expect(new Date(day * 86_400_000).toISOString()).toBe(`${isoFromDay(day)}T00:00:00.000Z`);
    }),
  );
});
