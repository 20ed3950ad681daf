import type { Id } from '@weir/schema';
import { assign, command, funnelIn, moveItem } from './command.js';

/** Where a funnel stands in the list, and whether it is out of the way. */
export const funnelListCommands = {
  /** To the place of another one, before or after it as it came from below or above. */
  'funnel/move': command<{ funnel: Id; to: Id }>({
    needs: 'funnel',
    edit(draft, { funnel, to }) {
      const moved = funnelIn(draft, funnel);
      const target = funnelIn(draft, to);
      const funnels = draft.funnels ?? [];
      if (moved.id !== target.id) moveItem(funnels, funnels.indexOf(moved), funnels.indexOf(target));
    },
    coalesceKey: ({ funnel }) => `funnel/move ${funnel}`,
  }),

  /** It is kept as it is, out of the way; figures that name it go on. */
  'funnel/archive': command<{ funnel: Id }>({
    needs: 'funnel',
    edit(draft, { funnel }) {
      assign(funnelIn(draft, funnel), 'archived', true);
    },
  }),
};
