import { WeirError } from '@weir/schema';
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

/** A bound as dates or instants are compared with it. */
export function boundSql(bound: Bound, type: Expression['type']): Sql {
  return whole(type === 'date' ? bound.day : bound.instant);
}

/** Whether a date or instant lies in a range; of a missing one it does not. */
export function isWithin(moment: Expression, { from, to }: BoundRange): Sql {
  const start = from ? sql`${moment.sql} >= ${boundSql(from, moment.type)}` : sql`${moment.sql} IS NOT NULL`;
  const end = to ? sql` AND ${moment.sql} < ${boundSql(to, moment.type)}` : sql``;
  return sql`COALESCE(${start}${end}, FALSE)`;
}

export function badPlan(part: string): WeirError {
  return new WeirError('engine/bad-plan', { part });
}
