import { WeirError } from '@weir/schema';
import type { FieldType, Id } from '@weir/schema';
import type { PlanSignal } from '@weir/query';
import { badPlan, momentOf } from '../bounds.js';
import { made, sqlTypeOf } from '../expression.js';
import type { Expression } from '../expression.js';
import { momentField } from '../metrics/placed-measure.js';
import { holds } from '../operators/choice.js';
import type { PlanReader } from '../reader.js';
import type { Relation } from '../relation.js';
import { bound, joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import { dayOf } from '../zones.js';

type Signal = Omit<PlanSignal, 'stage'>;

/** A value that entries carry along, read of their rows. */
export interface Carried {
  /** Name of its column. */
  readonly name: string;
  readonly type: FieldType;
  /** Null: rows of the signal have none. @param place of the signal */
  read(rows: Relation, place: number): Expression | null;
}

/**
 * Entries of signals, one SELECT: e entity, st stage, dy local day, ms instant or missing, sq sequence, kc kn kt key, ds dataset, sg signal,
 * od place of the row, and what they carry. All are before as-of.
 */
export function entriesSelect(
  signals: readonly (Signal & { readonly stage?: number })[],
  carried: readonly Carried[],
  reader: PlanReader,
): { readonly select: Sql; readonly entity: FieldType } {
  const datasets = [...new Set(signals.map(({ dataset }) => dataset))];
  const types = new Set<FieldType>();
  const selects = signals.map((signal, place) => {
    const rows = reader.relation(signal.dataset);
    const { test, at, entity } = signalRows(signal, rows);
    types.add(entity.type);
    const { kc, kn, kt } = keyOf(signal.key, rows);
    const columns: Record<string, Sql> = {
      e: entity.sql,
      st: whole(signal.stage ?? 0),
      dy: at.type === 'date' ? at.sql : rows.keep(dayOf(at, rows)).sql,
      ms: at.type === 'date' ? bound(null, 'whole') : at.sql,
      sq: signal.sequence === null ? bound(null, 'number') : sequenceOf(rows.field(signal.sequence), rows),
      ...{ kc, kn, kt },
      ds: whole(datasets.indexOf(signal.dataset)),
      sg: whole(place),
      od: rowPlace(rows),
    };
    for (const { name, type, read } of carried) {
      const value = read(rows, place);
      if (value && value.type !== type) throw severalTypes(name);
      columns[name] = value ? held(value) : bound(null, type === 'boolean' ? 'whole' : sqlTypeOf(type));
    }
    const names = Object.keys(columns).map(written);
    const listed = Object.entries(columns).map(([name, value]) => sql`${value} AS ${written(name)}`);
    const known = [...test, momentOf(at).isBefore(reader.asOf), sql`${entity.sql} IS NOT NULL`];
    const select = sql`SELECT ${joined(listed, ', ')} FROM ${rows.from()} WHERE ${joined(known, ' AND ')}`;
    return signal.first ? firstOnly(signal, select, names, reader) : select;
  });
  const [entity = 'string', ...others] = types;
  if (others.length > 0) throw severalTypes('entity');
  return { select: joined(selects, ' UNION ALL '), entity };
}

/** The signal's condition, date and entity. @throws {WeirError} `engine/bad-plan`, `adapter/unsupported` */
export function signalRows({ when, at, entity }: Signal, rows: Relation) {
  const test: Sql[] = [];
  if (when !== undefined && when !== true) {
    const met = rows.compile(when);
    if (met.type !== 'boolean') throw badPlan(JSON.stringify(when));
    test.push(holds(met));
  }
  return { test, at: momentField(at, rows), entity: entityOf(entity, rows) };
}

/** Who a row is about: of any dataset the same text, or the same number, is the same entity; dates are texts. */
export function entityOf(field: Id, rows: Relation): Expression {
  const entity = rows.field(field);
  const { dialect, keep } = rows;
  if (entity.type === 'date') return keep(made('string', dialect.dateText(entity.sql), [entity]));
  return entity.type === 'datetime' ? keep(made('string', dialect.instantText(entity.sql), [entity])) : entity;
}

/** A value as it can be put in order, and the largest taken: true is 1. */
export function held({ type, sql: value }: Expression): Sql {
  return type === 'boolean' ? sql`CASE WHEN ${value} THEN 1 WHEN NOT ${value} THEN 0 END` : value;
}

/** Numbers that put a dataset's rows in the order of a field; of texts their ranks. */
export function sequenceOf(field: Expression, rows: Relation): Sql {
  const { dialect } = rows;
  if (field.type === 'number') return field.sql;
  if (field.type !== 'string') return dialect.toNumber(held(field));
  const rank = sql`CASE WHEN ${field.sql} IS NOT NULL THEN ${dialect.toNumber(sql`dense_rank() OVER (ORDER BY ${field.sql})`)} END`;
  return rows.define('number', rank, field.stage).sql;
}

/** Numbers by size, then texts; none comes last. */
export function keyOf(key: Id | null, rows: Relation): { readonly kc: Sql; readonly kn: Sql; readonly kt: Sql } {
  const none = { kc: sql`2`, kn: bound(null, 'number'), kt: bound(null, 'text') };
  if (key === null) return none;
  const field = rows.field(key);
  if (field.type === 'number' || field.type === 'boolean') {
    const kn = field.type === 'number' ? field.sql : rows.dialect.toNumber(held(field));
    return { ...none, kc: sql`CASE WHEN ${field.sql} IS NULL THEN 2 ELSE 0 END`, kn };
  }
  return { ...none, kc: sql`CASE WHEN ${field.sql} IS NULL THEN 2 ELSE 1 END`, kt: entityOf(key, rows).sql };
}

/** What is alike in all else is told apart by its place in the table, where the host says it. */
export function rowPlace(rows: Relation): Sql {
  const order = rows.reader.mapping.order(rows.dataset);
  if (!order) return sql`0`;
  return rows.define('number', sql`row_number() OVER (ORDER BY ${rows.stored(order)})`, 1).sql;
}

/** Only each entity's first entry. */
function firstOnly(signal: Ordered, select: Sql, names: readonly Sql[], reader: PlanReader): Sql {
  const order = joined([sql`dy`, sql`ms`, ...sequencePlace([signal]), ...keyPlace([signal], reader)], ', ');
  return sql`SELECT ${joined(names, ', ')} FROM (SELECT *, row_number() OVER (PARTITION BY e ORDER BY ${order}) AS fk FROM (${select}) AS f0) AS f1 WHERE fk = 1`;
}

type Ordered = Pick<PlanSignal, 'dataset' | 'sequence' | 'key'>;

/** How an entity's entries are put in order of time: by day, within one by instant, unless an entry of that day has none. */
export interface TimeOrder {
  readonly place: readonly Sql[];
  /** The column `ud` that the place reads, if it does: 1 on days of which an entry has no instant. */
  readonly undated: readonly Sql[];
}

export function timeOrder(signals: readonly Pick<PlanSignal, 'dataset' | 'at'>[], reader: PlanReader): TimeOrder {
  const isInstant = signals.map(({ dataset, at }) => reader.field(dataset, at).type === 'datetime');
  const place = sql`dy`;
  if (isInstant.every((is) => is)) return { place: [place, sql`ms`], undated: [] };
  if (!isInstant.includes(true)) return { place: [place], undated: [] };
  const undated = sql`max(CASE WHEN ms IS NULL THEN 1 ELSE 0 END) OVER (PARTITION BY e, dy) AS ud`;
  return { place: [place, sql`CASE WHEN ud = 0 THEN ms END`], undated: [undated] };
}

/** The order by sequences; none comes last. */
export function sequencePlace(signals: readonly Ordered[]): readonly Sql[] {
  const isSaid = signals.some(({ sequence }) => sequence !== null);
  return isSaid ? [sql`CASE WHEN sq IS NULL THEN 1 ELSE 0 END`, sql`sq`] : [];
}

/** The order by keys, signals and places of rows: only by columns that can tell entries apart, since each has its price. */
export function keyPlace(signals: readonly Ordered[], reader: PlanReader): readonly Sql[] {
  const types = new Set(signals.flatMap(({ dataset, key }) => (key === null ? [] : [reader.field(dataset, key).type])));
  const isNumber = (type: FieldType): boolean => type === 'number' || type === 'boolean';
  return [
    ...(types.size > 0 ? [sql`kc`] : []),
    ...([...types].some(isNumber) ? [sql`kn`] : []),
    ...([...types].every(isNumber) ? [] : [sql`kt`]),
    ...(signals.length > 1 ? [sql`sg`] : []),
    ...(signals.some(({ dataset }) => reader.mapping.order(dataset) !== null) ? [sql`od`] : []),
  ];
}

function severalTypes(node: string): WeirError {
  return new WeirError('adapter/unsupported', { node: `${node} of several types` });
}
