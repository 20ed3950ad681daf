import { testAdapter } from '@weir/adapters/conformance';
import type { AdapterFactory } from '@weir/adapters/conformance';
import { duckdb, sqlAdapter, tablesOf } from '@weir/adapters/sql';
import { describe, it } from 'vitest';
import { openDuckDb } from './duckdb.js';

/** No field can have this name. */
const order = 'row "no"';

/** The rows in tables of a database of their own. */
const factory: AdapterFactory = async ({ document, rows }) => {
  const data = Object.fromEntries(
    Object.entries(rows).map(([id, records]) => {
      const names = Object.keys(records[0] ?? {});
      return [id, Object.fromEntries(names.map((name) => [name, records.map((record) => record[name] ?? null)]))];
    }),
  );
  const { timeZone = 'UTC' } = document.settings ?? {};
  const { execute, close } = await openDuckDb(document.datasets ?? [], data, { timeZone, order });
  const tables = Object.fromEntries(Object.entries(tablesOf(document)).map(([id, table]) => [id, { ...table, order }]));
  return { ...sqlAdapter({ dialect: duckdb, execute, tables }), dispose: close };
};

const unsupported = {
  'funnel-history': 'history funnels are not counted in SQL',
  'funnel-sequence': 'sequence counting needs an entity’s events one after another',
  'funnel-figures': 'history funnels are not counted in SQL',
  'sequence-figures': 'sequence counting needs an entity’s events one after another',
};

describe('sqlAdapter over DuckDB', () => {
  for (const { name, run } of testAdapter(factory, { unsupported })) it(name, run);
});
