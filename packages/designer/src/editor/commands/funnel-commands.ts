import { errorOf } from '@weir/schema';
import type { Funnel, FunnelValue, Id, Text } from '@weir/schema';
import { idFault, makeId } from '../ids.js';
import { referencesToFunnel } from '../references.js';
import { withFunnelRenamed } from '../rename-references.js';
import { anyWording, withText } from '../texts.js';
import { assign, assignList, command, contextOf, copyOf, funnelIn } from './command.js';
import type { Command } from './command.js';

export const funnelCommands = {
  'funnel/add': command<{ title: Text }>({
    needs: 'document',
    edit(draft, { title }, context) {
      const id = makeId(anyWording(title), 'funnel', context.taken('funnels'));
      (draft.funnels ??= []).push({ id, title, stages: [] });
      return { funnel: id, stages: [], transitions: [] };
    },
  }),

  'funnel/rename': command<{ funnel: Id; locale: string; title: string; plainIs?: string }>({
    needs: 'funnel',
    edit(draft, { funnel: id, locale, title, plainIs }) {
      const funnel = funnelIn(draft, id);
      assign(funnel, 'title', withText(funnel.title, locale, title, plainIs));
    },
    coalesceKey: ({ funnel, locale }) => `funnel/rename ${funnel} ${locale}`,
  }),

  /**
   * Another id, in every place that names the funnel. An id that another funnel has or had is refused.
   * @throws {WeirError} `schema/id`, `designer/id-taken`
   */
  'funnel/set-id': {
    needs: 'funnel',
    run(document, { funnel, id }, context = contextOf(document)) {
      funnelIn(document, funnel);
      if (id === funnel) return { document };
      const fault = idFault(id, context.taken('funnels', funnel));
      if (fault) throw errorOf(fault.code, fault.params);
      return {
        document: withFunnelRenamed(document, funnel, id),
        select: { funnel: id },
        renamed: { scope: 'funnels', from: funnel, to: id },
      };
    },
  } as Command<{ funnel: Id; id: Id }>,

  /** What moves through the funnel: deal, lead, customer. */
  'funnel/set-entity': command<{ funnel: Id; locale: string; title: string; plainIs?: string }>({
    needs: 'funnel',
    edit(draft, { funnel: id, locale, title, plainIs }) {
      const funnel = funnelIn(draft, id);
      const wording = withText(funnel.entity?.title, locale, title, plainIs);
      if (wording === '') delete funnel.entity;
      else assign(funnel, 'entity', { ...(funnel.entity && copyOf(funnel.entity)), title: wording });
    },
    coalesceKey: ({ funnel, locale }) => `funnel/set-entity ${funnel} ${locale}`,
  }),

  /** Where an entity's value is found; null takes it away. */
  'funnel/set-value': command<{ funnel: Id; value: FunnelValue | null }>({
    needs: 'funnel',
    edit(draft, { funnel, value }) {
      assign(funnelIn(draft, funnel), 'value', value ?? undefined);
    },
  }),

  /** A funnel that a metric, a widget, an insight or another funnel names is archived. */
  'funnel/delete': command<{ funnel: Id }>({
    needs: 'funnel',
    edit(draft, { funnel: id }) {
      const funnel = funnelIn(draft, id);
      if (referencesToFunnel(draft, id).length > 0) funnel.archived = true;
      else assignList(draft, 'funnels', draft.funnels?.filter((each) => each.id !== id) ?? []);
      const next = draft.funnels?.find((each) => !each.archived && each.id !== id);
      return { funnel: next?.id ?? null, stages: [], transitions: [] };
    },
  }),

  'funnel/restore': command<{ funnel: Id }>({
    needs: 'funnel',
    edit(draft, { funnel }) {
      delete funnelIn(draft, funnel).archived;
      return { funnel, stages: [], transitions: [] };
    },
  }),

  /** Stages keep their ids: they are unique within their funnel. */
  'funnel/duplicate': command<{ funnel: Id; title: Text }>({
    needs: 'funnel',
    edit(draft, { funnel: original, title }, context) {
      const { archived: _archived, ...kept } = copyOf(funnelIn(draft, original));
      const copy: Funnel = { ...kept, id: makeId(anyWording(title), 'funnel', context.taken('funnels')), title };
      const place = draft.funnels?.findIndex(({ id }) => id === original) ?? -1;
      draft.funnels?.splice(place + 1, 0, copy);
      return { funnel: copy.id, stages: [], transitions: [] };
    },
  }),
};
