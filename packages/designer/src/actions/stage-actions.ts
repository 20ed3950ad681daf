import type { Stage } from '@weir/schema';
import { STAGE_KINDS, referencesToStage } from '../editor/index.js';
import { designerMessages } from '../words/index.js';
import type { Action, ActionContext, Subject } from './action.js';

const isLive = ({ stages }: Subject): boolean => stages.every(({ archived }) => !archived);

/** Runs it with the one stage that is selected. */
const withStage =
  (perform: (context: ActionContext, stage: Stage, subject: Subject) => void): Action['perform'] =>
  (context, subject) => {
    const [stage] = subject.stages;
    if (stage) perform(context, stage, subject);
  };

/** A stage that was just made is named next. */
export function nameNext({ ask }: ActionContext, stage: string | null): void {
  if (stage !== null) ask({ type: 'rename', part: { type: 'stage', stage } });
}

export const stageActions: readonly Action[] = [
  {
    id: 'rename-stage',
    targets: ['stage'],
    group: 'edit',
    label: (localizer) => localizer.say(designerMessages, 'designer.rename'),
    icon: 'pencil',
    keys: ['F2'],
    commands: ['stage/rename'],
    isOffered: isLive,
    perform: withStage(({ ask }, { id }) => ask({ type: 'rename', part: { type: 'stage', stage: id } })),
  },
  {
    id: 'add-after',
    targets: ['stage'],
    group: 'edit',
    label: (localizer) => localizer.say(designerMessages, 'designer.add-after'),
    icon: 'plus',
    keys: ['+', 'Insert'],
    commands: ['stage/add'],
    isOffered: isLive,
    perform: withStage((context, { id }) => nameNext(context, context.parts.add('open', { after: id }))),
  },
  {
    id: 'connect',
    targets: ['stage'],
    group: 'edit',
    label: (localizer) => localizer.say(designerMessages, 'designer.connect-to'),
    icon: 'link',
    keys: ['>'],
    commands: ['transition/add'],
    isOffered: isLive,
    perform: ({ ask }) => ask({ type: 'connect' }),
  },
  {
    id: 'hand-off',
    targets: ['stage'],
    group: 'edit',
    label: (localizer) => localizer.say(designerMessages, 'designer.hand-off-to'),
    icon: 'portal',
    commands: ['transition/add'],
    isOffered: isLive,
    perform: ({ ask }) => ask({ type: 'hand-off' }),
  },
  {
    id: 'duplicate-stage',
    targets: ['stage'],
    group: 'edit',
    label: (localizer) => localizer.say(designerMessages, 'designer.duplicate'),
    icon: 'copy',
    keys: ['Mod+D'],
    commands: ['stage/duplicate'],
    isOffered: isLive,
    perform: withStage((context, { id }) => nameNext(context, context.parts.duplicate(id))),
  },
  ...STAGE_KINDS.map((kind): Action => ({
    id: `stage-kind/${kind}`,
    targets: ['stage'],
    group: 'kind',
    label: (localizer) => localizer.say(designerMessages, 'designer.kind', { kind }),
    commands: ['stage/set-kind'],
    isOffered: isLive,
    isChosen: ({ stages }) => stages[0]?.kind === kind,
    perform: withStage(({ editor }, stage, { funnel }) =>
      editor.run('stage/set-kind', { funnel: funnel.id, stage: stage.id, kind }),
    ),
  })),
  {
    id: 'restore-stage',
    targets: ['stage'],
    group: 'edit',
    label: (localizer) => localizer.say(designerMessages, 'designer.restore'),
    icon: 'history',
    commands: ['stage/restore'],
    isOffered: (subject) => !isLive(subject),
    perform: withStage(({ editor }, { id }, { funnel }) =>
      editor.run('stage/restore', { funnel: funnel.id, stage: id }),
    ),
  },
  {
    id: 'delete-stage',
    targets: ['stage'],
    group: 'remove',
    label: (localizer) => localizer.say(designerMessages, 'designer.delete'),
    icon: 'trash',
    keys: ['Delete', 'Backspace'],
    danger: true,
    commands: ['stage/delete'],
    // An archived stage stays for as long as something names it.
    isOffered: ({ document, funnel, stages }) =>
      stages.every(({ id, archived }) => !archived || referencesToStage(document, funnel.id, id).length === 0),
    perform: withStage(({ editor }, { id }, { funnel }) =>
      editor.run('stage/delete', { funnel: funnel.id, stages: [id] }),
    ),
  },
];
