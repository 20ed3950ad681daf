import { dayFromIso, firstDay, instantFromIso, isoFromDay, lastDay } from '@weir/formula/calendar';
import type { TimeZone } from '@weir/formula/calendar';
import type { PlanBound, PlanRange } from '../contract/plan.js';

/** One end of a range: the start of a calendar day where it was said as a date, else an instant. */
export interface Bound {
  /** Epoch milliseconds. */
  readonly instant: number;
  /** Epoch day; null when the bound was said as an instant. */
  readonly day: number | null;
}

/** Half-open; null is an open side. */
export interface BoundRange {
  readonly from: Bound | null;
  readonly to: Bound | null;
}

export function dayBound(day: number, zone: TimeZone): Bound {
  return { day, instant: zone.startOfDay(day) };
}

export function instantBound(instant: number): Bound {
  return { day: null, instant };
}

/** A date is the start of its day in the zone; a time without an offset is on the clocks there. Null when it is neither. */
export function parseBound(text: string, zone: TimeZone): Bound | null {
  const day = dayFromIso(text);
  if (day !== null) return dayBound(day, zone);
  const instant = instantFromIso(text, zone);
  return instant === null ? null : instantBound(instant);
}

/** Below zero when `a` comes first. Two dates are compared as dates: a zone may leave a day out, dates do not. */
export function compareBounds(a: Bound, b: Bound): number {
  return a.day !== null && b.day !== null ? a.day - b.day : a.instant - b.instant;
}

export function isBefore(a: Bound, b: Bound): boolean {
  return compareBounds(a, b) < 0;
}

export function earlier(a: Bound, b: Bound): Bound {
  return isBefore(b, a) ? b : a;
}

/** No moment lies in the range. */
export function isEmpty({ from, to }: BoundRange): boolean {
  return from !== null && to !== null && !isBefore(from, to);
}

/** ISO 8601: a date where it was said as one, else an instant in UTC. */
export function isoFromBound({ day, instant }: Bound): string {
  return day === null ? new Date(instant).toISOString() : isoFromDay(day);
}

export function planBound(bound: Bound, zone: TimeZone): PlanBound {
  return { date: isoFromDay(firstDayFrom(bound, zone)), instant: new Date(bound.instant).toISOString() };
}

/**
 * What would end before it starts is nothing at its end: states are looked at there. No row is dated before the year 0001: a range
 * that starts earlier is open, one that ends earlier is empty.
 */
export function planRange({ from, to }: BoundRange, zone: TimeZone): PlanRange {
  const start = from && to && isBefore(to, from) ? to : from;
  const first = dayBound(firstDay, zone);
  return {
    from: start && isBefore(first, start) ? planBound(start, zone) : null,
    to: to && planBound(isBefore(to, first) ? first : to, zone),
  };
}

/** A plan can say it: no later than the start of 9999-12-31. */
export function isPlannable(bound: Bound, zone: TimeZone): boolean {
  return firstDayFrom(bound, zone) <= lastDay;
}

/** The first day that does not start before the bound. */
function firstDayFrom({ day, instant }: Bound, zone: TimeZone): number {
  if (day !== null) return day;
  const shown = zone.dayOf(instant);
  if (zone.startOfDay(shown) < instant) return shown + 1;
  // A day that clocks left out starts where the next one does.
  return zone.startOfDay(shown - 1) < instant ? shown : shown - 1;
}
