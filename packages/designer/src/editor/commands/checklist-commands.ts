import type { ChecklistItem, Id, StageRole, Text } from '@weir/schema';
import { makeId } from '../ids.js';
import { anyWording, withText } from '../texts.js';
import { assign, assignList, command, itemAt, moveItem, stageIn } from './command.js';

export interface StageRef {
  readonly funnel: Id;
  readonly stage: Id;
}

/** What is to be done in a stage, and who works there. */
export const checklistCommands = {
  'checklist/add': command<StageRef & { title: Text }>({
    needs: 'stage',
    edit(draft, { funnel, stage: id, title }) {
      const list = (stageIn(draft, funnel, id).checklist ??= []);
      list.push({ id: makeId(anyWording(title), 'item', new Set(list.map((item) => item.id))), title });
    },
  }),

  'checklist/rename': command<StageRef & { index: number; locale: string; title: string; plainIs?: string }>({
    needs: 'stage',
    edit(draft, { funnel, stage, index, locale, title, plainIs }) {
      const item = itemAt(stageIn(draft, funnel, stage).checklist, index, 'item');
      assign(item, 'title', withText(item.title, locale, title, plainIs));
    },
    coalesceKey: ({ funnel, stage, index, locale }) => `checklist/rename ${funnel} ${stage} ${index} ${locale}`,
  }),

  'checklist/set-required': command<StageRef & { index: number; required: boolean }>({
    needs: 'stage',
    edit(draft, { funnel, stage, index, required }) {
      const item = itemAt(stageIn(draft, funnel, stage).checklist, index, 'item');
      assign(item, 'required', required || undefined);
    },
  }),

  /** @param when row condition that says when it is done; null takes it away */
  'checklist/set-condition': command<StageRef & { index: number; when: ChecklistItem['when'] | null }>({
    needs: 'stage',
    edit(draft, { funnel, stage, index, when }) {
      assign(itemAt(stageIn(draft, funnel, stage).checklist, index, 'item'), 'when', when ?? undefined);
    },
  }),

  'checklist/move': command<StageRef & { index: number; to: number }>({
    needs: 'stage',
    edit(draft, { funnel, stage: id, index, to }) {
      const { checklist } = stageIn(draft, funnel, id);
      itemAt(checklist, index, 'item');
      if (index !== to && checklist) moveItem(checklist, index, to);
    },
  }),

  'checklist/delete': command<StageRef & { index: number }>({
    needs: 'stage',
    edit(draft, { funnel, stage: id, index }) {
      const stage = stageIn(draft, funnel, id);
      itemAt(stage.checklist, index, 'item');
      assignList(stage, 'checklist', stage.checklist?.toSpliced(index, 1) ?? []);
    },
  }),

  'role/add': command<StageRef & { title: Text }>({
    needs: 'stage',
    edit(draft, { funnel, stage: id, title }) {
      const list = (stageIn(draft, funnel, id).roles ??= []);
      list.push({ role: makeId(anyWording(title), 'role', new Set(list.map(({ role }) => role))), title });
    },
  }),

  'role/rename': command<StageRef & { index: number; locale: string; title: string; plainIs?: string }>({
    needs: 'stage',
    edit(draft, { funnel, stage, index, locale, title, plainIs }) {
      const role = itemAt(stageIn(draft, funnel, stage).roles, index, 'role');
      assign(role, 'title', withText(role.title, locale, title, plainIs));
    },
    coalesceKey: ({ funnel, stage, index, locale }) => `role/rename ${funnel} ${stage} ${index} ${locale}`,
  }),

  /** @param hours working hours an entity needs, 0 or more; null takes them away */
  'role/set-hours': command<StageRef & { index: number; hours: NonNullable<StageRole['hours']> | null }>({
    needs: 'stage',
    edit(draft, { funnel, stage, index, hours }) {
      assign(itemAt(stageIn(draft, funnel, stage).roles, index, 'role'), 'hours', hours ?? undefined);
    },
    coalesceKey: ({ funnel, stage, index }) => `role/set-hours ${funnel} ${stage} ${index}`,
  }),

  'role/move': command<StageRef & { index: number; to: number }>({
    needs: 'stage',
    edit(draft, { funnel, stage: id, index, to }) {
      const { roles } = stageIn(draft, funnel, id);
      itemAt(roles, index, 'role');
      if (index !== to && roles) moveItem(roles, index, to);
    },
  }),

  'role/delete': command<StageRef & { index: number }>({
    needs: 'stage',
    edit(draft, { funnel, stage: id, index }) {
      const stage = stageIn(draft, funnel, id);
      itemAt(stage.roles, index, 'role');
      assignList(stage, 'roles', stage.roles?.toSpliced(index, 1) ?? []);
    },
  }),
};
