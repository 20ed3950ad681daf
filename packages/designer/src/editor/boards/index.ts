export { GRID_COLUMNS, cellAfterStep, cellOfSize, cellsOf, freeCell, heightOf, placeCell, sameCells } from './cells.js';
export type { Cells } from './cells.js';
export { metricsShown, onlyOneMetric, proposeWidgets } from './propose-widgets.js';
export { leastSize, usualSize } from './widget-sizes.js';
export type { WidgetSize } from './widget-sizes.js';
