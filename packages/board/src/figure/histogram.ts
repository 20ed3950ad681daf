import type { Funnel, Id, Widget } from '@weir/schema';

/**
 * The two stages whose times a histogram shows: those that it names, else the first of the way and the first that is won. Null where the
 * funnel has no such stages.
 */
export function histogramEnds(funnel: Funnel, widget: Widget): { readonly from: Id; readonly to: Id } | null {
  const live = funnel.stages.filter(({ archived }) => archived !== true);
  const isSequence = funnel.counting?.method === 'sequence';
  const path = isSequence ? (funnel.path ?? live.map(({ id }) => id)) : live.map(({ id }) => id);
  const kindOf = new Map(live.map(({ id, kind }) => [id, kind]));
  const from = widget.from ?? path.find((id) => kindOf.get(id) === 'open' || kindOf.get(id) === 'won');
  const won = path.find((id) => kindOf.get(id) === 'won' && id !== from);
  const to = widget.to ?? won ?? (isSequence ? path.at(-1) : undefined);
  return from !== undefined && to !== undefined && from !== to ? { from, to } : null;
}
