import type { Funnel, WeirDocument } from '@weir/schema';
import { takeModel } from '../../models/take/take-model.js';
import type { TakeChoices } from '../../models/take/take-model.js';
import { makeId } from '../ids.js';
import { anyWording } from '../texts.js';
import { command, contextOf, copyOf } from './command.js';
import type { Command } from './command.js';

/** Funnels that come whole: from a template, or as they were found in the data. */
export const modelCommands = {
  /** Funnels of a template with what they need, as `takeModel` says. */
  'model/take': {
    needs: 'document',
    run(document, { template, choices }, context = contextOf(document)) {
      const taken = takeModel(document, copyOf(template), choices, context);
      const [funnel] = taken.funnels;
      if (funnel === undefined) return { document };
      return { document: taken.document, select: { funnel, stages: [], transitions: [] } };
    },
  } as Command<{ template: WeirDocument; choices: TakeChoices }>,

  /** A funnel with its stages. Its id is made of its title. */
  'model/add': command<{ funnel: Omit<Funnel, 'id'> }>({
    needs: 'document',
    edit(draft, { funnel }, context) {
      const id = makeId(anyWording(funnel.title ?? ''), 'funnel', context.taken('funnels'));
      (draft.funnels ??= []).push({ id, ...copyOf(funnel) });
      return { funnel: id, stages: [], transitions: [] };
    },
  }),
};
