import type { SqlDialect } from '../dialect.js';
import type { PlanReader } from '../reader.js';
import { bound, joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import { Converted } from './fact.js';
import type { Histories } from './histories.js';
import { elapsedSeconds, momentIn } from './moments.js';
import type { SplitMoment } from './moments.js';
import { valuesOf } from './reached.js';
import type { Reached } from './reached.js';

/** Who reached one stage or another, and then a third. */
export interface Conversion {
  /** What it is called. */
  readonly a: number;
  readonly to: number;
  readonly origins: readonly number[];
}

/** Entities from their first visit on: e, a name of the stage, dy ms the first moment, and tp zdy zms where they reached the stage. */
export function arrivalsFromStart(stages: readonly number[], { entities, reached: { firsts } }: Histories): Sql {
  const list = valuesOf(
    ['a'],
    stages.map((stage) => [stage]),
  );
  return sql`SELECT t.e AS e, l.a AS a, t.fdy AS dy, t.fms AS ms, r.pos AS tp, r.dy AS zdy, r.ms AS zms FROM ${entities} AS t CROSS JOIN (${list}) AS l LEFT JOIN ${firsts} AS r ON r.e = t.e AND r.st = l.a`;
}

/** The same of those that reached the origin of a conversion, from there on. */
export function arrivals(conversions: readonly Conversion[], { all, firsts }: Reached, dialect: SqlDialect): Sql {
  const pairs = conversions.flatMap(({ a, to, origins }) => origins.map((from) => [a, to, from]));
  const list = valuesOf(['a', 's', 'u'], pairs);
  const [day, instant] = [sql`r.dy`, sql`r.ms`].map((value) => dialect.atLeast(value, sql`r.pos`));
  const isOne = conversions.every(({ origins }) => origins.length === 1);
  const begun = sql`FROM ${firsts} AS r JOIN (${list}) AS l ON l.u = r.st`;
  const origins = isOne
    ? sql`SELECT r.e AS e, l.a AS a, l.s AS s, r.pos AS pos, r.dy AS dy, r.ms AS ms ${begun}`
    : sql`SELECT r.e AS e, l.a AS a, l.s AS s, min(r.pos) AS pos, ${day!} AS dy, ${instant!} AS ms ${begun} GROUP BY r.e, l.a, l.s`;
  const then = sql`LEFT JOIN ${all} AS r ON r.e = q.e AND r.st = q.s AND r.pos >= q.pos`;
  const moment = [sql`min(q.dy) AS dy`, sql`min(q.ms) AS ms`];
  const arrival = [sql`min(r.pos) AS tp`, sql`${day!} AS zdy`, sql`${instant!} AS zms`];
  return sql`SELECT q.e AS e, q.a AS a, ${joined([...moment, ...arrival], ', ')} FROM (${origins}) AS q ${then} GROUP BY q.e, q.a`;
}

const arrival = written('o');

/** How a conversion went (see `Converted`), of rows o as `arrivals` gives them. @param windowSeconds inclusive; null: none */
export function conversionOutcome(windowSeconds: number | null, { asOf, zone, dialect }: PlanReader): Sql {
  const inTime = (until: SplitMoment): Sql => {
    if (windowSeconds === null) return sql`TRUE`;
    return sql`(${elapsedSeconds(momentIn(arrival), until, dialect)}) <= ${bound(windowSeconds, 'number')}`;
  };
  const now = { day: whole(zone.dayOf(asOf.instant)), instant: whole(asOf.instant) };
  const yet = windowSeconds === null ? sql`FALSE` : inTime(now);
  return sql`CASE WHEN o.tp IS NOT NULL THEN CASE WHEN ${inTime(momentIn(arrival, sql`z`))} THEN ${whole(Converted.yes)} ELSE ${whole(Converted.no)} END WHEN ${yet} THEN ${whole(Converted.immature)} ELSE ${whole(Converted.no)} END`;
}

/** SELECTs of each entity's first visit to one stage, and of the first to another after it. */
export function firstTimes(
  visits: Sql,
  from: number,
  to: number,
  dialect: SqlDialect,
): { readonly first: Sql; readonly second: Sql } {
  const [day, instant] = [sql`x.dy`, sql`x.ms`].map((value) => dialect.atLeast(value, sql`x.pos`));
  const moment = sql`${day!} AS dy, ${instant!} AS ms`;
  const first = sql`SELECT x.e AS e, min(x.pos) AS pos, ${moment} FROM ${visits} AS x WHERE x.st = ${whole(from)} GROUP BY x.e`;
  const start = sql`SELECT e, min(pos) AS pos FROM ${visits} WHERE st = ${whole(from)} GROUP BY e`;
  const second = sql`SELECT x.e AS e, ${moment} FROM ${visits} AS x JOIN (${start}) AS y ON y.e = x.e AND x.pos > y.pos WHERE x.st = ${whole(to)} GROUP BY x.e`;
  return { first, second };
}
