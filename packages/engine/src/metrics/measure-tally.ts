import type { CellResult, Measure } from '@weir/query';
import { chunkRows } from '../expressions/expression.js';
import type { Pace } from '../pace.js';
import type { Figure } from './figures.js';
import type { MeasureValue } from './measure-value.js';

const noCurrency = -2;
const mixed = -3;

/** What of a measure's rows counts: their values, and the currencies that these are in. */
export interface TallyParts {
  readonly measure: Measure;
  readonly value: MeasureValue | null;
  readonly figure: Figure | null;
  readonly currency: MeasureValue | null;
}

/** Rows of a chunk with the cells that they belong to. */
export interface PlacedRows {
  /** The chunk: rows from ≤ row < to. */
  readonly from: number;
  readonly to: number;
  /** Counted from row `from`. */
  readonly positions: Int32Array;
  /** Beside `positions`. */
  readonly cells: Int32Array;
  readonly count: number;
  /** More than any of `cells`. */
  readonly cellCount: number;
}

/** One measure in the cells of one table: counts its rows, and hands their values to its figure. */
export class MeasureTally {
  #rows = new Int32Array(0);
  #valued = new Int32Array(0);
  #currencies = new Float64Array(0);
  readonly #cells = new Int32Array(chunkRows);
  readonly #values = new Float64Array(chunkRows);

  constructor(private readonly parts: TallyParts) {}

  add({ from, to, positions, cells, count, cellCount }: PlacedRows): void {
    this.#ensure(cellCount);
    for (let at = 0; at < count; at += 1) this.#rows[cells[at]!]! += 1;
    const { value, figure, currency } = this.parts;
    const values = value?.read(from, to);
    const currencies = currency?.read(from, to);
    if (!values || !figure) {
      if (currencies) for (let at = 0; at < count; at += 1) this.#meet(cells[at]!, currencies[positions[at]!]!);
      return;
    }
    let valued = 0;
    for (let at = 0; at < count; at += 1) {
      const value = values[positions[at]!]!;
      if (Number.isNaN(value)) continue;
      const cell = cells[at]!;
      this.#valued[cell]! += 1;
      if (currencies) this.#meet(cell, currencies[positions[at]!]!);
      this.#cells[valued] = cell;
      this.#values[valued] = value;
      valued += 1;
    }
    figure.add(this.#cells, this.#values, valued);
  }

  async seal(cellCount: number, pace: Pace): Promise<void> {
    this.#ensure(cellCount);
    await this.parts.figure?.seal(cellCount, pace);
  }

  /** The figure of these cells would hold the thread: `prepare` it first. */
  isLarge(from: number, to: number): boolean {
    return this.parts.figure?.isLarge(from, to) ?? false;
  }

  async prepare(from: number, to: number, pace: Pace): Promise<void> {
    await this.parts.figure?.prepare(from, to, pace);
  }

  /** The figure of cells from ≤ cell < to together. */
  result(from: number, to: number): CellResult {
    const { measure, value, figure } = this.parts;
    const rows = sumOf(this.#rows, from, to);
    if (this.#isMixed(from, to)) return { value: null, rows, reason: 'mixed-currency' };
    if (!value || !figure) return { value: rows, rows };
    const count = sumOf(this.#valued, from, to);
    if (count === 0) {
      const isZero = measure.aggregate === 'distinct' || (measure.aggregate === 'sum' && rows === 0);
      return { value: isZero ? 0 : null, rows };
    }
    const result = figure.of(from, to, count);
    const isValue = measure.aggregate === 'lowest' || measure.aggregate === 'highest';
    return { value: result !== null && isValue ? value.scalarOf(result) : result, rows };
  }

  #ensure(count: number): void {
    this.parts.figure?.ensure(count);
    if (count <= this.#rows.length) return;
    const length = Math.max(count, this.#rows.length * 2);
    this.#rows = grown(this.#rows, new Int32Array(length));
    if (this.parts.value) this.#valued = grown(this.#valued, new Int32Array(length));
    if (this.parts.currency) {
      this.#currencies = grown(this.#currencies, new Float64Array(length).fill(noCurrency));
    }
  }

  /** A value without a currency is in none that is known: beside others the sum would mean nothing. */
  #meet(cell: number, currency: number): void {
    const code = Number.isNaN(currency) ? -1 : currency;
    this.#currencies[cell] = together(this.#currencies[cell]!, code);
  }

  #isMixed(from: number, to: number): boolean {
    if (!this.parts.currency) return false;
    let currency = noCurrency;
    for (let cell = from; cell < to; cell += 1) currency = together(currency, this.#currencies[cell]!);
    return currency === mixed;
  }
}

function together(a: number, b: number): number {
  if (a === noCurrency || a === b) return b;
  return b === noCurrency ? a : mixed;
}

function grown<T extends Int32Array | Float64Array>(values: T, larger: T): T {
  larger.set(values);
  return larger;
}

function sumOf(counts: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let cell = from; cell < to; cell += 1) sum += counts[cell]!;
  return sum;
}
