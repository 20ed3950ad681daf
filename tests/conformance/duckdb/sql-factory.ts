import type { AdapterFactory } from '@weir/adapters/conformance';
import { duckdb, sqlAdapter, tablesOf } from '@weir/adapters/sql';
import { openDuckDb } from './duckdb.js';

/** No field can have this name. */
const order = 'row "no"';

/** A `sqlAdapter` over tables with these rows, in a database of their own. */
export const sqlFactory: AdapterFactory = async ({ document, rows }) => {
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
