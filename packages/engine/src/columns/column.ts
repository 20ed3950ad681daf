import type { FieldType, Scalar } from '@weir/schema';
import { isoFromDay, isoFromInstant } from '@weir/formula';

/** One field of a dataset, row by row. Plain data: it survives structured cloning, and its buffers can be transferred. */
export type Column = TextColumn | NumberColumn | BooleanColumn | DateColumn | DatetimeColumn;

export interface TextColumn {
  readonly type: 'string';
  /** Per row the place of its text in `dictionary`; −1 is missing. */
  readonly codes: Codes;
  /** Every text once. It may hold texts that no row has. */
  readonly dictionary: readonly string[];
}

/** As wide as a dictionary needs: see `codesFor`. */
export type Codes = Int8Array | Int16Array | Int32Array;

export interface NumberColumn {
  readonly type: 'number';
  /** NaN is missing; everything else is finite. Of whole numbers none of which is missing, an Int32Array. */
  readonly values: Float64Array | Int32Array;
}

export interface BooleanColumn {
  readonly type: 'boolean';
  /** 1, 0, and −1 for missing. */
  readonly values: Int8Array;
}

export interface DateColumn {
  readonly type: 'date';
  /** Epoch days; `missingDay` is missing. */
  readonly values: Int32Array;
}

export interface DatetimeColumn {
  readonly type: 'datetime';
  /**
   * Epoch milliseconds; NaN is missing. An Int32Array holds epoch seconds, from 1901 to 2038, in half the memory; `missingSecond` is
   * missing. `instantAt` reads both.
   */
  readonly values: Float64Array | Int32Array;
}

export const missingDay = -2147483648;
export const missingSecond = -2147483648;
export const secondMs = 1000;
export const missingCode = -1;
export const missingBoolean = -1;

/** Codes of a dictionary of so many texts, in the narrowest form: one byte up to 128 texts, two up to 32,768. */
export function codesFor(texts: number, length: number): Codes {
  if (texts <= 128) return new Int8Array(length);
  return texts <= 32_768 ? new Int16Array(length) : new Int32Array(length);
}

/** These codes, or where the dictionary allows it a narrower copy of them. */
export function narrowCodes(codes: Codes, texts: number): Codes {
  if (codes.BYTES_PER_ELEMENT === codesFor(texts, 0).BYTES_PER_ELEMENT) return codes;
  const narrow = codesFor(texts, codes.length);
  narrow.set(codes);
  return narrow;
}

export function columnLength(column: Column): number {
  return column.type === 'string' ? column.codes.length : column.values.length;
}

/** A row's epoch milliseconds; NaN when missing or beyond the last row. */
export function instantAt({ values }: DatetimeColumn, row: number): number {
  const value = values[row] ?? NaN;
  if (values instanceof Float64Array) return value;
  return value === missingSecond ? NaN : value * secondMs;
}

/** How much one of a column’s values is, in days or in milliseconds. */
export function unitOf({ type, values }: DateColumn | DatetimeColumn): number {
  return type === 'datetime' && values instanceof Int32Array ? secondMs : 1;
}

/** A row's value as a scalar: dates and instants as ISO 8601 text, null when missing or beyond the last row. */
export function scalarAt(column: Column, row: number): Scalar {
  if (column.type === 'string') return column.dictionary[column.codes[row] ?? missingCode] ?? null;
  if (column.type === 'datetime') return isoFromInstant(instantAt(column, row));
  const value = column.values[row];
  if (value === undefined || Number.isNaN(value)) return null;
  switch (column.type) {
    case 'number':
      return value + 0;
    case 'boolean':
      return value === missingBoolean ? null : value === 1;
    case 'date':
      return value === missingDay ? null : isoFromDay(value);
  }
}

/** A column of `length` rows that all miss their value. */
export function missingColumn(type: FieldType, length: number): Column {
  switch (type) {
    case 'string':
      return { type, codes: codesFor(0, length).fill(missingCode), dictionary: [] };
    case 'number':
    case 'datetime':
      return { type, values: new Float64Array(length).fill(NaN) };
    case 'boolean':
      return { type, values: new Int8Array(length).fill(missingBoolean) };
    case 'date':
      return { type, values: new Int32Array(length).fill(missingDay) };
  }
}
