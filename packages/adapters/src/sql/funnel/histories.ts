import type { FieldType, Id } from '@weir/schema';
import type { FunnelPlan } from '@weir/query';
import { AdvanceGraph } from '@weir/engine';
import { badPlan } from '../bounds.js';
import type { Expression } from '../expression.js';
import type { PlanReader } from '../reader.js';
import type { Relation } from '../relation.js';
import { bound, joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import { isAmong } from './attribute.js';
import type { Attribute } from './attribute.js';
import { entriesSelect, keyPlace, sequencePlace, timeOrder } from './entries.js';
import type { Carried } from './entries.js';
import { NamedSelects } from './named-selects.js';
import { reachedStages } from './reached.js';
import type { Reached } from './reached.js';
import { worthSelect } from './worth.js';

/** What of a plan makes histories of rows. */
export type HistoryPlan = Pick<FunnelPlan, 'signals' | 'stages' | 'advances' | 'filters' | 'attribution' | 'value'>;

type Fields = Readonly<Record<Id, Id>>;

/**
 * What the entities of a funnel did, as SELECTs by name. Visits: e, st, dy, ms, pos (from 0 on), of the visit before pst, pdy, pms, and of
 * the next one ndy, nms. Entities that the filters let pass: e, fst fdy fms of the first visit, lst ldy lms of the last, am amount, cu
 * currency, attributes by name.
 */
export class Histories {
  readonly selects: NamedSelects;
  readonly graph: AdvanceGraph;
  readonly visits: Sql;
  readonly entities: Sql;
  /** What entities are named by. */
  readonly entity: FieldType;
  readonly reached: Reached;
  readonly #attributes = new Map<string, Attribute>();

  /**
   * @param by dimensions that will be asked for
   * @param carried what visits keep of the row that began them
   */
  constructor(
    readonly plan: HistoryPlan,
    readonly reader: PlanReader,
    by: readonly Fields[],
    carried: readonly Carried[] = [],
  ) {
    this.selects = new NamedSelects(reader);
    this.graph = new AdvanceGraph(plan.stages.length, plan.advances);
    const fields = new Map([...by, ...plan.filters.map((filter) => filter.fields)].map((each) => [nameOf(each), each]));
    const dimensions = [...fields.values()].map((each, place) => this.#dimension(each, `g${place}`));
    if (plan.signals.length === 0) throw badPlan('signals');
    const { select, entity } = entriesSelect(plan.signals, [...dimensions, ...carried], reader);
    const ordered = this.#ordered(this.selects.add(select), dimensions);
    this.entity = entity;
    this.visits = this.#visits(ordered, carried);
    this.entities = this.#entities(ordered, entity);
    this.reached = reachedStages(this);
  }

  attribute(fields: Fields): Attribute {
    return this.#attributes.get(nameOf(fields))!;
  }

  #dimension(fields: Fields, name: string): Carried {
    const { signals } = this.plan;
    const fieldOf = (place: number): Id | undefined => {
      const { dataset } = signals[place]!;
      return Object.hasOwn(fields, dataset) ? fields[dataset] : undefined;
    };
    const place = signals.findIndex((_, at) => fieldOf(at) !== undefined);
    const type = place < 0 ? 'string' : this.reader.field(signals[place]!.dataset, fieldOf(place)!).type;
    this.#attributes.set(nameOf(fields), { name, type });
    return {
      name,
      type,
      read: (rows: Relation, at: number): Expression | null => {
        const field = fieldOf(at);
        return field === undefined ? null : rows.field(field);
      },
    };
  }

  /** Entries in the order in which they happened (n), with the stage before (ps) and, per dimension, which one tells the group. */
  #ordered(entries: Sql, dimensions: readonly Carried[]): Sql {
    const { attribution } = this.plan;
    const time = timeOrder(this.plan.signals, this.reader);
    const order = joined(
      [
        ...time.place,
        ...(this.#hasSeveralDatasets ? [sql`CASE WHEN mx = 1 THEN st ELSE 0 END`] : []),
        ...sequencePlace(this.plan.signals),
        sql`st`,
        ...keyPlace(this.plan.signals, this.reader),
      ],
      ', ',
    );
    // In one window, so that the entries are sorted once.
    const own = sql`(PARTITION BY e ORDER BY ${order})`;
    const numbered = sql`SELECT *, row_number() OVER ${own} AS n, lag(st) OVER ${own} AS ps FROM ${this.#withDays(entries, time.undated)}`;
    if (dimensions.length === 0) return this.selects.add(numbered);
    const tells = dimensions.map(({ name }) => {
      const value = written(name);
      const isStage = typeof attribution === 'object' ? sql`st = ${whole(attribution.stage)}` : null;
      const is = isStage ?? sql`${value} IS NOT NULL`;
      const first = attribution === 'last' ? sql`n DESC` : sql`n`;
      const rank = sql`row_number() OVER (PARTITION BY e ORDER BY CASE WHEN ${is} THEN 0 ELSE 1 END, ${first})`;
      return sql`CASE WHEN ${is} AND ${rank} = 1 THEN 1 ELSE 0 END AS ${written(`${name}t`)}`;
    });
    return this.selects.add(sql`SELECT *, ${joined(tells, ', ')} FROM (${numbered}) AS o2`);
  }

  get #hasSeveralDatasets(): boolean {
    return new Set(this.plan.signals.map(({ dataset }) => dataset)).size > 1;
  }

  /** What an entity's day has to be known by besides: entries of several datasets (mx), whose sequences say nothing of each other. */
  #withDays(entries: Sql, undated: readonly Sql[]): Sql {
    const mixed = sql`CASE WHEN min(ds) OVER (PARTITION BY e, dy) < max(ds) OVER (PARTITION BY e, dy) THEN 1 ELSE 0 END AS mx`;
    const columns = [...undated, ...(this.#hasSeveralDatasets ? [mixed] : [])];
    return columns.length === 0 ? entries : sql`(SELECT *, ${joined(columns, ', ')} FROM ${entries}) AS o1`;
  }

  #visits(ordered: Sql, carried: readonly Carried[]): Sql {
    const kept = ['e', 'st', 'dy', 'ms', ...carried.map(({ name }) => name)].map(written);
    const own = sql`(PARTITION BY e ORDER BY n)`;
    const before = ['st', 'dy', 'ms'].map((name) => sql`lag(${written(name)}) OVER ${own} AS ${written(`p${name}`)}`);
    const next = ['dy', 'ms'].map((name) => sql`lead(${written(name)}) OVER ${own} AS ${written(`n${name}`)}`);
    const columns = [...kept, sql`row_number() OVER ${own} - 1 AS pos`, ...before, ...next];
    return this.selects.add(sql`SELECT ${joined(columns, ', ')} FROM ${ordered} WHERE ps IS NULL OR ps <> st`);
  }

  #entities(ordered: Sql, entity: FieldType): Sql {
    const attributes = [...this.#attributes.values()].map(({ name }) => written(name));
    const values = attributes.map((name) => sql`max(CASE WHEN ${name}t = 1 THEN ${name} END) AS ${name}`);
    const grouped = sql`SELECT ${joined([sql`e`, ...values], ', ')} FROM ${ordered} GROUP BY e`;
    const tests = this.plan.filters.map(({ fields, values: allowed }) => {
      const { name, type } = this.attribute(fields);
      return isAmong(sql`a.${written(name)}`, type, allowed);
    });
    const worth = worthSelect(this.plan, entity, this.reader);
    const ends = ['st', 'dy', 'ms'].flatMap((name) => {
      const at = (prefix: string, place: Sql): Sql =>
        sql`${this.reader.dialect.atLeast(written(name), place)} AS ${written(`${prefix}${name}`)}`;
      return [at('f', sql`pos`), at('l', sql`- pos`)];
    });
    const ended = sql`SELECT ${joined([sql`e`, ...ends], ', ')} FROM ${this.visits} GROUP BY e`;
    const columns = [
      ...['e', 'fst', 'fdy', 'fms', 'lst', 'ldy', 'lms'].map((name) => sql`v.${written(name)} AS ${written(name)}`),
      ...(worth
        ? [sql`w.am AS am`, sql`w.cu AS cu`]
        : [sql`${bound(null, 'number')} AS am`, sql`${bound(null, 'text')} AS cu`]),
      ...attributes,
    ];
    return this.selects.add(
      joined(
        [
          sql`SELECT ${joined(columns, ', ')} FROM (${ended}) AS v`,
          ...(attributes.length > 0 ? [sql`JOIN (${grouped}) AS a ON a.e = v.e`] : []),
          ...(worth ? [sql`LEFT JOIN (${worth}) AS w ON w.ve = v.e`] : []),
          ...(tests.length > 0 ? [sql`WHERE ${joined(tests, ' AND ')}`] : []),
        ],
        ' ',
      ),
    );
  }
}

const nameOf = (fields: Fields): string => JSON.stringify(Object.entries(fields).sort());
