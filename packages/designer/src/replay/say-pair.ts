import type { Localizer } from '@weir/ui';
import { differenceOf } from './replay.js';
import type { Pair, StageMeasure, TotalMeasure } from './replay.js';
import { replayMessages } from './words/index.js';

export type Measure = StageMeasure | TotalMeasure;

/** A pair of figures as it is written. */
export interface PairText {
  /** null: both say the same, which is in `after`. */
  readonly before: string | null;
  readonly after: string;
  /** With its sign; null where both say the same or one says nothing. */
  readonly difference: string | null;
  /** What is read out. */
  readonly spoken: string;
}

/** @param unit of money; null for a plain number */
export function sayPair(pair: Pair, measure: Measure, unit: string | null, localizer: Localizer): PairText {
  const after = write(pair.after, measure, unit, localizer);
  if (pair.before === pair.after) return { before: null, after, difference: null, spoken: after };
  const before = write(pair.before, measure, unit, localizer);
  const difference = differenceOf(pair);
  return {
    before,
    after,
    difference: difference === null ? null : writeDifference(difference, measure, unit, localizer),
    spoken: localizer.say(replayMessages, 'replay.from-to', { before, after }),
  };
}

function write(value: number | null, measure: Measure, unit: string | null, localizer: Localizer): string {
  if (value === null) return '–';
  switch (measure) {
    case 'conversion':
    case 'winRate':
      return localizer.percent(value, { digits: 1 });
    case 'days':
      return localizer.number(value, { digits: 1 });
    case 'openValue':
    case 'velocity':
      return localizer.value(value, unit, undefined, { compact: true });
    default:
      return localizer.number(value);
  }
}

function writeDifference(value: number, measure: Measure, unit: string | null, localizer: Localizer): string {
  switch (measure) {
    case 'conversion':
    case 'winRate':
      return localizer.points(value, { digits: 1 });
    case 'days':
      return localizer.number(value, { digits: 1, signed: true });
    case 'openValue':
    case 'velocity':
      return localizer.value(value, unit, undefined, { compact: true, signed: true });
    default:
      return localizer.number(value, { signed: true });
  }
}
