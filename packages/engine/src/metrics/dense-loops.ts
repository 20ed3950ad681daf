import { unitsPerOne } from '../columns/column-facts.js';

/**
 * What most tables ask for, in one walk over a chunk instead of one for each step: groups of one or two dictionaries, by date, and the sum of
 * decimals. Each array is looked at once per row. Loops are there twice, for codes of one byte where they lie and for others: one that met
 * both would look at every access which it has.
 */

/** Where the rows of a chunk are found, and the slots of their days. */
export interface DenseRows {
  /** Of the chunk's first row. */
  readonly from: number;
  /** Counted from `from`. */
  readonly positions: Int32Array;
  readonly count: number;
  /** Epoch days of all rows. */
  readonly days: Int32Array;
  /** Slot by day, from `firstDay` on. */
  readonly slots: Int32Array;
  readonly firstDay: number;
}

/** A dimension's codes; −1 is missing. A group's cells begin at (code + 1) × weight, summed over its dimensions. */
export interface DenseDigit<Codes extends Int8Array | Int32Array> {
  /** Of one byte: of all rows. Others: of the chunk. */
  readonly codes: Codes;
  /** 0 takes the dimension away. */
  readonly weight: number;
}

type Wide = DenseDigit<Int32Array>;
type Narrow = DenseDigit<Int8Array>;

/** Adding and taking away rounds to a whole number. */
const toWhole = 1.5 * 2 ** 52;

/** Writes the cell of each row, and counts rows per cell. */
export function placeWide(dense: DenseRows, first: Wide, second: Wide, cells: Int32Array, rows: Int32Array): void {
  const { from, positions, count, days, slots, firstDay } = dense;
  const [{ codes: a, weight: p }, { codes: b, weight: q }] = [first, second];
  for (let at = 0; at < count; at += 1) {
    const position = positions[at]!;
    const slot = slots[days[from + position]! - firstDay]!;
    const cell = slot + Math.imul(a[position]! + 1, p) + Math.imul(b[position]! + 1, q);
    cells[at] = cell;
    rows[cell]! += 1;
  }
}

export function placeNarrow(
  dense: DenseRows,
  first: Narrow,
  second: Narrow,
  cells: Int32Array,
  rows: Int32Array,
): void {
  const { from, positions, count, days, slots, firstDay } = dense;
  const [{ codes: a, weight: p }, { codes: b, weight: q }] = [first, second];
  for (let at = 0; at < count; at += 1) {
    const row = from + positions[at]!;
    const slot = slots[days[row]! - firstDay]!;
    const cell = slot + Math.imul(a[row]! + 1, p) + Math.imul(b[row]! + 1, q);
    cells[at] = cell;
    rows[cell]! += 1;
  }
}

/** @param values of the chunk, whole in ten-thousandths @param units gets their sums per cell */
export function sumWide(
  dense: DenseRows,
  first: Wide,
  second: Wide,
  rows: Int32Array,
  values: Float64Array,
  units: Float64Array,
): void {
  const { from, positions, count, days, slots, firstDay } = dense;
  const [{ codes: a, weight: p }, { codes: b, weight: q }] = [first, second];
  for (let at = 0; at < count; at += 1) {
    const position = positions[at]!;
    const slot = slots[days[from + position]! - firstDay]!;
    const cell = slot + Math.imul(a[position]! + 1, p) + Math.imul(b[position]! + 1, q);
    rows[cell]! += 1;
    units[cell]! += values[position]! * unitsPerOne + toWhole - toWhole;
  }
}

export function sumNarrow(
  dense: DenseRows,
  first: Narrow,
  second: Narrow,
  rows: Int32Array,
  values: Float64Array,
  units: Float64Array,
): void {
  const { from, positions, count, days, slots, firstDay } = dense;
  const [{ codes: a, weight: p }, { codes: b, weight: q }] = [first, second];
  for (let at = 0; at < count; at += 1) {
    const position = positions[at]!;
    const row = from + position;
    const slot = slots[days[row]! - firstDay]!;
    const cell = slot + Math.imul(a[row]! + 1, p) + Math.imul(b[row]! + 1, q);
    rows[cell]! += 1;
    units[cell]! += values[position]! * unitsPerOne + toWhole - toWhole;
  }
}
