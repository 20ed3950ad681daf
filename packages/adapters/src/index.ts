export { rowsAdapter } from './rows/rows-adapter.js';
export type { RowsAdapter, RowsAdapterOptions } from './rows/rows-adapter.js';
