import type { Id } from '@weir/schema';
import type { Pace } from '../pace.js';
import { columnLength, instantAt, missingBoolean, missingCode, missingDay, missingSecond } from '../columns/column.js';
import type { Codes, Column } from '../columns/column.js';

/** Where each value of a key is found: the first row that has it. */
export interface KeyIndex {
  readonly dataset: Id;
  readonly key: Column;
  /** By text, or by the number that a column of another type holds. */
  readonly rowOf: ReadonlyMap<string | number, number>;
  /** Rows whose key an earlier row has already. They are never looked up. */
  readonly duplicates: number;
}

const block = 8192;
const notLookedUp = -2;

export async function indexKey(dataset: Id, key: Column, pace: Pace): Promise<KeyIndex> {
  const rowOf = new Map<string | number, number>();
  const length = columnLength(key);
  let duplicates = 0;
  for (let row = 0; row < length; row += 1) {
    if (row % block === 0 && pace.due) await pace.turn();
    const value = keyAt(key, row);
    if (value === null) continue;
    if (rowOf.has(value)) duplicates += 1;
    else rowOf.set(value, row);
  }
  return { dataset, key, rowOf, duplicates };
}

/** Per row of `by` the row of the other dataset whose key equals it; −1 where there is none or `by` is missing. */
export async function matchRows(by: Column, index: KeyIndex, pace: Pace): Promise<Int32Array> {
  const length = columnLength(by);
  const rows = new Int32Array(length).fill(-1);
  if (by.type !== index.key.type) return rows;
  if (by.type === 'string') {
    // Each text is looked up once, and none that no row has.
    const rowOfCode = new Int32Array(by.dictionary.length).fill(notLookedUp);
    for (let row = 0; row < length; row += 1) {
      if (row % block === 0 && pace.due) await pace.turn();
      const code = by.codes[row] ?? missingCode;
      if (code === missingCode) continue;
      if (rowOfCode[code] === notLookedUp) rowOfCode[code] = index.rowOf.get(by.dictionary[code] ?? '') ?? -1;
      rows[row] = rowOfCode[code]!;
    }
    return rows;
  }
  for (let row = 0; row < length; row += 1) {
    if (row % block === 0 && pace.due) await pace.turn();
    const value = keyAt(by, row);
    if (value !== null) rows[row] = index.rowOf.get(value) ?? -1;
  }
  return rows;
}

/** The values of other rows: missing where the row is −1. */
export function gather(column: Column, rows: Int32Array): Column {
  switch (column.type) {
    case 'string':
      return { ...column, codes: pick(column.codes, emptyLike(column.codes, rows.length), rows, missingCode) };
    case 'date':
      return { ...column, values: pick(column.values, new Int32Array(rows.length), rows, missingDay) };
    case 'boolean':
      return { ...column, values: pick(column.values, new Int8Array(rows.length), rows, missingBoolean) };
    case 'datetime':
      if (column.values instanceof Int32Array) {
        return { ...column, values: pick(column.values, new Int32Array(rows.length), rows, missingSecond) };
      }
      return { ...column, values: pick(column.values, new Float64Array(rows.length), rows, NaN) };
    case 'number':
      return { ...column, values: pick(column.values, new Float64Array(rows.length), rows, NaN) };
  }
}

function emptyLike(codes: Codes, length: number): Codes {
  if (codes instanceof Int8Array) return new Int8Array(length);
  return codes instanceof Int16Array ? new Int16Array(length) : new Int32Array(length);
}

function pick<T extends Float64Array | Codes>(
  values: Float64Array | Codes,
  picked: T,
  rows: Int32Array,
  missing: number,
): T {
  for (let row = 0; row < rows.length; row += 1) picked[row] = values[rows[row] ?? -1] ?? missing;
  return picked;
}

function keyAt(column: Column, row: number): string | number | null {
  if (column.type === 'string') return column.dictionary[column.codes[row] ?? missingCode] ?? null;
  const value = column.type === 'datetime' ? instantAt(column, row) : (column.values[row] ?? NaN);
  if (column.type === 'date') return value === missingDay ? null : value;
  if (column.type === 'boolean') return value === missingBoolean ? null : value;
  return Number.isNaN(value) ? null : value;
}
