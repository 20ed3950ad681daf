import type { Funnel, Id, Stage, Transition, WeirDocument } from '@weir/schema';
import { transitionKeys } from '../../editor/index.js';
import type { TransitionKey } from '../../editor/index.js';
import { isOnlyLayout, partOf } from './diff-documents.js';
import type { Difference } from './diff-documents.js';
import { findRenames } from './find-renames.js';

/** The funnels of both versions in one document, to be drawn: as it is, with what was removed where it stood. */
export function mergeDocuments(older: WeirDocument, after: WeirDocument): WeirDocument {
  const { document: before } = findRenames(older, after);
  const old = new Map(before.funnels?.map((funnel) => [funnel.id, funnel]));
  const kept = (after.funnels ?? []).map((funnel) => mergeFunnels(old.get(funnel.id), funnel));
  const ids = new Set(kept.map(({ id }) => id));
  return { ...after, funnels: [...kept, ...(before.funnels ?? []).filter(({ id }) => !ids.has(id))] };
}

function mergeFunnels(before: Funnel | undefined, after: Funnel): Funnel {
  if (!before || before === after) return after;
  const stages = new Set(after.stages.map(({ id }) => id));
  const keys = new Set(transitionKeys(after));
  const old = transitionKeys(before);
  const gone: readonly Stage[] = before.stages.filter(({ id }) => !stages.has(id));
  const ways: readonly Transition[] = (before.transitions ?? []).filter((_, index) => !keys.has(old[index] ?? ''));
  return {
    ...after,
    stages: [...after.stages, ...gone],
    transitions: [...(after.transitions ?? []), ...ways],
  };
}

export type Mark = Difference['kind'];

/** How the parts of a funnel's drawing are others. */
export interface Marks {
  readonly stages: ReadonlyMap<Id, Mark>;
  readonly transitions: ReadonlyMap<TransitionKey, Mark>;
}

/** In a funnel that came or went as a whole every stage did. */
export function marksOf(differences: readonly Difference[], funnel: Funnel): Marks {
  const stages = new Map<Id, Mark>();
  const transitions = new Map<TransitionKey, Mark>();
  for (const difference of differences) {
    const { kind, id, owner } = partOf(difference);
    const mark = difference.kind;
    if (kind === 'funnel' && id === funnel.id && mark !== 'changed') {
      for (const stage of funnel.stages) stages.set(stage.id, mark);
      for (const key of transitionKeys(funnel)) transitions.set(key, mark);
    }
    if (owner !== funnel.id || isOnlyLayout(difference)) continue;
    if (kind === 'stage') stages.set(id, mark);
    if (kind === 'transition') transitions.set(id, mark);
  }
  return { stages, transitions };
}

/** Funnels whose drawings are others, those with most to see first. */
export function changedFunnels(differences: readonly Difference[]): readonly Id[] {
  const counts = new Map<Id, number>();
  for (const difference of differences) {
    const { kind, id, owner } = partOf(difference);
    const funnel = kind === 'funnel' ? id : kind === 'stage' || kind === 'transition' ? owner : null;
    if (funnel !== null && !isOnlyLayout(difference)) counts.set(funnel, (counts.get(funnel) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([funnel]) => funnel);
}
