import type { Scalar } from '@weir/schema';
import type { BooleanColumn, Codes, Column, TextColumn } from '../columns/column.js';
import { inOneByte, readCodes } from '../expressions/leaves.js';
import { GroupIndex } from './group-index.js';
import { addNarrow, addWide, cells, positions } from './lanes.js';

/** Numbers the groups that the rows of one dataset belong to. */
export interface RowGroups {
  /** Groups are numbered from 0 to below it; it may grow with each chunk. */
  readonly count: number;
  /** Groups are numbered beforehand, also those that no row belongs to. */
  readonly isDense: boolean;
  /** Makes cells of the lanes' slots: group × `slots` + slot. */
  addTo(rows: LaneRows): void;
  /** The value of each dimension; null for rows without one. */
  valuesOf(group: number): readonly Scalar[];
  /** The group with these values: a new one where there was none. */
  groupOf(values: readonly Scalar[]): number;
}

/** The rows at the lanes' positions, counted from row `from`. */
export interface LaneRows {
  readonly from: number;
  /** End of the chunk. */
  readonly to: number;
  readonly count: number;
  /** Slots of a group. */
  readonly slots: number;
}

/** @param mostDense so many groups may be numbered beforehand */
export function rowGroups(columns: readonly Column[], mostDense: number): RowGroups {
  if (columns.length === 0) return oneGroup;
  const dense = columns.filter((column) => column.type === 'string' || column.type === 'boolean');
  const product = dense.reduce((size, column) => size * (valuesIn(column).length + 1), 1);
  return dense.length === columns.length && product <= mostDense ? denseGroups(dense, product) : metGroups(columns);
}

const oneGroup: RowGroups = { count: 1, isDense: true, addTo: () => {}, valuesOf: () => [], groupOf: () => 0 };

type DenseColumn = TextColumn | BooleanColumn;

/**
 * A group's number says its values: places in the dictionaries, one further, as digits. Those that rows of others belong to, whose columns have
 * other values, come after them.
 */
function denseGroups(columns: readonly DenseColumn[], dense: number): RowGroups {
  let stride = 1;
  const digits = columns.map((column) => {
    const values = valuesIn(column);
    const digit = { values, stride, add: adder(codesIn(column), stride) };
    stride *= values.length + 1;
    return digit;
  });
  let known: readonly ReadonlyMap<Scalar, number>[] | undefined;
  const others = new GroupIndex(columns.length);
  return {
    get count() {
      return dense + others.count;
    },
    isDense: true,
    addTo(rows) {
      for (const { add } of digits) add(rows);
    },
    valuesOf(group) {
      if (group >= dense) return others.valuesOf(group - dense);
      return digits.map(({ values, stride }) => values[(Math.floor(group / stride) % (values.length + 1)) - 1] ?? null);
    },
    groupOf(asked) {
      known ??= digits.map(({ values }) => new Map(values.map((value, place) => [value, place + 1])));
      let group = 0;
      for (const [at, value] of asked.entries()) {
        const digit = value === null ? 0 : known[at]!.get(value);
        if (digit === undefined) return dense + others.groupOf(asked);
        group += digit * digits[at]!.stride;
      }
      return group;
    },
  };
}

function adder(codes: Codes, stride: number): (rows: LaneRows) => void {
  const narrow = inOneByte(codes);
  if (narrow) return ({ from, to, count, slots }) => addNarrow(narrow.subarray(from, to), stride * slots, count);
  const read = readCodes(codes);
  return ({ from, to, count, slots }) => addWide(read(from, to).subarray(0, to - from), stride * slots, count);
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
    addTo({ from, count, slots }) {
      for (let at = 0; at < count; at += 1) cells[at]! += groupOf(from + positions[at]!) * slots;
    },
    valuesOf: (group) => index.valuesOf(group),
    groupOf: (values) => index.groupOf(values),
  };
}
