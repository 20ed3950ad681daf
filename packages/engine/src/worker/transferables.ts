import type { SentInput } from './protocol.js';

/** The buffers that only these datasets hold, moved to the worker instead of copied, and ports. What belongs to the host is copied. */
export function transferablesOf(datasets: readonly SentInput[]): Transferable[] {
  const moved = new Set<Transferable>();
  for (const dataset of datasets) {
    if ('port' in dataset) {
      moved.add(dataset.port);
      continue;
    }
    for (const { column, isOwn } of dataset.columns.values()) {
      const { buffer } = column.type === 'string' ? column.codes : column.values;
      if (isOwn && buffer instanceof ArrayBuffer) moved.add(buffer);
    }
  }
  return [...moved];
}
