import type { Scalar } from '@weir/schema';
import type { Bound } from '@weir/formula';
import { splitMoment } from '../bounds.js';
import type { BoundRange } from '../bounds.js';
import type { RunSelect, SqlRow } from '../database.js';
import type { SqlDialect } from '../dialect.js';
import { groupBy } from '../metrics/cells.js';
import { centsPerOne, decimalsSql, exponentSql, multipleSql, timesSql } from '../metrics/decimals.js';
import { exactTotal, unitsPerOne } from '../metrics/exact-sum.js';
import type { ScaledSum } from '../metrics/exact-sum.js';
import { layersOf, placeIn } from '../metrics/layers.js';
import type { Layer } from '../metrics/layers.js';
import { isMixedSql } from '../metrics/measure-figure.js';
import { percentileOf, percentileSql } from '../metrics/percentile.js';
import { readBoolean, readCount, readNumber, readScalar, readText } from '../read-value.js';
import { bound, joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import type { Fact } from './facts.js';
import type { Attribute } from './attribute.js';
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
  readonly days: {
    readonly count: number;
    readonly median: number | null;
    readonly p90: number | null;
    readonly mean: number | null;
  };
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

  /** @param facts with columns f, a, b, d days, am amount, cu currency, places and attributes */
  async read(facts: readonly Sql[], selects: NamedSelects, run: RunSelect): Promise<readonly FactCell[]> {
    if (this.#columns.length === 0 || facts.length === 0) return [];
    const valued = this.#valued(joined(facts, ' UNION ALL '));
    const found = await run(selects.read(this.#grouped(valued, this.#aggregates(), [])));
    const others = found.some((row) => readCount(row['mo']) > 0)
      ? await this.#others(valued, selects, run)
      : new Map<string, ScaledSum[]>();
    const cells = new Map<
      string,
      { grouping: number; group: readonly Scalar[]; place: number; facts: Map<string, FactFigures> }
    >();
    for (const row of found) {
      const cell = this.#cellOf(row);
      if (!cell) continue;
      const name = JSON.stringify([cell.grouping, cell.place, cell.group]);
      let known = cells.get(name);
      if (!known) cells.set(name, (known = { ...cell, facts: new Map() }));
      known.facts.set(factOf(row), figuresOf(row, others.get(rowName(cell, row)) ?? []));
    }
    return [...cells.values()];
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
    const [low50, high50] = percentileSql(sql`d`, 50, dialect);
    const [low90, high90] = percentileSql(sql`d`, 90, dialect);
    return [
      ...[sql`count(*) AS mn`, sql`count(d) AS md`, sql`avg(d) AS mm`],
      ...[sql`${low50} AS ml`, sql`${high50} AS mh`, sql`${low90} AS mk`, sql`${high90} AS mj`],
      ...[sql`count(am) AS ma`, sql`count(ot) AS mo`, sql`${dialect.exactSum(sql`dc`)} AS ms`],
      sql`${isMixedSql(sql`cx`, sql`count(am)`)} AS mx`,
    ];
  }

  #grouped(rows: Sql, aggregates: readonly Sql[], apart: readonly string[]): Sql {
    const keys = ['f', 'a', 'b', ...apart];
    const names = [...keys, ...this.#columns.map(({ name }) => name), ...this.attributes.map(({ name }) => name)];
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

  /** Exact sums of the amounts that are no decimals. */
  async #others(valued: Sql, selects: NamedSelects, run: RunSelect): Promise<Map<string, ScaledSum[]>> {
    const { dialect } = this;
    const exponents = sql`SELECT *, ${exponentSql(sql`ot`, dialect)} AS ex FROM (${valued}) AS x5 WHERE ot IS NOT NULL`;
    const multiples = sql`SELECT *, ${multipleSql(sql`ot`, sql`ex`, dialect)} AS mu FROM (${exponents}) AS x6`;
    const found = await run(selects.read(this.#grouped(multiples, [sql`${dialect.exactSum(sql`mu`)} AS ms`], ['ex'])));
    const sums = new Map<string, ScaledSum[]>();
    for (const row of found) {
      const cell = this.#cellOf(row);
      if (!cell) continue;
      const part = { sum: BigInt(readText(row['ms']) ?? '0'), exponent: readNumber(row['ex']) ?? 0 };
      const name = rowName(cell, row);
      sums.set(name, [...(sums.get(name) ?? []), part]);
    }
    return sums;
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

function factOf(row: SqlRow): string {
  return factName(readText(row['f']) as Fact, readCount(row['a']), readCount(row['b']));
}

const rowName = (cell: Omit<FactCell, 'facts'>, row: SqlRow): string =>
  JSON.stringify([cell.grouping, cell.place, cell.group, factOf(row)]);

function figuresOf(row: SqlRow, others: readonly ScaledSum[]): FactFigures {
  const days = readCount(row['md']);
  const amounts = readCount(row['ma']);
  const percentile = (low: string, high: string, p: number) =>
    percentileOf(readNumber(row[low]), readNumber(row[high]), days, p);
  return {
    count: readCount(row['mn']),
    days: {
      count: days,
      median: percentile('ml', 'mh', 50),
      p90: percentile('mk', 'mj', 90),
      mean: readNumber(row['mm']),
    },
    amounts,
    isMixed: readBoolean(row['mx']) ?? false,
    total: amounts === 0 ? null : exactTotal(BigInt(readText(row['ms']) ?? '0'), others),
  };
}
