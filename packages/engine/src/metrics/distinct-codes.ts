import type { Pace } from '../pace.js';
import { areSameRuns } from './cell-runs.js';
import type { CellRuns } from './cell-runs.js';
import type { Figure, PlacedRows } from './figure.js';
import type { MeasureValue } from './measure-value.js';

/** Values between two looks at the clock. */
const block = 65_536;

/** Rows with their codes, as they came. */
interface Block {
  readonly cells: Int32Array;
  readonly codes: Int32Array;
}

/** How many different values cells hold, of values that are places in a dictionary: each place is stamped when it is first met. */
export class DistinctCodes implements Figure {
  readonly #blocks: Block[] = [];
  /** Rows in the last block. */
  #filled = block;
  #byCell = new Int32Array(0);
  #starts = new Int32Array(1);
  readonly #stamps: Int32Array;
  #stamp = 0;
  #prepared: { readonly cells: CellRuns; readonly count: number } | null = null;

  /** @param size codes lie below it */
  constructor(size: number) {
    this.#stamps = new Int32Array(size);
  }

  ensure(): void {}

  add(cells: Int32Array, values: Float64Array, count: number): void {
    for (let at = 0; at < count;) {
      const { cells: ofBlock, codes } = this.#open();
      const taken = Math.min(count - at, block - this.#filled);
      for (let next = 0; next < taken; next += 1) {
        ofBlock[this.#filled + next] = cells[at + next]!;
        codes[this.#filled + next] = values[at + next]!;
      }
      this.#filled += taken;
      at += taken;
    }
  }

  addWhole({ from, to, cells, positions, count }: PlacedRows, value: MeasureValue): boolean {
    const codes = value.codes?.read(from, to);
    if (!codes) return false;
    for (let at = 0; at < count;) {
      const open = this.#open();
      const taken = Math.min(count - at, block - this.#filled);
      copyCells(cells, at, open.cells, this.#filled, taken);
      gatherCodes(codes, positions, at, open.codes, this.#filled, taken);
      this.#filled += taken;
      at += taken;
    }
    return true;
  }

  /** Codes by cell, by counting. */
  async seal(cellCount: number, pace: Pace): Promise<void> {
    const ends = new Int32Array(cellCount + 1);
    for (const [place, { cells }] of this.#blocks.entries()) {
      if (pace.due) await pace.turn();
      countCells(cells, this.#sizeOf(place), ends);
    }
    for (let cell = 1; cell <= cellCount; cell += 1) ends[cell]! += ends[cell - 1]!;
    this.#starts = ends.slice();
    this.#byCell = new Int32Array(ends[cellCount]!);
    for (const [place, { cells, codes }] of this.#blocks.entries()) {
      if (pace.due) await pace.turn();
      sortIn(cells, codes, this.#sizeOf(place), ends, this.#byCell);
    }
    this.#blocks.length = 0;
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
    this.#prepared = { cells, count };
  }

  of(cells: CellRuns): number {
    if (this.#prepared && areSameRuns(this.#prepared.cells, cells)) return this.#prepared.count;
    const stamp = this.#nextStamp();
    let count = 0;
    for (let time = 0; time < cells.times; time += 1) {
      const [start, end] = this.#run(cells, time);
      count += stampNew(this.#byCell, start, end, this.#stamps, stamp);
    }
    return count;
  }

  /** The last block, with room for one more row. */
  #open(): Block {
    if (this.#filled === block) {
      this.#blocks.push({ cells: new Int32Array(block), codes: new Int32Array(block) });
      this.#filled = 0;
    }
    return this.#blocks.at(-1)!;
  }

  #sizeOf(place: number): number {
    return place === this.#blocks.length - 1 ? this.#filled : block;
  }

  #run({ from, to, step }: CellRuns, time: number): readonly [start: number, end: number] {
    return [this.#starts[from + time * step]!, this.#starts[to + time * step]!];
  }

  #nextStamp(): number {
    if (this.#stamp === 2 ** 31 - 1) {
      this.#stamps.fill(0);
      this.#stamp = 0;
    }
    return (this.#stamp += 1);
  }
}

function copyCells(cells: Int32Array, from: number, target: Int32Array, at: number, count: number): void {
  target.set(cells.subarray(from, from + count), at);
}

function gatherCodes(
  codes: Int32Array,
  positions: Int32Array,
  from: number,
  target: Int32Array,
  at: number,
  count: number,
): void {
  for (let next = 0; next < count; next += 1) target[at + next] = codes[positions[from + next]!]!;
}

function countCells(cells: Int32Array, count: number, counts: Int32Array): void {
  for (let at = 0; at < count; at += 1) counts[cells[at]! + 1]! += 1;
}

function sortIn(cells: Int32Array, codes: Int32Array, count: number, ends: Int32Array, sorted: Int32Array): void {
  for (let at = 0; at < count; at += 1) {
    const cell = cells[at]!;
    const place = ends[cell]!;
    sorted[place] = codes[at]!;
    ends[cell] = place + 1;
  }
}

/** @returns how many codes did not have the stamp yet */
function stampNew(codes: Int32Array, from: number, to: number, stamps: Int32Array, stamp: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = codes[at]!;
    count += +(stamps[code]! !== stamp);
    stamps[code] = stamp;
  }
  return count;
}
