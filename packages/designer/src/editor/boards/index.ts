export { GRID_COLUMNS, cellsOf, freeCell, heightOf, placeCell, resizeCell, sameCells, stepCell } from './cells.js';
export type { Cells } from './cells.js';
export { metricsShown, onlyOneMetric, proposeWidgets } from './propose-widgets.js';
export { leastSize, usualSize } from './widget-sizes.js';
export type { WidgetSize } from './widget-sizes.js';
