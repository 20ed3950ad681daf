export { createEngine } from './engine.js';
export type { Engine, EngineOptions, FitOptions, LoadOptions } from './engine.js';
export { nodeWorker } from './worker/node-worker.js';
export type { NodeWorker } from './worker/node-worker.js';
export type { WorkerLike } from './worker/remote-core.js';
export { joinDatasets } from './columns/append-dataset.js';
export { readDataset } from './columns/read-dataset.js';
export type { ReadOptions } from './columns/read-dataset.js';
export { isAsyncIterable, isDeclared, isStoredDataset } from './columns/dataset-input.js';
export type {
  Batch,
  BigIntArray,
  ColumnInput,
  ColumnsInput,
  DatasetInput,
  DeclaredInput,
  DictionaryInput,
  FieldSpec,
  NumberArray,
  Row,
  RowsInput,
  StoredDataset,
} from './columns/dataset-input.js';
export { isArrow } from './arrow/arrow-input.js';
export type { ArrowInput, ArrowSource } from './arrow/arrow-input.js';
export { isCsv, isReadOnce } from './csv/csv-input.js';
export type { CsvField, CsvInput, CsvSource } from './csv/csv-input.js';
export type { FilePlace, FileProblem, FileProblemKind, FileReport } from './csv/file-report.js';
export type { StoredColumn } from './columns/stored-column.js';
export { codesFor, missingBoolean, missingCode, missingDay, scalarAt } from './columns/column.js';
export type {
  BooleanColumn,
  Codes,
  Column,
  DateColumn,
  DatetimeColumn,
  NumberColumn,
  TextColumn,
} from './columns/column.js';
export { inferColumnType, inferType } from './columns/infer-type.js';
export { loadDiagnostics } from './columns/load-report.js';
export type { FieldReport, LoadReport, Misfit, MisfitReason } from './columns/load-report.js';
export { AdvanceGraph } from './funnel/advance-graph.js';
export { matchSteps } from './funnel/sequence/match-steps.js';
export { levelOf } from './funnel/sequence/sequence-rules.js';
export type { SequenceRules } from './funnel/sequence/sequence-rules.js';
export type { SequenceEvent } from './funnel/sequence/tie.js';
export { spoils, tieMoves } from './funnel/sequence/tie-moves.js';
export type { TieMove, TieMoves } from './funnel/sequence/tie-moves.js';
export { Pace } from './pace.js';
