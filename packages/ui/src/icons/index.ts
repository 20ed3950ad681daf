export { icon } from './icon.js';
export type { IconName } from './icons.js';
