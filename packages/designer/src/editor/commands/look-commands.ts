import type { Id, Stage } from '@weir/schema';
import { assignGiven, command, stageIn } from './command.js';
import type { Changes } from './command.js';

/** Only what is given changes; null takes it away. */
export type LookChanges = Changes<Stage, 'color' | 'icon'>;

export const lookCommands = {
  /** @param changes color: 1 to 8, a colour of the theme; icon: one of `stageIcons` */
  'stage/set-look': command<{ funnel: Id; stages: readonly Id[]; changes: LookChanges }>({
    needs: 'stage',
    edit(draft, { funnel, stages, changes }) {
      for (const stage of stages) assignGiven(stageIn(draft, funnel, stage), changes);
    },
    coalesceKey: ({ funnel, stages, changes }) =>
      `stage/set-look ${funnel} ${stages.join(' ')} ${Object.keys(changes).join(' ')}`,
  }),
};
