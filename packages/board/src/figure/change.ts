import type { Metric } from '@weir/schema';
import type { Value } from '@weir/query';
import type { Nature } from './nature.js';

export type Tone = 'positive' | 'negative' | 'warning' | 'neutral';

/** `share`: relative to the earlier value, 0.129 is +12.9%. `points`: of percent, as a fraction. `difference`: in the metric's unit. */
export interface Change {
  readonly kind: 'share' | 'points' | 'difference';
  readonly amount: number;
  /** Good or bad by the metric's `good`, whichever way the figure went; neutral where the document does not say. */
  readonly tone: Tone;
}

/** @returns null when one of the two is missing or no number */
export function changeOf(
  value: Value,
  earlier: Value | undefined,
  metric: Metric,
  unit: string | null,
  nature: Nature,
): Change | null {
  if (typeof value !== 'number' || typeof earlier !== 'number') return null;
  const difference = value - earlier;
  const tone = toneOfChange(value, earlier, metric.good);
  if (isPercent(unit, metric)) return { kind: 'points', amount: difference, tone };
  const isQuotient = nature !== 'flow' && (unit === null || unit === 'percent');
  const inItsUnit = unit === 'days' || unit === 'hours' || isQuotient || earlier === 0;
  return inItsUnit
    ? { kind: 'difference', amount: difference, tone }
    : { kind: 'share', amount: difference / Math.abs(earlier), tone };
}

/** A share may be shown as a plain number instead: "8.0" for a coverage of eight times. */
export function isPercent(unit: string | null, { format }: Metric): boolean {
  return (format?.style ?? unit) === 'percent';
}

export function toneOfChange(value: number, earlier: number, good: Metric['good']): Tone {
  if (good === undefined) return 'neutral';
  const gain =
    typeof good === 'object'
      ? distanceToBand(earlier, good.band) - distanceToBand(value, good.band)
      : good === 'lower'
        ? earlier - value
        : value - earlier;
  if (gain === 0) return 'neutral';
  return gain > 0 ? 'positive' : 'negative';
}

/** 0 inside the band, bounds included. */
export function distanceToBand(value: number, [low, high]: readonly [number, number]): number {
  return Math.max(low - value, value - high, 0);
}
