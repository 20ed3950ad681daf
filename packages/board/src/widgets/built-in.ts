import { loadElement } from './lazy-elements.js';
import type { WidgetType } from './widget-type.js';

/** Weir's own widgets, in the order in which a person is offered them. What they ask is in `built-in-questions.ts`. */
export const builtInWidgets: readonly Omit<WidgetType, 'question'>[] = [
  { type: 'kpi', element: 'weir-kpi' },
  { type: 'funnel', element: 'weir-funnel' },
  { type: 'flow', element: 'weir-flow', load: () => loadElement('weir-flow') },
  { type: 'cohort', element: 'weir-cohort', load: () => loadElement('weir-cohort') },
  { type: 'histogram', element: 'weir-histogram', load: () => loadElement('weir-histogram') },
  { type: 'matrix', element: 'weir-matrix', load: () => loadElement('weir-matrix') },
  { type: 'trend', element: 'weir-trend' },
  { type: 'bars', element: 'weir-bars', load: () => loadElement('weir-bars') },
  { type: 'table', element: 'weir-table', load: () => loadElement('weir-table') },
  { type: 'pipeline', element: 'weir-pipeline', load: () => loadElement('weir-pipeline') },
  { type: 'records', element: 'weir-records', load: () => loadElement('weir-records') },
  { type: 'text', element: 'weir-text' },
];
