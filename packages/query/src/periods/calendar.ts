import { isoCalendar, timeZone } from '@weir/formula/calendar';
import type { CalendarRules, TimeZone } from '@weir/formula/calendar';
import type { Settings } from '@weir/schema';

/** How a document counts time: its zone, its weeks and its fiscal year. */
export interface Calendar extends CalendarRules {
  readonly zone: TimeZone;
}

/** @throws {WeirError} `time/unknown-zone` */
export function calendarOf(settings: Settings | undefined): Calendar {
  return {
    zone: timeZone(settings?.timeZone ?? 'UTC'),
    weekStart: settings?.weekStart ?? isoCalendar.weekStart,
    fiscalYearStart: settings?.fiscalYearStart ?? isoCalendar.fiscalYearStart,
  };
}
