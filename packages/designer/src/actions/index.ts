export { ACTION_GROUPS } from './action.js';
export type { Action, ActionContext, ActionGroup, ActionTarget, NamedPart, Subject, ViewRequest } from './action.js';
export { actionOfKey, isPressed, keyText } from './keys.js';
export type { KeyPress } from './keys.js';
export { menuFor } from './menu.js';
export { PartMaker } from './part-maker.js';
export { actions, actionsFor, performAction } from './registry.js';
export { subjectOf } from './subject.js';
export { actionMessages } from './words/index.js';
