import { instantFromIso, timeZone } from '@weir/formula';
import type { Scalar } from '@weir/schema';
import type { Value } from '../contract/answer.js';

/** How far numbers may lie apart, as a share of the larger: sums in another order differ in their last digits. */
const tolerance = 1e-9;

/** Whether a value is the expected one. Null is missing; two instants are the same in any offset. */
export function isSameValue(actual: Value, expected: Scalar): boolean {
  if (typeof actual === 'number' && typeof expected === 'number') {
    const apart = Math.abs(actual - expected);
    return apart <= tolerance * (expected === 0 ? 1 : Math.max(Math.abs(actual), Math.abs(expected)));
  }
  if (typeof actual !== 'string' || typeof expected !== 'string') return actual === expected;
  return actual === expected || isSameInstant(actual, expected);
}

function isSameInstant(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => (text.length > 10 ? instantFromIso(text, timeZone('UTC')) : null));
  return one !== null && one === other;
}
