export type {
  Benchmark,
  Board,
  Cell,
  ChecklistItem,
  Convert,
  Counting,
  Dataset,
  Dimension,
  Example,
  Field,
  FieldType,
  Funnel,
  FunnelValue,
  Grain,
  Id,
  Insight,
  Lookup,
  Metric,
  NumberFormat,
  Parameter,
  Range,
  RelativePeriod,
  Scalar,
  Settings,
  Signal,
  Stage,
  StageGoal,
  StageGroup,
  StageRole,
  Target,
  Text,
  Transition,
  Unit,
  WeirDocument,
  Where,
  Widget,
  Window,
} from './generated/document.js';
export type { Formula } from './formula.js';
export { closest, insteadOf } from './closest.js';
export type { Instead } from './closest.js';
export { diagnostic } from './diagnostic.js';
export { errorOf } from './error-of.js';
export type { Diagnostic, Fix, PatchOperation, Severity } from './diagnostic.js';
export { adapterFailure, reasonOf, reasonWithin } from './failure.js';
export { migrateDocument } from './migrate-document.js';
export type { Migrated } from './migrate-document.js';
export { parseDocument } from './parse-document.js';
export { pointerParts, pointerTo, valueAt } from './pointer.js';
export { documentVersion, validateDocument } from './validate-document.js';
export { isStageIcon, stageIcons } from './stage-icons.js';
export type { StageIcon } from './stage-icons.js';
export { describe } from './messages/describe.js';
export type { ErrorCode, Message, MessageCode, MessageParam, MessageParams } from './messages/english.js';
export { WeirError, isWeirError, weirErrorFrom } from './weir-error.js';
export type { WeirErrorData, WeirErrorOptions } from './weir-error.js';
