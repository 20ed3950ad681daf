import type { WeirError } from '@weir/schema';

/**
 * A figure that is counted while a document is edited. `none`: nothing is to be counted, as nobody gives data or the condition is
 * mistaken; `hidden`: who asks may not see values, or there are too few of them.
 */
export type Count<Value> =
  | { readonly status: 'none' | 'hidden' | 'loading' }
  | { readonly status: 'failed'; readonly error: WeirError }
  | { readonly status: 'ready'; readonly value: Value };

/** What a signal finds in the data, at all times up to as-of. */
export interface SignalCounts {
  /** Rows that the condition meets and that have the date. */
  readonly rows: number;
  /** How many there are of what moves through the funnel. */
  readonly entities: number;
  /** Rows that the condition meets and that miss the date: nobody enters by them. */
  readonly undated: number;
}

/** Of those that are in a stage now, how many meet a condition. */
export interface Share {
  readonly met: number;
  readonly of: number;
}

/** Rows of a signal that enter another stage at the same moment. */
export interface Overlap {
  readonly stage: string;
  /** Place of the other signal in its stage. */
  readonly index: number;
  readonly rows: number;
}
