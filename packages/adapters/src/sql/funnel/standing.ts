import { joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import type { FactCells } from './fact-cells.js';
import type { Histories } from './histories.js';
import { elapsedDays, momentIn } from './moments.js';
import type { NamedSelects } from './named-selects.js';
import { valuesOf } from './reached.js';

const [visit, entity] = [written('v'), written('t')];

/**
 * Where entities stand, by name: st stage, dd days there, am amount, cu currency, and the columns of a cell. By entry that is at as-of, by
 * activity at the end of each cell.
 */
export function standing(
  histories: Histories,
  cells: FactCells,
  basis: 'entry' | 'activity',
  selects: NamedSelects,
): Sql {
  const { entities, reader } = histories;
  const attributes = cells.attributes.map(({ name }) => sql`t.${written(name)} AS ${written(name)}`);
  const valued = [sql`t.am AS am`, sql`t.cu AS cu`, ...attributes];
  if (basis === 'entry') {
    const now = { day: whole(reader.zone.dayOf(reader.asOf.instant)), instant: whole(reader.asOf.instant) };
    const days = elapsedDays(momentIn(entity, sql`l`), now, reader.dialect);
    const columns = [sql`t.lst AS st`, sql`${days} AS dd`, ...valued, ...cells.places(momentIn(entity, sql`f`))];
    return selects.add(sql`SELECT ${joined(columns, ', ')} FROM ${entities} AS t`);
  }
  const end = { day: sql`v.nd`, instant: sql`v.ni` };
  const days = elapsedDays(momentIn(visit), end, reader.dialect);
  const columns = [sql`v.st AS st`, sql`${days} AS dd`, ...valued, ...cells.placesIn(visit)];
  return selects.add(
    sql`SELECT ${joined(columns, ', ')} FROM ${entities} AS t JOIN (${lastBeforeEnds(histories, cells)}) AS v ON v.e = t.e`,
  );
}

/** The last visit of each entity before each end of a cell: st dy ms, nd ni the end, and places of cells. */
function lastBeforeEnds({ visits, reader }: Histories, cells: FactCells): Sql {
  const { dialect } = reader;
  const names = cells.placeNames;
  const ends = cells.ends(reader.asOf).map(({ end, places }): (number | null)[] => {
    return [end.day, end.instant, reader.zone.dayOf(end.instant), ...places];
  });
  const ended = joined(
    ['nd', 'ni', ...names].map((name) => sql`c.${written(name)}`),
    ', ',
  );
  const list = valuesOf(['bd', 'ni', 'nd', ...names], ends);
  // The next one, if any, is later; where days have entries without an instant, that may be so of several.
  const isLast = sql`${isEarlier(sql``)} AND NOT COALESCE(${isEarlier(sql`n`)}, FALSE)`;
  const [stage, day, instant] = ['st', 'dy', 'ms'].map((name) => {
    return sql`${dialect.atLeast(sql`x.${written(name)}`, sql`- x.pos`)} AS ${written(name)}`;
  });
  return sql`SELECT x.e AS e, ${ended}, ${joined([stage!, day!, instant!], ', ')} FROM ${visits} AS x JOIN (${list}) AS c ON ${isLast} GROUP BY x.e, ${ended}`;
}

/** Whether a visit (or the next, by its prefix) is before the end of a cell. */
function isEarlier(prefix: Sql): Sql {
  return sql`CASE WHEN x.${prefix}ms IS NULL THEN x.${prefix}dy < c.bd ELSE x.${prefix}ms < c.ni END`;
}
