import type { FieldType, Id } from '@weir/schema';
import type { StoredDataset } from '../columns/dataset-input.js';
import type { Pace } from '../pace.js';
import type { CsvInput } from './csv-input.js';
import { csvLoad } from './csv-load.js';
import type { CsvLoad } from './csv-load.js';
import { CsvReader } from './csv-reader.js';

export interface ReadCsvOptions {
  readonly pace: Pace;
  /** @param of an estimate by the bytes read, 0 while the size is not known */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  readonly types?: ReadonlyMap<Id, FieldType> | undefined;
}

/**
 * Makes a file's cells columns, as its bytes come.
 * @throws {WeirError} `engine/csv-row-too-long`, `adapter/aborted`; what the source throws
 */
export async function readCsv(id: Id, input: CsvInput, options: ReadCsvOptions): Promise<StoredDataset> {
  return readCsvBytes(await csvLoad(id, input, options.pace, options.types), options);
}

/** The same of bytes that are at hand, or come from elsewhere. */
export async function readCsvBytes(
  { id, bytes, fields, separator, header, types }: CsvLoad,
  { pace, onProgress }: Omit<ReadCsvOptions, 'types'>,
): Promise<StoredDataset> {
  let read = 0;
  const report = (rows: number): void => {
    onProgress?.(rows, bytes.size === 0 || read === 0 ? 0 : Math.max(rows, Math.round((rows * bytes.size) / read)));
  };
  const reader = new CsvReader(id, { fields, separator, header, types, pace, onProgress: report });
  for await (const chunk of pace.each(bytes.chunks)) {
    read += chunk.length;
    await reader.push(chunk);
  }
  const dataset = await reader.finish();
  onProgress?.(dataset.rows, dataset.rows);
  return dataset;
}
