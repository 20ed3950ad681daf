import type { Grain } from '@weir/schema';
import { formatDate, formatDateRange } from './dates.js';
import type { CalendarDate } from './dates.js';

export interface PeriodOptions {
  /** `short` stands on an axis, whose neighbours tell the year; `long` stands alone. */
  readonly length?: 'short' | 'long';
  /** Month in which the fiscal year starts, 1 to 12; 1 when absent. */
  readonly fiscalYearStart?: number;
}

/** What no `Intl` formatter says; the words come from the messages. */
export interface PeriodWords {
  readonly quarter: (quarter: number) => string;
  readonly quarterOfYear: (quarter: number, year: string) => string;
}

/**
 * The name of a bucket: "Jan", "Q3 2025", "Jan 6 – 12, 2025". A fiscal year is named by both of its calendar years: "2025/26".
 * @param period half-open, its bounds as the answer gives them
 */
export function formatPeriod(
  locale: string,
  period: { readonly from: CalendarDate; readonly to: CalendarDate },
  grain: Grain,
  { length = 'long', fiscalYearStart = 1 }: PeriodOptions,
  words: PeriodWords,
): string {
  const { from, to } = period;
  switch (grain) {
    case 'day':
      return formatDate(locale, from, length === 'short' ? 'short' : 'medium');
    case 'week':
      return length === 'short' ? formatDate(locale, from, 'short') : formatDateRange(locale, from, to);
    case 'month':
      return formatDate(locale, from, length === 'short' ? 'month' : 'monthOfYear');
    case 'quarter': {
      const quarter = fiscalQuarter(from, fiscalYearStart);
      return length === 'short'
        ? words.quarter(quarter)
        : words.quarterOfYear(quarter, fiscalYear(from, fiscalYearStart));
    }
    case 'year':
      return fiscalYearStart === 1 ? formatDate(locale, from, 'year') : fiscalYear(from, fiscalYearStart);
  }
}

/** 1 to 4, counted from the start of the fiscal year. */
export function fiscalQuarter(date: CalendarDate, fiscalYearStart: number): number {
  return Math.floor(((monthOf(date) - fiscalYearStart + 12) % 12) / 3) + 1;
}

function fiscalYear(date: CalendarDate, fiscalYearStart: number): string {
  const first = Number(date.slice(0, 4)) - (monthOf(date) < fiscalYearStart ? 1 : 0);
  if (fiscalYearStart === 1) return String(first);
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
}

function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}
