export { askRecords, recordsSources } from './ask-records.js';
export type { RecordsAnswer, RecordsWanted } from './ask-records.js';
export { planRecords } from './plan-records.js';
export { recordsDataset } from './records-dataset.js';
export { recordsParts } from './records-parts.js';
export type { RecordsPart } from './records-parts.js';
