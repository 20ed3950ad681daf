export { icon, stageIcon } from './icon.js';
export { stageIconShapes } from './stage-icons.js';
export type { IconName, IconShapes } from './icons.js';
