import type { StageGroup } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { canvasMessages } from '../canvas/words/index.js';
import { groupOfStage, pathOrder } from '../editor/index.js';
import type { Action, Subject } from './action.js';

/** What a group is called. */
export function groupTitle(group: StageGroup | undefined, localizer: Localizer): string {
  return localizer.text(group?.title) || localizer.say(canvasMessages, 'canvas.group');
}

/** Groups that the selected stages are in. */
function groupsOf({ funnel, stages }: Subject): StageGroup[] {
  return [...new Set(stages.flatMap(({ id }) => groupOfStage(funnel, id) ?? []))];
}

/** The one group that all of the selected stages are in. */
function groupOf(subject: Subject): StageGroup | undefined {
  const groups = groupsOf(subject);
  const [group] = groups;
  const isIn = group && subject.stages.every(({ id }) => group.stages.includes(id));
  return isIn && groups.length === 1 ? group : undefined;
}

/** All of a group's stages are selected, and no other. */
function isWhole(subject: Subject): boolean {
  return groupOf(subject)?.stages.length === subject.stages.length;
}

/** The group that the stages can be put into without a pointer: that of what comes before them on the path, or after them. */
function groupBeside({ funnel, stages }: Subject): StageGroup | undefined {
  const order = pathOrder(funnel).map(({ id }) => id);
  const places = stages.map(({ id }) => order.indexOf(id));
  const beside = [order[Math.min(...places) - 1], order[Math.max(...places) + 1]];
  const groups = beside.flatMap((id) => (id === undefined ? [] : (groupOfStage(funnel, id) ?? [])));
  return groups.find((group) => stages.every(({ id }) => groupOfStage(funnel, id) !== group));
}

const partsOf = ({ funnel, stages }: Subject) => ({ funnel: funnel.id, stages: stages.map(({ id }) => id) });

const hasStages = ({ stages }: Subject): boolean => stages.length > 0;

/** Actions after which stages are in another group. */
export const CHANGES_GROUP: readonly string[] = ['join-group', 'leave-group'];

export const groupActions: readonly Action[] = [
  {
    id: 'group',
    targets: ['stage', 'several'],
    group: 'arrange',
    label: (localizer) => localizer.say(canvasMessages, 'canvas.make-group'),
    icon: 'group',
    keys: ['Mod+G'],
    commands: ['group/add'],
    isOffered: (subject) => hasStages(subject) && !isWhole(subject),
    perform({ parts, ask }, { stages }) {
      const group = parts.addGroup(stages.map(({ id }) => id));
      if (group !== null) ask({ type: 'rename', part: { type: 'group', group } });
    },
  },
  {
    id: 'rename-group',
    targets: ['stage', 'several'],
    group: 'arrange',
    label: (localizer) => localizer.say(canvasMessages, 'canvas.rename-group'),
    icon: 'pencil',
    commands: ['group/rename'],
    isOffered: (subject) => groupOf(subject) !== undefined,
    perform({ ask }, subject) {
      const group = groupOf(subject);
      if (group) ask({ type: 'rename', part: { type: 'group', group: group.id } });
    },
  },
  {
    id: 'join-group',
    targets: ['stage', 'several'],
    group: 'arrange',
    label: (localizer, subject) =>
      localizer.say(canvasMessages, 'canvas.join-group', { group: groupTitle(groupBeside(subject), localizer) }),
    keys: ['Alt+Shift+ArrowRight'],
    commands: ['stage/set-group'],
    isOffered: (subject) => hasStages(subject) && !isWhole(subject) && groupBeside(subject) !== undefined,
    perform({ editor }, subject) {
      const group = groupBeside(subject);
      if (group) editor.run('stage/set-group', { ...partsOf(subject), group: group.id });
    },
  },
  {
    id: 'leave-group',
    targets: ['stage', 'several'],
    group: 'arrange',
    label: (localizer) => localizer.say(canvasMessages, 'canvas.leave-group'),
    keys: ['Alt+Shift+ArrowLeft'],
    commands: ['stage/set-group'],
    isOffered: (subject) => groupsOf(subject).length > 0 && !isWhole(subject),
    perform: ({ editor }, subject) => void editor.run('stage/set-group', { ...partsOf(subject), group: null }),
  },
  {
    id: 'ungroup',
    targets: ['stage', 'several'],
    group: 'arrange',
    label: (localizer) => localizer.say(canvasMessages, 'canvas.ungroup'),
    icon: 'ungroup',
    keys: ['Mod+Shift+G'],
    commands: ['group/delete'],
    isOffered: (subject) => groupOf(subject) !== undefined,
    perform({ editor }, subject) {
      const group = groupOf(subject);
      if (group) editor.run('group/delete', { funnel: subject.funnel.id, group: group.id });
    },
  },
];
