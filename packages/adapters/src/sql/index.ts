export { sqlAdapter } from './sql-adapter.js';
export type { SqlAdapter, SqlAdapterOptions } from './sql-adapter.js';
export type { Execute, Snapshot, SqlRow } from './database.js';
export { duckdb } from './dialects/duckdb.js';
export type { SqlDialect } from './dialect.js';
export type { SqlValue } from './sql.js';
export { tablesOf } from './tables.js';
export type { SqlColumn, SqlTable, SqlTables } from './tables.js';
