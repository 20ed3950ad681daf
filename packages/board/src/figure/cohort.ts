import type { Funnel, Stage } from '@weir/schema';
import type { FunnelAnswer, FunnelFigures, Period } from '@weir/query';
import { currentDay, periodState } from '../time/period-state.js';
import type { PeriodState } from '../time/period-state.js';
import { funnelStages } from './funnel.js';

/** How many of a cohort got to a stage. */
export interface CohortCell {
  readonly reached: number;
  /** Of those that entered in the period, 0 to 1; null when nobody did, or too few to be shown. */
  readonly share: number | null;
  /** Whose window is not over, so that they count neither way. */
  readonly immature: number;
  /** The share as a part of the highest of its column, from 0 to 1; null without a share. */
  readonly depth: number | null;
}

/** Those that entered in one period. */
export interface Cohort {
  readonly period: Period;
  readonly state: PeriodState;
  readonly entities: number;
  /** At the places of the stages. */
  readonly cells: readonly CohortCell[];
}

export interface Cohorts {
  /** The way, without a first stage that all of them reached. */
  readonly stages: readonly Stage[];
  /** In the order of time, the newest ones; what has not begun is left out. */
  readonly cohorts: readonly Cohort[];
  /** How many came before these. */
  readonly before: number;
  readonly all: Omit<Cohort, 'period' | 'state'>;
}

/** Rows that can be read, and drawn at once. */
const MOST_COHORTS = 120;

/**
 * Conversion from the first visit to each stage, by the period of that visit.
 * @param whole of a group: the answer that it is in, whose stages are the columns of all its groups
 */
export function cohortsOf(
  funnel: Funnel,
  answer: FunnelAnswer,
  timeZone: string | undefined,
  whole: FunnelAnswer = answer,
): Cohorts {
  const today = currentDay(answer.asOf, timeZone);
  const begun = answer.periods
    .map((period) => ({ period, state: periodState(period, today) }))
    .filter(({ state }) => state !== 'future');
  const seen = begun.slice(-MOST_COHORTS);
  const way = funnelStages(funnel, whole).way.map(({ stage }) => stage);
  const wholeOf = new Map(whole.periods.map((period) => [period.from, period]));
  const isTrivial = ({ id }: Stage) =>
    seen.every(({ period: { from } }) => [null, 1].includes(shareOf(wholeOf.get(from), id)));
  const stages = way.filter((stage, place) => place > 0 || !isTrivial(stage));
  const highest = stages.map(({ id }) =>
    Math.max(0, ...seen.map(({ period }) => figuresOf(period, id)?.conversion.fromStart ?? 0)),
  );
  const cellsOf = (figures: FunnelFigures) =>
    stages.map(({ id }, place): CohortCell => {
      const found = figuresOf(figures, id);
      const share = found?.conversion.fromStart ?? null;
      const high = highest[place]!;
      return {
        reached: found?.reached ?? 0,
        share,
        immature: found?.conversion.immature ?? 0,
        depth: share === null ? null : high > 0 ? Math.min(1, share / high) : 0,
      };
    });
  return {
    stages,
    before: begun.length - seen.length,
    cohorts: seen.map(({ period, state }) => ({
      period,
      state,
      entities: period.totals.entities,
      cells: cellsOf(period),
    })),
    all: { entities: answer.totals.entities, cells: cellsOf(answer) },
  };
}

function shareOf(figures: FunnelFigures | undefined, id: string): number | null {
  return (figures && figuresOf(figures, id)?.conversion.fromStart) ?? null;
}

function figuresOf({ stages }: FunnelFigures, id: string) {
  return stages.find(({ stage }) => stage === id);
}
