import type { RelativePeriod, WeirDocument } from '@weir/schema';

/** The period of the first board, so that figures are those that people see there; all of the time where the board has dates of its own. */
export function firstPeriod({ boards = [] }: WeirDocument): RelativePeriod {
  const period = boards.find(({ archived }) => !archived)?.period ?? 'last-12-months';
  return typeof period === 'string' ? period : 'all';
}
