import { DuckDBInstance } from '@duckdb/node-api';
import type { Execute, Snapshot, SqlValue } from '@weir/adapters/sql';
import type { Dataset, FieldType, Scalar } from '@weir/schema';

/** Per field its values, as files hold them. */
export type Columns = Readonly<Record<string, readonly Scalar[]>>;

const sqlTypes: Readonly<Record<FieldType, string>> = {
  string: 'VARCHAR',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  datetime: 'TIMESTAMPTZ',
};

/**
 * A database in memory, with a table for each dataset: its stored fields, as they are in the rows.
 * @param options.order name of a column more, that numbers the rows
 */
export async function openDuckDb(
  datasets: readonly Dataset[],
  data: Readonly<Record<string, Columns>>,
  { timeZone = 'UTC', order }: { timeZone?: string; order?: string } = {},
) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(`SET TimeZone = '${timeZone}'`);
  for (const { id, fields } of datasets) {
    const stored = fields.filter(({ lookup, formula }) => !lookup && formula === undefined);
    const columns = stored.map((field) => `"${field.id}" ${sqlTypes[field.type]}`);
    const given = stored.map((field) => data[id]?.[field.id] ?? []);
    if (order !== undefined) {
      columns.push(`"${order.replaceAll('"', '""')}" BIGINT`);
      given.push(Array.from({ length: Math.max(0, ...given.map(({ length }) => length)) }, (_row, place) => place));
    }
    await connection.run(`CREATE TABLE "${id}" (${columns.join(', ')})`);
    await insert(connection, id, given);
  }
  const running = new Set<Promise<unknown>>();
  const executeOn = (own: Connection) => {
    return async (sql: string, parameters: readonly SqlValue[]) => {
      const read = own.runAndReadAll(sql, [...parameters]);
      running.add(read);
      try {
        return (await read).getRowObjectsJS();
      } finally {
        running.delete(read);
      }
    };
  };
  return {
    /** @returns rows as plain values; dates and big numbers as texts */
    async query(sql: string): Promise<Record<string, unknown>[]> {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJson();
    },
    /** As a host would lend its driver to a `sqlAdapter`. */
    execute: executeOn(connection) satisfies Execute,
    /** A transaction of its own, which sees the tables as they were when it began. */
    snapshot: (async (work) => {
      const own = await instance.connect();
      await own.run(`SET TimeZone = '${timeZone}'; BEGIN TRANSACTION`);
      try {
        return await work(executeOn(own));
      } finally {
        await own.run('COMMIT');
        own.closeSync();
      }
    }) satisfies Snapshot,
    /** A statement whose call was withdrawn still runs: to close beneath it ends the process. */
    close() {
      void Promise.allSettled(running).then(() => {
        connection.closeSync();
        instance.closeSync();
      });
    },
  };
}

type Connection = Awaited<ReturnType<DuckDBInstance['connect']>>;

/** @param columns at the places of the table's */
async function insert(connection: Connection, table: string, columns: readonly (readonly Scalar[])[]): Promise<void> {
  const count = Math.max(0, ...columns.map(({ length }) => length));
  for (let from = 0; from < count; from += 1000) {
    const values = Array.from({ length: Math.min(1000, count - from) }, (_each, at) => {
      const row = columns.map((column) => literal(column[from + at] ?? null));
      return `(${row.join(', ')})`;
    });
    await connection.run(`INSERT INTO "${table}" VALUES ${values.join(', ')}`);
  }
}

/** As text, which the column's type reads. */
function literal(value: Scalar): string {
  if (value === null) return 'NULL';
  // A statement ends at U+0000, wherever it stands.
  return `'${String(value).replaceAll("'", "''").replaceAll('\0', "' || chr(0) || '")}'`;
}
