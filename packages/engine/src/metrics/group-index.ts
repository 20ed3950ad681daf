import type { Scalar } from '@weir/schema';
import { missingCode, scalarAt } from '../columns/column.js';
import type { Column } from '../columns/column.js';

/** More groups, and more values of one dimension, than this cannot be told apart by one number. */
const most = 2 ** 26;

/** Numbers the groups of a table as rows of any of its datasets meet them. */
export class GroupIndex {
  readonly #dimensions: readonly Map<Scalar, number>[];
  readonly #pairs: readonly Map<number, number>[];
  readonly #values: (readonly Scalar[])[] = [];

  /** @param dimensions how many dimensions the breakdown has; with none there is one group */
  constructor(dimensions: number) {
    this.#dimensions = Array.from({ length: dimensions }, () => new Map());
    this.#pairs = Array.from({ length: dimensions }, () => new Map());
    if (dimensions === 0) this.#values.push([]);
  }

  get count(): number {
    return this.#values.length;
  }

  /** The value of each dimension; null for rows without one. */
  valuesOf(group: number): readonly Scalar[] {
    return this.#values[group] ?? [];
  }

  /** The group of these values, one per dimension. */
  groupOf(values: readonly Scalar[]): number {
    let group = 0;
    for (const [place, value] of values.entries()) {
      const pair = group * most + this.#idOf(value, place);
      group = this.#pairs[place]!.get(pair) ?? this.#open(pair, place, values);
    }
    return group;
  }

  /** Gives the group of a row, by one column per dimension. */
  reader(columns: readonly Column[]): (row: number) => number {
    if (columns.length === 0) return () => 0;
    const readers = columns.map((column, place) => this.#valueReader(column, place));
    return (row) => {
      let group = 0;
      for (let place = 0; place < readers.length; place += 1) {
        const pair = group * most + readers[place]!(row);
        group =
          this.#pairs[place]!.get(pair) ??
          this.#open(
            pair,
            place,
            columns.map((column) => scalarAt(column, row)),
          );
      }
      return group;
    };
  }

  /** @param pair of a value and what comes before it, which are met for the first time */
  #open(pair: number, place: number, values: readonly Scalar[]): number {
    const pairs = this.#pairs[place]!;
    const number = pairs.size;
    pairs.set(pair, number);
    if (place === this.#pairs.length - 1) this.#values.push(values);
    return number;
  }

  /** The number of a value: the same for equal values of any dataset. */
  #idOf(value: Scalar, place: number): number {
    const ids = this.#dimensions[place]!;
    let id = ids.get(value);
    if (id === undefined) ids.set(value, (id = ids.size));
    return id;
  }

  #valueReader(column: Column, place: number): (row: number) => number {
    const idOf = (value: Scalar) => this.#idOf(value, place);
    if (column.type === 'string') {
      const { codes, dictionary } = column;
      const known = new Int32Array(dictionary.length + 1).fill(-1);
      return (row) => {
        const code = codes[row] ?? missingCode;
        let id = known[code + 1] ?? -1;
        if (id < 0) known[code + 1] = id = idOf(dictionary[code] ?? null);
        return id;
      };
    }
    const { values } = column;
    const known = new Map<number, number>();
    return (row) => {
      const value = values[row] ?? NaN;
      let id = known.get(value);
      if (id === undefined) known.set(value, (id = idOf(scalarAt(column, row))));
      return id;
    };
  }
}
