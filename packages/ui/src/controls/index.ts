export { WeirEmpty } from './empty.js';
export { WeirSegmented } from './segmented.js';
export type { Segment } from './segmented.js';
export { WeirSkeleton } from './skeleton.js';
export type { SkeletonShape } from './skeleton.js';
export { WeirTabs } from './tabs.js';
export type { Tab } from './tabs.js';
