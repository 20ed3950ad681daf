import type { Scalar } from '@weir/schema';
import type { Bound } from '@weir/formula';
import { splitMoment } from '../bounds.js';
import type { BoundRange } from '../bounds.js';
import { assertOnce } from '../database.js';
import type { RunSelect, SqlRow } from '../database.js';
import type { SqlDialect } from '../dialect.js';
import { groupBy } from '../metrics/cells.js';
import { centsPerOne, decimalsSql, exponentSql, multipleSql, timesSql } from '../metrics/decimals.js';
import { exactTotal, unitsPerOne } from '../metrics/exact-sum.js';
import type { ScaledSum } from '../metrics/exact-sum.js';
import { layersOf, placeIn } from '../metrics/layers.js';
import type { Layer } from '../metrics/layers.js';
import { isMixedSql } from '../metrics/measure-figure.js';
import { readBoolean, readCount, readNumber, readScalar, readText } from '../read-value.js';
import { bound, joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import type { Fact, FactSelect } from './fact.js';
import type { Attribute } from './attribute.js';
import { durationColumns, readDurations } from './durations.js';
import type { Durations } from './durations.js';
import type { NamedSelects } from './named-selects.js';
import type { SplitMoment } from './moments.js';

/** Cells that are told apart alike: by groups, and by the ranges that a fact's date lies in. */
export interface Grouping {
  readonly by: readonly Attribute[];
  readonly ranges: readonly BoundRange[];
}

/** What one kind of fact adds up to in a cell. */
export interface FactFigures {
  readonly count: number;
  readonly days: Durations;
  /** Values that are there. */
  readonly amounts: number;
  readonly isMixed: boolean;
  /** Null: of no value, or beyond what a number can hold. */
  readonly total: number | null;
}

export interface FactCell {
  readonly grouping: number;
  readonly group: readonly Scalar[];
  /** Of the range, among those of the grouping. */
  readonly place: number;
  readonly facts: ReadonlyMap<string, FactFigures>;
}

/** Name of a kind of fact. */
export const factName = (fact: Fact, a: number, b = 0): string => `${fact} ${a} ${b}`;

interface PlaceColumn {
  readonly name: string;
  readonly grouping: number;
  readonly layer: Layer;
  /** Of a range of nothing: no date lies in it, and yet entities stand somewhere at its end. */
  readonly isEmpty: boolean;
}

/** Puts facts into cells, and reads what they add up to. */
export class FactCells {
  readonly attributes: readonly Attribute[];
  readonly #columns: readonly PlaceColumn[];

  constructor(
    private readonly groupings: readonly Grouping[],
    private readonly dialect: SqlDialect,
  ) {
    this.attributes = [...new Map(groupings.flatMap(({ by }) => by.map((each) => [each.name, each]))).values()];
    this.#columns = groupings
      .flatMap(({ ranges }, grouping) => {
        const layers = layersOf(ranges, 'instant');
        const empty = ranges.flatMap((_, place) => (layers.some((layer) => layer.includes(place)) ? [] : [[place]]));
        return [
          ...layers.map((layer) => ({ grouping, layer, isEmpty: false })),
          ...empty.map((layer) => ({ grouping, layer, isEmpty: true })),
        ];
      })
      .map((column, place) => ({ ...column, name: `p${place}` }));
  }

  /** Columns that say of a fact in which ranges its date lies. */
  places({ day, instant }: SplitMoment): readonly Sql[] {
    const moment = splitMoment(day, instant);
    return this.#columns.map(({ name, grouping, layer, isEmpty }) => {
      const place = isEmpty ? bound(null, 'whole') : placeIn(layer, this.groupings[grouping]!.ranges, moment);
      return sql`${place} AS ${written(name)}`;
    });
  }

  /** The same of facts that are in certain ranges from the start. @param isIn whether a fact is in a range, by its place in a grouping */
  placesWhere(isIn: (grouping: number, place: number) => Sql): readonly Sql[] {
    return this.#columns.map(({ name, grouping, layer }) => {
      const cases = layer.map((place) => sql`WHEN ${isIn(grouping, place)} THEN ${whole(place)}`);
      return sql`CASE ${joined(cases, ' ')} END AS ${written(name)}`;
    });
  }

  /** The same of a fact that was put into a cell before, in a table. */
  placesIn(table: Sql): readonly Sql[] {
    return this.#columns.map(({ name }) => sql`${table}.${written(name)} AS ${written(name)}`);
  }

  get placeNames(): readonly string[] {
    return this.#columns.map(({ name }) => name);
  }

  /** Where states are looked at: per end of cells, and which cells end there. A cell ends at as-of when its range does not end before. */
  ends(asOf: Bound): readonly { readonly end: Bound; readonly places: readonly (number | null)[] }[] {
    const ends: { end: Bound; places: (number | null)[] }[] = [];
    for (const [at, { grouping, layer }] of this.#columns.entries()) {
      for (const place of layer) {
        const { to } = this.groupings[grouping]!.ranges[place]!;
        const end = to && to.instant <= asOf.instant ? to : asOf;
        let known = ends.find((each) => each.end.instant === end.instant && each.places[at] === null);
        if (!known) ends.push((known = { end, places: this.#columns.map(() => null) }));
        known.places[at] = place;
      }
    }
    return ends;
  }

  async read(facts: readonly FactSelect[], selects: NamedSelects, run: RunSelect): Promise<readonly FactCell[]> {
    if (this.#columns.length === 0 || facts.length === 0) return [];
    const cells = new Map<string, FactCell & { readonly facts: Map<string, FactFigures> }>();
    const found = await this.#found(facts, selects.fork(), run);
    const others = sumsOf(found.flatMap((row) => this.#otherOf(row)));
    const names: string[] = [];
    for (const row of found) {
      const cell = this.#cellOf(row);
      if (cell) names.push(`${rowName(cell, row)} ${String(row['ex'])}`);
      if (!cell || isOther(row)) continue;
      const name = JSON.stringify([cell.grouping, cell.place, cell.group]);
      let known = cells.get(name);
      if (!known) cells.set(name, (known = { ...cell, facts: new Map() }));
      known.facts.set(factOf(row), figuresOf(row, others.get(rowName(cell, row)) ?? []));
    }
    assertOnce(names);
    return [...cells.values()];
  }

  /** Rows of what facts add up to and, of amounts that are no decimals, per exponent ex a row of their exact sum. */
  async #found(facts: readonly FactSelect[], selects: NamedSelects, run: RunSelect): Promise<readonly SqlRow[]> {
    const all = (holds: FactSelect['holds']): Sql | null => {
      const some = facts.filter((fact) => fact.holds === holds).map(({ select }) => select);
      return some.length === 0 ? null : joined(some, ' UNION ALL ');
    };
    const [counted, timed, amounts] = [all('nothing'), all('days'), all('amounts')];
    const valued = amounts && selects.add(this.#valued(amounts));
    const own = joined(['f', 'a', 'b', ...this.#names].map(written), ', ');
    const nothing = sql`${bound(null, 'number')} AS am, ${bound(null, 'whole')} AS dc, ${bound(null, 'number')} AS ot, ${bound(null, 'text')} AS cx`;
    const rows = [
      // Counted here already, so that few rows are left to be grouped in all ways.
      counted &&
        sql`SELECT ${own}, ${bound(null, 'number')} AS d, count(*) AS w, ${nothing} FROM (${counted}) AS x7 GROUP BY ${own}`,
      timed && sql`SELECT ${own}, d, 1 AS w, ${nothing} FROM (${timed}) AS x8`,
      valued && sql`SELECT ${own}, d, 1 AS w, am, dc, ot, cx FROM ${valued}`,
    ].filter((each) => each !== null);
    const figures = this.#grouped(joined(rows, ' UNION ALL '), this.#aggregates(), []);
    return run(selects.read(valued ? sql`${figures} UNION ALL ${this.#others(valued)}` : figures));
  }

  get #names(): readonly string[] {
    return [...this.#columns, ...this.attributes].map(({ name }) => name);
  }

  /** Facts with their amounts as decimals (dc) or others (ot), and currencies of amounts only (cx). */
  #valued(facts: Sql): Sql {
    const { dialect } = this;
    const times = sql`SELECT *, ${timesSql(sql`am`, unitsPerOne)} AS vu, ${timesSql(sql`am`, centsPerOne)} AS vc FROM (${facts}) AS x1`;
    const decimals = sql`SELECT *, ${decimalsSql(sql`am`, sql`vu`, sql`vc`, dialect)} AS dc FROM (${times}) AS x2`;
    return sql`SELECT *, CASE WHEN dc IS NULL THEN am END AS ot, CASE WHEN am IS NOT NULL THEN cu END AS cx FROM (${decimals}) AS x3`;
  }

  #aggregates(): readonly Sql[] {
    const { dialect } = this;
    return [
      ...[sql`${dialect.toWhole(sql`sum(w)`)} AS mn`, ...durationColumns(dialect)],
      ...[sql`count(am) AS ma`, sql`${dialect.exactSum(sql`dc`)} AS ms`],
      ...[sql`${isMixedSql(sql`cx`, sql`count(am)`)} AS mx`, sql`${bound(null, 'whole')} AS ex`],
    ];
  }

  /** Exact sums of the amounts that are no decimals, in the columns of the others. */
  #others(valued: Sql): Sql {
    const { dialect } = this;
    const exponents = sql`SELECT *, ${exponentSql(sql`ot`, dialect)} AS ex FROM ${valued} WHERE ot IS NOT NULL`;
    const multiples = sql`SELECT *, ${multipleSql(sql`ot`, sql`ex`, dialect)} AS mu FROM (${exponents}) AS x6`;
    const columns = [
      ...['mn', 'md'].map((name) => sql`${bound(0, 'whole')} AS ${written(name)}`),
      ...['mm', 'ml', 'mh', 'mk', 'mj'].map((name) => sql`${bound(null, 'number')} AS ${written(name)}`),
      ...[sql`${bound(0, 'whole')} AS ma`, sql`${dialect.exactSum(sql`mu`)} AS ms`],
      ...[sql`${bound(false, 'boolean')} AS mx`, sql`ex`],
    ];
    return this.#grouped(multiples, columns, ['ex']);
  }

  #grouped(rows: Sql, aggregates: readonly Sql[], apart: readonly string[]): Sql {
    const keys = ['f', 'a', 'b', ...apart];
    const names = ['f', 'a', 'b', ...this.#names];
    const sets = this.#columns.map(({ name, grouping }) => [
      ...keys,
      name,
      ...this.groupings[grouping]!.by.map((attribute) => attribute.name),
    ]);
    const isPlaced = this.#columns.map(({ name }) => sql`${written(name)} IS NOT NULL`);
    return joined(
      [
        sql`SELECT ${joined([...names.map(written), ...aggregates], ', ')} FROM (${rows}) AS x4`,
        sql`WHERE ${joined(isPlaced, ' OR ')}`,
        ...groupBy(sets),
      ],
      ' ',
    );
  }

  #otherOf(row: SqlRow): readonly (ScaledSum & { readonly name: string })[] {
    const cell = isOther(row) ? this.#cellOf(row) : null;
    if (!cell) return [];
    const [sum, exponent] = [BigInt(readText(row['ms']) ?? '0'), readNumber(row['ex']) ?? 0];
    return [{ name: rowName(cell, row), sum, exponent }];
  }

  #cellOf(row: SqlRow): Omit<FactCell, 'facts'> | null {
    for (const { name, grouping } of this.#columns) {
      const place = readNumber(row[name]);
      if (place === null) continue;
      const group = this.groupings[grouping]!.by.map((attribute) => readScalar(row[attribute.name], attribute.type));
      return { grouping, group, place };
    }
    return null;
  }
}

const isOther = (row: SqlRow): boolean => readNumber(row['ex']) !== null;

function sumsOf(others: readonly (ScaledSum & { readonly name: string })[]): ReadonlyMap<string, readonly ScaledSum[]> {
  const sums = new Map<string, ScaledSum[]>();
  for (const { name, ...sum } of others) sums.set(name, [...(sums.get(name) ?? []), sum]);
  return sums;
}

function factOf(row: SqlRow): string {
  return factName(readText(row['f']) as Fact, readCount(row['a']), readCount(row['b']));
}

const rowName = (cell: Omit<FactCell, 'facts'>, row: SqlRow): string =>
  JSON.stringify([cell.grouping, cell.place, cell.group, factOf(row)]);

function figuresOf(row: SqlRow, others: readonly ScaledSum[]): FactFigures {
  const amounts = readCount(row['ma']);
  return {
    count: readCount(row['mn']),
    days: readDurations(row),
    amounts,
    isMixed: readBoolean(row['mx']) ?? false,
    total: amounts === 0 ? null : exactTotal(BigInt(readText(row['ms']) ?? '0'), others),
  };
}
