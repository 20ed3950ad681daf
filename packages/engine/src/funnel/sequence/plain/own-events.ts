import { stepsPerTime } from './event-key.js';
import { sortKeys } from './sort-keys.js';

/**
 * Events of one entity, in order of time, those of a tie in the order of the path: places `from` to before `to`. The arrays may hold more.
 */
export class OwnEvents {
  from = 0;
  to = 0;

  constructor(
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

  /** Puts them in order. */
  sort(): void {
    const { from, to, times, steps, rows } = this;
    const keys = new Float64Array(to - from);
    for (let at = from; at < to; at += 1) keys[at - from] = times[at]! * stepsPerTime + steps[at]!;
    sortKeys(keys, rows && rows.subarray(from, to), 0, to - from);
    this.setKeys(keys, 0);
  }

  /** Takes times and steps from keys; the first of them stands at `at`. */
  setKeys(keys: Float64Array, at: number): void {
    const { from, to, times, steps } = this;
    const shift = at - from;
    for (let place = from; place < to; place += 1) {
      const key = keys[place + shift]!;
      const time = Math.floor(key / stepsPerTime);
      times[place] = time;
      steps[place] = key - time * stepsPerTime;
    }
  }
}
