import type { Scalar } from '@weir/schema';
import type { FunnelAnswer, FunnelFigures } from '../contract/answer.js';
import type { FunnelPlan, FunnelResult, SequencePlan } from '../contract/plan.js';
import { findField } from '../document/find.js';
import type { FunnelJob, FunnelSide } from '../plan/plan-funnel.js';
import { periodOf } from '../periods/split-range.js';
import type { Pace } from '../pace.js';
import { groupKey, groupOf, orderGroups } from './groups.js';

/** @param compared there when the question asks for a comparison @throws {WeirError} `adapter/aborted` */
export async function answerFunnel(
  job: FunnelJob,
  asked: FunnelResult,
  compared: FunnelResult | null,
  pace: Pace,
): Promise<FunnelAnswer> {
  const both = [...asked.groups, ...(compared?.groups ?? [])].map((group) => group.values);
  const by = job.question.by ?? [];
  const groups = by.length > 0 ? await orderGroups(job.index, by, both, pace) : [];
  const answer = answerSide(job, job.asked, asked, groups);
  if (!job.compared || !compared) return answer;
  return { ...answer, compare: answerSide(job, job.compared, compared, groups) };
}

function answerSide(
  { question, index, funnel }: FunnelJob,
  { periods, hasGrain, plan }: FunnelSide,
  result: FunnelResult,
  groups: readonly (readonly Scalar[])[],
): Omit<FunnelAnswer, 'compare'> {
  const figures = new Map(result.groups.map((group) => [groupKey(group.values), group]));
  const unit = funnel.value && findField(index, funnel.value.dataset, funnel.value.field).unit;
  return {
    ...figuresOf(result.total),
    handoffs: result.handoffs ?? [],
    ...(question.histogram &&
      result.histogram && {
        histogram: { from: question.histogram.from, to: question.histogram.to, ...result.histogram },
      }),
    groups: groups.map((values) => ({
      by: groupOf(question.by ?? [], values),
      ...figuresOf(figures.get(groupKey(values)) ?? noFigures(plan)),
    })),
    periods: periods.map((cell, place) => ({
      ...periodOf(cell),
      ...figuresOf((hasGrain && result.periods[place]) || result.total),
    })),
    asOf: new Date(plan.asOf.instant).toISOString(),
    unit: typeof unit === 'string' ? unit : null,
    sampled: result.sampled === true,
    excluded: result.excluded,
  };
}

function figuresOf({ stages, flows, totals }: FunnelFigures): FunnelFigures {
  return { stages, flows, totals };
}

/** The figures of a group in which nobody is. */
function noFigures({ stages, value }: FunnelPlan | SequencePlan): FunnelFigures {
  const noValue = value === null ? null : 0;
  return {
    stages: stages.map(({ id }) => ({
      stage: id,
      entered: 0,
      skipped: 0,
      reached: 0,
      notApplicable: 0,
      open: 0,
      overdue: 0,
      conversion: { fromPrevious: null, fromStart: null, immature: 0 },
      days: { median: null, p90: null, mean: null, count: 0, open: 0 },
      value: noValue,
      weightedValue: noValue,
    })),
    flows: [],
    totals: {
      entities: 0,
      open: 0,
      won: 0,
      lost: 0,
      parked: 0,
      disqualified: 0,
      winRate: null,
      openValue: noValue,
      weightedValue: noValue,
      velocity: null,
    },
  };
}
