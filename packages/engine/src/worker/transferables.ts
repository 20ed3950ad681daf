import type { StoredDataset } from '../columns/dataset-input.js';

/** The buffers that only these datasets hold: moved to the worker instead of copied. What belongs to the host is copied. */
export function transferablesOf(datasets: readonly StoredDataset[]): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const { columns } of datasets) {
    for (const { column, isOwn } of columns.values()) {
      const { buffer } = column.type === 'string' ? column.codes : column.values;
      if (isOwn && buffer instanceof ArrayBuffer) buffers.add(buffer);
    }
  }
  return [...buffers];
}
