import { errorOf } from '@weir/schema';
import type { WeirError } from '@weir/schema';
import { dayFromIso, instantFromIso, timeZone } from '@weir/formula';
import type { Bound } from '@weir/formula';
import type { PlanBound, PlanRange } from '@weir/query';
import type { Expression } from './expression.js';
import { sql, whole } from './sql.js';
import type { Sql } from './sql.js';

/** A range with its bounds in numbers; null is an open side. */
export interface BoundRange {
  readonly from: Bound | null;
  readonly to: Bound | null;
}

/** @throws {WeirError} `engine/bad-plan` */
export function boundOf(bound: PlanBound): Bound {
  const day = dayFromIso(bound.date);
  const instant = bound.instant.endsWith('Z') ? instantFromIso(bound.instant, timeZone('UTC')) : null;
  if (day === null || instant === null) throw badPlan(JSON.stringify(bound));
  return { day, instant };
}

export function boundRange({ from, to }: PlanRange): BoundRange {
  return { from: from && boundOf(from), to: to && boundOf(to) };
}

/** When something happened, as SQL compares it with bounds; comparisons of a missing one are missing. */
export interface MomentSql {
  readonly isThere: Sql;
  isBefore(bound: Bound): Sql;
  isNotBefore(bound: Bound): Sql;
}

/** A date or an instant of a row. */
export function momentOf({ type, sql: moment }: Expression): MomentSql {
  const boundSql = (bound: Bound): Sql => whole(type === 'date' ? bound.day : bound.instant);
  return {
    isThere: sql`${moment} IS NOT NULL`,
    isBefore: (bound) => sql`${moment} < ${boundSql(bound)}`,
    isNotBefore: (bound) => sql`${moment} >= ${boundSql(bound)}`,
  };
}

/** A day, and the instant where it is known. */
export function splitMoment(day: Sql, instant: Sql): MomentSql {
  const compared = (symbol: Sql, bound: Bound): Sql =>
    sql`CASE WHEN ${instant} IS NULL THEN ${day} ${symbol} ${whole(bound.day)} ELSE ${instant} ${symbol} ${whole(bound.instant)} END`;
  return {
    isThere: sql`${day} IS NOT NULL`,
    isBefore: (bound) => compared(sql`<`, bound),
    isNotBefore: (bound) => compared(sql`>=`, bound),
  };
}

/** Whether a moment lies in a range; a missing one does not. */
export function isWithin(moment: MomentSql, { from, to }: BoundRange): Sql {
  const start = from ? moment.isNotBefore(from) : moment.isThere;
  const end = to ? sql` AND ${moment.isBefore(to)}` : sql``;
  return sql`COALESCE(${start}${end}, FALSE)`;
}

export function badPlan(part: string): WeirError {
  return errorOf('engine/bad-plan', { part });
}
