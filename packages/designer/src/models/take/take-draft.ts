import type { Board, Dataset, Id, Insight, Metric, WeirDocument } from '@weir/schema';
import { contextOf } from '../../editor/commands/command.js';
import { boardsAbout, cardsAbout, insightsAbout } from './copy-board.js';
import { agreeingDatasets, matchFields } from './match-datasets.js';
import type { DatasetMatch, Matches } from './match-datasets.js';
import { metricsAbout, needsOf } from './needs.js';
import { takeModel } from './take-model.js';
import type { TakeChoices, TakeNote } from './take-model.js';

/** What a person decided so far. What they did not decide follows from the document and the template. */
export interface TakeDraft {
  readonly funnels: readonly Id[];
  /** Metrics that are not wanted. */
  readonly without: readonly Id[];
  /** By the template's dataset; null: as a new one. Absent: as it agrees. */
  readonly matches: Matches;
  /** Whether boards are wanted; absent: where the document has none yet. */
  readonly boards?: Readonly<Record<Id, boolean>>;
  /** Whether suggestions are wanted; absent: they are. */
  readonly insights?: Readonly<Record<Id, boolean>>;
}

/** A dataset of the template, and what stands for it. */
export interface DatasetChoice {
  readonly dataset: Dataset;
  readonly needed: ReadonlySet<Id>;
  readonly match: DatasetMatch | null;
  /** Of the match: needed fields that nothing stands for. */
  readonly missing: readonly Id[];
}

export interface TakePlan {
  readonly choices: TakeChoices;
  /** What may be taken along. */
  readonly metrics: readonly Metric[];
  /** With how many of their cards are about it. */
  readonly boards: readonly { readonly board: Board; readonly cards: number }[];
  readonly insights: readonly Insight[];
  readonly datasets: readonly DatasetChoice[];
  readonly notes: readonly TakeNote[];
}

/** What comes of the decisions. */
export function planTake(document: WeirDocument, template: WeirDocument, draft: TakeDraft): TakePlan {
  const { funnels, without } = draft;
  const metrics = metricsAbout(template, funnels);
  const wanted = metrics.filter(({ id }) => !without.includes(id)).map(({ id }) => id);
  const needs = needsOf(template, funnels, wanted);
  const matches = { ...agreeingDatasets(document, template, needs), ...draft.matches };
  const datasets = (template.datasets ?? []).flatMap((dataset): DatasetChoice[] => {
    const needed = needs.fields.get(dataset.id);
    if (!needed) return [];
    const match = matches[dataset.id] ?? null;
    const missing = match ? [...needed].filter((field) => match.fields[field] === undefined) : [];
    return [{ dataset, needed, match, missing }];
  });
  const reach = { funnels, metrics: needs.metrics };
  const boards = boardsAbout(template, reach).map((board) => ({ board, cards: cardsAbout(board, reach) }));
  const insights = insightsAbout(template, reach);
  const hasBoard = document.boards?.some(({ archived }) => archived !== true) === true;
  const choices = {
    funnels,
    metrics: wanted,
    boards: boards.map(({ board }) => board.id).filter((id) => draft.boards?.[id] ?? !hasBoard),
    insights: insights.map(({ id }) => id).filter((id) => draft.insights?.[id] ?? true),
    matches,
  };
  const { notes } = takeModel(document, template, choices, contextOf(document));
  return { choices, metrics, boards, insights, datasets, notes };
}

/** One of the document's datasets is to stand for one of the template's; null: none is. */
export function withDataset(
  draft: TakeDraft,
  template: WeirDocument,
  { dataset, needed }: Pick<DatasetChoice, 'dataset' | 'needed'>,
  own: Dataset | null,
): TakeDraft {
  const match = own ? matchFields(own, template, dataset.id, needed) : null;
  return { ...draft, matches: { ...draft.matches, [dataset.id]: match } };
}

/** A field of it is to stand for a field of the template's; null: the field is added. */
export function withField(draft: TakeDraft, { dataset, match }: DatasetChoice, field: Id, own: Id | null): TakeDraft {
  if (!match) return draft;
  const others = Object.fromEntries(Object.entries(match.fields).filter(([id]) => id !== field));
  const fields = own === null ? others : { ...others, [field]: own };
  return { ...draft, matches: { ...draft.matches, [dataset.id]: { ...match, fields } } };
}

export function withFunnel(draft: TakeDraft, order: readonly Id[], funnel: Id, isTaken: boolean): TakeDraft {
  const funnels = order.filter((id) => (id === funnel ? isTaken : draft.funnels.includes(id)));
  return { ...draft, funnels };
}

export function withMetric(draft: TakeDraft, metric: Id, isTaken: boolean): TakeDraft {
  const others = draft.without.filter((id) => id !== metric);
  return { ...draft, without: isTaken ? others : [...others, metric] };
}

export function withPart(draft: TakeDraft, list: 'boards' | 'insights', id: Id, isTaken: boolean): TakeDraft {
  return { ...draft, [list]: { ...draft[list], [id]: isTaken } };
}
