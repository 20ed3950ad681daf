import { dayFromIso, instantFromIso, timeZone } from '@weir/formula';
import { errorOf } from '@weir/schema';
import type { PlanBound, PlanRange } from '@weir/query';

/** A plan's bound in numbers: the first calendar day that does not start before it, and the instant itself. */
export interface Moment {
  /** Epoch day. */
  readonly day: number;
  /** Epoch milliseconds. */
  readonly instant: number;
}

/** Half-open; null is an open side. */
export interface MomentRange {
  readonly from: Moment | null;
  readonly to: Moment | null;
}

const utc = timeZone('UTC');

/** @throws {WeirError} `engine/bad-plan` */
export function momentOf(bound: PlanBound): Moment {
  const day = dayFromIso(bound.date);
  const instant = bound.instant.endsWith('Z') ? instantFromIso(bound.instant, utc) : null;
  if (day === null || instant === null) throw errorOf('engine/bad-plan', { part: JSON.stringify(bound) });
  return { day, instant };
}

export function momentRange({ from, to }: PlanRange): MomentRange {
  return { from: from && momentOf(from), to: to && momentOf(to) };
}

/** Whether a date (epoch day) or a datetime (epoch milliseconds) lies before a bound. Missing does not. */
export function isBefore(type: 'date' | 'datetime', value: number, bound: Moment): boolean {
  return type === 'date' ? value < bound.day : value < bound.instant;
}
