import type { DurationFigures } from '@weir/query';
import { selectPercentile } from './select-percentile.js';

/** Durations of one kind, gathered one by one. */
export class Durations {
  /** Of all cells together there are many: an empty one takes nothing. */
  #days = new Float64Array(0);
  #count = 0;
  #known: Omit<DurationFigures, 'open'> | undefined;
  /** Still running, so in none of the figures. */
  open = 0;

  add(days: number): void {
    if (this.#count === this.#days.length) {
      const grown = new Float64Array(Math.max(8, this.#count * 2));
      grown.set(this.#days);
      this.#days = grown;
    }
    this.#days[this.#count] = days;
    this.#count += 1;
  }

  figures(): DurationFigures {
    if (this.#known?.count !== this.#count) this.#known = statisticsOf(this.#days.subarray(0, this.#count));
    return { ...this.#known, open: this.open };
  }
}

function statisticsOf(days: Float64Array): Omit<DurationFigures, 'open'> {
  const count = days.length;
  if (count === 0) return { median: null, p90: null, mean: null, count };
  const mean = sumOf(days) / count;
  return { median: selectPercentile(days, 50), p90: selectPercentile(days, 90), mean, count };
}

/** Carries what rounding loses along (Neumaier), so that the order in which values came does not show. */
function sumOf(values: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** a ÷ b; null when b is 0. */
export function share(part: number, of: number): number | null {
  return of === 0 ? null : part / of;
}
