import type { Id, WeirDocument } from '@weir/schema';
import { transitionKeys } from './transitions.js';
import type { TransitionKey } from './transitions.js';

/** What a person works on: a funnel with some of its stages and transitions, and a metric. */
export interface Selection {
  readonly funnel: Id | null;
  readonly stages: readonly Id[];
  readonly transitions: readonly TransitionKey[];
  readonly metric: Id | null;
}

export const nothingSelected: Selection = { funnel: null, stages: [], transitions: [], metric: null };

/** The selection without what the document does not have; the first live funnel stands in for one that is gone. */
export function cleanSelection(document: WeirDocument, selection: Selection): Selection {
  const funnels = document.funnels ?? [];
  const funnel =
    funnels.find(({ id }) => id === selection.funnel) ?? funnels.find(({ archived }) => !archived) ?? funnels[0];
  const isKept = funnel !== undefined && funnel.id === selection.funnel;
  const stages = isKept ? new Set(funnel.stages.map(({ id }) => id)) : new Set();
  const keys = isKept ? new Set(transitionKeys(funnel)) : new Set();
  const clean: Selection = {
    funnel: funnel?.id ?? null,
    stages: selection.stages.filter((id) => stages.has(id)),
    transitions: selection.transitions.filter((key) => keys.has(key)),
    metric: document.metrics?.some(({ id }) => id === selection.metric) ? selection.metric : null,
  };
  return sameSelection(clean, selection) ? selection : clean;
}

export function sameSelection(a: Selection, b: Selection): boolean {
  return (
    a.funnel === b.funnel &&
    a.metric === b.metric &&
    sameList(a.stages, b.stages) &&
    sameList(a.transitions, b.transitions)
  );
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index]);
}
