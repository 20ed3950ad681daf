import { createRequire } from 'node:module';
import { peer } from '../contest/subject.js';
import type { ColumnsData } from './duckdb.js';

export interface DuckDbWasm {
  /** Runs it, and has the result in memory. */
  query(sql: string): { toArray(): { toJSON(): Record<string, unknown> }[] };
  close(): void;
}

const batchRows = 500_000;

/** The blocking build of duckdb-wasm for Node, which has one thread. @throws {Absent} */
export async function openDuckDbWasm(columns: ColumnsData, table: string): Promise<DuckDbWasm> {
  const duckdb = await peer('@duckdb/duckdb-wasm', () => import('@duckdb/duckdb-wasm/blocking'));
  const arrow = await peer('apache-arrow', () => import('apache-arrow'));
  const { resolve } = createRequire(import.meta.url);
  const bundle = (kind: 'mvp' | 'eh') => ({
    mainModule: resolve(`@duckdb/duckdb-wasm/dist/duckdb-${kind}.wasm`),
    mainWorker: '',
  });
  const bundles = { mvp: bundle('mvp'), eh: bundle('eh') };
  const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await database.instantiate(() => {});
  database.open({});
  const connection = database.connect();
  const fields = Object.entries(columns).map(([name, data]) => ({ name, data }));
  const rows = numbersOf(fields[0]?.data ?? new Uint8Array()).length;
  for (let from = 0; from < rows; from += batchRows) {
    const part = fields.map(({ name, data }) => [name, numbersOf(data).slice(from, from + batchRows)] as const);
    const bytes = arrow.tableToIPC(arrow.tableFromArrays(Object.fromEntries(part)), 'stream');
    connection.insertArrowFromIPCStream(bytes, { name: `${table}_codes`, create: from === 0 });
  }
  const selected: string[] = [];
  for (const { name, data } of fields) {
    if (!('names' in data)) {
      selected.push(`"${name}"`);
      continue;
    }
    const listed = data.names.map((each) => `'${each}'`).join(', ');
    connection.query(`CREATE TYPE "${name}_name" AS ENUM (${listed})`);
    selected.push(`CAST([${listed}][CAST("${name}" AS INTEGER) + 1] AS "${name}_name") AS "${name}"`);
  }
  connection.query(`CREATE TABLE "${table}" AS SELECT ${selected.join(', ')} FROM "${table}_codes"`);
  connection.query(`DROP TABLE "${table}_codes"`);
  return { query: (sql) => connection.query(sql), close: () => connection.close() };
}

function numbersOf(data: ColumnsData[string]) {
  return 'names' in data ? data.codes : data;
}
