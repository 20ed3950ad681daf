import type { DBSchema } from 'idb';
import type { FieldType, Id } from '@weir/schema';
import { codesFor } from '@weir/engine';
import type { Column, StoredColumn, StoredDataset } from '@weir/engine';

/** All that one tenant and user have, as one import left it. */
export interface ImportRecord {
  /** Unlike any other import's. */
  readonly id: string;
  /** ISO 8601 instant. */
  readonly importedAt: string;
  readonly datasets: readonly DatasetRecord[];
}

interface DatasetRecord extends PartRecord {
  /** Rows that were added later, in the order in which they came; absent before version 2. Part n + 1 is the n-th of them. */
  readonly added?: readonly PartRecord[];
}

interface PartRecord extends Pick<StoredDataset, 'id' | 'rows' | 'file'> {
  readonly declared: readonly (readonly [Id, FieldType])[];
  readonly columns: readonly ColumnRecord[];
}

interface ColumnRecord extends Pick<StoredColumn, 'instantForm' | 'origins' | 'misfits'> {
  readonly field: Id;
  readonly type: Column['type'];
}

/** With the number of what was added: `values 1`. What was imported has none. */
type Part = Kind | `${Kind} ${number}`;
type Kind = 'values' | 'dictionary';
export type ChunkKey = [tenant: string, user: string, dataset: Id, field: Id, part: Part, place: number];
type NumberChunk = Float64Array | Int32Array | Int16Array | Int8Array;
export type Chunk = NumberChunk | readonly string[];

export interface ImportSchema extends DBSchema {
  imports: { key: [tenant: string, user: string]; value: ImportRecord };
  chunks: { key: ChunkKey; value: Chunk };
}

/** Rows of a column that are written at once: up to 2 MiB of numbers. */
const chunkLength = 262_144;
/** Texts of a dictionary: each is cloned, and the page waits. */
const textsLength = 32_768;

export function recordOf({ id, rows, declared, columns, file }: StoredDataset): PartRecord {
  return {
    id,
    rows,
    ...(file && { file }),
    declared: [...declared],
    columns: [...columns].map(([field, { column, instantForm, origins, misfits }]) => ({
      field,
      type: column.type,
      instantForm,
      origins,
      misfits,
    })),
  };
}

/** How many rows a dataset has with those that were added. */
export function rowsOf({ rows, added = [] }: DatasetRecord): number {
  return added.reduce((sum, part) => sum + part.rows, rows);
}

/**
 * The parts of a dataset's columns that are written one after the other.
 * @param addition 0: what is imported; n: what is added to it as the n-th
 */
export function* chunksOf(
  { id, columns }: StoredDataset,
  addition = 0,
): Generator<readonly [[Id, Id, Part, number], Chunk]> {
  for (const [field, { column }] of columns) {
    const parts: [Kind, Chunk][] =
      column.type === 'string'
        ? [
            ['values', column.codes],
            ['dictionary', column.dictionary],
          ]
        : [['values', column.values]];
    for (const [part, values] of parts) {
      const length = part === 'values' ? chunkLength : textsLength;
      for (let at = 0; at < values.length; at += length) {
        // A view would be stored with all of the memory it looks at.
        yield [[id, field, partOf(part, addition), at / length], values.slice(at, at + length)];
      }
    }
  }
}

export function countChunks({ columns }: StoredDataset): number {
  return [...columns.values()].reduce((sum, { column }) => {
    const length = column.type === 'string' ? column.codes.length : column.values.length;
    const texts = column.type === 'string' ? column.dictionary.length : 0;
    return sum + Math.ceil(length / chunkLength) + Math.ceil(texts / textsLength);
  }, 0);
}

function partOf(kind: Kind, addition: number): Part {
  return addition === 0 ? kind : `${kind} ${addition}`;
}

/**
 * What was imported, then each lot that was added.
 * @param read gives the chunks of a part in order
 */
export async function datasetsFrom(
  record: DatasetRecord,
  read: (field: Id, part: Part) => Promise<readonly Chunk[]>,
): Promise<[StoredDataset, ...StoredDataset[]]> {
  const datasets: [StoredDataset, ...StoredDataset[]] = [await datasetFrom(record, 0, read)];
  for (const [place, part] of (record.added ?? []).entries()) datasets.push(await datasetFrom(part, place + 1, read));
  return datasets;
}

async function datasetFrom(
  record: PartRecord,
  addition: number,
  read: (field: Id, part: Part) => Promise<readonly Chunk[]>,
): Promise<StoredDataset> {
  const columns = new Map<Id, StoredColumn>();
  for (const { field, type, ...rest } of record.columns) {
    const values = await read(field, partOf('values', addition));
    const dictionary = type === 'string' ? await read(field, partOf('dictionary', addition)) : [];
    columns.set(field, { ...rest, isOwn: true, column: columnFrom(type, record.rows, values, dictionary) });
  }
  const { id, rows, declared, file } = record;
  return { id, rows, columns, declared: new Map(declared), ...(file && { file }) };
}

function columnFrom(
  type: Column['type'],
  rows: number,
  values: readonly Chunk[],
  dictionary: readonly Chunk[],
): Column {
  switch (type) {
    case 'string': {
      const texts = dictionary.flatMap((part) => [...part] as string[]);
      return { type, codes: join(codesFor(texts.length, rows), values), dictionary: texts };
    }
    case 'boolean':
      return { type, values: join(new Int8Array(rows), values) };
    case 'date':
      return { type, values: join(new Int32Array(rows), values) };
    case 'number':
    case 'datetime': {
      const isWhole = values.every((chunk) => chunk instanceof Int32Array);
      return { type, values: join(isWhole ? new Int32Array(rows) : new Float64Array(rows), values) };
    }
  }
}

function join<T extends NumberChunk>(all: T, chunks: readonly Chunk[]): T {
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk as NumberChunk, at);
    at += chunk.length;
  }
  return all;
}
