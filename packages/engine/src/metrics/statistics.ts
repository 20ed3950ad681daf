import { exactSum } from './exact-sums.js';

/**
 * The value below which `p` percent of sorted values lie, interpolated linearly between the two nearest (the place is (n − 1) · p ÷ 100).
 * @param sorted at least one value
 * @param p 0 to 100
 */
export function percentileOf(sorted: Float64Array, p: number): number {
  const place = ((sorted.length - 1) * p) / 100;
  const below = Math.floor(place);
  const low = sorted[below] ?? NaN;
  const high = sorted[below + 1] ?? low;
  return low + (high - low) * (place - below);
}

/** The sample's standard deviation; null of fewer than two values. The order of the values does not matter. */
export function standardDeviation(values: Float64Array): number | null {
  if (values.length < 2) return null;
  const mean = exactSum(values) / values.length;
  const squares = exactSum(values.map((value) => (value - mean) ** 2));
  const deviation = Math.sqrt(squares / (values.length - 1));
  return Number.isFinite(deviation) ? deviation : null;
}

/** How many different values sorted ones hold. */
export function countDistinct(sorted: Float64Array): number {
  let count = sorted.length === 0 ? 0 : 1;
  for (let at = 1; at < sorted.length; at += 1) if (sorted[at] !== sorted[at - 1]) count += 1;
  return count;
}
