import type { StageGroup } from '@weir/schema';
import { canvasMessages } from '../canvas/words/index.js';
import { groupOfStage } from '../editor/index.js';
import type { Action, Subject } from './action.js';

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

const hasStages = ({ stages }: Subject): boolean => stages.length > 0;

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
    id: 'leave-group',
    targets: ['stage', 'several'],
    group: 'arrange',
    label: (localizer) => localizer.say(canvasMessages, 'canvas.leave-group'),
    commands: ['group/set-stages'],
    isOffered: (subject) => groupOf(subject) !== undefined && !isWhole(subject),
    perform({ editor }, subject) {
      const group = groupOf(subject);
      const leaves = new Set(subject.stages.map(({ id }) => id));
      const stages = group?.stages.filter((id) => !leaves.has(id)) ?? [];
      if (group) editor.run('group/set-stages', { funnel: subject.funnel.id, group: group.id, stages });
    },
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
