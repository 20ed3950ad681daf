import type { Period } from '@weir/query';
import { lastOnly } from '../last-only.js';
import { addDays, dateOf, daysBetween } from './dates.js';

/**
 * `whole`: all of it has passed and lies in the range. `under-way`: as-of lies in it. `clipped`: it is over, and the range holds only a part
 * of it. `future`: it has not begun.
 */
export type PeriodState = 'whole' | 'under-way' | 'clipped' | 'future';

/** @param today see `currentDay` */
export function periodState({ from, to, incomplete }: Period, today: string): PeriodState {
  if (from !== null && from.slice(0, 10) > today) return 'future';
  if (!incomplete) return 'whole';
  return to === null || to.slice(0, 10) > today ? 'under-way' : 'clipped';
}

/**
 * The calendar day of the last moment before as-of, which is exclusive: at midnight, as of a date, it is the day that just ended. Every card of a board asks
 * for the same one.
 */
export const currentDay = lastOnly((asOf: string, timeZone: string | undefined): string =>
  asOf.length === 10 ? addDays(asOf, -1) : dateOf(new Date(Number(new Date(asOf)) - 1).toISOString(), timeZone),
);

/** Days of a period under way, today among those that have come; null where it has no bounds. */
export function daysInto({ from, to }: Period, today: string): { readonly come: number; readonly all: number } | null {
  if (from === null || to === null) return null;
  return { come: daysBetween(from.slice(0, 10), today) + 1, all: daysBetween(from.slice(0, 10), to.slice(0, 10)) };
}
