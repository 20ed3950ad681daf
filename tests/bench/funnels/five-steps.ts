import { eventNames } from '../data/events.js';

/** How many entities got as far as each step. */
export type Reached = readonly number[];

/** Places of the steps among the names of events. */
export const steps = [1, 2, 4, 6, 9];
export const stepNames = steps.map((step) => eventNames[step]!);
export const windowSeconds = 7 * 86_400;

/** From how many entities have each level; the first have none. */
export function reachedOf(levels: ArrayLike<number>): Reached {
  return steps.map((_step, at) => {
    let count = 0;
    for (let level = at + 1; level <= steps.length; level += 1) count += levels[level] ?? 0;
    return count;
  });
}

/** The level of one entity: its events in order of time, as places of steps counted from 1 (0: none), and epoch seconds. */
export function levelOf(does: ArrayLike<number>, times: ArrayLike<number>): number {
  const starts = new Array<number>(steps.length + 1).fill(-Infinity);
  let level = 0;
  for (let at = 0; at < does.length; at += 1) {
    const step = does[at]!;
    if (step === 0) continue;
    const start = step === 1 ? times[at]! : starts[step - 1]!;
    if (times[at]! - start > windowSeconds) continue;
    starts[step] = start;
    if (step > level) level = step;
  }
  return level;
}
