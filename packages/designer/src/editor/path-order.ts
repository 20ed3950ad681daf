import type { Funnel, Id, Stage } from '@weir/schema';

/** The stages in the order of the funnel's path: those that its `path` names, then the others as the document has them. */
export function pathOrder(funnel: Funnel): Stage[] {
  const { path, stages } = funnel;
  if (!path) return [...stages];
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  const onPath = path.flatMap((id) => byId.get(id) ?? []);
  return [...onPath, ...stages.filter(({ id }) => !path.includes(id))];
}

/**
 * Before which stage these come when they are moved by one; null: they come last.
 * @returns undefined when they cannot be moved that way: they stand at the end, or where the path ends
 */
export function placeAfterMove(funnel: Funnel, stages: readonly Id[], way: 'earlier' | 'later'): Id | null | undefined {
  const order = pathOrder(funnel).map(({ id }) => id);
  const places = order.flatMap((id, place) => (stages.includes(id) ? [place] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const passed = order[way === 'earlier' ? first - 1 : last + 1];
  if (passed === undefined) return undefined;
  const isOnPath = (id: Id) => funnel.path?.includes(id) ?? false;
  if (stages.some((id) => isOnPath(id) !== isOnPath(passed))) return undefined;
  return way === 'earlier' ? passed : (order[last + 2] ?? null);
}
