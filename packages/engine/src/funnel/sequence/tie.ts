import { elapsedDays, secondsPerDay } from '../moments.js';
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

/** From one moment to a later one. Between two dates: calendar days × 86,400. */
export function elapsedSeconds(from: Moment, to: Moment): number {
  return elapsedDays(from, to) * secondsPerDay;
}
