import type { Id } from '@weir/schema';
import { pathOrder } from '../path-order.js';
import { putInGroup } from '../groups.js';
import { assign, command, funnelIn, stageIn } from './command.js';
import { groupIn } from './group-commands.js';

export const orderCommands = {
  /**
   * Puts stages, in the order they have, before another one in the order of the path; null: last. Stages that the funnel's `path` names keep to
   * it, and the others stay behind it.
   * @param group that they get into; null: they leave the groups that they are in; absent: they stay in these
   */
  'stage/reorder': command<{ funnel: Id; stages: readonly Id[]; before: Id | null; group?: Id | null }>({
    needs: 'stage',
    edit(draft, { funnel: funnelId, stages, before, group }) {
      const funnel = funnelIn(draft, funnelId);
      for (const id of [...stages, ...(before === null ? [] : [before])]) stageIn(draft, funnelId, id);
      const order = pathOrder(funnel).map(({ id }) => id);
      const rest = order.filter((id) => !stages.includes(id) || id === before);
      const place = before === null ? rest.length : rest.indexOf(before);
      const moved = order.filter((id) => stages.includes(id) && id !== before);
      const next = rest.toSpliced(place, 0, ...moved);
      const path = new Set(funnel.path);
      if (funnel.path) {
        assign(
          funnel,
          'path',
          next.filter((id) => path.has(id)),
        );
      }
      const others = next.filter((id) => !path.has(id));
      const slots = funnel.stages.flatMap(({ id }, index) => (path.has(id) ? [] : [index]));
      const byId = new Map(funnel.stages.map((stage) => [stage.id, stage]));
      for (const [index, slot] of slots.entries()) {
        const stage = byId.get(others[index] ?? '');
        if (stage && funnel.stages[slot]?.id !== stage.id) funnel.stages[slot] = stage;
      }
      if (group !== undefined) putInGroup(funnel, stages, group === null ? null : groupIn(funnel, group));
    },
    coalesceKey: ({ funnel, stages, group }) => `stage/reorder ${funnel} ${stages.join(' ')} ${group ?? ''}`,
  }),
};
