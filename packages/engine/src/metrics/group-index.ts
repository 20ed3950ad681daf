import type { Scalar } from '@weir/schema';
import { missingCode, scalarAt } from '../columns/column.js';
import type { Column } from '../columns/column.js';

/** More groups, and more values of one dimension, than this cannot be told apart by one number. */
const most = 2 ** 26;

/** Numbers the groups of a table as rows of any of its datasets meet them. */
export class GroupIndex {
  readonly #dimensions: readonly Map<Scalar, number>[];
  readonly #pairs: readonly Map<number, number>[];
  readonly #values: Scalar[][] = [];

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

  /** Gives the group of a row, by one column per dimension. */
  reader(columns: readonly Column[]): (row: number) => number {
    if (columns.length === 0) return () => 0;
    const readers = columns.map((column, place) => this.#valueReader(column, place));
    const last = readers.length - 1;
    return (row) => {
      let group = 0;
      for (let place = 0; place <= last; place += 1) {
        const value = readers[place]?.(row) ?? 0;
        const pairs = this.#pairs[place];
        const pair = group * most + value;
        let next = pairs?.get(pair);
        if (next === undefined && pairs) {
          next = place === last ? this.#values.length : pairs.size;
          pairs.set(pair, next);
          if (place === last) this.#values.push(columns.map((column) => scalarAt(column, row)));
        }
        group = next ?? 0;
      }
      return group;
    };
  }

  /** Gives the number of a row's value: the same for equal values of any dataset. */
  #valueReader(column: Column, place: number): (row: number) => number {
    const ids = this.#dimensions[place] ?? new Map<Scalar, number>();
    const idOf = (value: Scalar): number => {
      let id = ids.get(value);
      if (id === undefined) ids.set(value, (id = ids.size));
      return id;
    };
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
