import type { Id } from '@weir/schema';
import type { Plan, ValueList } from '@weir/query';
import { assertOnce } from './database.js';
import type { RunSelect } from './database.js';
import type { SqlDialect } from './dialect.js';
import { textOf } from './operators/text.js';
import { PlanReader } from './reader.js';
import { readCount, readScalar } from './read-value.js';
import { bound, joined, sql, whole } from './sql.js';
import type { Mapping } from './tables.js';

export interface ValuesQuery {
  readonly dataset: Id;
  readonly field: Id;
  /** Text that a value must contain; case does not matter. Missing is no match. */
  readonly search?: string | undefined;
  readonly limit: number;
  /** Values of fewer rows are withheld; `more` says that there are such. */
  readonly least: number;
}

/**
 * The different values of a stored field, most frequent first, then in order; null stands for rows without one.
 * @throws {WeirError} `adapter/unknown-dataset`, `adapter/unknown-field`, and what the database says
 */
export async function listValues(
  { dataset, field, search = '', limit, least }: ValuesQuery,
  mapping: Mapping,
  dialect: SqlDialect,
  run: RunSelect,
): Promise<ValueList> {
  const type = mapping.type(dataset, field);
  const rows = new PlanReader(planOf(dataset, field, type), mapping, dialect).relation(dataset);
  const value = rows.field(field);
  const text = textOf(value, rows);
  // Numbers, dates and truth values are written in small letters.
  const small = type === 'string' || type === 'datetime' ? dialect.lower(text) : text;
  const found = sql`WHERE ${dialect.contains(small, bound(search.toLowerCase(), 'text'))}`;
  const most = Math.max(0, Math.floor(limit));
  const counted = await run(
    joined(
      [
        sql`SELECT ${value.sql} AS v, count(*) AS n FROM ${rows.from()}`,
        ...(search === '' ? [] : [found]),
        sql`GROUP BY ${value.sql} ORDER BY n DESC, CASE WHEN ${value.sql} IS NULL THEN 1 ELSE 0 END, v LIMIT ${whole(most + 1)}`,
      ],
      ' ',
    ),
  );
  assertOnce(counted.map(({ v }) => `${typeof v} ${String(v)}`));
  const values = counted.slice(0, most).flatMap((row) => {
    const count = readCount(row['n']);
    return count >= least ? [{ value: readScalar(row['v'], type), count }] : [];
  });
  return { values, more: counted.length > values.length };
}

/** A plan that reads one stored field. */
function planOf(dataset: Id, field: Id, type: ReturnType<Mapping['type']>): Plan {
  const start = { date: '1970-01-01', instant: '1970-01-01T00:00:00Z' };
  return {
    plan: 1,
    kind: 'metrics',
    timeZone: 'UTC',
    weekStart: 'monday',
    fiscalYearStart: 1,
    asOf: start,
    sources: [{ dataset, key: null, fields: [{ id: field, type, from: 'column' }] }],
    measures: [],
    tables: [],
  };
}
