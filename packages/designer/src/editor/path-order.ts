import type { Funnel, Id, Stage } from '@weir/schema';
import { groupOfStage } from './groups.js';

/** The stages in the order of the funnel's path: those that its `path` names, then the others as the document has them. */
export function pathOrder(funnel: Funnel): Stage[] {
  const { path, stages } = funnel;
  if (!path) return [...stages];
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  const onPath = path.flatMap((id) => byId.get(id) ?? []);
  return [...onPath, ...stages.filter(({ id }) => !path.includes(id))];
}

/** A stage that is in no group, or a group with all of its stages. */
export interface PathPart {
  readonly group: Id | null;
  readonly stages: readonly Id[];
}

/** The order of the path with the stages of each group together, at the place of the first of them. */
export function pathParts(funnel: Funnel): PathPart[] {
  const order = pathOrder(funnel).map(({ id }) => id);
  const groups = new Map<Id, Id[]>();
  const parts: PathPart[] = [];
  const groupOf = new Map(funnel.groups?.toReversed().flatMap(({ id, stages }) => stages.map((stage) => [stage, id])));
  for (const stage of order) {
    const group = groupOf.get(stage) ?? null;
    const known = group === null ? undefined : groups.get(group);
    if (known) known.push(stage);
    else {
      const stages = [stage];
      if (group !== null) groups.set(group, stages);
      parts.push({ group, stages });
    }
  }
  return parts;
}

/**
 * Before which stage these come when they are moved by one; null: they come last. Stages of a group move within it, and past a group as a whole.
 * @returns undefined when they cannot be moved that way: they stand at the end, or where the path or their group ends
 */
export function placeAfterMove(funnel: Funnel, stages: readonly Id[], way: 'earlier' | 'later'): Id | null | undefined {
  const order = pathOrder(funnel).map(({ id }) => id);
  const units = unitsAround(funnel, stages, order);
  const places = units.flatMap((unit, place) => (unit.some((id) => stages.includes(id)) ? [place] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const passed = units[way === 'earlier' ? first - 1 : last + 1];
  const [front] = passed ?? [];
  if (!passed || front === undefined) return undefined;
  const isOnPath = (id: Id) => funnel.path?.includes(id) ?? false;
  if (stages.some((id) => isOnPath(id) !== isOnPath(front))) return undefined;
  if (way === 'earlier') return front;
  const behind = order.slice(order.indexOf(passed.at(-1) ?? '') + 1);
  return behind.find((id) => !stages.includes(id)) ?? null;
}

/** What stands beside the stages and can be passed: the others of their group, or the stages and groups of the path. */
function unitsAround(funnel: Funnel, stages: readonly Id[], order: readonly Id[]): readonly (readonly Id[])[] {
  const groups = new Set(stages.map((id) => groupOfStage(funnel, id)));
  const [group] = groups;
  const isPart = group !== undefined && group.stages.some((id) => !stages.includes(id));
  if (groups.size === 1 && isPart) return order.filter((id) => group.stages.includes(id)).map((id) => [id]);
  const cut = [...groups].some((each) => each?.stages.some((id) => !stages.includes(id)));
  return cut ? order.map((id) => [id]) : pathParts(funnel).map((part) => part.stages);
}
