export { addIcons, icon, stageIcon } from './icon.js';
export { partIcons } from './part-icons.js';
export { editorIcons } from './editor-icons.js';
export { stageIconShapes } from './stage-icons.js';
export type { IconName, IconShapes } from './icons.js';
