import type { DurationFigures } from '@weir/query';
import { Scratch } from '../columns/scratch.js';
import { exactSum } from '../metrics/exact-sums.js';
import { selectPercentile } from './select-percentile.js';

/** Room for long lists, which one run leaves to the next. */
const spare = new Scratch(2 ** 24);
const leastSpare = 4096;

/** What one of several counters has gathered: plain data. */
export interface DurationPart {
  readonly days: Float64Array;
  readonly open: number;
}

/** Durations of one kind, gathered one by one. */
export class Durations {
  /** Of all cells together there are many: an empty one takes nothing. */
  #days = new Float64Array(0);
  #count = 0;
  #known: Omit<DurationFigures, 'open'> | undefined;
  /** Still running, so in none of the figures. */
  open = 0;

  /** @throws {Error} when the figures were asked for before */
  add(days: number): void {
    if (this.#count === this.#days.length) this.#grow();
    this.#days[this.#count] = days;
    this.#count += 1;
  }

  #grow(): void {
    if (this.#known) throw new Error('No duration can be added after figures were asked for.');
    const grown = roomFor(Math.max(8, this.#count * 2));
    grown.set(this.#days);
    leave(this.#days);
    this.#days = grown;
  }

  part(): DurationPart {
    return { days: this.#days.slice(0, this.#count), open: this.open };
  }

  join({ days, open }: DurationPart): void {
    const count = this.#count + days.length;
    if (count > this.#days.length) {
      const grown = roomFor(count);
      grown.set(this.#days.subarray(0, this.#count));
      leave(this.#days);
      this.#days = grown;
    }
    this.#days.set(days, this.#count);
    this.#count = count;
    this.open += open;
  }

  /** Of all that were added: there are no more. */
  figures(): DurationFigures {
    if (!this.#known) {
      this.#known = statisticsOf(this.#days.subarray(0, this.#count));
      leave(this.#days);
      this.#days = new Float64Array(0);
      this.#count = 0;
    }
    return { ...this.#known, open: this.open };
  }
}

function roomFor(count: number): Float64Array<ArrayBuffer> {
  return count < leastSpare ? new Float64Array(count) : new Float64Array(spare.take(2 * count).buffer);
}

function leave(days: Float64Array<ArrayBuffer>): void {
  if (days.length >= leastSpare) spare.giveBack(new Int32Array(days.buffer));
}

function statisticsOf(days: Float64Array): Omit<DurationFigures, 'open'> {
  const count = days.length;
  if (count === 0) return { median: null, p90: null, mean: null, count };
  const mean = exactSum(days) / count;
  return { median: selectPercentile(days, 50), p90: selectPercentile(days, 90), mean, count };
}

/** a ÷ b; null when b is 0. */
export function share(part: number, of: number): number | null {
  return of === 0 ? null : part / of;
}
