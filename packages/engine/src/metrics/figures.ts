import { WeirError } from '@weir/schema';
import { compareText } from '@weir/formula';
import type { Measure } from '@weir/query';
import { growingFloats, growingInts } from '../columns/growing.js';
import type { Pace } from '../pace.js';
import { ExactSums } from './exact-sums.js';
import type { MeasureValue } from './measure-value.js';
import { sortFloats, sortedAtOnce } from './sort-floats.js';
import { countDistinct, percentileOf, standardDeviation } from './statistics.js';

/**
 * One aggregate in many cells. Cells are numbered so that a range of a group is a run of them: values are put into single cells, and
 * read from runs.
 */
export interface Figure {
  /** Makes room for cells 0 to count − 1. */
  ensure(count: number): void;
  /** `values[i]` goes to `cells[i]`; none is missing. */
  add(cells: Int32Array, values: Float64Array, count: number): void;
  /** To be called once, when all values are in. */
  seal(cells: number, pace: Pace): Promise<void>;
  /** Too many values to work them out at once. */
  isLarge(from: number, to: number): boolean;
  /** Works the figure of these cells out in slices; `of` then only reads it. */
  prepare(from: number, to: number, pace: Pace): Promise<void>;
  /** Of cells from ≤ cell < to, which hold `count` values, at least one. Null: it has no value, or none that is finite. */
  of(from: number, to: number, count: number): number | null;
}

/** @throws {WeirError} `engine/bad-plan` for an aggregate that the values have not */
export function figureOf({ id, aggregate, p }: Measure, value: MeasureValue): Figure {
  const isNumber = value.type === 'number';
  switch (aggregate) {
    case 'lowest':
      return new Extreme(before(value));
    case 'highest': {
      const isBefore = before(value);
      return new Extreme((a, b) => isBefore(b, a));
    }
    case 'distinct':
      return new Collected(countDistinct);
    case 'sum':
      if (isNumber) return new Sum((sum) => sum);
      break;
    case 'avg':
      if (isNumber) return new Sum((sum, count) => sum / count);
      break;
    case 'median':
      if (isNumber) return new Collected((sorted) => percentileOf(sorted, 50));
      break;
    case 'percentile':
      if (isNumber && p !== undefined && p >= 0 && p <= 100) {
        return new Collected((sorted) => percentileOf(sorted, p));
      }
      break;
    case 'stddev':
      if (isNumber) return new Collected(standardDeviation);
      break;
    case 'count':
      break;
  }
  throw new WeirError('engine/bad-plan', { part: `${id}: ${aggregate} of ${value.type}` });
}

function before(value: MeasureValue): (a: number, b: number) => boolean {
  if (value.type !== 'string') return (a, b) => a < b;
  return (a, b) => a !== b && compareText(value.texts[a] ?? '', value.texts[b] ?? '') < 0;
}

class Sum implements Figure {
  readonly #sums = new ExactSums();

  constructor(private readonly result: (sum: number, count: number) => number) {}

  ensure(count: number): void {
    this.#sums.ensure(count);
  }

  add(cells: Int32Array, values: Float64Array, count: number): void {
    for (let at = 0; at < count; at += 1) this.#sums.add(cells[at]!, values[at]!);
  }

  async seal(): Promise<void> {}

  isLarge(): boolean {
    return false;
  }

  async prepare(): Promise<void> {}

  of(from: number, to: number, count: number): number | null {
    const sum = this.#sums.total(from, to);
    return sum === null ? null : this.result(sum, count);
  }
}

class Extreme implements Figure {
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

  async seal(): Promise<void> {}

  isLarge(): boolean {
    return false;
  }

  async prepare(): Promise<void> {}

  of(from: number, to: number): number | null {
    let best = NaN;
    for (let cell = from; cell < to; cell += 1) best = this.#better(best, this.#best[cell]!);
    return Number.isNaN(best) ? null : best + 0;
  }

  #better(best: number, value: number): number {
    if (Number.isNaN(best)) return value;
    return !Number.isNaN(value) && this.isBetter(value, best) ? value : best;
  }
}

/** Keeps every value, for what cannot be added up: each run of cells is looked at as a whole. */
class Collected implements Figure {
  readonly #cells = growingInts();
  readonly #values = growingFloats();
  #byCell = new Float64Array(0);
  #starts = new Int32Array(1);

  #prepared: { readonly from: number; readonly to: number; readonly sorted: Float64Array } | null = null;

  /** @param result of at least one value, in order */
  constructor(private readonly result: (sorted: Float64Array) => number | null) {}

  ensure(): void {}

  add(cells: Int32Array, values: Float64Array, count: number): void {
    this.#cells.append(cells.subarray(0, count));
    this.#values.append(values.subarray(0, count));
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

  isLarge(from: number, to: number): boolean {
    return this.#starts[to]! - this.#starts[from]! > sortedAtOnce;
  }

  async prepare(from: number, to: number, pace: Pace): Promise<void> {
    const sorted = this.#valuesOf(from, to);
    await sortFloats(sorted, pace);
    this.#prepared = { from, to, sorted };
  }

  of(from: number, to: number): number | null {
    const prepared = this.#prepared;
    const sorted = prepared?.from === from && prepared.to === to ? prepared.sorted : this.#valuesOf(from, to).sort();
    const result = this.result(sorted);
    return result !== null && Number.isFinite(result) ? result + 0 : null;
  }

  #valuesOf(from: number, to: number): Float64Array {
    return this.#byCell.slice(this.#starts[from], this.#starts[to]);
  }
}
