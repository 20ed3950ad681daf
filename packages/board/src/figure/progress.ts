import type { Metric } from '@weir/schema';
import { distanceToBand } from './change.js';
import type { Tone } from './change.js';
import type { Nature } from './nature.js';

/** Reached, or how it stands: `on-pace`, `behind-pace` and `above-pace` while a period of a flow lasts, else what is missing. */
export type Verdict = 'met' | 'on-pace' | 'behind-pace' | 'above-pace' | 'to-go' | 'short' | 'over';

export interface Progress {
  readonly target: number;
  /** Length of the bar, 0 to 1. */
  readonly fill: number;
  /** How much of the target is reached: 1.04 is 104 %. null where it cannot be said (a target of 0). */
  readonly share: number | null;
  /** Share of the period that has passed, 0 to 1; null when it is over or time plays no part. */
  readonly pace: number | null;
  readonly verdict: Verdict;
  /** What is missing to the target in the metric's unit, 0 or more. */
  readonly gap: number;
  readonly tone: Tone;
}

/** Under this share of what should be there, "nearly" becomes "far off". */
const FAR_OFF = 0.8;

/**
 * @param elapsed share of the range that has passed at as-of, 0 to 1
 */
export function progressTo(
  target: number,
  value: number,
  good: Metric['good'],
  nature: Nature,
  elapsed: number,
): Progress {
  const lasting = nature === 'flow' && elapsed < 1;
  if (typeof good === 'object') return towardsBand(target, value, good.band);
  if (good === 'lower')
    return lasting || nature === 'flow' ? withinBudget(target, value, elapsed) : downTo(target, value);
  return lasting ? gathering(target, value, elapsed) : upTo(target, value);
}

function upTo(target: number, value: number): Progress {
  const gap = Math.max(0, target - value);
  return judged(target, gap, target > 0 ? value / target : null, 'short');
}

function downTo(target: number, value: number): Progress {
  const gap = Math.max(0, value - target);
  return judged(target, gap, value > 0 ? target / value : null, 'over');
}

function towardsBand(target: number, value: number, band: readonly [number, number]): Progress {
  const gap = distanceToBand(value, band);
  const share = gap === 0 ? 1 : value < band[0] ? value / band[0] : band[1] / value;
  return judged(target, gap, Number.isFinite(share) ? share : null, value < band[0] ? 'short' : 'over');
}

function judged(target: number, gap: number, share: number | null, farOffVerdict: 'short' | 'over'): Progress {
  const met = gap === 0;
  const farOff = !met && (share ?? 0) < FAR_OFF;
  return {
    target,
    share,
    gap,
    fill: met ? 1 : clamp(share ?? 0),
    pace: null,
    verdict: met ? 'met' : farOff ? farOffVerdict : 'to-go',
    tone: met ? 'positive' : farOff ? 'negative' : 'warning',
  };
}

/** A flow that is to reach its target by the end of the period. */
function gathering(target: number, value: number, elapsed: number): Progress {
  const done = upTo(target, value);
  if (done.verdict === 'met') return { ...done, pace: elapsed };
  const due = target * elapsed;
  const onPace = value >= due;
  const farOff = value < due * FAR_OFF;
  return {
    ...done,
    pace: elapsed,
    verdict: onPace ? 'on-pace' : 'behind-pace',
    tone: onPace ? 'neutral' : farOff ? 'negative' : 'warning',
  };
}

/** A flow that is not to go beyond its target. */
function withinBudget(target: number, value: number, elapsed: number): Progress {
  const share = target > 0 ? value / target : null;
  const lasting = elapsed < 1;
  const over = value > target;
  const ahead = lasting && value > target * elapsed;
  return {
    target,
    share,
    gap: Math.max(0, value - target),
    fill: over ? 1 : clamp(share ?? 0),
    pace: lasting ? elapsed : null,
    verdict: over ? 'over' : !lasting ? 'met' : ahead ? 'above-pace' : 'on-pace',
    tone: over ? 'negative' : !lasting ? 'positive' : ahead ? 'warning' : 'neutral',
  };
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
