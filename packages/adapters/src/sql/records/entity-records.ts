import type { Id } from '@weir/schema';
import type { CountedChains, CountedEntities } from '@weir/query';
import type { FieldType } from '@weir/schema';
import type { RunSelect } from '../database.js';
import { entityOf } from '../funnel/entries.js';
import type { NamedSelects } from '../funnel/named-selects.js';
import type { PlanReader } from '../reader.js';
import { bound, joined, sql, written } from '../sql.js';
import type { Sql } from '../sql.js';
import { countedChains } from './counted-chains.js';
import { countedEntities } from './counted-entities.js';
import type { FoundRecords } from './found-records.js';

/** Entities that a figure counts: a SELECT, by name, of e, and sd si, since when each is where it is. */
export interface Counted {
  readonly name: Sql;
  readonly entity: FieldType;
  readonly selects: NamedSelects;
  /** Of a flow, how many moves they made in all; absent: each is counted once. */
  readonly moves?: Sql | undefined;
}

/** The first row that names each entity which the figure counts. */
export async function entityRecords(
  dataset: Id,
  of: CountedEntities | CountedChains,
  reader: PlanReader,
  run: RunSelect,
): Promise<FoundRecords> {
  const { name, entity, selects, moves } =
    of.kind === 'chains' ? await countedChains(of, reader, run) : countedEntities(of, reader);
  const rows = reader.relation(dataset);
  const owner = entityOf(of.entity, rows);
  const [nth, all, first, counted] = ['w', 'a', 'b', 'q'].map((kind) => written(reader.name(kind)));
  const order = rows.order();
  const from: FoundRecords['from'] = (which) => {
    // Numbers and texts are never the same entity.
    const isSame = owner.type === entity ? sql`${counted!}.e = ${owner.sql}` : sql`FALSE`;
    return joined(
      [
        sql`FROM (SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY ${owner.sql} ORDER BY ${order}) AS ${nth!}`,
        sql`FROM ${rows.from()} WHERE ${owner.sql} IS NOT NULL) AS ${all!} WHERE ${nth!} = 1) AS ${first!}`,
        sql`JOIN ${name} AS ${counted!} ON ${isSame}`,
        ...(which ? [sql`WHERE ${which}`] : []),
      ],
      ' ',
    );
  };
  return {
    rows,
    since: { day: sql`${counted!}.sd`, instant: sql`${counted!}.si` },
    from,
    counts: () => {
      const listed = written(reader.name('l'));
      return sql`SELECT ${listed}.n AS n, (SELECT count(*) FROM ${name}) - ${listed}.n AS u, ${moves ?? bound(null, 'whole')} AS m FROM (SELECT count(*) AS n ${from(null)}) AS ${listed}`;
    },
    read: (select) => selects.read(select),
  };
}
