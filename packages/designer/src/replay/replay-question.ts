import { addPeriods, dayFromIso, isoFromDay } from '@weir/formula';
import { resolvePeriod } from '@weir/query';
import type { FunnelQuestion } from '@weir/query';
import type { Id, WeirDocument } from '@weir/schema';

/** How many months can be replayed; the last is the one under way. */
export const REPLAY_MONTHS = [3, 6, 12, 24] as const;
export type ReplayMonths = (typeof REPLAY_MONTHS)[number];

/** What a replay asks of each version: whoever came in the last months, up to now, and by month of coming. */
export function replayQuestion(
  document: WeirDocument,
  funnel: Id,
  months: number,
  asOf: string | undefined,
): FunnelQuestion {
  const { from, to } = resolvePeriod('this-month', document.settings, asOf);
  const first = dayFromIso(from ?? '');
  const range = {
    ...(first !== null && { from: isoFromDay(addPeriods(first, 1 - months, 'month')) }),
    ...(to !== undefined && { to }),
  };
  return { funnel, basis: 'entry', grain: 'month', range };
}
