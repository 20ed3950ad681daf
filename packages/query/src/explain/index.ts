export { explain } from './explain.js';
export { explainExample } from './explain-example.js';
export type {
  ExplainedCell,
  ExplainedKind,
  ExplainedPart,
  ExplainedRows,
  Explanation,
  LeftOutReason,
  LeftOutRows,
} from './explanation.js';
