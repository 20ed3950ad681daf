import type { SequenceRules } from '../sequence-rules.js';
import type { OwnEvents } from './own-events.js';

/**
 * Finds the chain of one entity where the order counts, every step is required and nothing is excluded. Per step one number says it all:
 * the latest start of a chain that got there. Whatever comes later, that one's window is open longest.
 */
export class PlainChains {
  readonly #stepCount: number;
  readonly #window: number;
  readonly #isBest: boolean;
  /** At place s: the latest start of a chain whose last step is s, counted from 1. At place 0: of one that may begin with the event itself. */
  readonly #starts: Float64Array;
  /** Places of the events, of the chain that was found last. */
  readonly places: Int32Array;

  /** @param window the longest time from the first step to the last, in the unit of the times */
  constructor(stepCount: number, window: number, entry: SequenceRules['entry']) {
    this.#stepCount = stepCount;
    this.#window = window;
    this.#isBest = entry === 'best';
    this.#starts = new Float64Array(stepCount + 1);
    this.places = new Int32Array(stepCount);
  }

  /**
   * @param begin the first time at which a chain may begin
   * @param end the first at which it may not any more
   * @returns the level; 0: no chain begins there
   */
  find({ times, steps, from, to }: Readonly<OwnEvents>, begin: number, end: number): number {
    let first = begin === -Infinity ? from : firstFrom(times, begin, from, to);
    while (first < to && steps[first] !== 1) first += 1;
    if (first >= to) return 0;
    let start = times[first]!;
    if (start >= end) return 0;
    const stepCount = this.#stepCount;
    const window = this.#window;
    const starts = this.#starts;
    const open = this.#isBest ? end : -Infinity;
    let level = 1;
    starts[1] = start;
    for (let step = 2; step <= stepCount; step += 1) starts[step] = -Infinity;
    for (let at = first + 1; at < to && level < stepCount; at += 1) {
      const time = times[at]!;
      const step = steps[at]!;
      starts[0] = time < open ? time : starts[1]!;
      // It may be a start whose window is over: what it takes the place of is no later, so its window is over too.
      const begun = starts[step - 1]!;
      starts[step] = begun;
      if (step > level && time - begun <= window) {
        level = step;
        start = begun;
      } else if (time >= end && time - starts[1]! > window) break;
    }
    this.places[0] = first;
    if (level > 1) this.#trace(times, steps, first, start, level);
    return level;
  }

  /** From a start, first matches get to the level as soon as any. */
  #trace(times: Float64Array, steps: Uint8Array, first: number, start: number, level: number): void {
    const { places } = this;
    let at = first;
    while (times[at]! < start) at += 1;
    places[0] = at;
    for (let step = 2; step <= level; step += 1) {
      do at += 1;
      while (steps[at] !== step);
      places[step - 1] = at;
    }
  }
}

/** The first place whose time is not earlier. */
function firstFrom(times: Float64Array, time: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
