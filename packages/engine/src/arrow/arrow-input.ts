import type { FieldSpec } from '../columns/dataset-input.js';
import { isByteSource } from '../csv/csv-input.js';

/**
 * Columns in Arrow's IPC format, as a file or a stream of record batches; "apache-arrow", which the host installs, is loaded when such
 * a dataset is read. Numbers, texts, dictionaries, booleans, dates, timestamps and decimals become columns without an object a row; what
 * no field can hold (lists, structures, times of day, …) is missing and reported.
 */
export interface ArrowInput {
  readonly arrow: ArrowSource | (() => ArrowSource | Promise<ArrowSource>);
  /** Types of fields. Those that the data lacks are missing in every row. */
  readonly fields?: readonly FieldSpec[];
}

export type ArrowSource = Uint8Array | ArrayBuffer | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** Bytes under the name `arrow` beside other names are a column among columns. */
export function isArrow(input: unknown): input is ArrowInput {
  if (typeof input !== 'object' || input === null || !('arrow' in input)) return false;
  return isByteSource(input.arrow) && Object.keys(input).every((name) => name === 'arrow' || name === 'fields');
}
