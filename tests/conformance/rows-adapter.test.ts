import { describe, it } from 'vitest';
import { rowsAdapter } from '@weir/adapters';
import { testAdapter, testVectors } from '@weir/adapters/conformance';
import { Pace, readDataset } from '@weir/engine';
import type { Column, Row, StoredDataset } from '@weir/engine';

describe('rowsAdapter', () => {
  const cases = testAdapter(({ document, rows }) => rowsAdapter({ datasets: rows, document }));
  for (const { name, run } of cases) it(name, run);
});

describe('rowsAdapter without a document', () => {
  const cases = testAdapter(({ rows }) => rowsAdapter({ datasets: rows }));
  for (const { name, run } of cases) it(name, run);
});

/** Whole seconds are read into 32 bits, so that only some rows have milliseconds otherwise. */
describe('rowsAdapter with all instants in milliseconds', () => {
  const cases = testVectors(({ document, rows }) => {
    const datasets = Object.entries(rows).map(([id, given]) => [id, () => inMilliseconds(id, given)] as const);
    return rowsAdapter({ document, datasets: Object.fromEntries(datasets) });
  });
  for (const { name, run } of cases) it(name, run);
});

async function inMilliseconds(id: string, rows: readonly Row[]): Promise<StoredDataset> {
  const dataset = await readDataset(id, rows, { pace: new Pace() });
  const columns = [...dataset.columns].map(([field, stored]) => {
    return [field, { ...stored, column: wide(stored.column) }] as const;
  });
  return { ...dataset, columns: new Map(columns) };
}

function wide(column: Column): Column {
  if (column.type !== 'datetime' || column.values instanceof Float64Array) return column;
  const instants = Float64Array.from(column.values, (second) => (second === -(2 ** 31) ? NaN : second * 1000));
  return { ...column, values: instants };
}
