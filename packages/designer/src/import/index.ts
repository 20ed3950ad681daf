export { WeirImport } from './weir-import.js';
export { WeirImportEvent } from './import-event.js';
export type { FinishedImport, Unused } from './draft/finish-import.js';
export type { SalesMapping } from './draft/sales-mapping.js';
