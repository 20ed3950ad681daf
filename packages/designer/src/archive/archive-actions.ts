import type { Action } from '../actions/action.js';
import { substitutesFor } from './archive-plan.js';
import { archiveMessages } from './words/index.js';

export const archiveActions: readonly Action[] = [
  {
    id: 'archive-stage',
    targets: ['stage'],
    group: 'remove',
    label: (localizer) => localizer.say(archiveMessages, 'archive.action'),
    icon: 'archive',
    commands: ['stage/archive-into'],
    isOffered: ({ funnel, stages }) =>
      stages.every(({ id, archived }) => !archived && substitutesFor(funnel, id).length > 0),
    perform: ({ ask }) => ask({ type: 'archive' }),
  },
];
