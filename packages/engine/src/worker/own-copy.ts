import type { StoredDataset } from '../columns/dataset-input.js';
import type { StoredColumn } from '../columns/stored-column.js';
import type { Pace } from '../pace.js';

type Numbers = Float64Array | Int32Array | Int16Array | Int8Array;

/** Bytes between two looks at the clock. */
const blockBytes = 2 ** 20;

/**
 * A dataset whose memory can be moved to a worker: what is the host's is copied, a slice at a time, where a message would copy it as a whole.
 * Memory that threads share stays where it is.
 * @throws {WeirError} `adapter/aborted`
 */
export async function ownCopy(dataset: StoredDataset, pace: Pace): Promise<StoredDataset> {
  const columns = new Map<string, StoredColumn>();
  for (const [field, stored] of dataset.columns) columns.set(field, await ownColumn(stored, pace));
  return { ...dataset, columns };
}

async function ownColumn(stored: StoredColumn, pace: Pace): Promise<StoredColumn> {
  const { column, isOwn } = stored;
  const values = column.type === 'string' ? column.codes : column.values;
  if (isOwn || !(values.buffer instanceof ArrayBuffer)) return stored;
  const copy = await copied(values, pace);
  const own = column.type === 'string' ? { ...column, codes: copy } : { ...column, values: copy };
  return { ...stored, isOwn: true, column: own as typeof column };
}

async function copied(values: Numbers, pace: Pace): Promise<Numbers> {
  const Values = values.constructor as new (length: number) => Numbers;
  const copy = new Values(values.length);
  const block = blockBytes / values.BYTES_PER_ELEMENT;
  for (let from = 0; from < values.length; from += block) {
    if (pace.due) await pace.turn();
    copy.set(values.subarray(from, from + block), from);
  }
  return copy;
}
