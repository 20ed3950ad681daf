import type { Pace } from '../../../pace.js';
import { sortKeys } from './sort-keys.js';

/** Keys that are sorted, or merged, between two looks at the clock. */
const keysAtOnce = 16_384;

/** Keys, and what is moved along with them. */
interface Keyed {
  readonly keys: Float64Array | Int32Array;
  readonly rows: Int32Array | null;
}

/** As `sortKeys`, giving the thread back now and then. */
export async function sortLong(keys: Keyed['keys'], rows: Int32Array | null, pace: Pace): Promise<void> {
  const size = keys.length;
  for (let from = 0; from < size; from += keysAtOnce) {
    if (pace.due) await pace.turn();
    sortKeys(keys, rows, from, Math.min(from + keysAtOnce, size));
  }
  let source: Keyed = { keys, rows };
  let target: Keyed = { keys: keys.slice(), rows: rows && rows.slice() };
  for (let width = keysAtOnce; width < size; width *= 2) {
    for (let left = 0; left < size; left += 2 * width) {
      const merge = new Merge(source, target, left, Math.min(left + width, size), Math.min(left + 2 * width, size));
      while (merge.isGoing) {
        if (pace.due) await pace.turn();
        merge.go(keysAtOnce);
      }
    }
    [source, target] = [target, source];
  }
  if (source.keys === keys) return;
  keys.set(source.keys);
  rows?.set(source.rows!);
}

/** Of two neighbouring sorted stretches, of which the first goes first where they are equal. */
class Merge {
  #at: number;
  #left: number;
  #right: number;

  constructor(
    readonly source: Keyed,
    readonly target: Keyed,
    from: number,
    readonly middle: number,
    readonly to: number,
  ) {
    [this.#at, this.#left, this.#right] = [from, from, middle];
  }

  get isGoing(): boolean {
    return this.#at < this.to;
  }

  go(most: number): void {
    const { source, target, middle, to } = this;
    let [left, right] = [this.#left, this.#right];
    const end = Math.min(this.#at + most, to);
    for (let at = this.#at; at < end; at += 1) {
      const isLeft = left < middle && (right >= to || source.keys[left]! <= source.keys[right]!);
      const taken = isLeft ? left++ : right++;
      target.keys[at] = source.keys[taken]!;
      if (target.rows) target.rows[at] = source.rows![taken]!;
    }
    [this.#at, this.#left, this.#right] = [end, left, right];
  }
}
