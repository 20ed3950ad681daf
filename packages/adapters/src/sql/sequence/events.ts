import { WeirError } from '@weir/schema';
import type { FieldType } from '@weir/schema';
import { momentOf } from '../bounds.js';
import { sqlTypeOf } from '../expression.js';
import type { Expression } from '../expression.js';
import { entityOf, held, keyOf, keyPlace, rowPlace, sequenceOf, sequencePlace, signalRows } from '../funnel/entries.js';
import type { NamedSelects } from '../funnel/named-selects.js';
import { momentField } from '../metrics/placed-measure.js';
import type { PlanReader } from '../reader.js';
import type { Relation } from '../relation.js';
import { bound, joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import { dayOf } from '../zones.js';
import type { Dimension } from './dimensions.js';
import { momentKey } from './moment-key.js';
import { eventSources } from './roles.js';
import type { EventPlan, EventSource, RoleSignal } from './roles.js';

/**
 * Events of a plan, by name: e entity, n moment (see `momentKey`), q kind, and, where that is asked for, o the place among the entity's
 * events and the values of dimensions. A kind is a text that has, per step and per exclusion, 1 or 0, and at last whether a strict order
 * minds the event.
 */
export interface SequenceEvents {
  readonly name: Sql;
  readonly entity: FieldType;
}

export function sequenceEvents(
  plan: EventPlan,
  { dimensions, isOrdered }: { readonly dimensions: readonly Dimension[]; readonly isOrdered: boolean },
  selects: NamedSelects,
  reader: PlanReader,
): SequenceEvents {
  const sources = eventSources(plan);
  const kinds = new Set<FieldType>();
  const roles = plan.stages.length + plan.exclude.length;
  const datasets = [...new Set(sources.map(({ dataset }) => dataset))];
  const dated = new Set<FieldType>();
  const parts = sources.map((source) => {
    const part = new SourceEvents(source, roles, datasets.indexOf(source.dataset), reader);
    for (const type of part.entityTypes) kinds.add(type);
    dated.add(part.dated);
    return joined(part.selects(dimensions, isOrdered), ' UNION ALL ');
  });
  const [entity = 'string', ...others] = kinds;
  if (others.length > 0) throw new WeirError('adapter/unsupported', { node: 'entity of several types' });
  let rows = sql`(${joined(parts, ' UNION ALL ')}) AS b1`;
  const isMixed = dated.size > 1;
  // A day on which one event has no instant is not divided.
  if (isMixed) {
    const coarse = sql`max(CASE WHEN ms IS NULL THEN 1 ELSE 0 END) OVER (PARTITION BY e, dy)`;
    rows = sql`(SELECT *, ${coarse} AS ud FROM ${rows}) AS b2`;
  }
  const instant = isMixed ? sql`CASE WHEN ud = 0 THEN ms END` : sql`ms`;
  const key = momentKey({ day: sql`dy`, instant });
  if (!isOrdered) return { name: selects.add(sql`SELECT e, ${key} AS n, q FROM ${rows}`), entity };
  const hasSeveral = datasets.length > 1;
  const mixed = sql`CASE WHEN min(ds) OVER (PARTITION BY e, dy) < max(ds) OVER (PARTITION BY e, dy) THEN st ELSE 0 END AS mx`;
  const keyed = sql`SELECT *, ${key} AS n${hasSeveral ? sql`, ${mixed}` : sql``} FROM ${rows}`;
  const signals = sources.flatMap((source) => source.signals.map(({ signal }) => signal));
  const first = [sql`n`, ...(hasSeveral ? [sql`mx`] : [])];
  const order = [...first, ...sequencePlace(signals), sql`st`, ...keyPlace(signals, reader)];
  const place = sql`row_number() OVER (PARTITION BY e ORDER BY ${joined(order, ', ')})`;
  const columns = [sql`e`, sql`n`, sql`q`, sql`${place} AS o`, ...dimensions.map(({ name }) => written(name))];
  return { name: selects.add(sql`SELECT ${joined(columns, ', ')} FROM (${keyed}) AS b3`), entity };
}

/** The events that rows of one source are. */
class SourceEvents {
  readonly #rows: Relation;
  readonly #at: Expression;
  readonly #entities: readonly Expression[];
  readonly #tests: readonly Sql[];

  constructor(
    private readonly source: EventSource,
    private readonly roles: number,
    private readonly dataset: number,
    private readonly reader: PlanReader,
  ) {
    this.#rows = reader.relation(source.dataset);
    this.#at = momentField(source.at, this.#rows);
    this.#entities = source.entities.map((field) => entityOf(field, this.#rows));
    this.#tests = source.signals.map(({ signal }) => {
      const { test } = signalRows(signal, this.#rows);
      return test.length === 0 ? sql`TRUE` : joined(test, ' AND ');
    });
  }

  get dated(): FieldType {
    return this.#at.type;
  }

  get entityTypes(): readonly FieldType[] {
    return this.#entities.map(({ type }) => type);
  }

  /** One for each field that names entities. */
  selects(dimensions: readonly Dimension[], isOrdered: boolean): readonly Sql[] {
    const rows = this.#firsts(this.#read(dimensions, isOrdered));
    return this.source.entities.map((_field, entity) => this.#ofEntity(entity, rows, dimensions, isOrdered));
  }

  /** Rows with entities x0, x1, … and, per signal, whether its condition holds: t0, t1, … */
  #read(dimensions: readonly Dimension[], isOrdered: boolean): Sql {
    const rows = this.#rows;
    const { signals } = this.source;
    const [{ signal }] = signals as readonly [RoleSignal];
    const at = this.#at;
    const columns: Record<string, Sql> = {
      ...Object.fromEntries(this.#entities.map(({ sql: value }, place) => [`x${place}`, value])),
      ...Object.fromEntries(this.#tests.map((test, place) => [`t${place}`, test])),
      dy: at.type === 'date' ? at.sql : rows.keep(dayOf(at, rows)).sql,
      ms: at.type === 'date' ? bound(null, 'whole') : at.sql,
    };
    if (isOrdered || signals.some(({ signal: { first } }) => first)) {
      columns['sq'] = signal.sequence === null ? bound(null, 'number') : sequenceOf(rows.field(signal.sequence), rows);
      Object.assign(columns, keyOf(signal.key, rows), { od: rowPlace(rows) });
    }
    if (isOrdered) columns['ds'] = whole(this.dataset);
    for (const { name, type, fields } of dimensions) {
      const field = Object.hasOwn(fields, this.source.dataset) ? fields[this.source.dataset] : undefined;
      const value = field === undefined ? null : rows.field(field);
      if (value && value.type !== type)
        throw new WeirError('adapter/unsupported', { node: `${name} of several types` });
      columns[name] = value ? held(value) : bound(null, type === 'boolean' ? 'whole' : sqlTypeOf(type));
    }
    const listed = Object.entries(columns).map(([name, value]) => sql`${value} AS ${written(name)}`);
    const known = [momentOf(at).isBefore(this.reader.asOf)];
    if (this.source.minded.size === 0) known.push(sql`(${joined(this.#tests, ' OR ')})`);
    return sql`SELECT ${joined(listed, ', ')} FROM ${rows.from()} WHERE ${joined(known, ' AND ')}`;
  }

  /** Of signals that are only an entity's first such row, whether a row is it. */
  #firsts(rows: Sql): Sql {
    const { signals, entities } = this.source;
    const first = signals.flatMap(({ signal }, at) =>
      signal.first ? [{ at, entity: entities.indexOf(signal.entity) }] : [],
    );
    if (first.length === 0) return rows;
    const { signal: any } = signals[0]!;
    const order = joined([sql`dy`, sql`ms`, ...sequencePlace([any]), ...keyPlace([any], this.reader)], ', ');
    const columns = first.map(({ at, entity }) => {
      const [test, owner] = [written(`t${at}`), written(`x${entity}`)];
      const rank = sql`row_number() OVER (PARTITION BY ${owner}, ${test} ORDER BY ${order})`;
      return sql`${test} AND ${rank} = 1 AS ${written(`f${at}`)}`;
    });
    return sql`SELECT *, ${joined(columns, ', ')} FROM (${rows}) AS b0`;
  }

  #ofEntity(entity: number, rows: Sql, dimensions: readonly Dimension[], isOrdered: boolean): Sql {
    const { signals, entities, minded } = this.source;
    const same = (other: number): Sql | null => {
      if (other === entity) return null;
      if (this.#entities[other]!.type !== this.#entities[entity]!.type) return sql`FALSE`;
      return sql`COALESCE(${written(`x${other}`)} = ${written(`x${entity}`)}, FALSE)`;
    };
    const withEntity = (test: Sql, other: number): Sql => {
      const isSame = same(other);
      return isSame ? sql`(${test} AND ${isSame})` : test;
    };
    const tests = signals.map(({ signal }, at) =>
      withEntity(written(`${signal.first ? 'f' : 't'}${at}`), entities.indexOf(signal.entity)),
    );
    const mindedBy = [...minded].map(([field, place]) => ({
      place,
      test: withEntity(sql`TRUE`, entities.indexOf(field)),
    }));
    const isMinded = mindedBy.map(({ test }) => test);
    const kind = Array.from({ length: this.roles }, (_, role) =>
      signals.flatMap((each, at) => (each.role === role ? [tests[at]!] : [])),
    );
    const columns = [
      sql`${written(`x${entity}`)} AS e`,
      sql`dy`,
      sql`ms`,
      sql`${this.reader.dialect.concat(digits([...kind, isMinded]))} AS q`,
    ];
    if (isOrdered) {
      const ranks = [
        ...mindedBy.map(({ test, place }) => ({ test, stage: -1, place })),
        ...signals
          .map(({ role, place }, at) => ({ test: tests[at]!, stage: role, place }))
          .sort((a, b) => a.stage - b.stage || a.place - b.place),
      ];
      const ranked = (of: (rank: (typeof ranks)[number]) => number): Sql =>
        sql`CASE ${joined(
          ranks.map((rank) => sql`WHEN ${rank.test} THEN ${whole(of(rank))}`),
          ' ',
        )} END`;
      columns.push(sql`${ranked(({ stage }) => stage)} AS st`, sql`${ranked(({ place }) => place)} AS sg`);
      columns.push(...['sq', 'kc', 'kn', 'kt', 'od', 'ds'].map(written));
      columns.push(...dimensions.map(({ name }) => written(name)));
    }
    const known = [sql`${written(`x${entity}`)} IS NOT NULL`];
    for (let other = 0; other < entity; other += 1) known.push(sql`NOT ${same(other)!}`);
    known.push(sql`(${joined([...tests, ...isMinded], ' OR ')})`);
    return sql`SELECT ${joined(columns, ', ')} FROM (${rows}) AS b4 WHERE ${joined(known, ' AND ')}`;
  }
}

/** A digit for each place: 1 where one of its tests holds. */
function digits(places: readonly (readonly Sql[])[]): readonly Sql[] {
  const pieces: Sql[] = [];
  let none = '';
  for (const tests of places) {
    if (tests.length === 0) {
      none += '0';
      continue;
    }
    if (none !== '') pieces.push(written(`'${none}'`));
    none = '';
    pieces.push(sql`CASE WHEN ${joined(tests, ' OR ')} THEN '1' ELSE '0' END`);
  }
  if (none !== '') pieces.push(written(`'${none}'`));
  return pieces;
}
