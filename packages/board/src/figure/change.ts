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
  if (unit === 'percent' || metric.format?.style === 'percent') return { kind: 'points', amount: difference, tone };
  const inItsUnit = unit === 'days' || unit === 'hours' || (nature !== 'flow' && unit === null) || earlier === 0;
  return inItsUnit
    ? { kind: 'difference', amount: difference, tone }
    : { kind: 'share', amount: difference / Math.abs(earlier), tone };
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
