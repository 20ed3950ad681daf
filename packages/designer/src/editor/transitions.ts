import type { Funnel, Id, Stage, Transition } from '@weir/schema';

export type TransitionKind = Transition['kind'];

/**
 * Names a transition within its funnel. Transitions have no id: this one is made of where it starts and ends, and of its place among
 * those that share both, so it survives edits of anything else.
 */
export type TransitionKey = string;

export function transitionKeys(funnel: Funnel): TransitionKey[] {
  const seen = new Map<string, number>();
  return (funnel.transitions ?? []).map(({ from, to }) => {
    const ends = `${from}>${typeof to === 'string' ? to : `${to.funnel}/${to.stage}`}`;
    const before = seen.get(ends) ?? 0;
    seen.set(ends, before + 1);
    return before === 0 ? ends : `${ends}#${before + 1}`;
  });
}

/** -1 when the funnel has no such transition. */
export function indexOfTransition(funnel: Funnel, key: TransitionKey): number {
  return transitionKeys(funnel).indexOf(key);
}

/** The stage of the same funnel that a transition leads to; undefined for a hand-off to another funnel. */
export function stageAfter(transition: Transition): Id | undefined {
  return typeof transition.to === 'string' ? transition.to : undefined;
}

/** The kind a new transition most likely has: into lost, parked or disqualified one leaves; back to what lies upstream, or out of being parked, is recycling. */
export function likelyKind(funnel: Funnel, from: Id, to: Id): TransitionKind {
  const kindOf = (id: Id): Stage['kind'] | undefined => funnel.stages.find((stage) => stage.id === id)?.kind;
  const target = kindOf(to);
  if (target === 'lost' || target === 'parked' || target === 'disqualified') return 'lose';
  const source = kindOf(from);
  if (source === 'lost' || source === 'parked' || source === 'disqualified') return 'recycle';
  return advancesTo(funnel, to, from) ? 'recycle' : 'advance';
}

/** Whether advance transitions lead from one stage to another, directly or through others. */
export function advancesTo(funnel: Funnel, from: Id, to: Id): boolean {
  const seen = new Set<Id>([from]);
  const waiting = [from];
  for (let stage = waiting.pop(); stage !== undefined; stage = waiting.pop()) {
    for (const transition of funnel.transitions ?? []) {
      const next = stageAfter(transition);
      if (transition.from !== stage || transition.kind !== 'advance' || transition.archived || next === undefined)
        continue;
      if (next === to) return true;
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  }
  return false;
}
