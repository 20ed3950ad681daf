import type { DurationFigures } from '@weir/query';

/** Durations of one kind, gathered one by one. */
export class Durations {
  readonly #days: number[] = [];
  /** Still running, so in none of the figures. */
  open = 0;

  add(days: number): void {
    this.#days.push(days);
  }

  figures(): DurationFigures {
    const sorted = Float64Array.from(this.#days).sort();
    const count = sorted.length;
    return {
      median: quantile(sorted, 0.5),
      p90: quantile(sorted, 0.9),
      mean: count === 0 ? null : sorted.reduce((sum, days) => sum + days, 0) / count,
      count,
      open: this.open,
    };
  }
}

/** Linear interpolation between the two nearest ranks (type 7 of Hyndman and Fan, 1996); null of nothing. */
export function quantile(sorted: ArrayLike<number>, share: number): number | null {
  if (sorted.length === 0) return null;
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (place - below);
}

/** a ÷ b; null when b is 0. */
export function share(part: number, of: number): number | null {
  return of === 0 ? null : part / of;
}
