import type { Column } from './column.js';
import type { StoredDataset } from './dataset-input.js';
import type { StoredColumn } from './stored-column.js';

/** Rows from ≤ row < to of a dataset as one of their own, over the same memory and the same texts. */
export function sliceDataset(dataset: StoredDataset, from: number, to: number): StoredDataset {
  const columns = new Map<string, StoredColumn>();
  for (const [id, stored] of dataset.columns) {
    columns.set(id, { ...stored, column: sliceColumn(stored.column, from, to), isOwn: false });
  }
  return { ...dataset, rows: to - from, columns };
}

export function sliceColumn(column: Column, from: number, to: number): Column {
  if (column.type === 'string') return { ...column, codes: column.codes.subarray(from, to) };
  return { ...column, values: column.values.subarray(from, to) } as Column;
}
