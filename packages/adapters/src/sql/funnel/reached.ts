import { joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import type { Histories } from './histories.js';

/** Where entities reached stages, by name: rows e, st stage, pos position, dy ms its moment, and en, 1 by a visit, 0 by one that jumped over it. */
export interface Reached {
  /** Each time. */
  readonly all: Sql;
  /** Only the first of each entity and stage. */
  readonly firsts: Sql;
}

/** An entity reaches a stage by visits or, never entered, by visits that jumped over it. */
export function reachedStages({ visits, graph, plan, selects, reader }: Omit<Histories, 'reached'>): Reached {
  const byVisit = sql`SELECT e, st, pos, dy, ms, 1 AS en FROM ${visits}`;
  const jumps = plan.stages.flatMap((_, from) =>
    plan.stages.flatMap((_, to) => graph.onEveryPath(from, to).map((over) => [from, to, over])),
  );
  const over = sql`SELECT v.e AS e, j.s AS st, v.pos AS pos, v.dy AS dy, v.ms AS ms, 0 AS en FROM ${visits} AS v JOIN (${valuesOf(['u', 'w', 's'], jumps)}) AS j ON j.u = v.pst AND j.w = v.st`;
  const entered = sql`SELECT 1 FROM ${visits} AS x WHERE x.e = y.e AND x.st = y.st`;
  const jumped = sql`SELECT e, st, pos, dy, ms, en FROM (${over}) AS y WHERE NOT EXISTS (${entered})`;
  const all = selects.add(jumps.length === 0 ? byVisit : sql`${byVisit} UNION ALL ${jumped}`);
  const [day, instant] = [sql`r.dy`, sql`r.ms`].map((value) => reader.dialect.atLeast(value, sql`r.pos`));
  const firsts = sql`SELECT r.e AS e, r.st AS st, min(r.pos) AS pos, max(r.en) AS en, ${day!} AS dy, ${instant!} AS ms FROM ${all} AS r GROUP BY r.e, r.st`;
  return { all, firsts: selects.add(firsts) };
}

/** A table that is written out. */
export function valuesOf(names: readonly string[], rows: readonly (readonly (number | null)[])[]): Sql {
  const selects = rows.map((row) => {
    const values = row.map((value) => (value === null ? sql`NULL` : whole(value)));
    return sql`(${joined(values, ', ')})`;
  });
  return sql`SELECT * FROM (VALUES ${joined(selects, ', ')}) AS c0(${written(names.join(', '))})`;
}
