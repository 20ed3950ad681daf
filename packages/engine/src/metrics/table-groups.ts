import type { Scalar } from '@weir/schema';
import type { RowGroups } from './row-groups.js';

/** More groups, and more values of one dimension, than this cannot be told apart by one number. */
const most = 2 ** 26;

/** The groups of a table: those of all that its rows were put into. */
export class TableGroups {
  readonly #places = new Map<RowGroups, Int32Array>();
  readonly #values: (readonly Scalar[])[] = [];

  /** @param met whether any row belongs to a group */
  constructor(parts: ReadonlyMap<RowGroups, (group: number) => boolean>) {
    const numberOf = numbers();
    for (const [groups, met] of parts) {
      const places: number[] = [];
      for (let group = 0; group < groups.count; group += 1) {
        if (!met(group)) continue;
        const values = groups.valuesOf(group);
        const place = numberOf(values);
        places[place] = group;
        this.#values[place] ??= values;
      }
      this.#places.set(
        groups,
        Int32Array.from({ length: this.#values.length }, (_, place) => places[place] ?? -1),
      );
    }
  }

  get count(): number {
    return this.#values.length;
  }

  valuesOf(place: number): readonly Scalar[] {
    return this.#values[place]!;
  }

  /** The number that a part has for a group of the table; −1 when none of its rows belongs there. */
  groupIn(groups: RowGroups, place: number): number {
    return this.#places.get(groups)?.[place] ?? -1;
  }
}

/** Numbers lists of values from 0 on, the same list always alike. */
function numbers(): (values: readonly Scalar[]) => number {
  const ids: Map<Scalar, number>[] = [];
  const pairs: Map<number, number>[] = [];
  const next = <Key>(known: Map<Key, number>, key: Key): number => {
    let number = known.get(key);
    if (number === undefined) known.set(key, (number = known.size));
    return number;
  };
  return (values) =>
    values.reduce<number>((before, value, place) => {
      const id = next((ids[place] ??= new Map()), value);
      return next((pairs[place] ??= new Map()), before * most + id);
    }, 0);
}
