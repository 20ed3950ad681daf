export { testAdapter, testVectors } from './test-adapter.js';
export type { AdapterCase, AdapterFactory, TestAdapterOptions } from './test-adapter.js';
export { testStore } from './test-store.js';
export type { ConformanceCase } from './conformance-case.js';
export { differences } from './differences.js';
export { formulaSheets } from './formulas/index.js';
export { defaultAsOf, rowFields } from './formulas/formula-sheet.js';
export type { FactRow, FormulaFact, FormulaSheet } from './formulas/formula-sheet.js';
export { formulaVector } from './formulas/formula-vectors.js';
export { sequenceCases } from './sequences/index.js';
export { sequenceVector } from './sequences/sequence-case.js';
export type { EventCondition, SequenceCase, StepCondition } from './sequences/sequence-case.js';
export { behaviours } from './behaviours/index.js';
export type { Behaviours } from './behaviours/behaviour.js';
export { vectors } from './vectors/index.js';
export type {
  ExpectedError,
  ExpectedFigures,
  ExpectedFunnel,
  ExpectedMetrics,
  ExpectedPeriod,
  ExpectedStage,
  Vector,
  VectorRows,
} from './vector.js';
