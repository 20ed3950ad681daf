export { CLIP_TYPE, copyStages, readClip, writeClip } from './stage-clip.js';
export type { ReadClip, StageClip } from './stage-clip.js';
