import { unitsPerOne } from '../columns/column-facts.js';

/**
 * What most tables ask for, in one walk over a chunk instead of one for each step: groups of one or two dictionaries, by date, and the sum of
 * decimals. Each array is looked at once per row.
 */

/** Where the rows of a chunk are found. */
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
  /** Of the chunk: −1 is missing. A group's cells begin at (code + 1) × weight, summed over its dimensions. */
  readonly codes: Int32Array;
  readonly weight: number;
}

/** Of a second dimension. */
export interface DenseDigit {
  readonly codes: Int32Array;
  readonly weight: number;
}

/** Adding and taking away rounds to a whole number. */
const toWhole = 1.5 * 2 ** 52;

/** Writes the cell of each row, and counts rows per cell. */
export function placeOne(dense: DenseRows, cells: Int32Array, rows: Int32Array): void {
  const { from, positions, count, days, slots, firstDay, codes, weight } = dense;
  for (let at = 0; at < count; at += 1) {
    const position = positions[at]!;
    const cell = slots[days[from + position]! - firstDay]! + (codes[position]! + 1) * weight;
    cells[at] = cell;
    rows[cell]! += 1;
  }
}

export function placeTwo(dense: DenseRows, digit: DenseDigit, cells: Int32Array, rows: Int32Array): void {
  const { from, positions, count, days, slots, firstDay, codes, weight } = dense;
  const { codes: otherCodes, weight: otherWeight } = digit;
  const base = weight + otherWeight;
  for (let at = 0; at < count; at += 1) {
    const position = positions[at]!;
    const slot = slots[days[from + position]! - firstDay]!;
    const cell = slot + codes[position]! * weight + otherCodes[position]! * otherWeight + base;
    cells[at] = cell;
    rows[cell]! += 1;
  }
}

/** @param values of the chunk, whole in ten-thousandths @param units gets their sums per cell */
export function sumOne(dense: DenseRows, rows: Int32Array, values: Float64Array, units: Float64Array): void {
  const { from, positions, count, days, slots, firstDay, codes, weight } = dense;
  for (let at = 0; at < count; at += 1) {
    const position = positions[at]!;
    const cell = slots[days[from + position]! - firstDay]! + (codes[position]! + 1) * weight;
    rows[cell]! += 1;
    units[cell]! += values[position]! * unitsPerOne + toWhole - toWhole;
  }
}

export function sumTwo(
  dense: DenseRows,
  digit: DenseDigit,
  rows: Int32Array,
  values: Float64Array,
  units: Float64Array,
): void {
  const { from, positions, count, days, slots, firstDay, codes, weight } = dense;
  const { codes: otherCodes, weight: otherWeight } = digit;
  const base = weight + otherWeight;
  for (let at = 0; at < count; at += 1) {
    const position = positions[at]!;
    const slot = slots[days[from + position]! - firstDay]!;
    const cell = slot + codes[position]! * weight + otherCodes[position]! * otherWeight + base;
    rows[cell]! += 1;
    units[cell]! += values[position]! * unitsPerOne + toWhole - toWhole;
  }
}
