import type { Formula, Id, Transition } from '@weir/schema';
import { withText } from '../texts.js';
import { indexOfTransition, likelyKind, transitionKeys } from '../transitions.js';
import type { TransitionKey, TransitionKind } from '../transitions.js';
import { assign, assignList, command, funnelIn, stageIn, transitionIn } from './command.js';

export interface TransitionRef {
  readonly funnel: Id;
  readonly transition: TransitionKey;
}

export const transitionCommands = {
  /** What is there already between the two stages is selected instead of made twice; an archived one is brought back. */
  'transition/add': command<{ funnel: Id; from: Id; to: Transition['to']; kind?: TransitionKind }>({
    needs: 'stage',
    edit(draft, { funnel: funnelId, from, to, kind }) {
      const funnel = funnelIn(draft, funnelId);
      stageIn(draft, funnelId, from);
      stageIn(draft, typeof to === 'string' ? funnelId : to.funnel, typeof to === 'string' ? to : to.stage);
      const same = (funnel.transitions ?? []).findIndex(
        (each) => each.from === from && JSON.stringify(each.to) === JSON.stringify(to),
      );
      const existing = funnel.transitions?.[same];
      if (existing) delete existing.archived;
      else {
        const likely = typeof to === 'string' ? likelyKind(funnel, from, to) : 'handoff';
        (funnel.transitions ??= []).push({ from, to, kind: kind ?? likely });
      }
      const key = transitionKeys(funnel).at(existing ? same : -1);
      return { funnel: funnelId, stages: [], transitions: key === undefined ? [] : [key] };
    },
  }),

  'transition/delete': command<TransitionRef>({
    needs: 'transition',
    edit(draft, { funnel: funnelId, transition }) {
      const funnel = funnelIn(draft, funnelId);
      transitionIn(draft, funnelId, transition);
      const index = indexOfTransition(funnel, transition);
      assignList(funnel, 'transitions', funnel.transitions?.toSpliced(index, 1) ?? []);
      return { transitions: [] };
    },
  }),

  'transition/set-kind': command<TransitionRef & { kind: TransitionKind }>({
    needs: 'transition',
    edit(draft, { funnel, transition, kind }) {
      transitionIn(draft, funnel, transition).kind = kind;
    },
  }),

  /**
   * Leads elsewhere, and is of another kind where that has to go with it: only hand-offs lead into other funnels.
   * @param entity the field that names the entity in the other funnel; null takes it away, absent leaves it
   */
  'transition/set-target': command<TransitionRef & { to: Transition['to']; kind: TransitionKind; entity?: Id | null }>({
    needs: 'transition',
    edit(draft, { funnel: funnelId, transition: key, to, kind, entity }) {
      const funnel = funnelIn(draft, funnelId);
      const transition = transitionIn(draft, funnelId, key);
      const place = indexOfTransition(funnel, key);
      stageIn(draft, typeof to === 'string' ? funnelId : to.funnel, typeof to === 'string' ? to : to.stage);
      assign(transition, 'to', to);
      transition.kind = kind;
      if (entity !== undefined) assign(transition, 'entity', entity ?? undefined);
      const next = transitionKeys(funnel)[place];
      return { funnel: funnelId, stages: [], transitions: next === undefined ? [] : [next] };
    },
  }),

  'transition/set-title': command<TransitionRef & { locale: string; title: string; plainIs?: string }>({
    needs: 'transition',
    edit(draft, { funnel, transition: key, locale, title, plainIs }) {
      const transition = transitionIn(draft, funnel, key);
      assign(transition, 'title', withText(transition.title, locale, title, plainIs) || undefined);
    },
    coalesceKey: ({ funnel, transition, locale }) => `transition/set-title ${funnel} ${transition} ${locale}`,
  }),

  /** @param when row condition; null takes it away */
  'transition/set-condition': command<TransitionRef & { when: Formula | null }>({
    needs: 'transition',
    edit(draft, { funnel, transition, when }) {
      assign(transitionIn(draft, funnel, transition), 'when', when ?? undefined);
    },
  }),

  /** Hand-off: @param entity the field that names the entity in the other funnel; null takes it away */
  'transition/set-entity': command<TransitionRef & { entity: Id | null }>({
    needs: 'transition',
    edit(draft, { funnel, transition, entity }) {
      assign(transitionIn(draft, funnel, transition), 'entity', entity ?? undefined);
    },
  }),
};
