export { ALIGNMENTS, AXES, alignStages, distributeStages } from './align.js';
export type { Alignment, Axis } from './align.js';
export { snapBox } from './snap.js';
export type { Guide, SnapOptions, Snapped } from './snap.js';
