import type { Funnel, Transition, WeirDocument } from '@weir/schema';

/** A way from a stage of a funnel to one of another. */
export type Handoff = Omit<Transition, 'to'> & { readonly to: { readonly funnel: string; readonly stage: string } };

/** Those of a funnel, without archived ones. */
export function handoffsOf({ transitions = [] }: Funnel): readonly Handoff[] {
  return transitions.flatMap((transition) =>
    transition.archived || typeof transition.to === 'string' ? [] : [{ ...transition, to: transition.to }],
  );
}

/** The funnels between which something is handed over, in the document's order, without archived ones. */
export function joinedFunnels({ funnels = [] }: Pick<WeirDocument, 'funnels'>): readonly Funnel[] {
  const known = funnels.filter(({ archived }) => !archived);
  const joined = new Set(known.flatMap((funnel) => handoffsOf(funnel).flatMap(({ to }) => [funnel.id, to.funnel])));
  return known.filter(({ id }) => joined.has(id));
}
