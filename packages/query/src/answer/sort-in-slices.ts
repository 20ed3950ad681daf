import type { Pace } from '../pace.js';

/** Items that are sorted at once. */
const run = 512;

/**
 * Sorts many items a slice at a time, as `Array.prototype.sort` would: equal ones stay in their order.
 * @throws {WeirError} `adapter/aborted`
 */
export async function sortInSlices<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  pace: Pace,
): Promise<readonly T[]> {
  const runs: T[] = [];
  for (let from = 0; from < items.length; from += run) {
    if (pace.due) await pace.turn();
    for (const item of items.slice(from, from + run).sort(compare)) runs.push(item);
  }
  let sorted = runs;
  for (let length = run; length < items.length; length *= 2) sorted = await mergePairs(sorted, length, compare, pace);
  return sorted;
}

/** @param length of runs that are sorted, one after the other */
async function mergePairs<T>(
  items: readonly T[],
  length: number,
  compare: (a: T, b: T) => number,
  pace: Pace,
): Promise<T[]> {
  const merged: T[] = [];
  for (let from = 0; from < items.length; from += length * 2) {
    const middle = Math.min(from + length, items.length);
    const end = Math.min(middle + length, items.length);
    let [left, right] = [from, middle];
    while (left < middle || right < end) {
      if (merged.length % run === 0 && pace.due) await pace.turn();
      const isLeft = right >= end || (left < middle && compare(items[left]!, items[right]!) <= 0);
      merged.push(items[isLeft ? left : right]!);
      if (isLeft) left += 1;
      else right += 1;
    }
  }
  return merged;
}
