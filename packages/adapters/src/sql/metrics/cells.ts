import type { FieldType, Id, Scalar } from '@weir/schema';
import type { PlanTable } from '@weir/query';
import { badPlan, momentOf } from '../bounds.js';
import type { BoundRange } from '../bounds.js';
import { assertOnce } from '../database.js';
import type { RunSelect, SqlRow } from '../database.js';
import type { Expression } from '../expression.js';
import type { PlanReader } from '../reader.js';
import { readNumber, readScalar } from '../read-value.js';
import type { Relation } from '../relation.js';
import { joined, sql, written } from '../sql.js';
import type { Sql } from '../sql.js';
import { layersOf, placeIn } from './layers.js';
import { momentField } from './placed-measure.js';

/** Where the rows of some cells are: a group and, when it is known by the row, the place of a range. */
export interface CellRow {
  readonly group: readonly Scalar[];
  /** Null: the figure is of every range, or of one that the measure knows. */
  readonly place: number | null;
  /** Of the layers of ranges, the one that the place is in. */
  readonly layer: number;
  readonly values: readonly unknown[];
}

/** Groups the rows of one dataset into the cells of a table. */
export class Cells {
  readonly rows: Relation;
  readonly #groups: readonly { readonly name: string; readonly type: FieldType }[];
  /** Per layer of the ranges. */
  readonly #places: readonly string[];

  /** @param on the date that puts a row into a range; null: the rows of a group are one cell */
  constructor(reader: PlanReader, dataset: Id, { by, id }: PlanTable, ranges: readonly BoundRange[], on: Id | null) {
    this.rows = reader.relation(dataset);
    this.#groups = by.map((fields) => {
      const field = Object.hasOwn(fields, dataset) ? fields[dataset] : undefined;
      if (field === undefined) throw badPlan(`${id}: ${dataset}`);
      return this.#named(this.rows.field(field));
    });
    const date = on === null ? null : momentField(on, this.rows);
    const layers = date ? layersOf(ranges, date.type === 'date' ? 'day' : 'instant') : [];
    this.#places = layers.map((layer) => {
      const place = placeIn(layer, ranges, momentOf(date!));
      return this.#named({ type: 'datetime', sql: place, stage: date!.stage, isShort: false }).name;
    });
    this.hasPlaces = date !== null;
  }

  /** Rows are put into ranges by a date. */
  readonly hasPlaces: boolean;

  /** What tells the cells of each layer apart, as a window's partition. */
  partitions(): readonly Sql[] {
    const groups = this.#groups.map(({ name }) => name);
    const layers = this.hasPlaces ? this.#places.map((place) => [...groups, place]) : [groups];
    return layers.map((names) => (names.length === 0 ? sql`` : sql`PARTITION BY ${written(names.join(', '))}`));
  }

  /**
   * One row for each cell that has rows.
   * @param columns aggregates @param which rows; null: all that may be in a cell
   * @param also what rows of a cell are told apart by, beside
   */
  async read(
    columns: readonly Sql[],
    which: Sql | null,
    also: Expression | null,
    run: RunSelect,
  ): Promise<readonly CellRow[]> {
    if (this.hasPlaces && this.#places.length === 0) return [];
    const apart = also ? [this.#named(also).name] : [];
    const keys = [...this.#groups.map(({ name }) => name), ...apart];
    const sets = this.hasPlaces ? this.#places.map((place) => [...keys, place]) : [keys];
    const values = columns.map((column, place) => sql`${column} AS ${written(`m${place}`)}`);
    const selected = [...keys, ...(this.hasPlaces ? this.#places : [])].map(written);
    const isPlaced = this.#places.map((place) => sql`${written(place)} IS NOT NULL`);
    const tests = [
      ...(which ? [sql`(${which})`] : []),
      ...(this.hasPlaces ? [sql`(${joined(isPlaced, ' OR ')})`] : []),
    ];
    const pieces = [
      sql`SELECT ${joined([...selected, ...values], ', ')} FROM ${this.rows.from()}`,
      ...(tests.length > 0 ? [sql`WHERE ${joined(tests, ' AND ')}`] : []),
      ...groupBy(sets),
    ];
    const found = await run(joined(pieces, ' '));
    const cells = found.flatMap((row) => this.#cellOf(row, columns.length, apart));
    assertOnce(
      cells.map(({ group, place, layer, values }) =>
        JSON.stringify([group, place, layer, values.slice(columns.length).map(String)]),
      ),
    );
    return cells;
  }

  #cellOf(row: SqlRow, columns: number, apart: readonly string[]): CellRow[] {
    const places = this.#places.map((place) => readNumber(row[place]));
    const layer = places.findIndex((place) => place !== null);
    // A row that is in no range of the layer.
    if (this.hasPlaces && layer < 0) return [];
    return [
      {
        group: this.#groups.map(({ name, type }) => readScalar(row[name], type)),
        place: this.hasPlaces ? places[layer]! : null,
        layer: Math.max(0, layer),
        values: [...Array.from({ length: columns }, (_, place) => row[`m${place}`]), ...apart.map((name) => row[name])],
      },
    ];
  }

  #named({ type, sql: value, stage }: Expression): { readonly name: string; readonly type: FieldType } {
    const { sql: name } = this.rows.define(type, value, stage);
    return { name: name.parts.join(''), type };
  }
}

/** Each set of names by itself, all in one pass. */
export function groupBy(sets: readonly (readonly string[])[]): readonly Sql[] {
  const [only] = sets;
  if (sets.length === 1 && only!.length === 0) return [];
  if (sets.length === 1) return [written(`GROUP BY ${only!.join(', ')}`)];
  return [written(`GROUP BY GROUPING SETS (${sets.map((names) => `(${names.join(', ')})`).join(', ')})`)];
}
