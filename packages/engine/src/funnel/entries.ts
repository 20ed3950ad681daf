/** What puts rows of one signal in order where their time does not; read only where it is needed. */
export interface RowOrder {
  /** The dataset's sequence; NaN without one. */
  sequenceOf(row: number): number;
  /** The row's key if it is a number, else its rank among the dataset's keys; NaN without one. It tells rows of one dataset apart. */
  keyOf(row: number): number;
}

/**
 * Entries of entities into stages, one place an entry over typed arrays. Built by `collectEntries`, put in order by `orderEntries`.
 */
export interface Entries {
  readonly count: number;
  /** `entity` holds 0 … entityCount − 1, not all of them. */
  readonly entityCount: number;
  readonly entity: Int32Array;
  readonly stage: Int32Array;
  /** Local calendar day, days since 1970-01-01. */
  readonly day: Int32Array;
  /** UTC ms; NaN where the signal has only a date. */
  readonly ms: Float64Array;
  /** Place of the signal in the plan, and the row that gave the entry. */
  readonly signal: Int32Array;
  readonly row: Int32Array;
  /** By the place of the signal. */
  readonly orders: readonly RowOrder[];
}

type EntryArrays = Omit<Entries, 'count' | 'entityCount' | 'orders'>;

/** A growing list of entries. */
export class EntryList {
  #count = 0;
  #arrays: EntryArrays;

  /** @param room for so many entries; with more it grows, which copies all of them */
  constructor(room = 1024) {
    this.#arrays = allocate(room);
  }

  get count(): number {
    return this.#count;
  }

  /** What each number is says `Entries`. */
  add(entity: number, stage: number, day: number, ms: number, signal: number, row: number): void {
    if (this.#count === this.#arrays.entity.length) this.#grow();
    const at = this.#count++;
    const arrays = this.#arrays;
    arrays.entity[at] = entity;
    arrays.stage[at] = stage;
    arrays.day[at] = day;
    arrays.ms[at] = ms;
    arrays.signal[at] = signal;
    arrays.row[at] = row;
  }

  finish(entityCount: number, orders: readonly RowOrder[]): Entries {
    return { count: this.#count, entityCount, orders, ...this.#arrays };
  }

  #grow(): void {
    const old = this.#arrays;
    const grown = allocate(Math.max(1024, old.entity.length * 2));
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
    signal: new Int32Array(size),
    row: new Int32Array(size),
  };
}
