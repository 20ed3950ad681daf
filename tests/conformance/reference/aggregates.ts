import type { Scalar } from '@weir/schema';

/**
 * An aggregate over the rows that count.
 * @param values of the rows, null where a row misses it; for `count` they do not matter
 */
export function aggregated(name: string, values: readonly Scalar[], p: number): Scalar {
  if (name === 'count') return values.length;
  const present = values.filter((value) => value !== null);
  if (name === 'distinct') return new Set(present).size;
  if (name === 'sum' && values.length === 0) return 0;
  if (present.length === 0) return null;
  const sorted = [...present].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  if (name === 'lowest') return sorted[0]!;
  if (name === 'highest') return sorted.at(-1)!;
  const numbers = sorted as number[];
  const sum = numbers.reduce((total, value) => total + value, 0);
  const mean = sum / numbers.length;
  switch (name) {
    case 'sum':
      return sum;
    case 'avg':
      return mean;
    case 'median':
      return percentile(numbers, 50);
    case 'percentile':
      return percentile(numbers, p);
    case 'stddev': {
      const squares = numbers.reduce((total, value) => total + (value - mean) ** 2, 0);
      return numbers.length < 2 ? null : Math.sqrt(squares / (numbers.length - 1));
    }
    default:
      throw new Error(`the reference has no ${name}`);
  }
}

/** Between the two neighbours of the place, in proportion. */
export function percentile(sorted: readonly number[], p: number): number {
  const place = ((sorted.length - 1) * p) / 100;
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return below + (above - below) * (place - Math.floor(place));
}
