import { currentDay, natureOf, periodState, targetFor } from '@weir/board';
import type { MetricsAnswer, MetricsQuestion, Period } from '@weir/query';
import type { Benchmark, Metric, Target, WeirDocument } from '@weir/schema';

/** How a metric stands to what is to be reached and to what others reach. */
export interface GoalFigures {
  readonly value: number | null;
  /** The period that the value and the target are of; null: the whole range. */
  readonly period: Period | null;
  readonly target: Target | null;
  readonly benchmark: Benchmark | null;
  readonly unit: string | null;
}

/**
 * A target holds at its grain only: a year's revenue is not set beside what is to be reached in a month. Where the range has no target,
 * the newest whole period that has one is taken.
 */
export function goalFigures(
  document: WeirDocument,
  metric: Metric,
  answer: MetricsAnswer,
  { range = {}, grain }: MetricsQuestion,
): GoalFigures | null {
  const figures = answer.metrics[metric.id];
  if (!figures) return null;
  const { settings } = document;
  const isFlow = natureOf(document, metric) === 'flow';
  const shared = { benchmark: metric.benchmarks?.find(({ where }) => !where) ?? null, unit: figures.unit };
  const target = targetFor(metric, { range, filters: {} }, settings, isFlow);
  if (target || !grain) return { ...shared, value: numberOf(figures.total), period: null, target };
  const today = currentDay(answer.asOf, settings?.timeZone);
  for (let place = answer.periods.length - 1; place >= 0; place--) {
    const period = answer.periods[place]!;
    const { from, to } = period;
    if (!from || !to || periodState(period, today) !== 'whole') continue;
    const held = targetFor(metric, { range: { from, to }, grain, filters: {} }, settings, isFlow);
    if (held) return { ...shared, value: numberOf(figures.overall[place]), period, target: held };
  }
  return { ...shared, value: numberOf(figures.total), period: null, target: null };
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
