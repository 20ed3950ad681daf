import type { DurationFigures } from '@weir/query';
import { percentileOf } from '../metrics/statistics.js';

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
      median: count === 0 ? null : percentileOf(sorted, 50),
      p90: count === 0 ? null : percentileOf(sorted, 90),
      mean: count === 0 ? null : sorted.reduce((sum, days) => sum + days, 0) / count,
      count,
      open: this.open,
    };
  }
}

/** a ÷ b; null when b is 0. */
export function share(part: number, of: number): number | null {
  return of === 0 ? null : part / of;
}
