import { chunkRows } from '../expressions/expression.js';
import type { Pace } from '../pace.js';
import { sumOfCounts } from './cell-runs.js';
import type { CellRuns } from './cell-runs.js';
import type { Figure, FigurePart, Joining, PlacedRows } from './figure.js';
import type { MeasureValue } from './measure-value.js';

const noCurrency = -2;
const mixed = -3;

/** What a tally has counted, as plain data. */
export interface TallyPart {
  /** In the order in which measures ask for them. */
  readonly figures: readonly FigurePart[];
  /** Rows with a value, per cell; null: all have one. */
  readonly valued: Int32Array | null;
  /** Per cell; null where they do not matter. */
  readonly currencies: Float64Array | null;
  /** What values that are texts, and currencies, are places in. */
  readonly texts: readonly string[];
  readonly currencyTexts: readonly string[];
}

interface JoiningTally extends Omit<Joining, 'valueOf'> {
  /** More than any cell that `cellOf` gives. */
  readonly cellCount: number;
  /** Rows per cell: of the other, and those that are here already. */
  readonly rows: Int32Array;
  readonly own: Int32Array;
}

/** The values of rows in the cells of a placement, for all measures of the same values: counts them, and hands them to figures. */
export class ValueTally {
  /** By what they are; each is there once. */
  readonly #figures = new Map<string, Figure>();
  /** Rows that have a value, per cell; unused where all rows have one. */
  #valued = new Int32Array(0);
  #currencies = new Float64Array(0);
  /** Every row that was met has a value. */
  #isWhole: boolean;
  readonly #cells = new Int32Array(chunkRows);
  readonly #values = new Float64Array(chunkRows);

  /** @param value null: rows are only counted, and their currencies looked at */
  constructor(
    readonly value: MeasureValue | null,
    private readonly currency: MeasureValue | null,
  ) {
    this.#isWhole = value?.isWhole ?? true;
  }

  /** What it keeps; those that keep the same may be joined. */
  get figureNames(): readonly string[] {
    return [...this.#figures.keys()];
  }

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

  /** Takes in what another has counted of other rows. To be called before `seal`. */
  async join(part: TallyPart, { cellCount, rows, own, ...joining }: JoiningTally): Promise<void> {
    const { cellOf } = joining;
    if (part.valued && this.#isPlain) {
      this.#isWhole = false;
      this.#valued = own.slice();
    }
    this.#ensure(cellCount);
    const values = this.value?.adopt(part.texts) ?? null;
    const valueOf = values && ((value: number) => values[value]!);
    for (const [place, figure] of [...this.#figures.values()].entries()) {
      await figure.join(part.figures[place]!, { ...joining, valueOf });
    }
    if (this.value && !this.#isPlain) {
      const valued = part.valued ?? rows;
      for (let cell = 0; cell < valued.length; cell += 1) {
        if (valued[cell]! > 0) this.#valued[cellOf(cell)]! += valued[cell]!;
      }
    }
    if (!this.currency || !part.currencies) return;
    const codes = this.currency.adopt(part.currencyTexts);
    for (const [cell, currency] of part.currencies.entries()) {
      if (currency === noCurrency) continue;
      const code = codes && currency >= 0 ? codes[currency]! : currency;
      const at = cellOf(cell);
      this.#currencies[at] = together(this.#currencies[at]!, code);
    }
  }

  /** To be called after `seal`. */
  part(): TallyPart {
    return {
      figures: [...this.#figures.values()].map((figure) => figure.part()),
      valued: this.value && !this.#isPlain ? this.#valued : null,
      currencies: this.currency && this.#currencies,
      texts: this.value?.texts ?? [],
      currencyTexts: this.currency?.texts ?? [],
    };
  }

  /** Bytes that are copied for the part. */
  get partBytes(): number {
    let bytes = 0;
    for (const { partBytes = 0 } of this.#figures.values()) bytes += partBytes;
    return bytes;
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
    return !this.currency && this.#isWhole;
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
