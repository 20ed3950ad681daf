import { dayMs } from '@weir/formula';
import type { SqlDialect } from '../dialect.js';
import { sql, whole } from '../sql.js';
import type { Sql } from '../sql.js';

/** A day, and the instant where it is known. */
export interface SplitMoment {
  readonly day: Sql;
  readonly instant: Sql;
}

/** The columns of a visit's moment. */
export function momentIn(table: Sql, prefix = sql``): SplitMoment {
  const place = sql`${table}.${prefix}`;
  return { day: sql`${place}dy`, instant: sql`${place}ms` };
}

/** Days from one moment to a later one: of instants where both are known and in order, else of calendar days. */
export function elapsedDays(from: SplitMoment, to: SplitMoment, dialect: SqlDialect): Sql {
  const days = dialect.toNumber(sql`(${to.day} - ${from.day})`);
  const exact = dialect.toNumber(sql`(${to.instant} - ${from.instant})`);
  return sql`CASE WHEN ${to.instant} >= ${from.instant} THEN ${exact} / ${whole(dayMs)} ELSE ${days} END`;
}

/** Seconds from one moment to a later one, as the engine counts them; between two dates calendar days × 86,400. */
export function elapsedSeconds(from: SplitMoment, to: SplitMoment, dialect: SqlDialect): Sql {
  const days = dialect.toNumber(sql`(${to.day} - ${from.day})`);
  const exact = dialect.toNumber(sql`(${to.instant} - ${from.instant})`);
  return sql`CASE WHEN ${to.instant} >= ${from.instant} THEN ${exact} / 1000 ELSE ${days} * ${whole(dayMs / 1000)} END`;
}

export function isAtOrAfter(a: SplitMoment, b: SplitMoment): Sql {
  return sql`CASE WHEN ${a.instant} IS NULL OR ${b.instant} IS NULL THEN ${a.day} >= ${b.day} ELSE ${a.instant} >= ${b.instant} END`;
}
