import type { DaysSpan } from '@weir/query';
import type { Localizer } from '@weir/ui';
import { boardMessages } from './index.js';

/** "12 – 24 days"; of a span without a length "12 days". Tenths of a day where they tell something. */
export function daysText(localizer: Localizer, span: DaysSpan): string {
  const from = span.atLeast;
  const to = 'below' in span ? span.below : span.atMost;
  if (from === to) return localizer.duration(from, 'day', { width: 'long', digits: dayDigits(from) });
  const number = (days: number) => localizer.number(days, { digits: dayDigits(days) });
  return localizer.say(boardMessages, 'board.days-between', { from: number(from), to: number(to) });
}

/** Digits of a number of days that tell something. */
export function dayDigits(days: number): 0 | 1 {
  return days < 10 && !Number.isInteger(days) ? 1 : 0;
}
