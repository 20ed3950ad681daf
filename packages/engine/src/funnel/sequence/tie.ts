import type { Moment } from '../moments.js';

/** A row by one date field: what it can stand for. */
export interface SequenceEvent {
  /** The steps that it matches, ascending; empty: only in the way of a strict order, or only an exclusion. */
  readonly steps: readonly number[];
  /** The exclusions that it matches. */
  readonly exclusions: readonly number[];
  /** It has the dataset and date field of a step, so a strict order minds it. */
  readonly isMinded: boolean;
  /** Per step of `steps` the entry that says so. */
  readonly entries: readonly number[];
}

/** Events of one entity that happened at once: on one instant, or on one day where one of that day's events has only a date. */
export interface Tie extends Moment {
  readonly events: readonly SequenceEvent[];
}
