import { isAsyncIterable, isDeclared, isStoredDataset } from '@weir/engine';
import type { DatasetInput } from '@weir/engine';

/** How many rows these datasets have together; 0 when that is not known before they are read. */
export function rowsInAll(inputs: readonly DatasetInput[]): number {
  const counts = inputs.map(countRows);
  return counts.includes(null) ? 0 : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

function countRows(input: DatasetInput): number | null {
  if (isStoredDataset(input)) return input.rows;
  const rows: unknown = isDeclared(input) ? input.rows : input;
  if (Array.isArray(rows)) return rows.length;
  if (typeof rows !== 'object' || rows === null || isAsyncIterable(rows)) return null;
  const first: unknown = Object.values(rows)[0];
  if (typeof first !== 'object' || first === null) return 0;
  const values: unknown =
    'codes' in first ? first.codes : 'values' in first && !Array.isArray(first) ? first.values : first;
  return typeof values === 'object' && values !== null && 'length' in values ? Number(values.length) : 0;
}
