import type { Funnel, Id, StageGroup } from '@weir/schema';

/** The group that a stage is in; the first, where a document has it in several. */
export function groupOfStage(funnel: Funnel, stage: Id): StageGroup | undefined {
  return funnel.groups?.find(({ stages }) => stages.includes(stage));
}

/** Changes the funnel: a group that has no stages left goes away. */
export function takeFromGroups(funnel: Funnel, stages: readonly Id[]): void {
  const leaves = new Set(stages);
  if (!funnel.groups?.some((group) => group.stages.some((id) => leaves.has(id)))) return;
  const left: StageGroup[] = [];
  for (const group of funnel.groups) {
    const before = group.stages.length;
    const staying = group.stages.filter((id) => !leaves.has(id));
    if (staying.length < before) group.stages = staying;
    if (staying.length > 0 || before === 0) left.push(group);
  }
  if (left.length === 0) delete funnel.groups;
  else if (left.length < funnel.groups.length) funnel.groups = left;
}

/** Changes the funnel: the stages get into a group, and out of any other; null: out of all. A group that has no stages left goes away. */
export function putInGroup(funnel: Funnel, stages: readonly Id[], group: StageGroup | null): void {
  const own = new Set(group?.stages);
  const comers = stages.filter((id) => !own.has(id));
  takeFromGroups(funnel, group ? comers : stages);
  if (group && comers.length > 0) group.stages = stagesInOrder(funnel, [...group.stages, ...comers]);
}

/** In the order of the funnel, each once, and only those that are there. */
export function stagesInOrder(funnel: Funnel, stages: readonly Id[]): Id[] {
  const wanted = new Set(stages);
  return funnel.stages.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
}
