import type { Column } from '../columns/column.js';
import type { StoredDataset } from '../columns/dataset-input.js';
import { isSharedMemory, memoryOf } from '../columns/memory.js';
import type { StoredColumn } from '../columns/stored-column.js';
import type { Pace } from '../pace.js';

/** Whether threads may read the same memory: in Node always, on a page when it is isolated from other origins. */
export function canShareMemory(): boolean {
  const { crossOriginIsolated = true } = globalThis as { readonly crossOriginIsolated?: boolean };
  return typeof SharedArrayBuffer === 'function' && crossOriginIsolated;
}

/** Bytes that are copied at once. */
const slice = 2 ** 22;

/** A dataset whose columns lie where all threads can read them. */
export async function withSharedColumns(dataset: StoredDataset, pace: Pace): Promise<StoredDataset> {
  const columns = new Map<string, StoredColumn>();
  for (const [id, stored] of dataset.columns) {
    columns.set(id, { ...stored, column: await sharedColumn(stored.column, pace), isOwn: true });
  }
  return { ...dataset, columns };
}

async function sharedColumn(column: Column, pace: Pace): Promise<Column> {
  if (column.type === 'string') return { ...column, codes: await sharedValues(column.codes, pace) };
  return { ...column, values: await sharedValues(column.values, pace) } as Column;
}

type Values = Float64Array | Int32Array | Int16Array | Int8Array;

/** These values, copied unless they are shared already. */
async function sharedValues<T extends Values>(values: T, pace: Pace): Promise<T> {
  const { buffer, byteOffset, byteLength, length } = values;
  if (isSharedMemory(buffer)) return values;
  const shared = memoryOf(byteLength, true);
  const [from, to] = [new Uint8Array(buffer, byteOffset, byteLength), new Uint8Array(shared)];
  for (let at = 0; at < byteLength; at += slice) {
    if (pace.due) await pace.turn();
    to.set(from.subarray(at, at + slice), at);
  }
  return new (values.constructor as new (buffer: ArrayBufferLike, at: number, length: number) => T)(shared, 0, length);
}
