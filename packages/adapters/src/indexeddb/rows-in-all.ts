import { isArrow, isAsyncIterable, isCsv, isDeclared, isStoredDataset } from '@weir/engine';
import type { DatasetInput } from '@weir/engine';

/** How many rows these datasets have together; 0 when that is not known before they are read. */
export function rowsInAll(inputs: readonly DatasetInput[]): number {
  const counts = inputs.map(countRows);
  return counts.includes(null) ? 0 : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

function countRows(input: DatasetInput): number | null {
  if (isStoredDataset(input)) return input.rows;
  if (isCsv(input) || isArrow(input)) return null;
  const rows: unknown = isDeclared(input) ? input.rows : input;
  if (Array.isArray(rows)) return rows.length;
  if (typeof rows !== 'object' || rows === null || isAsyncIterable(rows)) return null;
  return lengthOf(Object.values(rows)[0]);
}

function lengthOf(column: unknown): number {
  if (Array.isArray(column)) return column.length;
  if (typeof column !== 'object' || column === null) return 0;
  if (ArrayBuffer.isView(column)) return 'length' in column ? Number(column.length) : 0;
  return lengthOf('codes' in column ? column.codes : 'values' in column ? column.values : null);
}
