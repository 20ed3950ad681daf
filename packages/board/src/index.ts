/** The runtime elements. Importing them registers nothing: call `define()` of `@weir/board/define.js`. */
export { WeirBoard } from './elements/board.js';
export { WeirFunnel } from './elements/funnel.js';
export { WeirKpi } from './elements/kpi.js';
export { WeirMetricTree } from './elements/metric-tree.js';
export { WeirTable } from './elements/table.js';
export { WeirText } from './elements/text.js';
export { WeirTrend } from './elements/trend.js';
export {
  WeirErrorEvent,
  WeirLinkEvent,
  WeirMeasureEvent,
  WeirSelectEvent,
  WeirUnlinkEvent,
  WeirViewEvent,
} from './events/events.js';
export type { ErrorSource, Selection } from './events/events.js';
export { correlationIn, correlationOf } from './figure/correlation.js';
export type { Correlation } from './figure/correlation.js';
export { meaningOf } from './question/meaning.js';
export { questionOf, questionsOf } from './question/questions-of.js';
export { initialView, withFilter } from './question/view.js';
export type { BoardView } from './question/view.js';
export { boardMessages } from './words/index.js';
