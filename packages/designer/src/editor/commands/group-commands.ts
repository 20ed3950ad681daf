import { errorOf } from '@weir/schema';
import type { Funnel, Id, StageGroup, Text } from '@weir/schema';
import { putInGroup, stagesInOrder, takeFromGroups } from '../groups.js';
import { makeId } from '../ids.js';
import { anyWording, withText } from '../texts.js';
import { assign, assignList, command, funnelIn, stageIn } from './command.js';

export interface GroupRef {
  readonly funnel: Id;
  readonly group: Id;
}

export const groupCommands = {
  /** Stages that are in another group leave it; one that has none left goes away. */
  'group/add': command<{ funnel: Id; title: Text; stages: readonly Id[]; color?: number }>({
    needs: 'stage',
    edit(draft, { funnel: funnelId, title, stages, color }, context) {
      const funnel = funnelIn(draft, funnelId);
      for (const stage of stages) stageIn(draft, funnelId, stage);
      if (stages.length === 0) return;
      takeFromGroups(funnel, stages);
      const id = makeId(anyWording(title), 'group', context.taken(`groups/${funnelId}`));
      (funnel.groups ??= []).push({
        id,
        title,
        stages: stagesInOrder(funnel, stages),
        ...(color !== undefined && { color }),
      });
    },
  }),

  'group/rename': command<GroupRef & { locale: string; title: string; plainIs?: string }>({
    needs: 'funnel',
    edit(draft, { funnel, group: id, locale, title, plainIs }) {
      const group = groupIn(funnelIn(draft, funnel), id);
      assign(group, 'title', withText(group.title, locale, title, plainIs));
    },
    coalesceKey: ({ funnel, group, locale }) => `group/rename ${funnel} ${group} ${locale}`,
  }),

  /** @param color 1 to 8; null takes it away */
  'group/set-color': command<GroupRef & { color: number | null }>({
    needs: 'funnel',
    edit(draft, { funnel, group, color }) {
      assign(groupIn(funnelIn(draft, funnel), group), 'color', color ?? undefined);
    },
    coalesceKey: ({ funnel, group }) => `group/set-color ${funnel} ${group}`,
  }),

  /** @param group null: they leave the groups that they are in. A group that has no stages left goes away. */
  'stage/set-group': command<{ funnel: Id; stages: readonly Id[]; group: Id | null }>({
    needs: 'stage',
    edit(draft, { funnel: funnelId, stages, group }) {
      const funnel = funnelIn(draft, funnelId);
      for (const stage of stages) stageIn(draft, funnelId, stage);
      putInGroup(funnel, stages, group === null ? null : groupIn(funnel, group));
    },
  }),

  /** Its stages stay. */
  'group/delete': command<GroupRef>({
    needs: 'funnel',
    edit(draft, { funnel: funnelId, group }) {
      const funnel = funnelIn(draft, funnelId);
      dropGroup(funnel, groupIn(funnel, group));
    },
  }),
};

function dropGroup(funnel: Funnel, group: StageGroup): void {
  assignList(funnel, 'groups', funnel.groups?.filter(({ id }) => id !== group.id) ?? []);
}

export function groupIn(funnel: Funnel, id: Id): StageGroup {
  const group = funnel.groups?.find((each) => each.id === id);
  if (!group) throw errorOf('designer/not-found', { part: 'group', id });
  return group;
}
