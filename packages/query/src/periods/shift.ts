import { addPeriods, dayMs } from '@weir/formula/calendar';
import type { TimeZone } from '@weir/formula/calendar';
import type { Grain } from '@weir/schema';
import { dayBound, instantBound } from './bound.js';
import type { Bound, BoundRange } from './bound.js';

/** Moves a moment along the calendar. */
export type Shift = (bound: Bound) => Bound;

export function byMonths(months: number, zone: TimeZone): Shift {
  return byGrains(months, 'month', zone);
}

export function byDays(days: number, zone: TimeZone): Shift {
  return byGrains(days, 'day', zone);
}

/** Later by so many grains, earlier by a negative number; a day that a month lacks becomes its last. */
export function byGrains(count: number, grain: Grain, zone: TimeZone): Shift {
  return byDay((day) => addPeriods(day, count, grain), zone);
}

export function shiftBoth({ from, to }: BoundRange, shift: Shift): BoundRange {
  return { from: from && shift(from), to: to && shift(to) };
}

/** Far outside the years that dates are written in, and inside those that instants can be said in: moves lead no further. */
const furthestDays = 90_000_000;

/** An instant keeps the time that clocks in the zone show. */
function byDay(move: (day: number) => number, zone: TimeZone): Shift {
  const there = (day: number): number => Math.min(Math.max(move(day), -furthestDays), furthestDays);
  return ({ day, instant }) => {
    if (day !== null) return dayBound(there(day), zone);
    const wallTime = instant + zone.offsetAt(instant);
    const shown = Math.floor(wallTime / dayMs);
    return instantBound(zone.instantOf(there(shown) * dayMs + wallTime - shown * dayMs));
  };
}
