export { exampleData } from './example-data.js';
export type { ExampleData, ExampleDataset, ExampleOptions } from './example-data.js';
export { rowsOf } from './columns.js';
export type { Columns, Row } from './columns.js';
export type { ExampleLocale } from './company.js';
export { exampleCrmExport } from './crm-export.js';
export type { CrmExport, CrmExportFacts, CrmExportOptions } from './crm-export.js';
export { exampleCrmMapping } from './crm-mapping.js';
