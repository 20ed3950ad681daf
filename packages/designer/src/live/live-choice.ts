import type { RelativePeriod } from '@weir/schema';
import type { LiveLens } from './lens.js';

/** Periods that the live counts can be of. */
export const LIVE_PERIODS = [
  'all',
  'last-12-months',
  'this-year',
  'this-quarter',
  'this-month',
] as const satisfies readonly RelativePeriod[];
export type LivePeriod = (typeof LIVE_PERIODS)[number];

/** What a person chooses of the live counts: their period, which of them are shown, to have them counted anew, or past months by both versions. */
export type LiveChoice = LivePeriod | `lens:${LiveLens}` | 'again' | 'replay';

/** Something of the live counts is chosen. */
export class LiveChoiceEvent extends Event {
  constructor(readonly choice: LiveChoice) {
    super('live-choice');
  }
}
