import { canvasMessages } from '../canvas/words/index.js';
import type { Action, ActionTarget } from './action.js';

const ALL: readonly ActionTarget[] = ['funnel', 'stage', 'transition', 'several'];

/** Ways to find and see what is there. */
export const lookActions: readonly Action[] = [
  {
    id: 'find',
    targets: ALL,
    group: 'look',
    label: (localizer) => localizer.say(canvasMessages, 'canvas.find'),
    icon: 'search',
    keys: ['Mod+F'],
    isPossible: ({ funnel }) => funnel.stages.length > 0,
    perform: ({ ask }) => ask({ type: 'find' }),
  },
  {
    id: 'show-selection',
    targets: ['stage', 'transition', 'several'],
    group: 'look',
    label: (localizer) => localizer.say(canvasMessages, 'canvas.show-selection'),
    icon: 'maximize',
    keys: ['F'],
    perform: ({ ask }) => ask({ type: 'show-selection' }),
  },
];
