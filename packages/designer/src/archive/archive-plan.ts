import type { Funnel, Id, Stage } from '@weir/schema';
import { stageAfter } from '../editor/index.js';

/** The stages that can stand in for another one, in the order of the document. */
export function substitutesFor(funnel: Funnel, stage: Id): readonly Stage[] {
  return funnel.stages.filter(({ id, archived }) => id !== stage && !archived);
}

/** Who most likely stands in for a stage: the one before it on the way, else the one after it, else the first of its kind. */
export function likelySubstitute(funnel: Funnel, stage: Id): Id | undefined {
  const choices = substitutesFor(funnel, stage);
  const isChoice = (id: Id | undefined) => choices.some((each) => each.id === id && each.kind === 'open');
  const ways = (funnel.transitions ?? []).filter(({ kind, archived }) => kind === 'advance' && !archived);
  const before = ways.find((way) => stageAfter(way) === stage && isChoice(way.from));
  const after = ways.find((way) => way.from === stage && isChoice(stageAfter(way)));
  const kind = funnel.stages.find(({ id }) => id === stage)?.kind;
  const found = before?.from ?? (after && stageAfter(after)) ?? choices.find((each) => each.kind === kind)?.id;
  return found ?? choices[0]?.id;
}

/** A day cannot part the rows of a signal that takes only an entity's first one: the first since that day may not be its first. */
export function canStartOnDay({ enters = [] }: Stage): boolean {
  return enters.every(({ first }) => !first);
}
