import { DuckDBInstance } from '@duckdb/node-api';
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

/** A database in memory, with a table for each dataset: its stored fields, as they are in the rows. */
export async function openDuckDb(
  datasets: readonly Dataset[],
  data: Readonly<Record<string, Columns>>,
  { timeZone = 'UTC' }: { timeZone?: string } = {},
) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`SET TimeZone = '${timeZone}'`);
  for (const { id, fields } of datasets) {
    const stored = fields.filter(({ lookup, formula, convert }) => !lookup && formula === undefined && !convert);
    const columns = stored.map((field) => `"${field.id}" ${sqlTypes[field.type]}`);
    await connection.run(`CREATE TABLE "${id}" (${columns.join(', ')})`);
    await insert(
      connection,
      id,
      stored.map((field) => data[id]?.[field.id] ?? []),
    );
  }
  return {
    /** @returns rows as plain values; dates and big numbers as texts */
    async query(sql: string): Promise<Record<string, unknown>[]> {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJson();
    },
    close() {
      connection.closeSync();
      instance.closeSync();
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
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}
