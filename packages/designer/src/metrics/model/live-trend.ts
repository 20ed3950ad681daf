import { currentDay, estimateWidth, layoutSparkline, natureOf, periodState, targetFor } from '@weir/board';
import type { Sparkline } from '@weir/board';
import type { MetricsAnswer, MetricsQuestion, Period } from '@weir/query';
import type { Grain, Metric, WeirDocument } from '@weir/schema';

/** A metric's values per period that has begun. */
export interface TrendCourse {
  readonly grain: Grain;
  readonly periods: readonly Period[];
  readonly values: readonly (number | null)[];
  /** The last period is under way. */
  readonly isUnfinished: boolean;
  /** The target of the newest period that has one. */
  readonly target: number | null;
}

/** @returns null where there are not two values to join */
export function trendCourse(
  document: WeirDocument,
  metric: Metric,
  answer: MetricsAnswer,
  { grain }: MetricsQuestion,
): TrendCourse | null {
  const figures = answer.metrics[metric.id];
  if (!figures || !grain) return null;
  const { settings } = document;
  const today = currentDay(answer.asOf, settings?.timeZone);
  const begun = answer.periods.filter((period) => periodState(period, today) !== 'future');
  const values = begun.map((_, place) => {
    const value = figures.overall[place];
    return typeof value === 'number' ? value : null;
  });
  if (values.filter((value) => value !== null).length < 2) return null;
  const isFlow = natureOf(document, metric) === 'flow';
  const target = begun.reduce<number | null>((found, { from, to }) => {
    if (!from || !to) return found;
    return targetFor(metric, { range: { from, to }, grain, filters: {} }, settings, isFlow)?.value ?? found;
  }, null);
  const last = begun.at(-1);
  const isUnfinished = last !== undefined && periodState(last, today) === 'under-way';
  return { grain, periods: begun, values, isUnfinished, target };
}

export interface TrendDrawing {
  readonly line: Sparkline;
  /** Where the course and the line of its target end, and the target's figure has its room. */
  readonly width: number;
  /** Periods whose names are written, as many as fit; the newest always. */
  readonly names: readonly { readonly x: number; readonly text: string; readonly anchor: 'start' | 'middle' | 'end' }[];
}

export const TREND_SIZE = { width: 300, height: 92, lineHeight: 72 };

/** Room at the end for the target's figure, at least, and what keeps the course away from it. */
const TARGET_WIDTH = 36;
const TARGET_GAP = 8;
const TARGET_PX = 12;
const NAME_GAP = 12;

/** @param targetText the target's figure as it is written */
export function layoutTrendCourse(
  { values, isUnfinished, target }: TrendCourse,
  nameOf: (place: number) => string,
  targetText = '',
): TrendDrawing | null {
  const targetRoom = Math.max(TARGET_WIDTH, estimateWidth(targetText, TARGET_PX) + TARGET_GAP);
  const width = TREND_SIZE.width - (target === null ? 0 : targetRoom);
  const line = layoutSparkline(values, isUnfinished, { width, height: TREND_SIZE.lineHeight - 4 }, target);
  if (!line) return null;
  const names = values.map((_, place) => ({ x: line.xs[place]!, text: nameOf(place) }));
  const widest = Math.max(...names.map(({ text }) => estimateWidth(text))) + NAME_GAP;
  const step = (line.xs[1] ?? width) - (line.xs[0] ?? 0);
  const every = Math.max(1, Math.ceil(widest / step), Math.ceil(values.length / 6));
  const last = names.length - 1;
  const chosen = names.flatMap((name, place) => {
    const isShown = (last - place) % every === 0;
    const anchor =
      place === 0 ? ('start' as const) : place === last && target === null ? ('end' as const) : ('middle' as const);
    return isShown ? [{ ...name, anchor }] : [];
  });
  return { line, width, names: chosen };
}
