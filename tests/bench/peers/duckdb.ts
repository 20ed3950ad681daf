import type { DuckDBConnection, DuckDBType } from '@duckdb/node-api';
import { peer } from '../contest/subject.js';

/** A column of numbers, or of names by their places. */
export type ColumnData =
  | Int32Array
  | Uint8Array
  | Float64Array
  /** Becomes an ENUM. At most 256 names with codes in bytes. */
  | { readonly codes: Uint8Array; readonly names: readonly string[] };

export type ColumnsData = Readonly<Record<string, ColumnData>>;

export interface DuckDb {
  readonly connection: DuckDBConnection;
  /** Runs it, and has the result in memory. */
  query(sql: string): ReturnType<DuckDBConnection['runAndReadAll']>;
  close(): void;
}

const chunkRows = 2048;

/** In-process, in memory, on one thread. @throws {Absent} */
export async function openDuckDb(columns: ColumnsData, table: string): Promise<DuckDb> {
  const api = await peer('@duckdb/node-api', () => import('@duckdb/node-api'));
  const instance = await api.DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const fields = Object.entries(columns).map(([name, data]) => ({ name, data }));
  for (const { name, data } of fields) {
    if (!('names' in data)) continue;
    await connection.run(`CREATE TYPE "${name}_name" AS ENUM (${data.names.map((each) => `'${each}'`).join(', ')})`);
  }
  const sqlOf = ({ name, data }: (typeof fields)[number]) =>
    `"${name}" ${'names' in data ? `"${name}_name"` : data instanceof Float64Array ? 'DOUBLE' : data instanceof Int32Array ? 'INTEGER' : 'UTINYINT'}`;
  await connection.run(`CREATE TABLE "${table}" (${fields.map(sqlOf).join(', ')})`);

  const typeOf = ({ data }: (typeof fields)[number]): DuckDBType => {
    if ('names' in data) return api.ENUM(data.names);
    return data instanceof Float64Array ? api.DOUBLE : data instanceof Int32Array ? api.INTEGER : api.UTINYINT;
  };
  const numbers = fields.map(({ data }) => ('names' in data ? data.codes : data));
  const appender = await connection.createAppender(table);
  const types = fields.map(typeOf);
  const count = numbers[0]?.length ?? 0;
  for (let from = 0; from < count; from += chunkRows) {
    const to = Math.min(from + chunkRows, count);
    const chunk = api.DuckDBDataChunk.create(types, to - from);
    for (const [place, values] of numbers.entries()) {
      // What a vector of numbers holds its values in; the declared type of vectors is that of all kinds.
      const vector = chunk.getColumnVector(place) as unknown as { items: Float64Array; flush(): void };
      vector.items.set(values.subarray(from, to));
      vector.flush();
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  return {
    connection,
    query: (sql) => connection.runAndReadAll(sql),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
