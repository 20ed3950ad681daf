import { describe, it } from 'vitest';
import { rowsAdapter } from '@weir/adapters';
import { testAdapter } from '@weir/adapters/conformance';

describe('rowsAdapter', () => {
  const cases = testAdapter(({ document, rows }) => rowsAdapter({ datasets: rows, document }));
  for (const { name, run } of cases) it(name, run);
});

describe('rowsAdapter without a document', () => {
  const cases = testAdapter(({ rows }) => rowsAdapter({ datasets: rows }));
  for (const { name, run } of cases) it(name, run);
});
