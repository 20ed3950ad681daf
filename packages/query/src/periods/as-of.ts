import { firstDay, dayMs } from '@weir/formula/calendar';
import type { TimeZone } from '@weir/formula/calendar';
import { WeirError } from '@weir/schema';
import { instantBound, isPlannable, parseBound } from './bound.js';
import type { Bound } from './bound.js';

/** ISO 8601 (a date is the start of its day), epoch milliseconds, or a Date. */
export type AsOf = string | number | Date;

/**
 * The exclusive instant up to which everything is known. Default: now.
 * @throws {WeirError} `question/as-of`
 */
export function resolveAsOf(asOf: AsOf | undefined, zone: TimeZone): Bound {
  const bound = typeof asOf === 'string' ? parseBound(asOf, zone) : instantBound(Number(asOf ?? Date.now()));
  const valid = bound && bound.instant >= firstDay * dayMs && isPlannable(bound, zone);
  if (!valid) throw new WeirError('question/as-of', { actual: String(asOf) });
  return instantBound(bound.instant);
}
