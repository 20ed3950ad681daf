import type { Id } from '@weir/schema';
import { assign, command, stageIn } from './command.js';

/** A property that the host has added to stages. */
export type ExtensionName = `x-${string}`;

export const propertyCommands = {
  /** Null takes it away. Of several stages all get the same. */
  'stage/set-property': command<{ funnel: Id; stages: readonly Id[]; name: ExtensionName; value: unknown }>({
    needs: 'stage',
    edit(draft, { funnel, stages, name, value }) {
      for (const id of stages) assign(stageIn(draft, funnel, id), name, value ?? undefined);
    },
    coalesceKey: ({ funnel, stages, name }) => `stage/set-property ${funnel} ${stages.join(' ')} ${name}`,
  }),
};
