import { dayFromIso, instantFromIso, timeZone } from '@weir/formula';
import type { PlanBound, PlanRange } from '@weir/query';
import { errorOf } from '@weir/schema';

export const secondsPerDay = 86_400;

/** When something happened: a calendar day (days since 1970-01-01, local), and the instant (UTC ms), NaN where only the date is known. */
export interface Moment {
  readonly day: number;
  readonly ms: number;
}

/**
 * Days from one moment to a later one: of instants where both are known, else of calendar days. Also of these where a day that is not
 * ordered by its instants has them the other way round: time never runs backwards.
 */
export function elapsedDays(from: Moment, to: Moment): number {
  const ms = to.ms - from.ms;
  return Number.isNaN(ms) || ms < 0 ? to.day - from.day : ms / (secondsPerDay * 1000);
}

/**
 * Seconds from one moment to a later one; between two dates calendar days × 86,400. Not by way of days, whose fractions are rounded: 13
 * seconds would be a little more than 13.
 */
export function elapsedSeconds(from: Moment, to: Moment): number {
  const ms = to.ms - from.ms;
  return Number.isNaN(ms) || ms < 0 ? (to.day - from.day) * secondsPerDay : ms / 1000;
}

/** A bound as numbers: a date is before it when its day < `day`, an instant when its ms < `ms`. */
export interface Bound {
  readonly day: number;
  readonly ms: number;
}

export interface Span {
  readonly from: Bound;
  readonly to: Bound;
}

const start: Bound = { day: -Infinity, ms: -Infinity };
const end: Bound = { day: Infinity, ms: Infinity };

export function boundOf(bound: PlanBound): Bound {
  const day = dayFromIso(bound.date);
  const ms = instantFromIso(bound.instant, timeZone('UTC'));
  if (day === null || ms === null) throw errorOf('engine/bad-plan', { part: `${bound.date} ${bound.instant}` });
  return { day, ms };
}

export function spanOf({ from, to }: PlanRange): Span {
  return { from: from ? boundOf(from) : start, to: to ? boundOf(to) : end };
}

export function isBefore(moment: Moment, bound: Bound): boolean {
  return Number.isNaN(moment.ms) ? moment.day < bound.day : moment.ms < bound.ms;
}

export function isWithin(moment: Moment, span: Span): boolean {
  return !isBefore(moment, span.from) && isBefore(moment, span.to);
}

/** As entries are ordered: by local day, within a day by instant where both are known. */
export function comesBefore(a: Moment, b: Moment): boolean {
  return a.day < b.day || (a.day === b.day && a.ms < b.ms);
}

export function earlier(a: Bound, b: Bound): Bound {
  return a.ms <= b.ms ? a : b;
}
