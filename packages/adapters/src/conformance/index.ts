export { testAdapter } from './test-adapter.js';
export type { AdapterCase, AdapterFactory, TestAdapterOptions } from './test-adapter.js';
export { testStore } from './test-store.js';
export type { ConformanceCase } from './conformance-case.js';
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
