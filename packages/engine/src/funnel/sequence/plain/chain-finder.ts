import type { SequenceRules } from '../sequence-rules.js';

/** Steps are told by a byte. */
const mostSteps = 256;

export interface ChainRules {
  readonly stepCount: number;
  /** The longest time from the first step to the last, in the unit of the times. */
  readonly window: number;
  readonly entry: SequenceRules['entry'];
}

/**
 * Finds chains in events where the order counts, every step is required and nothing is excluded. Per step one number says it all: the latest
 * start of a chain that got there. Whatever comes later, that one's window is open longest.
 */
export function makeChainFinder(givenTimes: Float64Array, givenSteps: Uint8Array) {
  const times = givenTimes;
  const steps = givenSteps;
  /** Where the events are of the chain that was found last. */
  const places = new Int32Array(mostSteps);
  /** At place s: the latest start of a chain whose last step is s, counted from 1. At place 0: of one that may begin with the event itself. */
  const starts = new Float64Array(mostSteps);

  /**
   * @param from the first event of the entity
   * @param to the first that is no more its own
   * @param begin the first time at which a chain may begin
   * @param end the first at which it may not any more
   * @returns the level; 0: no chain begins there
   */
  function find(from: number, to: number, begin: number, end: number, rules: ChainRules): number {
    const { stepCount, window } = rules;
    let first = begin === -Infinity ? from : firstFrom(begin, from, to);
    while (first < to && steps[first] !== 1) first += 1;
    if (first >= to) return 0;
    let start = times[first]!;
    if (start >= end) return 0;
    const open = rules.entry === 'best' ? end : -Infinity;
    let level = 1;
    let last = first;
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
        last = at;
      } else if (time >= end && time - starts[1]! > window) break;
    }
    places[0] = first;
    if (level > 1) trace(first, last, start, level);
    return level;
  }

  /** From a start, first matches get to the level as soon as any: to the event that got there first. */
  function trace(first: number, last: number, start: number, level: number): void {
    let at = first;
    while (times[at]! < start) at += 1;
    places[0] = at;
    for (let step = 2; step < level; step += 1) {
      do at += 1;
      while (steps[at] !== step);
      places[step - 1] = at;
    }
    places[level - 1] = last;
  }

  /** The first event whose time is not earlier. */
  function firstFrom(time: number, from: number, to: number): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (times[middle]! < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return { find, places };
}
