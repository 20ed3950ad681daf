import { designerMessages } from '../words/index.js';
import type { Action, ActionTarget } from './action.js';
import { actionMessages } from './words/index.js';

const ALL: readonly ActionTarget[] = ['funnel', 'stage', 'transition', 'several'];

/** What can be done whatever is selected, or with several parts at once. */
export const commonActions: readonly Action[] = [
  {
    id: 'settings',
    targets: ALL,
    group: 'edit',
    label: (localizer) => localizer.say(designerMessages, 'designer.settings-of'),
    icon: 'sliders',
    keys: ['Enter'],
    perform: ({ ask }) => ask({ type: 'settings' }),
  },
  {
    id: 'select-all',
    targets: ALL,
    group: 'look',
    label: (localizer) => localizer.say(designerMessages, 'designer.select-all'),
    keys: ['Mod+A'],
    isPossible: ({ funnel }) => funnel.stages.length > 0,
    perform: ({ editor }, { funnel }) => editor.select({ stages: funnel.stages.map(({ id }) => id), transitions: [] }),
  },
  {
    id: 'switch-view',
    targets: ALL,
    group: 'look',
    label: (localizer) => localizer.say(actionMessages, 'actions.switch-view'),
    keys: ['Mod+Shift+L'],
    perform: ({ ask }) => ask({ type: 'switch-view' }),
  },
  {
    id: 'delete-several',
    targets: ['several'],
    group: 'remove',
    label: (localizer) => localizer.say(designerMessages, 'designer.delete'),
    icon: 'trash',
    keys: ['Delete', 'Backspace'],
    danger: true,
    commands: ['stage/delete'],
    perform({ editor }, { funnel }) {
      const { stages, transitions } = editor.selection;
      editor.run('stage/delete', { funnel: funnel.id, stages, transitions });
    },
  },
];
