import type { Grain, Id, Metric, WeirDocument } from '@weir/schema';
import type { Group, MetricFigures, MetricsAnswer, MetricsQuestion, MissingReason, Period, Value } from '@weir/query';
import { countsOf } from './kpi.js';
import { addsUp, natureOf } from './nature.js';
import { currentDay, periodState } from '../time/period-state.js';
import type { PeriodState } from '../time/period-state.js';
import { targetFor } from './target.js';

export interface TrendSeries {
  /** Unique within its panel. */
  readonly id: string;
  readonly metric: Metric;
  /** Which group of a breakdown; `rest`: all groups that have no series of their own; null: without a breakdown. */
  readonly group: Group | 'rest' | null;
  /** Per period; null is a gap. */
  readonly values: readonly (number | null)[];
  readonly why: readonly (MissingReason | null)[];
  /** Of ratios of counts: of how many each is; null of anything else. */
  readonly counts: readonly (number | null)[] | null;
  /** Over the compared range, at the same places; null without a comparison. */
  readonly earlier: readonly (number | null)[] | null;
}

/** What shares one axis: figures of one unit. */
export interface TrendPanel {
  readonly unit: string | null;
  /** Sums of a single series are columns; ratios, levels, and several series are lines. */
  readonly form: 'columns' | 'lines';
  readonly series: readonly TrendSeries[];
  /** The metric's target in each period; only for a single series, all null when there is none. */
  readonly targets: readonly (number | null)[];
}

export interface TrendFigures {
  readonly periods: readonly Period[];
  /** At the places of the periods. */
  readonly states: readonly PeriodState[];
  readonly panels: readonly TrendPanel[];
  /** Groups that are not drawn, as their figures cannot be added up; the table has them. */
  readonly undrawn: number;
}

const MOST_SERIES = 8;

export function trendFigures(
  document: WeirDocument,
  metricIds: readonly Id[],
  answer: MetricsAnswer,
  question: MetricsQuestion,
): TrendFigures {
  let undrawn = 0;
  const panels = new Map<string, TrendSeries[]>();
  for (const id of metricIds) {
    const metric = document.metrics?.find((candidate) => candidate.id === id);
    const figures = answer.metrics[id];
    if (!metric || !figures) continue;
    const { series, left } = seriesOf(document, metric, figures, answer, question);
    undrawn += left;
    const unit = unitOfAxis(metric, figures.unit);
    panels.set(unit, [...(panels.get(unit) ?? []), ...series]);
  }
  const today = currentDay(answer.asOf, document.settings?.timeZone);
  return {
    periods: answer.periods,
    states: answer.periods.map((period) => periodState(period, today)),
    undrawn,
    panels: [...panels].map(([unit, series]) => panelOf(document, unit || null, series, answer, question)),
  };
}

/** Shares and plain numbers are of one axis where they are written alike: a ratio of money that is written as a number beside others. */
function unitOfAxis({ format }: Metric, unit: string | null): string {
  if (!format?.style || (unit && unit !== 'percent')) return unit ?? '';
  return format.style === 'percent' ? 'percent' : '';
}

function panelOf(
  document: WeirDocument,
  unit: string | null,
  series: readonly TrendSeries[],
  answer: MetricsAnswer,
  question: MetricsQuestion,
): TrendPanel {
  const only = series.length === 1 ? series[0]! : null;
  const isFlow = only !== null && natureOf(document, only.metric) === 'flow';
  return {
    unit,
    series,
    form: isFlow ? 'columns' : 'lines',
    targets: answer.periods.map((period) => {
      if (!only || !period.from || !period.to || !question.grain) return null;
      const cell = {
        range: { from: period.from, to: period.to },
        grain: question.grain,
        filters: question.filters ?? {},
      };
      return targetFor(only.metric, cell, document.settings, isFlow)?.value ?? null;
    }),
  };
}

function seriesOf(
  document: WeirDocument,
  metric: Metric,
  figures: MetricFigures,
  answer: MetricsAnswer,
  question: MetricsQuestion,
): { readonly series: readonly TrendSeries[]; readonly left: number } {
  const compared = answer.compare?.metrics[metric.id];
  if (!question.by?.length) {
    const earlier = compared ? numbers(compared.overall) : null;
    const whole = {
      id: metric.id,
      metric,
      group: null,
      values: numbers(figures.overall),
      why: figures.whyOverall,
      counts: countsBehind(metric, figures, null),
      earlier,
    };
    return { series: [whole], left: 0 };
  }
  const largestFirst = figures.totals
    .map((total, place) => ({ place, total: typeof total === 'number' ? total : -Infinity }))
    .sort((a, b) => b.total - a.total)
    .map(({ place }) => place);
  const fits = largestFirst.length <= MOST_SERIES;
  const shown = largestFirst.slice(0, fits || !addsUp(document, metric) ? MOST_SERIES : MOST_SERIES - 1);
  const series: TrendSeries[] = shown.map((place) => ({
    id: `${metric.id}/${place}`,
    metric,
    group: answer.groups[place] ?? {},
    values: numbers(figures.values[place] ?? []),
    why: figures.why[place] ?? [],
    counts: countsBehind(metric, figures, place),
    earlier: null,
  }));
  if (fits) return { series, left: 0 };
  if (!addsUp(document, metric)) return { series, left: largestFirst.length - shown.length };
  const values = numbers(figures.overall).map((whole, period) =>
    whole === null ? null : whole - series.reduce((sum, { values }) => sum + (values[period] ?? 0), 0),
  );
  return {
    series: [
      ...series,
      { id: `${metric.id}/rest`, metric, group: 'rest', values, why: figures.whyOverall, counts: null, earlier: null },
    ],
    left: 0,
  };
}

function countsBehind(
  metric: Metric,
  { parts }: MetricFigures,
  place: number | null,
): readonly (number | null)[] | null {
  if (!parts || !countsOf(metric, parts.numerator.total, parts.denominator.total)) return null;
  const { denominator } = parts;
  return numbers(place === null ? denominator.overall : (denominator.values[place] ?? []));
}

function numbers(cells: readonly Value[]): (number | null)[] {
  return cells.map((cell) => (typeof cell === 'number' ? cell : null));
}

/** Places of the values that are written out: the highest, the last whole one, the one under way. */
export function labelledPlaces(values: readonly (number | null)[], states: readonly PeriodState[]): readonly number[] {
  const known = values.flatMap((value, place) => (value === null ? [] : [place]));
  const whole = known.filter((place) => states[place] === 'whole');
  const highest = whole.reduce<number | undefined>(
    (best, place) => (best === undefined || values[place]! > values[best]! ? place : best),
    undefined,
  );
  const underWay = known.filter((place) => states[place] === 'under-way');
  const places = new Set([...underWay, ...whole.slice(-1), ...(highest === undefined ? [] : [highest])]);
  return [...places].sort((a, b) => a - b);
}

const GRAIN_BY_DAYS: readonly (readonly [most: number, grain: Grain])[] = [
  [31, 'day'],
  [182, 'week'],
  [366 * 3, 'month'],
  [366 * 8, 'quarter'],
];

/** The grain that splits so many days into a number of periods that can be read; null: the length is not known. */
export function grainFor(days: number | null): Grain {
  if (days === null) return 'month';
  return GRAIN_BY_DAYS.find(([most]) => days <= most)?.[1] ?? 'year';
}
