import type { FieldType, Id } from '@weir/schema';
import type { StoredDataset } from '../columns/dataset-input.js';
import type { Pace } from '../pace.js';
import { byteChunks } from './byte-chunks.js';
import type { ByteChunks } from './byte-chunks.js';
import type { CsvInput } from './csv-input.js';

/** A file that is read where the engine is, in its worker if it has one. */
export interface CsvLoad {
  readonly id: Id;
  readonly bytes: ByteChunks;
  readonly fields: CsvInput['fields'] | undefined;
  readonly separator: string | undefined;
  readonly header: boolean | undefined;
  /** Types of fields that the file may have, where `fields` does not say them. */
  readonly types: ReadonlyMap<Id, FieldType> | undefined;
}

export async function csvLoad(
  id: Id,
  input: CsvInput,
  pace: Pace,
  types?: ReadonlyMap<Id, FieldType>,
): Promise<CsvLoad> {
  const { fields, separator, header } = input;
  return { id, bytes: await byteChunks(input, pace), fields, separator, header, types };
}

export function isCsvLoad(load: StoredDataset | CsvLoad): load is CsvLoad {
  return 'bytes' in load;
}
