export { explain } from './explain.js';
export type {
  ExplainedCell,
  ExplainedKind,
  ExplainedPart,
  ExplainedRows,
  Explanation,
  LeftOutReason,
  LeftOutRows,
} from './explanation.js';
