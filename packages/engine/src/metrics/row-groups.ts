import type { Scalar } from '@weir/schema';
import type { BooleanColumn, Codes, Column, TextColumn } from '../columns/column.js';
import { inOneByte, readCodes } from '../expressions/leaves.js';
import { GroupIndex } from './group-index.js';

/** Numbers the groups that the rows of one dataset belong to. */
export interface RowGroups {
  /** Groups are numbered from 0 to below it; it may grow with each chunk. */
  readonly count: number;
  /** Groups are numbered beforehand, also those that no row belongs to. */
  readonly isDense: boolean;
  /**
   * Makes cells of slots: group × `slots` + slot.
   * @param cells of the rows at `positions`, counted from row `from`
   */
  addTo(cells: Int32Array, slots: number, from: number, to: number, positions: Int32Array, count: number): void;
  /** The value of each dimension; null for rows without one. */
  valuesOf(group: number): readonly Scalar[];
  /** How dense groups are made: of each dimension's codes (−1 is missing), one further, times its stride. */
  readonly digits?: readonly GroupDigit[];
}

export interface GroupDigit {
  readonly stride: number;
  /** The codes of all rows, where they take one byte. */
  readonly narrow: Int8Array | undefined;
  /** The codes of rows from ≤ row < to; valid until the next read. */
  read(from: number, to: number): Int32Array;
}

/** @param mostDense so many groups may be numbered beforehand */
export function rowGroups(columns: readonly Column[], mostDense: number): RowGroups {
  if (columns.length === 0) return oneGroup;
  const dense = columns.filter((column) => column.type === 'string' || column.type === 'boolean');
  const product = dense.reduce((size, column) => size * (valuesIn(column).length + 1), 1);
  return dense.length === columns.length && product <= mostDense ? denseGroups(dense, product) : metGroups(columns);
}

const oneGroup: RowGroups = { count: 1, isDense: true, addTo: () => {}, valuesOf: () => [] };

type DenseColumn = TextColumn | BooleanColumn;

/** A group's number says its values: places in the dictionaries, one further, as digits. */
function denseGroups(columns: readonly DenseColumn[], count: number): RowGroups {
  let stride = 1;
  const digits = columns.map((column) => {
    const values = valuesIn(column);
    const codes = codesIn(column);
    const digit = { values, stride, narrow: inOneByte(codes), read: readCodes(codes) };
    stride *= values.length + 1;
    return digit;
  });
  return {
    count,
    isDense: true,
    digits,
    addTo(cells, slots, from, to, positions, rows) {
      for (const { stride, read } of digits) addDigit(cells, read(from, to), positions, rows, stride * slots);
    },
    valuesOf: (group) =>
      digits.map(({ values, stride }) => values[(Math.floor(group / stride) % (values.length + 1)) - 1] ?? null),
  };
}

function addDigit(cells: Int32Array, codes: Int32Array, positions: Int32Array, count: number, weight: number): void {
  for (let at = 0; at < count; at += 1) cells[at]! += (codes[positions[at]!]! + 1) * weight;
}

function valuesIn(column: DenseColumn): readonly Scalar[] {
  return column.type === 'string' ? column.dictionary : [false, true];
}

/** −1 is missing in both. */
function codesIn(column: DenseColumn): Codes {
  return column.type === 'string' ? column.codes : column.values;
}

/** Groups are numbered as rows meet them. */
function metGroups(columns: readonly Column[]): RowGroups {
  const index = new GroupIndex(columns.length);
  const groupOf = index.reader(columns);
  return {
    get count() {
      return index.count;
    },
    isDense: false,
    addTo(cells, slots, from, _to, positions, count) {
      for (let at = 0; at < count; at += 1) cells[at]! += groupOf(from + positions[at]!) * slots;
    },
    valuesOf: (group) => index.valuesOf(group),
  };
}
