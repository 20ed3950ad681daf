import type { Scratch } from '../columns/scratch.js';
import type { Pace } from '../pace.js';
import { areSameRuns } from './cell-runs.js';
import type { CellRuns } from './cell-runs.js';
import type { CodesPart, Figure, Joining, PlacedRows } from './figure.js';
import type { MeasureValue } from './measure-value.js';

/** A dictionary of more has no room for its codes beside a cell. */
export const mostCodes = 2 ** 25;
const codeBits = 25;
/** Rows are first put together by so many cells at a time: few enough places are then written to that all stay in a cache. */
const cellBits = 6;
const cellsPerBucket = 2 ** cellBits;
/** Rows of a bucket that lie beside each other. */
const chunk = 128;
/** Values that are looked at at once. */
const block = 65_536;
const mostStamps = 65_535;

/** How many different values cells hold, of values that are places in a dictionary: each place is stamped when it is first met. */
export class DistinctCodes implements Figure {
  /** Rows as cell within the bucket and code, in chunks. */
  #pool: Int32Array<ArrayBuffer>;
  #used = 0;
  #rows = 0;
  /** Per bucket where its next row goes; at the start of a chunk it needs a new one. */
  #next = new Int32Array(1);
  readonly #chunks: (number[] | undefined)[] = [];
  /** Different codes of each cell. */
  #byCell: Int32Array<ArrayBuffer> = new Int32Array(0);
  #starts = new Int32Array(1);
  /** Codes lie below it. */
  #size: number;
  #stamps = new Uint16Array(0);
  #stamp = 0;
  #prepared: { readonly cells: CellRuns; readonly count: number } | null = null;

  /**
   * @param size codes lie below it; at most `mostCodes`
   * @param rows about how many there are
   */
  constructor(
    size: number,
    rows: number,
    private readonly scratch: Scratch,
  ) {
    this.#size = size;
    this.#pool = scratch.take(rows + chunk);
  }

  ensure(count: number): void {
    const buckets = (count >> cellBits) + 1;
    if (buckets <= this.#next.length) return;
    const grown = new Int32Array(Math.max(buckets, this.#next.length * 2));
    grown.set(this.#next);
    this.#next = grown;
  }

  add(cells: Int32Array, values: Float64Array, count: number): void {
    for (let at = 0; at < count; at += 1) {
      const cell = cells[at]!;
      const place = this.#placeFor(cell >> cellBits);
      this.#pool[place] = ((cell & (cellsPerBucket - 1)) << codeBits) | values[at]!;
    }
    this.#rows += count;
  }

  addWhole({ from, to, cells, positions, count }: PlacedRows, value: MeasureValue): boolean {
    const codes = value.codes?.read(from, to);
    if (!codes) return false;
    const next = this.#next;
    let pool = this.#pool;
    for (let at = 0; at < count; at += 1) {
      const cell = cells[at]!;
      const bucket = cell >> cellBits;
      let place = next[bucket]!;
      if (place % chunk === 0) {
        place = this.#openChunk(bucket);
        pool = this.#pool;
      }
      pool[place] = ((cell & (cellsPerBucket - 1)) << codeBits) | codes[positions[at]!]!;
      next[bucket] = place + 1;
    }
    this.#rows += count;
    return true;
  }

  async join({ starts, codes }: CodesPart, { cellOf, valueOf, pace }: Joining): Promise<void> {
    for (let cell = 0; cell < starts.length - 1; cell += 1) {
      if (cell % block === 0 && pace.due) await pace.turn();
      const [start, end] = [starts[cell]!, starts[cell + 1]!];
      if (start === end) continue;
      const own = cellOf(cell);
      const within = (own & (cellsPerBucket - 1)) << codeBits;
      for (let at = start; at < end; at += 1) {
        if (at % block === 0 && pace.due) await pace.turn();
        const code = valueOf ? valueOf(codes[at]!) : codes[at]!;
        if (code >= this.#size) this.#size = code + 1;
        const place = this.#placeFor(own >> cellBits);
        this.#pool[place] = within | code;
      }
    }
    this.#rows += codes.length;
  }

  get partBytes(): number {
    return this.#starts.at(-1)! * this.#byCell.BYTES_PER_ELEMENT;
  }

  part(): CodesPart {
    return { starts: this.#starts, codes: this.#byCell.slice(0, this.#starts.at(-1)) };
  }

  /** Codes by cell, by counting within each bucket; of each cell those that are there twice once. */
  async seal(cellCount: number, pace: Pace): Promise<void> {
    this.#stamps = new Uint16Array(this.#size);
    this.#starts = new Int32Array(cellCount + 1);
    this.#byCell = this.scratch.take(this.#rows);
    const ends = new Int32Array(cellsPerBucket);
    let kept = 0;
    for (let bucket = 0; bucket << cellBits < cellCount; bucket += 1) {
      if (pace.due) await pace.turn();
      const first = bucket << cellBits;
      const chunks = this.#chunks[bucket] ?? [];
      const last = this.#next[bucket]!;
      const endOf = (at: number) => (at === chunks.length - 1 ? last : chunks[at]! + chunk);
      ends.fill(0);
      for (const [at, from] of chunks.entries()) countCells(this.#pool, from, endOf(at), ends);
      let start = kept;
      for (let cell = 0; cell < cellsPerBucket; cell += 1) {
        start += ends[cell]!;
        ends[cell] = start - ends[cell]!;
      }
      start = kept;
      for (const [at, from] of chunks.entries()) sortIn(this.#pool, from, endOf(at), ends, this.#byCell);
      for (let cell = 0; cell < cellsPerBucket && first + cell < cellCount; cell += 1) {
        const [end, stamp] = [ends[cell]!, this.#nextStamp()];
        for (let from = start; from < end; from += block) {
          if (from > start && pace.due) await pace.turn();
          kept = keepNew(this.#byCell, from, Math.min(from + block, end), kept, this.#stamps, stamp);
        }
        start = end;
        this.#starts[first + cell + 1] = kept;
      }
    }
    this.#chunks.length = 0;
  }

  release(): void {
    this.scratch.giveBack(this.#pool, this.#byCell);
    this.#pool = this.#byCell = new Int32Array(0);
  }

  isLarge({ from, to, step, times }: CellRuns): boolean {
    let size = 0;
    for (let time = 0; time < times; time += 1) {
      size += this.#starts[to + time * step]! - this.#starts[from + time * step]!;
    }
    return size > block;
  }

  async prepare(cells: CellRuns, pace: Pace): Promise<void> {
    const stamp = this.#nextStamp();
    let count = 0;
    for (let time = 0; time < cells.times; time += 1) {
      const [start, end] = this.#run(cells, time);
      for (let from = start; from < end; from += block) {
        if (pace.due) await pace.turn();
        count += stampNew(this.#byCell, from, Math.min(from + block, end), this.#stamps, stamp);
      }
    }
    this.#prepared = { cells: { ...cells }, count };
  }

  of(cells: CellRuns): number {
    if (cells.times === 1 && cells.to === cells.from + 1) return this.#starts[cells.to]! - this.#starts[cells.from]!;
    if (this.#prepared && areSameRuns(this.#prepared.cells, cells)) return this.#prepared.count;
    const stamp = this.#nextStamp();
    let count = 0;
    for (let time = 0; time < cells.times; time += 1) {
      const [start, end] = this.#run(cells, time);
      count += stampNew(this.#byCell, start, end, this.#stamps, stamp);
    }
    return count;
  }

  #placeFor(bucket: number): number {
    const known = this.#next[bucket]!;
    const place = known % chunk === 0 ? this.#openChunk(bucket) : known;
    this.#next[bucket] = place + 1;
    return place;
  }

  /** @returns where it begins */
  #openChunk(bucket: number): number {
    const start = this.#used;
    this.#used += chunk;
    if (this.#used > this.#pool.length) {
      const grown = this.scratch.take(Math.max(this.#used, this.#pool.length * 2));
      grown.set(this.#pool);
      this.scratch.giveBack(this.#pool);
      this.#pool = grown;
    }
    (this.#chunks[bucket] ??= []).push(start);
    return start;
  }

  #run({ from, to, step }: CellRuns, time: number): readonly [start: number, end: number] {
    return [this.#starts[from + time * step]!, this.#starts[to + time * step]!];
  }

  #nextStamp(): number {
    if (this.#stamp === mostStamps) {
      this.#stamps.fill(0);
      this.#stamp = 0;
    }
    return (this.#stamp += 1);
  }
}

function countCells(pool: Int32Array, from: number, to: number, counts: Int32Array): void {
  for (let at = from; at < to; at += 1) counts[pool[at]! >>> codeBits]! += 1;
}

function sortIn(pool: Int32Array, from: number, to: number, ends: Int32Array, sorted: Int32Array): void {
  for (let at = from; at < to; at += 1) {
    const row = pool[at]!;
    const cell = row >>> codeBits;
    const place = ends[cell]!;
    sorted[place] = row & (mostCodes - 1);
    ends[cell] = place + 1;
  }
}

/** Moves codes that do not have the stamp yet to `kept` and behind, which is not after them. @returns where these end */
function keepNew(
  codes: Int32Array,
  from: number,
  to: number,
  kept: number,
  stamps: Uint16Array,
  stamp: number,
): number {
  let end = kept;
  for (let at = from; at < to; at += 1) {
    const code = codes[at]!;
    const isNew = +(stamps[code]! !== stamp);
    stamps[code] = stamp;
    codes[end] = code;
    end += isNew;
  }
  return end;
}

/** @returns how many codes did not have the stamp yet */
function stampNew(codes: Int32Array, from: number, to: number, stamps: Uint16Array, stamp: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = codes[at]!;
    count += +(stamps[code]! !== stamp);
    stamps[code] = stamp;
  }
  return count;
}
