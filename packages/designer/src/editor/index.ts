export { Editor } from './editor.js';
export type { ChangeReason, EditorEvent, EditorOptions } from './editor.js';
export { commandOf, commands } from './commands/index.js';
export type {
  Command,
  CommandContext,
  CommandId,
  CommandLabel,
  CommandParams,
  ExampleRow,
  LookChanges,
  Need,
  Outcome,
  SignalChanges,
  StageKind,
  WidgetChanges,
} from './commands/index.js';
export { isOnBoard } from './commands/funnel-board-commands.js';
export { STAGE_KINDS, TRANSITION_KINDS } from './kinds.js';
export {
  GRID_COLUMNS,
  cellAfterStep,
  cellOfSize,
  cellsOf,
  leastSize,
  metricsShown,
  onlyOneMetric,
  placeCell,
  proposeWidgets,
  sameCells,
  usualSize,
} from './boards/index.js';
export type { Cells, WidgetSize } from './boards/index.js';
export { nothingSelected } from './selection.js';
export type { Selection } from './selection.js';
export { referencesToFunnel, referencesToMetric, referencesToStage } from './references.js';
export type { Reference } from './references.js';
export { advancesTo, indexOfTransition, likelyKind, stageAfter, transitionKeys } from './transitions.js';
export type { TransitionKey, TransitionKind } from './transitions.js';
export { ALIGNMENTS, AXES, alignStages, distributeStages, snapBox } from './arrange/index.js';
export type { Alignment, Axis, Guide, Snapped } from './arrange/index.js';
export {
  CLIP_TYPE,
  WIDGET_CLIP_TYPE,
  copyStages,
  copyWidgets,
  readClip,
  readWidgetClip,
  writeClip,
  writeWidgetClip,
} from './clipboard/index.js';
export type { ReadClip, ReadWidgetClip, StageClip } from './clipboard/index.js';
export { STAGE_HEIGHT, STAGE_WIDTH, boxAround, stageBox } from './geometry.js';
export type { Box, Point } from './geometry.js';
export { givesMetricId, idFault, makeId, makeMetricId } from './ids.js';
export { addBoard, nameBoard } from './name-board.js';
export { addFunnel, nameFunnel } from './name-funnel.js';
export { usersOfMetric } from './metric-users.js';
export type { MetricUsers } from './metric-users.js';
export { pathOrder, pathParts, placeAfterMove } from './path-order.js';
export { positionsOf } from './positions.js';
export { LAYOUTS, layoutFunnel } from './layout.js';
export type { Layout } from './layout.js';
export { FRAME_TITLE_HEIGHT, groupFrames } from './group-frames.js';
export { groupOfStage } from './groups.js';
export { patchBetween } from './patch.js';
export { anyWording, localesOf, newText, withText, wordingsOf, writtenLocale } from './texts.js';
export { DraftKeeper } from './draft-keeper.js';
export type { DraftKeeperOptions, DraftState, Others } from './draft-keeper.js';
export { exportJson, fileNameOf, importJson } from './exchange.js';
export type { Imported } from './exchange.js';
export { applyFix } from './apply-fix.js';
export { Unfinished, unfinishedTexts } from './unfinished.js';
