import type { Id } from '@weir/schema';
import type { MetricsAnswer, Value } from '@weir/query';

export interface Correlation {
  /** Pearson's coefficient, -1 to 1. */
  readonly r: number;
  /** Pairs that it is of. */
  readonly n: number;
}

/** Two points always lie on a line: below this a coefficient says nothing. */
const LEAST_PAIRS = 3;

/**
 * Pearson's correlation of two rows of figures. Where one of a pair is missing, the pair is left out. It says how far two figures went
 * together, not that one moved the other: whatever shows it calls it a hypothesis.
 * @returns null with fewer than 3 pairs, and where one of the two never changes
 */
export function correlationOf(first: readonly Value[], second: readonly Value[]): Correlation | null {
  const pairs = first.flatMap((x, place): (readonly [number, number])[] => {
    const y = second[place];
    return typeof x === 'number' && typeof y === 'number' ? [[x, y]] : [];
  });
  const n = pairs.length;
  if (n < LEAST_PAIRS) return null;
  const xs = deviations(pairs.map(([x]) => x));
  const ys = deviations(pairs.map(([, y]) => y));
  if (!xs || !ys) return null;
  const together = xs.reduce((sum, x, place) => sum + x * ys[place]!, 0);
  return { r: Math.min(1, Math.max(-1, together)), n };
}

/**
 * Correlation of two metrics of one answer, over its periods, all groups together. A period that the range or as-of cuts is left out: of
 * what gathers it holds less than the others.
 * @returns null as `correlationOf`, and where the answer lacks one of them
 */
export function correlationIn({ periods, metrics }: MetricsAnswer, metric: Id, driver: Id): Correlation | null {
  const whole = (id: Id): readonly Value[] =>
    metrics[id]?.overall.filter((_, place) => periods[place]?.incomplete === false) ?? [];
  return correlationOf(whole(metric), whole(driver));
}

/**
 * Distances from the mean, their squares adding up to 1. Scaled by the largest first, so that no square overflows.
 * @returns null when all are the same but for the rounding of their sum
 */
function deviations(values: readonly number[]): readonly number[] | null {
  const most = Math.max(...values.map(Math.abs));
  if (most === 0 || !Number.isFinite(most)) return null;
  const scaled = values.map((value) => value / most);
  const mean = scaled.reduce((sum, value) => sum + value, 0) / scaled.length;
  const distances = scaled.map((value) => value - mean);
  const length = Math.hypot(...distances);
  return length < 1e-12 ? null : distances.map((distance) => distance / length);
}
