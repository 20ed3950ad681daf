import type { Id } from '@weir/schema';
import { indexOfTransition } from '../../editor/index.js';
import type { Editor } from '../../editor/index.js';

/** Of which funnel conditions are counted, and of which stage in detail: the one that is selected, or where the selected transition starts. */
export interface LookedAt {
  readonly funnel: Id;
  readonly stage: Id | null;
}

export function lookedAt({ document, selection }: Editor): LookedAt | null {
  const funnel = document.funnels?.find(({ id }) => id === selection.funnel);
  if (!funnel) return null;
  const { stages, transitions } = selection;
  if (stages.length + transitions.length !== 1) return { funnel: funnel.id, stage: null };
  const [key] = transitions;
  const from = key === undefined ? undefined : funnel.transitions?.[indexOfTransition(funnel, key)]?.from;
  return { funnel: funnel.id, stage: stages[0] ?? from ?? null };
}
