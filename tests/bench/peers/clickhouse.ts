import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Absent } from '../contest/subject.js';
import type { ColumnsData } from './duckdb.js';

export interface ClickHouse {
  /** @param format of ClickHouse's, in which the result is read */
  query(sql: string, format: string): string;
  close(): void;
}

/** What is used of the package, which is no dependency: it takes 543 MB. */
interface Chdb {
  readonly Session: new () => { query(sql: string, format?: string): string; close(): void };
}

const batchRows = 1_000_000;

/**
 * ClickHouse in this process (chdb). The table is in order, in one part.
 * @param order columns by which the table is ordered
 * @throws {Absent} when chdb is not installed
 */
export async function openClickHouse(columns: ColumnsData, table: string, order: string): Promise<ClickHouse> {
  const name = 'chdb';
  const { Session } = await (import(name) as Promise<Chdb>).catch((): never => {
    throw new Absent('chdb is not installed; the README says how to install it for this');
  });
  const session = new Session();
  const fields = Object.entries(columns).map(([field, data]) => ({ field, type: typeOf(data), data }));
  const declared = fields.map(({ field, type }) => `${field} ${type}`).join(', ');
  session.query(`CREATE TABLE ${table} (${declared}) ENGINE = MergeTree ORDER BY ${order}`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weir-bench-clickhouse-'));
  try {
    const file = path.join(folder, 'rows.bin');
    const written = fields.map(({ field, data }) => `${field} ${rawTypeOf(data)}`).join(', ');
    for (const bytes of rowBinary(fields.map(({ data }) => data))) {
      fs.writeFileSync(file, bytes);
      session.query(`INSERT INTO ${table} SELECT * FROM file('${file}', RowBinary, '${written}')`);
    }
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
  session.query(`OPTIMIZE TABLE ${table} FINAL`);
  return { query: (sql, format) => session.query(sql, format), close: () => session.close() };
}

type Data = ColumnsData[string];

function typeOf(data: Data): string {
  if (!('names' in data)) return rawTypeOf(data);
  return `Enum8(${data.names.map((name, at) => `'${name}' = ${at}`).join(', ')})`;
}

function rawTypeOf(data: Data): string {
  if ('names' in data) return 'Int8';
  return data instanceof Float64Array ? 'Float64' : data instanceof Int32Array ? 'Int32' : 'UInt8';
}

function* rowBinary(columns: readonly Data[]): Generator<Buffer> {
  const numbers = columns.map((data) => ('names' in data ? data.codes : data));
  const width = numbers.reduce((sum, { BYTES_PER_ELEMENT }) => sum + BYTES_PER_ELEMENT, 0);
  const rows = numbers[0]?.length ?? 0;
  for (let from = 0; from < rows; from += batchRows) {
    const to = Math.min(from + batchRows, rows);
    const bytes = Buffer.allocUnsafe((to - from) * width);
    let at = 0;
    for (let row = from; row < to; row += 1) {
      for (const values of numbers) {
        const value = values[row]!;
        if (values instanceof Float64Array) bytes.writeDoubleLE(value, at);
        else if (values instanceof Int32Array) bytes.writeInt32LE(value, at);
        else bytes[at] = value;
        at += values.BYTES_PER_ELEMENT;
      }
    }
    yield bytes;
  }
}
