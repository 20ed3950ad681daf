import type { Id, WeirDocument } from '@weir/schema';
import { transitionKeys } from './transitions.js';
import type { TransitionKey } from './transitions.js';

/** What a person works on: a funnel with some of its stages and transitions, a metric, and a board with some of its widgets. */
export interface Selection {
  readonly funnel: Id | null;
  readonly stages: readonly Id[];
  readonly transitions: readonly TransitionKey[];
  readonly metric: Id | null;
  readonly board: Id | null;
  readonly widgets: readonly Id[];
}

export const nothingSelected: Selection = {
  funnel: null,
  stages: [],
  transitions: [],
  metric: null,
  board: null,
  widgets: [],
};

/** The selection without what the document does not have; the first live funnel or board stands in for one that is gone. */
export function cleanSelection(document: WeirDocument, selection: Selection): Selection {
  const funnels = document.funnels ?? [];
  const funnel = standIn(funnels, selection.funnel);
  const isKept = funnel !== undefined && funnel.id === selection.funnel;
  const stages = isKept ? new Set(funnel.stages.map(({ id }) => id)) : new Set();
  const keys = isKept ? new Set(transitionKeys(funnel)) : new Set();
  const board = standIn(document.boards ?? [], selection.board);
  const widgets = board && board.id === selection.board ? new Set(board.widgets.map(({ id }) => id)) : new Set();
  const clean: Selection = {
    funnel: funnel?.id ?? null,
    stages: selection.stages.filter((id) => stages.has(id)),
    transitions: selection.transitions.filter((key) => keys.has(key)),
    metric: document.metrics?.some(({ id }) => id === selection.metric) ? selection.metric : null,
    board: board?.id ?? null,
    widgets: selection.widgets.filter((id) => widgets.has(id)),
  };
  return sameSelection(clean, selection) ? selection : clean;
}

export function sameSelection(a: Selection, b: Selection): boolean {
  return (
    a.funnel === b.funnel &&
    a.metric === b.metric &&
    a.board === b.board &&
    sameList(a.widgets, b.widgets) &&
    sameList(a.stages, b.stages) &&
    sameList(a.transitions, b.transitions)
  );
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index]);
}

function standIn<Part extends { readonly id: Id; readonly archived?: boolean }>(
  parts: readonly Part[],
  wanted: Id | null,
): Part | undefined {
  return parts.find(({ id }) => id === wanted) ?? parts.find(({ archived }) => !archived) ?? parts[0];
}
