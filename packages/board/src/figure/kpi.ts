import type { Metric, WeirDocument } from '@weir/schema';
import type { MetricsAnswer, MetricsQuestion, MissingReason, Value } from '@weir/query';
import { dateOf, daysBetween } from '../time/dates.js';
import { currentDay, periodState } from '../time/period-state.js';
import { changeOf } from './change.js';
import type { Change } from './change.js';
import { natureOf, operationOf } from './nature.js';
import { progressTo } from './progress.js';
import type { Progress } from './progress.js';
import { targetFor } from './target.js';

export interface KpiFigures {
  readonly value: Value;
  readonly unit: string | null;
  /** Why the value is missing; null when it is there. */
  readonly reason: MissingReason | null;
  readonly change: Change | null;
  /** Numerator and denominator of a ratio of two counts. */
  readonly parts: { readonly numerator: number; readonly denominator: number } | null;
  readonly progress: Progress | null;
  /** Per period that has begun; null is a gap. Empty when the answer has one period only. */
  readonly history: readonly (number | null)[];
  /** The last period of the history is under way. */
  readonly historyUnfinished: boolean;
}

export function kpiFigures(
  document: WeirDocument,
  metric: Metric,
  answer: MetricsAnswer,
  question: MetricsQuestion,
): KpiFigures | null {
  const figures = answer.metrics[metric.id];
  if (!figures) return null;
  const nature = natureOf(document, metric);
  const value = figures.total;
  const target = targetFor(
    metric,
    { range: question.range ?? {}, filters: question.filters ?? {} },
    document.settings,
    nature === 'flow',
  );
  const today = currentDay(answer.asOf, document.settings?.timeZone);
  const states = answer.periods.map((period) => periodState(period, today));
  const numbers = figures.overall
    .filter((_, place) => states[place] !== 'future')
    .map((cell) => (typeof cell === 'number' ? cell : null));
  return {
    value,
    unit: figures.unit,
    reason: value === null ? (figures.whyTotal ?? 'no-rows') : null,
    change: changeOf(value, answer.compare?.metrics[metric.id]?.total, metric, figures.unit, nature),
    parts: countsOf(metric, figures.parts?.numerator.total, figures.parts?.denominator.total),
    progress:
      target && typeof value === 'number'
        ? progressTo(target.value, value, metric.good, nature, elapsedShare(question, answer.asOf, document))
        : null,
    history: numbers.length > 1 ? numbers : [],
    historyUnfinished: states.findLast((state) => state !== 'future') === 'under-way',
  };
}

/** Share of the question's range that has passed at as-of, by calendar days; 1 when it is over or has no bounds. */
export function elapsedShare(question: MetricsQuestion, asOf: string, document: WeirDocument): number {
  const { from, to } = question.range ?? {};
  if (!from || !to) return 1;
  const zone = document.settings?.timeZone;
  const first = dateOf(from, zone);
  const passed = daysBetween(first, dateOf(asOf, zone));
  return Math.min(1, Math.max(0, passed / daysBetween(first, dateOf(to, zone))));
}

/** Both sides of a ratio of two counts; null of anything else. */
export function countsOf(
  metric: Metric,
  numerator: Value | undefined,
  denominator: Value | undefined,
): KpiFigures['parts'] {
  if (typeof numerator !== 'number' || typeof denominator !== 'number') return null;
  const operands = operationOf(metric.formula)?.operands ?? [];
  const areCounts = operands.every((operand) => ['count', 'distinct'].includes(operationOf(operand)?.name ?? ''));
  return areCounts ? { numerator, denominator } : null;
}
