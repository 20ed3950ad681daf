import type { Transition } from '@weir/schema';
import { TRANSITION_KINDS } from '../editor/index.js';
import type { TransitionKey } from '../editor/index.js';
import { designerMessages } from '../words/index.js';
import { actionMessages } from './words/index.js';
import type { Action, ActionContext, Subject } from './action.js';
import { nameNext } from './stage-actions.js';

const isHandoff = (transition: Transition | undefined): boolean => typeof transition?.to === 'object';

/** Runs it with the one transition that is selected. */
const withTransition =
  (perform: (context: ActionContext, key: TransitionKey, subject: Subject) => void): Action['perform'] =>
  (context, subject) => {
    const [chosen] = subject.transitions;
    if (chosen) perform(context, chosen.key, subject);
  };

export const transitionActions: readonly Action[] = [
  {
    id: 'rename-transition',
    targets: ['transition'],
    group: 'edit',
    label: (localizer) => localizer.say(actionMessages, 'actions.label-transition'),
    icon: 'pencil',
    keys: ['F2'],
    commands: ['transition/set-title'],
    perform: withTransition(({ ask }, transition) => ask({ type: 'rename', part: { type: 'transition', transition } })),
  },
  {
    id: 'insert',
    targets: ['transition'],
    group: 'edit',
    label: (localizer) => localizer.say(designerMessages, 'designer.insert'),
    icon: 'plus',
    keys: ['+', 'Insert'],
    commands: ['stage/insert'],
    perform: withTransition((context, key) => nameNext(context, context.parts.insert(key, 'open'))),
  },
  ...TRANSITION_KINDS.map((kind): Action => ({
    id: `transition-kind/${kind}`,
    targets: ['transition'],
    group: 'kind',
    label: (localizer) => localizer.say(designerMessages, 'designer.transition-kind', { kind }),
    commands: ['transition/set-kind'],
    isOffered: ({ transitions }) => isHandoff(transitions[0]?.transition) === (kind === 'handoff'),
    isChosen: ({ transitions }) => transitions[0]?.transition.kind === kind,
    perform: withTransition(({ editor }, transition, { funnel }) =>
      editor.run('transition/set-kind', { funnel: funnel.id, transition, kind }),
    ),
  })),
  {
    id: 'delete-transition',
    targets: ['transition'],
    group: 'remove',
    label: (localizer) => localizer.say(designerMessages, 'designer.delete'),
    icon: 'trash',
    keys: ['Delete', 'Backspace'],
    danger: true,
    commands: ['transition/delete'],
    perform: withTransition(({ editor }, transition, { funnel }) =>
      editor.run('transition/delete', { funnel: funnel.id, transition }),
    ),
  },
];
