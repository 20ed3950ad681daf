/**
 * Entries of entities into stages, one place an entry over typed arrays. Built by `collectEntries`, put in order by `orderEntries`.
 */
export interface Entries {
  readonly count: number;
  /** How many different entities there are; `entity` holds 0 … entityCount − 1. */
  readonly entityCount: number;
  readonly entity: Int32Array;
  readonly stage: Int32Array;
  /** Local calendar day, days since 1970-01-01. */
  readonly day: Int32Array;
  /** UTC ms; NaN where the signal has only a date. */
  readonly ms: Float64Array;
  /** The dataset's sequence; NaN without one. */
  readonly sequence: Float64Array;
  /** The row's key if it is a number, else its rank among the dataset's keys; NaN without one. It tells entries of one dataset apart. */
  readonly key: Float64Array;
  /** Place of the signal in the plan, and the row that gave the entry. */
  readonly signal: Int32Array;
  readonly row: Int32Array;
}

/** One entry; the names are those of `Entries`. */
export type Entry = { readonly [Name in keyof EntryArrays]: number };
type EntryArrays = Omit<Entries, 'count' | 'entityCount'>;

/** A growing list of entries. */
export class EntryList {
  #count = 0;
  #arrays = allocate(1024);

  get count(): number {
    return this.#count;
  }

  add(entry: Entry): void {
    if (this.#count === this.#arrays.entity.length) this.#grow();
    const at = this.#count++;
    const arrays = this.#arrays;
    arrays.entity[at] = entry.entity;
    arrays.stage[at] = entry.stage;
    arrays.day[at] = entry.day;
    arrays.ms[at] = entry.ms;
    arrays.sequence[at] = entry.sequence;
    arrays.key[at] = entry.key;
    arrays.signal[at] = entry.signal;
    arrays.row[at] = entry.row;
  }

  finish(entityCount: number): Entries {
    return { count: this.#count, entityCount, ...this.#arrays };
  }

  #grow(): void {
    const old = this.#arrays;
    const grown = allocate(old.entity.length * 2);
    for (const name of Object.keys(old) as (keyof EntryArrays)[]) grown[name].set(old[name]);
    this.#arrays = grown;
  }
}

function allocate(size: number): EntryArrays {
  return {
    entity: new Int32Array(size),
    stage: new Int32Array(size),
    day: new Int32Array(size),
    ms: new Float64Array(size),
    sequence: new Float64Array(size),
    key: new Float64Array(size),
    signal: new Int32Array(size),
    row: new Int32Array(size),
  };
}
