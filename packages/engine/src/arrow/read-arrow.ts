import { errorOf, reasonWithin } from '@weir/schema';
import type { FieldType, Id } from '@weir/schema';
import { ColumnBuilder } from '../columns/column-builder.js';
import type { StoredDataset } from '../columns/dataset-input.js';
import type { StoredColumn } from '../columns/stored-column.js';
import { sourceBytes } from '../csv/byte-chunks.js';
import type { Pace } from '../pace.js';
import { arrowColumn } from './arrow-column.js';
import type { ArrowTable } from './arrow-data.js';
import type { ArrowInput } from './arrow-input.js';

interface ArrowLibrary {
  tableFromIPC(bytes: Uint8Array): ArrowTable;
}

export interface ReadArrowOptions {
  readonly pace: Pace;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  readonly types?: ReadonlyMap<Id, FieldType> | undefined;
}

/**
 * Makes Arrow's columns Weir's.
 * @throws {WeirError} `engine/no-arrow`, `engine/not-arrow`, `adapter/aborted`; what the source throws
 */
export async function readArrow(
  id: Id,
  { arrow, fields = [] }: ArrowInput,
  { pace, onProgress, types = new Map() }: ReadArrowOptions,
): Promise<StoredDataset> {
  const source = typeof arrow === 'function' ? await pace.orAborted(Promise.resolve(arrow())) : arrow;
  const bytes = await sourceBytes(source, pace);
  const library = await pace.orAborted(importArrow(id));
  let table: ArrowTable;
  try {
    table = library.tableFromIPC(bytes);
  } catch (cause) {
    throw errorOf('engine/not-arrow', { dataset: id, reason: reasonWithin(cause) }, { cause });
  }
  const declared = new Map<Id, FieldType>(fields.map((field) => [field.id, field.type]));
  const names = table.schema.fields.map(({ name }) => name);
  const columns = new Map<Id, StoredColumn>();
  for (const [place, name] of names.entries()) {
    const vector = table.getChildAt(place);
    if (vector) columns.set(name, await arrowColumn(vector, declared.get(name) ?? types.get(name), pace));
    onProgress?.(Math.round((table.numRows * (place + 1)) / names.length), table.numRows);
  }
  for (const [field, type] of declared) {
    if (columns.has(field)) continue;
    const absent = new ColumnBuilder(type);
    absent.pushMissing(table.numRows);
    columns.set(field, absent.finish());
  }
  const known = new Map([...[...types].filter(([field]) => columns.has(field)), ...declared]);
  return { id, rows: table.numRows, columns, declared: known };
}

async function importArrow(dataset: Id): Promise<ArrowLibrary> {
  try {
    return (await import('apache-arrow')) as unknown as ArrowLibrary;
  } catch (cause) {
    throw errorOf('engine/no-arrow', { dataset }, { cause });
  }
}
