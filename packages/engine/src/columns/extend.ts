import type { Pace } from '../pace.js';
import { isSharedMemory, memoryOf } from './memory.js';

type Numbers = Float64Array | Int32Array | Int16Array | Int8Array;

/** Bytes in use of memory that was made with room at its end: who extends the array that ends there may write on. */
const used = new WeakMap<ArrayBufferLike, number>();

/** Bytes that are copied at once. */
const slice = 2 ** 22;

/**
 * An array with the values of another after its own. What is there stays where it is while there is room, so that many small additions
 * cost as much as they add; the array before keeps its length and its values.
 * @throws {WeirError} `adapter/aborted`
 */
export async function extend<T extends Numbers>(values: T, more: T, pace: Pace): Promise<T> {
  const { buffer, byteOffset, byteLength, length } = values;
  const end = byteOffset + byteLength;
  const Values = values.constructor as new (buffer: ArrayBufferLike, at: number, length: number) => T;
  const needed = byteLength + more.byteLength;
  if (used.get(buffer) === end && byteOffset + needed <= buffer.byteLength) {
    // From here on nobody else writes there.
    used.set(buffer, byteOffset + needed);
    const longer = new Values(buffer, byteOffset, length + more.length);
    await copy(more, longer, length, pace);
    return longer;
  }
  const size = values.BYTES_PER_ELEMENT;
  const bytes = Math.ceil((needed * 1.5) / size + 64) * size;
  // What others read too must stay where they can read it.
  const room = memoryOf(bytes, isSharedMemory(buffer));
  const longer = new Values(room, 0, length + more.length);
  await copy(values, longer, 0, pace);
  await copy(more, longer, length, pace);
  used.set(room, needed);
  return longer;
}

async function copy(from: Numbers, to: Numbers, place: number, pace: Pace): Promise<void> {
  const count = slice / from.BYTES_PER_ELEMENT;
  for (let at = 0; at < from.length; at += count) {
    if (pace.due) await pace.turn();
    to.set(from.subarray(at, at + count), place + at);
  }
}
