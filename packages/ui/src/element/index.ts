export { define } from './define.js';
export { WaitableEvent, WeirEvent } from './events.js';
export { LocalizeController } from './localize-controller.js';
export type { LocalizedElement } from './localize-controller.js';
export { version } from './version.js';
export { WeirElement } from './weir-element.js';
export type { Theme } from './weir-element.js';
