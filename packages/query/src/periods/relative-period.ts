import { addPeriods, isoFromDay, startOfPeriod } from '@weir/formula/calendar';
import type { Grain, Range, RelativePeriod, Settings } from '@weir/schema';
import { resolveAsOf } from './as-of.js';
import type { AsOf } from './as-of.js';
import { calendarOf } from './calendar.js';

/** The last so many days, weeks, months or years, the current one among them. */
export interface LastPeriods {
  /** 1 or more. */
  readonly last: number;
  readonly grain: Exclude<Grain, 'quarter'>;
}

/**
 * The dates that a board's period stands for. As-of is exclusive, so the current day is that of the last moment before it:
 * at midnight on 1 January "this-year" is the year that just ended. "last-7-days" ends with the current day, "last-12-months" with the
 * whole current month; "last-month" is the month before it. A range is given back as it is; what is no period's name is a range that
 * `question/range-date` refuses.
 * @throws {WeirError} `question/as-of`, `time/unknown-zone`
 */
export function resolvePeriod(
  period: RelativePeriod | LastPeriods | Range,
  settings: Settings | undefined,
  asOf?: AsOf,
): Range {
  if (typeof period !== 'string' && !('last' in period)) return period;
  const parts =
    typeof period === 'string' ? relativePeriods[period] : { grain: period.grain, from: 1 - period.last, to: 1 };
  if (parts === null) return {};
  // Not all of time: who asks is told that it is no date.
  if (!parts) return { from: period as string };
  const calendar = calendarOf(settings);
  const today = calendar.zone.dayOf(resolveAsOf(asOf, calendar.zone).instant - 1);
  const current = startOfPeriod(today, parts.grain, calendar);
  return {
    from: isoFromDay(addPeriods(current, parts.from, parts.grain)),
    to: isoFromDay(addPeriods(current, parts.to, parts.grain)),
  };
}

/** Both ends in grains from the start of the current one; null: all of time. */
const relativePeriods: Readonly<
  Record<RelativePeriod, { readonly grain: Grain; readonly from: number; readonly to: number } | null>
> = {
  'this-week': { grain: 'week', from: 0, to: 1 },
  'last-week': { grain: 'week', from: -1, to: 0 },
  'this-month': { grain: 'month', from: 0, to: 1 },
  'last-month': { grain: 'month', from: -1, to: 0 },
  'this-quarter': { grain: 'quarter', from: 0, to: 1 },
  'last-quarter': { grain: 'quarter', from: -1, to: 0 },
  'this-year': { grain: 'year', from: 0, to: 1 },
  'last-year': { grain: 'year', from: -1, to: 0 },
  'last-7-days': { grain: 'day', from: -6, to: 1 },
  'last-30-days': { grain: 'day', from: -29, to: 1 },
  'last-90-days': { grain: 'day', from: -89, to: 1 },
  'last-12-months': { grain: 'month', from: -11, to: 1 },
  'last-24-months': { grain: 'month', from: -23, to: 1 },
  all: null,
};
