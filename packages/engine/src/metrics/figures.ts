import { growingFloats, growingInts } from '../columns/growing.js';
import type { Pace } from '../pace.js';
import { areSameRuns } from './cell-runs.js';
import type { CellRuns } from './cell-runs.js';
import { ExactSums } from './exact-sums.js';
import type { SumsPart } from './exact-sums.js';
import type { Figure, Joining, PlacedRows, ValuesPart } from './figure.js';
import { sumUnits } from './lanes.js';
import type { MeasureValue } from './measure-value.js';
import { sortFloats, sortedAtOnce } from './sort-floats.js';

export class Sum implements Figure {
  readonly #sums = new ExactSums();

  ensure(count: number): void {
    this.#sums.ensure(count);
  }

  add(cells: Int32Array, values: Float64Array, count: number): void {
    this.#sums.addEach(cells, values, count);
  }

  addToOne(values: Float64Array, count: number, { most }: MeasureValue): void {
    this.#sums.ensure(1);
    this.#sums.addAll(0, values, count, most);
  }

  addWhole({ from, to, count }: PlacedRows, value: MeasureValue): boolean {
    if (Number.isNaN(value.mostUnits)) return false;
    const units = this.#sums.unitsFor(count, value.mostUnits);
    sumUnits(value.read(from, to).subarray(0, to - from), units, count);
    return true;
  }

  async join(part: SumsPart, { cellOf }: Joining): Promise<void> {
    this.#sums.join(part, cellOf);
  }

  part(): SumsPart {
    return this.#sums.part();
  }

  /** Null: it is beyond what a number can hold. */
  of({ from, to, step, times }: CellRuns): number | null {
    return this.#sums.total(from, to, step, times);
  }
}

/** The first of the values in an order. */
export class Extreme implements Figure {
  #best = new Float64Array(0);

  constructor(private readonly isBetter: (a: number, b: number) => boolean) {}

  ensure(count: number): void {
    if (count <= this.#best.length) return;
    const grown = new Float64Array(Math.max(count, this.#best.length * 2)).fill(NaN);
    grown.set(this.#best);
    this.#best = grown;
  }

  add(cells: Int32Array, values: Float64Array, count: number): void {
    for (let at = 0; at < count; at += 1) {
      const cell = cells[at]!;
      this.#best[cell] = this.#better(this.#best[cell]!, values[at]!);
    }
  }

  async join(part: Float64Array, { cellOf, valueOf }: Joining): Promise<void> {
    for (let cell = 0; cell < part.length; cell += 1) {
      const value = part[cell]!;
      if (Number.isNaN(value)) continue;
      const own = cellOf(cell);
      this.#best[own] = this.#better(this.#best[own]!, valueOf ? valueOf(value) : value);
    }
  }

  part(): Float64Array {
    return this.#best;
  }

  of({ from, to, step, times }: CellRuns): number | null {
    let best = NaN;
    for (let time = 0; time < times; time += 1) {
      for (let cell = from + time * step; cell < to + time * step; cell += 1) {
        best = this.#better(best, this.#best[cell]!);
      }
    }
    return Number.isNaN(best) ? null : best + 0;
  }

  #better(best: number, value: number): number {
    if (Number.isNaN(best)) return value;
    return !Number.isNaN(value) && this.isBetter(value, best) ? value : best;
  }
}

/** Keeps every value, for what cannot be added up: the values of cells are looked at as a whole, in order. */
export class Collected implements Figure {
  readonly #cells = growingInts();
  readonly #values = growingFloats();
  #byCell = new Float64Array(0);
  #starts = new Int32Array(1);
  #last: { readonly cells: CellRuns; readonly sorted: Float64Array } | null = null;

  ensure(): void {}

  add(cells: Int32Array, values: Float64Array, count: number): void {
    this.#cells.append(cells.subarray(0, count));
    this.#values.append(values.subarray(0, count));
  }

  async join({ cells, values }: ValuesPart, { cellOf, valueOf, pace }: Joining): Promise<void> {
    for (let at = 0; at < cells.length; at += 1) {
      if (at % 65_536 === 0 && pace.due) await pace.turn();
      this.#cells.push(cellOf(cells[at]!));
      this.#values.push(valueOf ? valueOf(values[at]!) : values[at]!);
    }
  }

  part(): ValuesPart {
    return { cells: this.#cells.view(), values: this.#values.view() };
  }

  /** Values by cell, by counting. */
  async seal(cellCount: number, pace: Pace): Promise<void> {
    const [cells, values] = [this.#cells.view(), this.#values.view()];
    const ends = new Int32Array(cellCount + 1);
    for (const cell of cells) ends[cell + 1]! += 1;
    for (let cell = 1; cell <= cellCount; cell += 1) ends[cell]! += ends[cell - 1]!;
    this.#starts = ends.slice();
    this.#byCell = new Float64Array(values.length);
    for (let at = 0; at < cells.length; at += 1) {
      if (at % 65_536 === 0 && pace.due) await pace.turn();
      const cell = cells[at]!;
      const place = ends[cell]!;
      this.#byCell[place] = values[at]!;
      ends[cell] = place + 1;
    }
  }

  isLarge(cells: CellRuns): boolean {
    return this.#sizeOf(cells) > sortedAtOnce;
  }

  async prepare(cells: CellRuns, pace: Pace): Promise<void> {
    if (this.#last && areSameRuns(this.#last.cells, cells)) return;
    const sorted = this.#valuesOf(cells);
    await sortFloats(sorted, pace);
    this.#last = { cells: { ...cells }, sorted };
  }

  /** Null: there is none, or it is not finite. @param result of at least one value, in order */
  of(cells: CellRuns, result: (sorted: Float64Array) => number | null): number | null {
    if (!this.#last || !areSameRuns(this.#last.cells, cells)) {
      this.#last = { cells: { ...cells }, sorted: this.#valuesOf(cells).sort() };
    }
    const found = result(this.#last.sorted);
    return found !== null && Number.isFinite(found) ? found + 0 : null;
  }

  #sizeOf({ from, to, step, times }: CellRuns): number {
    let size = 0;
    for (let time = 0; time < times; time += 1) {
      size += this.#starts[to + time * step]! - this.#starts[from + time * step]!;
    }
    return size;
  }

  #valuesOf(cells: CellRuns): Float64Array {
    const { from, to, step, times } = cells;
    const values = new Float64Array(this.#sizeOf(cells));
    let place = 0;
    for (let time = 0; time < times; time += 1) {
      const run = this.#byCell.subarray(this.#starts[from + time * step], this.#starts[to + time * step]);
      values.set(run, place);
      place += run.length;
    }
    return values;
  }
}
