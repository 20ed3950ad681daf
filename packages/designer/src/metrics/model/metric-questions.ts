import { grainFor, rangeOf } from '@weir/board';
import { dayFromIso } from '@weir/formula';
import type { MetricsQuestion, Question } from '@weir/query';
import type { Diagnostic, Grain, Id, Metric, Range, RelativePeriod, WeirDocument } from '@weir/schema';
import { answerableMetrics } from './answerable-metrics.js';

export interface MetricView {
  readonly document: WeirDocument;
  readonly diagnostics: readonly Diagnostic[];
  readonly metric: Id | null;
  readonly period: RelativePeriod;
  readonly asOf: string | undefined;
}

/** Names of answers, per metric. */
export const answerNames = {
  /** Its value in the period. */
  value: (metric: Id) => `value/${metric}`,
  /** Its value, change and course. */
  trend: (metric: Id) => `trend/${metric}`,
  /** Its course beside that of its drivers. */
  drivers: (metric: Id) => `drivers/${metric}`,
};

/** More than these of a metric's periods cannot be told apart in a small drawing. */
const MOST_PERIODS = 60;

/** How long about, in days. */
const GRAIN_DAYS: Readonly<Record<Grain, number>> = { day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365.2 };

/** Up to here weeks are compared, which there are enough of; beyond, months. */
const WEEKS_UP_TO_DAYS = 371;

/** The values of all live metrics, for the list. What has errors is not asked for. */
export function valueQuestions(view: MetricView): Record<string, Question> {
  const { document, diagnostics, period, asOf } = view;
  const range = rangeOf(period, document.settings, asOf);
  const answerable = answerableMetrics(document, diagnostics);
  const live = document.metrics?.filter(({ id, archived }) => !archived && answerable.has(id)) ?? [];
  return Object.fromEntries(live.map(({ id }) => [answerNames.value(id), { metrics: [id], range }]));
}

/** What is asked about the one metric that is looked at. */
export function detailQuestions(view: MetricView): Record<string, Question> {
  const { document, diagnostics, metric: id } = view;
  const metric = document.metrics?.find((each) => each.id === id);
  const answerable = answerableMetrics(document, diagnostics);
  if (!metric || !answerable.has(metric.id)) return {};
  const drivers = driversQuestion(metric, view, answerable);
  return {
    [answerNames.trend(metric.id)]: trendQuestion(metric, view),
    ...(drivers && { [answerNames.drivers(metric.id)]: drivers }),
  };
}

/** A metric's value, its course, and the period before. All of time has neither a course nor a period before it. */
export function trendQuestion(
  metric: Metric,
  { document, period, asOf }: Pick<MetricView, 'document' | 'period' | 'asOf'>,
): MetricsQuestion {
  const range = rangeOf(period, document.settings, asOf);
  const days = daysOf(range);
  if (days === null) return { metrics: [metric.id], range };
  return { metrics: [metric.id], range, grain: trendGrain(metric, days), compare: 'prior-period' };
}

/** The course of a metric and its drivers; null where there is nothing to set side by side. */
export function driversQuestion(
  metric: Metric,
  { document, period, asOf }: Pick<MetricView, 'document' | 'period' | 'asOf'>,
  answerable: ReadonlySet<Id>,
): MetricsQuestion | null {
  const range = rangeOf(period, document.settings, asOf);
  const days = daysOf(range);
  const drivers = [...new Set(metric.drivers)].filter((id) => id !== metric.id && answerable.has(id));
  if (days === null || drivers.length === 0) return null;
  return { metrics: [metric.id, ...drivers], range, grain: days <= WEEKS_UP_TO_DAYS ? 'week' : 'month' };
}

/** That of a target, so that both can be compared, where it gives a course that can be read; else what suits the period's length. */
function trendGrain({ targets = [] }: Metric, days: number): Grain {
  const general = targets.flatMap(({ grain, where }) => (grain && !where ? [grain] : []));
  const readable = general.find((grain) => {
    const count = days / GRAIN_DAYS[grain];
    return count >= 2 && count <= MOST_PERIODS;
  });
  return readable ?? grainFor(days);
}

function daysOf({ from, to }: Range): number | null {
  const first = dayFromIso(from?.slice(0, 10) ?? '');
  const end = dayFromIso(to?.slice(0, 10) ?? '');
  return first === null || end === null ? null : end - first;
}
