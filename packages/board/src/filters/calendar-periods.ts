import { addMonths, calendarDate } from '../time/dates.js';

/** What a calendar offers at hand. Fiscal ones start with the document's fiscal year. */
export type PickedGrain = 'month' | 'quarter' | 'year' | 'fiscal-quarter' | 'fiscal-year';

export interface PickedPeriod {
  /** [from, to), calendar dates. */
  readonly from: string;
  readonly to: string;
}

/** Fiscal periods are offered where they are not the calendar's. */
export function pickedGrains(fiscalYearStart = 1): readonly PickedGrain[] {
  const calendar: readonly PickedGrain[] = ['month', 'quarter', 'year'];
  return fiscalYearStart === 1 ? calendar : [...calendar, 'fiscal-quarter', 'fiscal-year'];
}

/** Years on a page of years. */
const YEARS = 6;

/**
 * The periods of a page: the months of a year, the quarters of two years, or six years. Page 0 is that of today, of years and quarters the
 * last one on it; earlier pages are negative.
 */
export function periodsOnPage(
  grain: PickedGrain,
  page: number,
  today: string,
  fiscalYearStart = 1,
): readonly PickedPeriod[] {
  const start = grain.startsWith('fiscal') ? fiscalYearStart : 1;
  const year = yearOf(today, start);
  switch (grain) {
    case 'month':
      return series(year + page, 1, 1, 12);
    case 'quarter':
    case 'fiscal-quarter':
      return series(year - 1 + page * 2, start, 3, 8);
    case 'year':
    case 'fiscal-year':
      return series(year - YEARS + 1 + page * YEARS, start, 12, YEARS);
  }
}

/** The page of a grain that has a date on it. */
export function pageOf(grain: PickedGrain, date: string, today: string, fiscalYearStart = 1): number {
  const [{ from }] = periodsOnPage(grain, 0, today, fiscalYearStart) as [PickedPeriod];
  const start = grain.startsWith('fiscal') ? fiscalYearStart : 1;
  const years = { month: 1, quarter: 2, 'fiscal-quarter': 2, year: YEARS, 'fiscal-year': YEARS }[grain];
  return Math.floor((yearOf(date, start) - yearOf(from, start)) / years);
}

/** The year in which the one that a date lies in starts. */
function yearOf(date: string, firstMonth: number): number {
  return Number(date.slice(0, 4)) - (Number(date.slice(5, 7)) < firstMonth ? 1 : 0);
}

function series(year: number, month: number, months: number, count: number): readonly PickedPeriod[] {
  const first = calendarDate(year, month, 1);
  return Array.from({ length: count }, (_each, place) => ({
    from: addMonths(first, place * months),
    to: addMonths(first, (place + 1) * months),
  }));
}
