import type { Funnel, Id, Stage, Transition } from '@weir/schema';

/** A funnel without what is archived; transitions that lead nowhere are left out. */
export interface Graph {
  readonly stages: ReadonlyMap<Id, { readonly stage: Stage; readonly place: number }>;
  readonly transitions: readonly { readonly transition: Transition; readonly place: number }[];
}

export function graphOf({ stages, transitions = [] }: Funnel): Graph {
  const live = stages.map((stage, place) => ({ stage, place })).filter(({ stage }) => stage.archived !== true);
  const byId = new Map(live.map((each) => [each.stage.id, each]));
  return {
    stages: byId,
    transitions: transitions
      .map((transition, place) => ({ transition, place }))
      .filter(({ transition: { from, to, archived } }) => {
        return archived !== true && byId.has(from) && (typeof to !== 'string' || byId.has(to));
      }),
  };
}

/**
 * Stages that a transition of any kind leads to, from where entities may start: the first stage, and those that only lead on.
 * @param entries stages that other funnels hand over to
 */
export function reachable({ stages, transitions }: Graph, entries: ReadonlySet<Id>): ReadonlySet<Id> {
  const next = new Map<Id, Id[]>();
  const incoming = new Set<Id>();
  for (const { transition } of transitions) {
    const { from, to } = transition;
    if (typeof to !== 'string' || to === from) continue;
    incoming.add(to);
    const others = next.get(from);
    if (others) others.push(to);
    else next.set(from, [to]);
  }
  const [first = ''] = stages.keys();
  const isStart = (id: Id) => id === first || entries.has(id) || (!incoming.has(id) && next.has(id));
  const reached = new Set([...stages.keys()].filter(isStart));
  for (const id of reached) for (const to of next.get(id) ?? []) reached.add(to);
  return reached;
}

/** Stages that lead to a stage by advance transitions, directly or through others, and the stage itself. */
export function upstreamOf({ transitions }: Graph, stage: Id): ReadonlySet<Id> {
  const before = new Map<Id, Id[]>();
  for (const { transition } of transitions) {
    const { from, to, kind } = transition;
    if (kind === 'advance' && typeof to === 'string') before.set(to, [...(before.get(to) ?? []), from]);
  }
  const found = new Set([stage]);
  for (const id of found) for (const from of before.get(id) ?? []) found.add(from);
  return found;
}
