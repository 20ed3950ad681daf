export { ask } from './ask/ask.js';
export { askAll } from './ask/ask-all.js';
export type { AskOptions } from './ask/ask-all.js';
export type { Outcome } from './ask/outcomes.js';
export { Pace } from './pace.js';
export { runExamples } from './examples/run-examples.js';
export type { ExampleOutcome } from './examples/run-examples.js';
export { checkDocument } from './check/check-document.js';
export { implies } from './check/implies.js';
export { neverHolds } from './check/never-holds.js';
export { handoffsOf, joinedFunnels } from './document/handed-over.js';
export { planMetrics } from './plan/plan-metrics.js';
export { planFunnel } from './plan/plan-funnel.js';
export { comparedRange } from './periods/compared-range.js';
export { resolvePeriod } from './periods/relative-period.js';
export type { LastPeriods } from './periods/relative-period.js';
export type { AsOf } from './periods/as-of.js';
export { isFunnelQuestion } from './contract/question.js';
export { isFunnelRecords } from './contract/records-question.js';
export type {
  DaysSpan,
  FunnelCounted,
  FunnelRecords,
  MetricRecords,
  RecordsQuestion,
} from './contract/records-question.js';
export type {
  Compare,
  Filters,
  FunnelQuestion,
  HistogramQuestion,
  MetricsQuestion,
  Question,
  Top,
} from './contract/question.js';
export type {
  Answer,
  DurationFigures,
  Excluded,
  FlowFigures,
  FunnelAnswer,
  FunnelFigures,
  FunnelGroup,
  FunnelTotals,
  Group,
  HandoffFigures,
  Histogram,
  HistogramBin,
  MetricCells,
  MetricFigures,
  MetricsAnswer,
  MissingReason,
  Period,
  StageFigures,
  Value,
} from './contract/answer.js';
export type {
  AggregateName,
  CellResult,
  CountedChains,
  CountedEntities,
  FiguresPlan,
  FiguresResult,
  FunnelPlan,
  FunnelResult,
  Measure,
  MeasuredRows,
  MetricsPlan,
  MetricsResult,
  Plan,
  PlanBound,
  PlanChains,
  PlanCounted,
  PlanExclusion,
  PlanField,
  PlanFigure,
  PlanHandoff,
  PlanRange,
  PlanResult,
  PlanSignal,
  PlanSource,
  PlanStage,
  PlanStep,
  PlanTable,
  PlanHistogram,
  RecordsPlan,
  SequenceFiguresPlan,
  SequencePlan,
  TableResult,
} from './contract/plan.js';
export type {
  AnswerRequest,
  Call,
  Catalog,
  CatalogDataset,
  Context,
  DataAdapter,
  DataChange,
  DocumentStore,
  InlineRows,
  RecordCommand,
  RecordsOrder,
  RecordsPage,
  RecordsQuery,
  Stored,
  ValueList,
  WriteOptions,
  WriteResult,
} from './contract/adapter.js';
