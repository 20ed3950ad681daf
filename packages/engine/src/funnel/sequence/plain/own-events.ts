import type { Pace } from '../../../pace.js';
import { wideKeys } from './event-key.js';
import type { KeyForm } from './event-key.js';
import { sortKeys } from './sort-keys.js';
import type { Keys } from './sort-keys.js';
import { sortLong } from './sort-long.js';

/**
 * Events of one entity, in order of time, those of a tie in the order of the path: places `from` to before `to`. The arrays may hold more.
 */
export class OwnEvents {
  from = 0;
  to = 0;

  private constructor(
    /** Whole milliseconds, or days. */
    readonly times: Float64Array,
    /** Counted from 1. */
    readonly steps: Uint8Array,
    /** The row of each; null where nobody asks for it. */
    readonly rows: Int32Array | null,
  ) {}

  static ofSize(size: number, hasRows: boolean): OwnEvents {
    return new OwnEvents(new Float64Array(size), new Uint8Array(size), hasRows ? new Int32Array(size) : null);
  }

  /** The same events with room for so many. */
  withRoom(size: number): OwnEvents {
    if (size <= this.times.length) return this;
    const wide = OwnEvents.ofSize(size, this.rows !== null);
    wide.times.set(this.times);
    wide.steps.set(this.steps);
    if (this.rows) wide.rows?.set(this.rows);
    [wide.from, wide.to] = [this.from, this.to];
    return wide;
  }

  get isInOrder(): boolean {
    const { from, to, times, steps } = this;
    for (let at = from + 1; at < to; at += 1) {
      const isAfter = times[at]! > times[at - 1]! || (times[at] === times[at - 1] && steps[at]! >= steps[at - 1]!);
      if (!isAfter) return false;
    }
    return true;
  }

  /** Puts them in order. */
  sort(): void {
    const keys = this.#keys();
    sortKeys(keys, this.#ownRows(), 0, keys.length);
    this.setKeys(keys, 0, wideKeys);
  }

  /** As `sort`, giving the thread back now and then. */
  async sortPaced(pace: Pace): Promise<void> {
    const keys = this.#keys();
    await sortLong(keys, this.#ownRows(), pace);
    this.setKeys(keys, 0, wideKeys);
  }

  #keys(): Float64Array {
    const { from, to, times, steps } = this;
    const keys = new Float64Array(to - from);
    for (let at = from; at < to; at += 1) keys[at - from] = times[at]! * wideKeys.slots + steps[at]!;
    return keys;
  }

  #ownRows(): Int32Array | null {
    return this.rows && this.rows.subarray(this.from, this.to);
  }

  /** Takes times and steps from keys; the first of them stands at `at`. */
  setKeys(keys: Keys, at: number, { base, unit, slots }: KeyForm): void {
    const { from, to, times, steps } = this;
    const shift = at - from;
    // Of a power of two the reciprocal is exact.
    const perSlot = 1 / slots;
    for (let place = from; place < to; place += 1) {
      const key = keys[place + shift]!;
      const time = Math.floor(key * perSlot);
      times[place] = base + time * unit;
      steps[place] = key - time * slots;
    }
  }
}
