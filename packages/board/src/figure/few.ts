import type { KpiFigures } from './kpi.js';

/** A share of fewer than these moves by more than ten points when one of them is another: it is marked. */
export const FEW = 10;

/** Whether a share stands on few; never of nothing, which is no share. */
export function isFew(count: number | null | undefined): count is number {
  return count !== null && count !== undefined && count > 0 && count < FEW;
}

/** Of how few a ratio of counts is; null where they are enough, or it is no such ratio. */
export function fewOf(parts: KpiFigures['parts']): number | null {
  return parts && isFew(parts.denominator) ? parts.denominator : null;
}
