export { CLIP_TYPE, copyStages, readClip, writeClip } from './stage-clip.js';
export type { ReadClip, StageClip } from './stage-clip.js';
export { WIDGET_CLIP_TYPE, copyWidgets, readWidgetClip, writeWidgetClip } from './widget-clip.js';
export type { ReadWidgetClip } from './widget-clip.js';
