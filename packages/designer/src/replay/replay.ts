import type { Funnel, Id, Stage } from '@weir/schema';
import type { FunnelAnswer, FunnelTotals, Period, StageFigures } from '@weir/query';

/** The figures of a stage that a replay holds beside each other, in the order of its table. */
export const STAGE_MEASURES = ['reached', 'conversion', 'days', 'open', 'overdue'] as const;
export type StageMeasure = (typeof STAGE_MEASURES)[number];

export const TOTAL_MEASURES = ['entities', 'won', 'lost', 'winRate', 'openValue', 'velocity'] as const;
export type TotalMeasure = (typeof TOTAL_MEASURES)[number];

/** A figure by both versions. null: it is missing there, or there is nothing that it could be of. */
export interface Pair {
  readonly before: number | null;
  readonly after: number | null;
}

export interface ReplayStage {
  readonly id: Id;
  readonly before: Stage | null;
  readonly after: Stage | null;
  readonly figures: Readonly<Record<StageMeasure, Pair>>;
}

export interface ReplayMonth {
  readonly period: Period;
  readonly totals: Readonly<Record<TotalMeasure, Pair>>;
}

export interface Replay {
  /** In the order of the draft; a stage that it has no more stands behind the one it followed. */
  readonly stages: readonly ReplayStage[];
  readonly totals: Readonly<Record<TotalMeasure, Pair>>;
  readonly months: readonly ReplayMonth[];
  /** Neither version counts anything otherwise than the other. */
  readonly isSame: boolean;
}

/** One version's funnel and what was answered about it; null where the version does not have the funnel. */
export interface Side {
  readonly funnel: Funnel;
  readonly answer: FunnelAnswer;
}

/** Holds the answers of two versions of a funnel to the same question beside each other. */
export function replayOf(before: Side | null, after: Side | null): Replay {
  const stages = stageOrder(before, after).map((id) => replayStage(id, before, after));
  const totals = totalPairs(before?.answer.totals, after?.answer.totals);
  const earlier = new Map(before?.answer.periods.map((month) => [month.from, month]));
  const months = (after ?? before)?.answer.periods.map((month): ReplayMonth => ({
    period: { from: month.from, to: month.to, incomplete: month.incomplete },
    totals: totalPairs(earlier.get(month.from)?.totals, after ? month.totals : undefined),
  }));
  const pairs = [totals, ...stages.map(({ figures }) => figures), ...(months ?? []).map((month) => month.totals)];
  const isSame = pairs.every((each) => Object.values<Pair>(each).every((pair) => pair.before === pair.after));
  return { stages, totals, months: months ?? [], isSame };
}

/** What the draft says less what the other version says; null where one of them says nothing. */
export function differenceOf({ before, after }: Pair): number | null {
  return before === null || after === null ? null : after - before;
}

/** Stages that are counted by one of them: archived ones are left out. */
function stageOrder(before: Side | null, after: Side | null): Id[] {
  const order = after ? countedStages(after) : [];
  const known = new Set(order);
  let previous: Id | undefined;
  for (const id of before ? countedStages(before) : []) {
    if (!known.has(id)) order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, id);
    previous = id;
  }
  return order;
}

function countedStages({ funnel, answer }: Side): Id[] {
  const counted = new Set(answer.stages.map(({ stage }) => stage));
  return funnel.stages.flatMap(({ id, archived }) => (archived || !counted.has(id) ? [] : [id]));
}

function replayStage(id: Id, before: Side | null, after: Side | null): ReplayStage {
  const stageOf = (side: Side | null) =>
    side?.funnel.stages.find((stage) => stage.id === id && !stage.archived) ?? null;
  const then = before?.answer.stages.find(({ stage }) => stage === id);
  const now = after?.answer.stages.find(({ stage }) => stage === id);
  const pair = (measure: (figures: StageFigures) => number | null): Pair => ({
    before: then ? measure(then) : null,
    after: now ? measure(now) : null,
  });
  return {
    id,
    before: stageOf(before),
    after: stageOf(after),
    figures: {
      reached: pair(({ reached }) => reached),
      conversion: pair(({ conversion }) => conversion.fromPrevious),
      days: pair(({ days }) => days.median),
      open: pair(({ open }) => open),
      overdue: pair(({ overdue }) => overdue),
    },
  };
}

function totalPairs(
  before: FunnelTotals | undefined,
  after: FunnelTotals | undefined,
): Readonly<Record<TotalMeasure, Pair>> {
  const pairs = TOTAL_MEASURES.map((measure) => [
    measure,
    { before: before?.[measure] ?? null, after: after?.[measure] ?? null } satisfies Pair,
  ]);
  return Object.fromEntries(pairs);
}
