import { STAGE_KINDS, isOnBoard } from '../editor/index.js';
import { designerMessages } from '../words/index.js';
import type { Action, Subject } from './action.js';
import { nameNext } from './stage-actions.js';
import { actionMessages } from './words/index.js';

const hasStages = ({ funnel }: Subject): boolean => funnel.stages.length > 0;

export const funnelActions: readonly Action[] = [
  {
    id: 'rename-funnel',
    targets: ['funnel'],
    group: 'edit',
    label: (localizer) => localizer.say(actionMessages, 'actions.rename-funnel'),
    icon: 'pencil',
    keys: ['F2'],
    commands: ['funnel/rename', 'funnel/set-id'],
    isOffered: ({ funnel }) => !funnel.archived,
    perform: ({ ask }) => ask({ type: 'rename', part: { type: 'funnel' } }),
  },
  {
    id: 'duplicate-funnel',
    targets: ['funnel'],
    group: 'edit',
    label: (localizer) => localizer.say(actionMessages, 'actions.duplicate-funnel'),
    icon: 'copy',
    commands: ['funnel/duplicate'],
    isOffered: ({ funnel }) => !funnel.archived,
    perform: ({ parts }) => parts.duplicateFunnel(),
  },
  {
    id: 'show-on-board',
    targets: ['funnel'],
    group: 'edit',
    label: (localizer) => localizer.say(actionMessages, 'actions.show-on-board'),
    icon: 'board',
    commands: ['board/show-funnel'],
    isOffered: ({ funnel }) => !funnel.archived,
    isPossible: ({ document, funnel }) => !isOnBoard(document, funnel.id),
    perform: ({ editor }, { funnel }) => editor.run('board/show-funnel', { funnel: funnel.id }),
  },
  {
    id: 'restore-funnel',
    targets: ['funnel'],
    group: 'edit',
    label: (localizer) => localizer.say(actionMessages, 'actions.restore-funnel'),
    icon: 'history',
    commands: ['funnel/restore'],
    isOffered: ({ funnel }) => funnel.archived === true,
    perform: ({ editor }, { funnel }) => editor.run('funnel/restore', { funnel: funnel.id }),
  },
  ...STAGE_KINDS.map((kind): Action => ({
    id: `add/${kind}`,
    targets: ['funnel'],
    group: 'add',
    label: (localizer) => localizer.say(designerMessages, 'designer.kind', { kind }),
    ...(kind === 'open' && { keys: ['+', 'Insert'] }),
    commands: ['stage/add'],
    perform: (context) => nameNext(context, context.parts.add(kind)),
  })),
  {
    id: 'show-all',
    targets: ['funnel'],
    group: 'look',
    label: (localizer) => localizer.say(designerMessages, 'designer.fit'),
    icon: 'maximize',
    isPossible: hasStages,
    perform: ({ ask }) => ask({ type: 'show-all' }),
  },
  {
    id: 'delete-funnel',
    targets: ['funnel'],
    group: 'remove',
    label: (localizer) => localizer.say(actionMessages, 'actions.delete-funnel'),
    icon: 'trash',
    danger: true,
    commands: ['funnel/delete'],
    isOffered: ({ funnel }) => !funnel.archived,
    perform: ({ editor }, { funnel }) => editor.run('funnel/delete', { funnel: funnel.id }),
  },
];
