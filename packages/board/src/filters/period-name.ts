import type { Settings } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import type { BoardView } from '../question/view.js';
import { isOnePeriod } from '../time/dates.js';
import { relativePeriods } from '../time/relative-periods.js';
import { boardMessages } from '../words/index.js';
import { filterMessages } from './words/index.js';

/** Relative periods that are those of the fiscal year, where the document has one. */
const FISCAL = ['this-quarter', 'last-quarter', 'this-year', 'last-year'] as const;

/** "Last 12 months", "This fiscal year", "Mar 2025"; null of days that have no name. */
export function periodName(
  localizer: Localizer,
  period: BoardView['period'],
  settings: Settings | undefined,
): string | null {
  const { fiscalYearStart = 1 } = settings ?? {};
  if (typeof period === 'string') {
    if (!relativePeriods.includes(period)) return null;
    const fiscal = FISCAL.find((each) => each === period);
    return fiscal && fiscalYearStart !== 1
      ? localizer.say(filterMessages, `filters.period.fiscal.${fiscal}`)
      : localizer.say(boardMessages, `board.period.${period}`);
  }
  if ('last' in period) {
    return localizer.say(filterMessages, 'filters.last', { time: localizer.duration(period.last, period.grain) });
  }
  const { from, to } = period;
  if (!from || !to || from.length !== 10 || to.length !== 10) return null;
  // A quarter of a fiscal year may be one of the calendar too, under another number: then its dates say more.
  const grains = fiscalYearStart === 1 ? (['month', 'quarter', 'year'] as const) : (['month'] as const);
  const grain = grains.find((each) => isOnePeriod(period, each, settings));
  return grain ? localizer.period({ from, to }, grain) : null;
}
