import { chunkRows } from '../expressions/expression.js';
import type { Pace } from '../pace.js';
import { sumOfCounts } from './cell-runs.js';
import type { CellRuns } from './cell-runs.js';
import type { Figure, PlacedRows } from './figure.js';
import type { MeasureValue } from './measure-value.js';

const noCurrency = -2;
const mixed = -3;

/** The values of rows in the cells of a placement, for all measures of the same values: counts them, and hands them to figures. */
export class ValueTally {
  /** By what they are; each is there once. */
  readonly #figures = new Map<string, Figure>();
  /** Rows that have a value, per cell; unused where all rows have one. */
  #valued = new Int32Array(0);
  #currencies = new Float64Array(0);
  readonly #cells = new Int32Array(chunkRows);
  readonly #values = new Float64Array(chunkRows);

  /** @param value null: rows are only counted, and their currencies looked at */
  constructor(
    readonly value: MeasureValue | null,
    private readonly currency: MeasureValue | null,
  ) {}

  figure<F extends Figure>(name: string, make: () => F): F {
    let figure = this.#figures.get(name);
    if (!figure) this.#figures.set(name, (figure = make()));
    return figure as F;
  }

  /** Rows of a chunk that all belong to the one cell there is. @param positions of the rows, counted from row `from` */
  addToOne(from: number, to: number, positions: Int32Array, count: number): void {
    if (this.#isPlain && this.value) {
      const read = this.value.read(from, to);
      const values = count === to - from ? read : gather(read, positions, count, this.#values);
      let isZeroed = false;
      for (const figure of this.#figures.values()) {
        if (figure.addToOne) figure.addToOne(values, count, this.value);
        else {
          if (!isZeroed) this.#cells.fill(0, 0, count);
          isZeroed = true;
          figure.ensure(1);
          figure.add(this.#cells, values, count);
        }
      }
      return;
    }
    const cells = new Int32Array(count);
    this.add({ from, to, positions, cells, count, cellCount: 1 });
  }

  add(rows: PlacedRows): void {
    this.#ensure(rows.cellCount);
    if (!this.#isPlain || !this.value) {
      this.#addEach(rows);
      return;
    }
    let values: Float64Array | undefined;
    for (const figure of this.#figures.values()) {
      if (figure.addWhole?.(rows, this.value)) continue;
      values ??= gather(this.value.read(rows.from, rows.to), rows.positions, rows.count, this.#values);
      figure.add(rows.cells, values, rows.count);
    }
  }

  async seal(cellCount: number, pace: Pace): Promise<void> {
    this.#ensure(cellCount);
    for (const figure of this.#figures.values()) await figure.seal?.(cellCount, pace);
  }

  release(): void {
    for (const figure of this.#figures.values()) figure.release?.();
  }

  /** Rows with a value in these cells. @param rows per cell */
  valuedIn(cells: CellRuns, rows: Int32Array): number {
    return sumOfCounts(this.#isPlain ? rows : this.#valued, cells);
  }

  isMixed({ from, to, step, times }: CellRuns): boolean {
    if (!this.currency) return false;
    let currency = noCurrency;
    for (let time = 0; time < times; time += 1) {
      for (let cell = from + time * step; cell < to + time * step; cell += 1) {
        currency = together(currency, this.#currencies[cell]!);
      }
    }
    return currency === mixed;
  }

  /** Every row has a value, and its currency does not matter. */
  get #isPlain(): boolean {
    return !this.currency && (this.value?.isWhole ?? true);
  }

  #addEach({ from, to, positions, cells, count }: PlacedRows): void {
    const values = this.value?.read(from, to);
    const currencies = this.currency?.read(from, to);
    if (!values) {
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
    for (const figure of this.#figures.values()) figure.add(this.#cells, this.#values, valued);
  }

  #ensure(count: number): void {
    for (const figure of this.#figures.values()) figure.ensure(count);
    if (!this.#isPlain && this.value) this.#valued = grown(this.#valued, count, (length) => new Int32Array(length));
    if (this.currency) {
      this.#currencies = grown(this.#currencies, count, (length) => new Float64Array(length).fill(noCurrency));
    }
  }

  /** A value without a currency is in none that is known: beside others the sum would mean nothing. */
  #meet(cell: number, currency: number): void {
    const code = Number.isNaN(currency) ? -1 : currency;
    this.#currencies[cell] = together(this.#currencies[cell]!, code);
  }
}

function gather(values: Float64Array, positions: Int32Array, count: number, gathered: Float64Array): Float64Array {
  for (let at = 0; at < count; at += 1) gathered[at] = values[positions[at]!]!;
  return gathered;
}

function together(a: number, b: number): number {
  if (a === noCurrency || a === b) return b;
  return b === noCurrency ? a : mixed;
}

function grown<T extends Int32Array | Float64Array>(values: T, count: number, make: (length: number) => T): T {
  if (count <= values.length) return values;
  const larger = make(Math.max(count, values.length * 2));
  larger.set(values);
  return larger;
}
