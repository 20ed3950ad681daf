import type { Pace } from '../pace.js';

/** Sorting this many takes some 5 ms. */
export const sortedAtOnce = 65_536;

/** Sorts numbers in place, in slices: runs that fit, then merged two by two. */
export async function sortFloats(values: Float64Array, pace: Pace): Promise<void> {
  for (let from = 0; from < values.length; from += sortedAtOnce) {
    if (pace.due) await pace.turn();
    values.subarray(from, from + sortedAtOnce).sort();
  }
  let source = values;
  let target = new Float64Array(values.length);
  for (let width = sortedAtOnce; width < values.length; width *= 2) {
    for (let from = 0; from < values.length; from += 2 * width) {
      await merge(
        source,
        target,
        from,
        Math.min(from + width, values.length),
        Math.min(from + 2 * width, values.length),
        pace,
      );
    }
    [source, target] = [target, source as Float64Array<ArrayBuffer>];
  }
  if (source !== values) values.set(source);
}

async function merge(
  source: Float64Array,
  target: Float64Array,
  from: number,
  middle: number,
  to: number,
  pace: Pace,
): Promise<void> {
  let [left, right] = [from, middle];
  for (let at = from; at < to; at += 1) {
    if (at % sortedAtOnce === 0 && pace.due) await pace.turn();
    const takesLeft = left < middle && (right >= to || source[left]! <= source[right]!);
    target[at] = takesLeft ? source[left++]! : source[right++]!;
  }
}
