import type { Grain, Settings } from '@weir/schema';
import { civilFromDay, dayFromCivil, daysInMonth, weekdayOf } from './days.js';

/** How weeks and fiscal years are cut: two of a document's settings, both given. */
export interface CalendarRules {
  readonly weekStart: NonNullable<Settings['weekStart']>;
  /** Month in which quarters and years are counted from: 1 (January) to 12. */
  readonly fiscalYearStart: number;
}

export const isoCalendar: CalendarRules = { weekStart: 'monday', fiscalYearStart: 1 };

/** ISO weekday of a week's first day. */
const firstWeekday = { monday: 1, sunday: 7, saturday: 6 } as const;

/** Epoch day on which the period that holds a date starts. Quarters and years are fiscal ones. */
export function startOfPeriod(epochDay: number, grain: Grain, rules: CalendarRules = isoCalendar): number {
  switch (grain) {
    case 'day':
      return epochDay;
    case 'week':
      return epochDay - ((weekdayOf(epochDay) - firstWeekday[rules.weekStart] + 7) % 7);
    case 'month':
      return epochDay - civilFromDay(epochDay).day + 1;
    case 'quarter':
      return startOfMonths(epochDay, 3, rules.fiscalYearStart);
    case 'year':
      return startOfMonths(epochDay, 12, rules.fiscalYearStart);
  }
}

/** The same date so many periods on (back when negative); a day that the month lacks becomes its last: 31 January + 1 month = 28 February. */
export function addPeriods(epochDay: number, count: number, grain: Grain): number {
  switch (grain) {
    case 'day':
      return epochDay + count;
    case 'week':
      return epochDay + 7 * count;
    case 'month':
      return addMonths(epochDay, count);
    case 'quarter':
      return addMonths(epochDay, 3 * count);
    case 'year':
      return addMonths(epochDay, 12 * count);
  }
}

function startOfMonths(epochDay: number, length: 3 | 12, fiscalYearStart: number): number {
  const { year, month } = civilFromDay(epochDay);
  const past = (month - fiscalYearStart + 12) % length;
  return dayOfMonthIndex(year * 12 + month - 1 - past, 1);
}

function addMonths(epochDay: number, count: number): number {
  const { year, month, day } = civilFromDay(epochDay);
  return dayOfMonthIndex(year * 12 + month - 1 + count, day);
}

/** @param monthIndex months since January of year 0 */
function dayOfMonthIndex(monthIndex: number, day: number): number {
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  return dayFromCivil(year, month, day > 28 ? Math.min(day, daysInMonth(year, month)) : day);
}
