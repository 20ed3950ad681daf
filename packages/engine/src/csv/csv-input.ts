import type { FieldType, Id } from '@weir/schema';

/** Where the bytes of a file come from. A stream or an iterable can be read only once; give a function to have it read again. */
export type CsvSource =
  string | Uint8Array | ArrayBuffer | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

/**
 * A file of comma-separated values (RFC 4180; quotes, doubled quotes, line breaks within quotes; lines end with CR LF, LF or CR). An empty
 * cell is missing, rows without any content are left out, and every other text is kept as it stands, blanks included.
 */
export interface CsvInput {
  readonly csv: CsvSource | (() => CsvSource | Promise<CsvSource>);
  /** Types of fields; those of others are guessed of the first mebibyte. A field that the file lacks is missing in every row. */
  readonly fields?: readonly CsvField[];
  /** One ASCII character. Default: comma, semicolon, tab or bar, whichever makes rows of one length of the first lines. */
  readonly separator?: string;
  /** Whether the first row names the fields. Default true; else the fields are `fields` in their order, or "column 1", "column 2", … */
  readonly header?: boolean;
  /** Label of the Encoding Standard, such as "gb18030". Default: what the byte order mark says, else UTF-8. */
  readonly encoding?: string;
}

export interface CsvField {
  readonly id: Id;
  readonly type: FieldType;
  /** The column's name in the file, where it is not the id. */
  readonly header?: string;
}

const options = ['csv', 'fields', 'separator', 'header', 'encoding'];

/** Bytes under the name `csv` beside other names than a file's are a column among columns. */
export function isCsv(input: unknown): input is CsvInput {
  if (typeof input !== 'object' || input === null || !('csv' in input)) return false;
  const isSource = typeof input.csv === 'string' || isByteSource(input.csv);
  return isSource && Object.keys(input).every((name) => options.includes(name));
}

/** Bytes, or something that gives them, or a function. */
export function isByteSource(source: unknown): boolean {
  if (typeof source === 'function') return true;
  if (typeof source !== 'object' || source === null) return false;
  if (source instanceof Uint8Array || source instanceof ArrayBuffer) return true;
  return (typeof Blob !== 'undefined' && source instanceof Blob) || isReadOnce(source);
}

/** A stream or an iterable: its bytes come once. */
export function isReadOnce(source: unknown): boolean {
  return typeof source === 'object' && source !== null && (Symbol.asyncIterator in source || 'getReader' in source);
}
