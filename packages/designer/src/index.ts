/** The designer's elements. Importing them registers nothing: call `define()` of `@weir/designer/define.js`. */
export { WeirDesigner } from './weir-designer.js';
export { WeirConditionEditor } from './conditions/weir-condition-editor.js';
export { WeirFunnelEditor } from './weir-funnel-editor.js';
export { WeirBoardEditor } from './weir-board-editor.js';
export { WeirMetricEditor } from './weir-metric-editor.js';
export {
  WeirChangeEvent,
  WeirErrorEvent,
  WeirLoadEvent,
  WeirMeasureEvent,
  WeirPublishEvent,
  WeirSaveEvent,
  WeirSelectEvent,
} from './element/events.js';
export type { DocumentChange } from './element/events.js';
export type { Permissions } from './element/permissions.js';
export { Editor, commands } from './editor/index.js';
export type { CommandId, CommandParams, EditorEvent, EditorOptions, Selection } from './editor/index.js';
export { diffDocuments } from './versions/diff/index.js';
export type { Difference, Part, PartKind, PropertyChange } from './versions/diff/index.js';
export { linesOf, sayDifference } from './versions/say/say-difference.js';
export type { SaidChange, SaidDifference } from './versions/say/say-difference.js';
export { versionMessages } from './versions/words/index.js';
export { designerMessages } from './words/index.js';
export { WeirFormulaEditor } from './formula/weir-formula-editor.js';
export { prepareFormulaEditor } from './formula/load-formula-view.js';
export { metricMessages } from './metrics/words/index.js';
export { WeirImport, WeirImportEvent } from './import/index.js';
export type { FinishedImport, SalesMapping, Unused } from './import/index.js';
export type { FunnelTemplate } from './models/funnel-template.js';
export { modelMessages } from './models/words/index.js';
export type { PropertySchema, StageProperties } from './models/custom/property-schema.js';
export type { HostCheck, HostProblem } from './models/host/host-checks.js';
