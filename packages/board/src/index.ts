/** The runtime elements. Importing them registers nothing: call `define()` of `@weir/board/define.js`. */
export { WeirBoard } from './elements/board/board.js';
export { WeirFunnel } from './elements/funnel/funnel.js';
export { WeirKpi } from './elements/kpi/kpi.js';
export { WeirMetricTree } from './elements/metric-tree/metric-tree.js';
export type { WeirBars } from './elements/bars/bars.js';
export type { WeirCohort } from './elements/cohort/cohort.js';
export type { WeirFlow } from './elements/flow/flow.js';
export type { WeirHistogram } from './elements/histogram/histogram.js';
export type { WeirPipeline } from './elements/pipeline/pipeline.js';
export type { WeirRecords } from './elements/records/records.js';
export type { ExportKind } from './export/export-kinds.js';
export type { WeirMatrix } from './elements/matrix/matrix.js';
export type { WeirTable } from './elements/table/table.js';
export { WeirText } from './elements/text/text.js';
export { WeirTrend } from './elements/trend/trend.js';
export type { Drill, DrilledRecord } from './drill/drill.js';
export {
  WeirDrillEvent,
  WeirErrorEvent,
  WeirExportEvent,
  WeirLinkEvent,
  WeirMeasureEvent,
  WeirSelectEvent,
  WeirUnlinkEvent,
  WeirViewEvent,
} from './events/events.js';
export type { ErrorSource, Selection } from './events/events.js';
export { correlationIn, correlationOf } from './figure/correlation.js';
export type { Correlation } from './figure/correlation.js';
export { meaningOf, meaningsOf } from './question/meaning.js';
export type { Meanings } from './question/meaning.js';
export { initialView, withFilter } from './question/view.js';
export type { BoardView, ChosenMark, ViewPart } from './question/view.js';
export { viewFromText, viewToText } from './question/view-text.js';
export type { ReadView } from './question/view-text.js';
export type { Drawn, WidgetState } from './flow/widget-state.js';
export { builtInWidgets } from './widgets/built-in.js';
export type { Asked, WidgetField, WidgetOffer, WidgetType } from './widgets/widget-type.js';
export { boardMessages } from './words/index.js';
export { failureText } from './words/failure-text.js';
// What the designer shows a metric's figures with.
export { dimensionOptions } from './filters/dimension-options.js';
export type { DimensionSource } from './filters/dimension-options.js';
export { kpiFigures } from './figure/kpi.js';
export type { KpiFigures } from './figure/kpi.js';
export { natureOf } from './figure/nature.js';
export { targetFor } from './figure/target.js';
export { grainFor } from './figure/trend.js';
export { placeWidgets } from './layout/board-grid.js';
export type { Placement } from './layout/board-grid.js';
export { layoutSparkline } from './layout/sparkline.js';
export type { Sparkline } from './layout/sparkline.js';
export { estimateWidth } from './layout/text-width.js';
export { rangeOf } from './question/questions-of.js';
export { relativePeriods } from './time/relative-periods.js';
export { currentDay, periodState } from './time/period-state.js';
export {
  changeText,
  dimensionTitle,
  goalText,
  groupValueText,
  metricTitle,
  reasonText,
  scalarText,
  valueParts,
  valueText,
} from './words/figures.js';
