import type { FieldType, Id } from '@weir/schema';
import type { ArrowInput } from '../arrow/arrow-input.js';
import type { CsvInput } from '../csv/csv-input.js';
import type { FileReport } from '../csv/file-report.js';
import type { Column } from './column.js';
import type { StoredColumn } from './stored-column.js';

/** Fields and their values, for one row. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Values of one field, row by row. Of typed arrays NaN is missing; declared as `date` an Int32Array holds epoch days, declared as
 * `datetime` a Float64Array or BigInt64Array holds epoch milliseconds, declared as `boolean` an Int8Array or Uint8Array holds 1 and 0.
 * Instants that are whole seconds take half the memory as a column of epoch seconds: `{ type: 'datetime', values: Int32Array.of(1738317600) }`.
 *
 * A Float64Array, an Int32Array and a dictionary's codes are used where they are, without a copy (a worker gets one copy); they must not
 * be changed while the dataset is there. Other arrays are copied into the narrowest form that holds them.
 */
export type ColumnInput = readonly unknown[] | NumberArray | BigIntArray | DictionaryInput | Column;

export type NumberArray =
  Float64Array | Float32Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Int8Array | Uint8Array;

export type BigIntArray = BigInt64Array | BigUint64Array;

/**
 * Different values and, row by row, the place of one: `{ codes: Uint8Array.of(0, 1, 0), values: ['lead', 'won'] }`. A code that
 * points nowhere (−1; in a Uint8Array also 255, in a Uint16Array 65,535, unless there are so many values) is missing. For each million rows, texts
 * take 1 MB up to 128 values, 2 MB up to 32,768, else 4 MB, whatever array the codes came in.
 */
export interface DictionaryInput {
  readonly codes: Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | readonly number[];
  /** Texts, or values of another kind; null is missing. One that is there twice counts as one. */
  readonly values: readonly unknown[];
}

/** All of one length. */
export type ColumnsInput = Readonly<Record<string, ColumnInput>>;

/** One row, several, or columns of several. */
export type Batch = Row | readonly Row[] | ColumnsInput;

export type RowsInput = readonly Row[] | ColumnsInput | AsyncIterable<Batch>;

/**
 * A dataset as a host has it: an array of objects, columns, an async iterable of either, a CSV file, Arrow's bytes, one that was
 * read before, or a function that gives one of these.
 */
export type DatasetInput = GivenInput | (() => GivenInput | Promise<GivenInput>);

export type GivenInput = RowsInput | StoredDataset | DeclaredInput | CsvInput | ArrowInput;

/** A dataset in columns, not yet read in the types of a document. Plain data, fit for a worker or a database. */
export interface StoredDataset {
  readonly id: Id;
  readonly rows: number;
  readonly columns: ReadonlyMap<Id, StoredColumn>;
  /** Types that the host declared. */
  readonly declared: ReadonlyMap<Id, FieldType>;
  /** How it was read, when it came as a file. */
  readonly file?: FileReport;
}

/** Rows with the types of their fields. Fields that are in the rows only are kept, with the type that their values have. */
export interface DeclaredInput {
  readonly fields: readonly FieldSpec[];
  readonly rows: RowsInput | (() => RowsInput | Promise<RowsInput>);
}

export interface FieldSpec {
  readonly id: Id;
  readonly type: FieldType;
}

export function isAsyncIterable(value: unknown): value is AsyncIterable<Batch> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

export function isColumns(batch: Batch): batch is ColumnsInput {
  if (Array.isArray(batch)) return false;
  const first: unknown = Object.values(batch)[0];
  return Array.isArray(first) || ArrayBuffer.isView(first) || isColumn(first) || isDictionary(first);
}

export function isColumn(value: unknown): value is Column {
  return typeof value === 'object' && value !== null && 'type' in value && ('codes' in value || 'values' in value);
}

export function isDictionary(value: unknown): value is DictionaryInput {
  return typeof value === 'object' && value !== null && 'codes' in value && 'values' in value && !('type' in value);
}

export function isStoredDataset(input: unknown): input is StoredDataset {
  return typeof input === 'object' && input !== null && 'columns' in input && input.columns instanceof Map;
}

export function isDeclared(input: unknown): input is DeclaredInput {
  return (
    typeof input === 'object' &&
    input !== null &&
    'fields' in input &&
    'rows' in input &&
    Array.isArray(input.fields) &&
    input.fields.every((field: unknown) => typeof field === 'object' && field !== null && 'id' in field) &&
    Object.keys(input).length === 2
  );
}
