import type { TimeZone } from '@weir/formula';
import type { Pace } from '../pace.js';

const dayMs = 86_400_000;

/** More than two centuries: years are looked at day by day. */
const mostDays = 100_000;

/**
 * Whether calendar days in a zone never go back from one instant of a stretch of time to the next: they do where clocks that show a time
 * just after midnight are put back. Of a longer stretch than two centuries it is not said.
 */
export async function daysFollow(zone: TimeZone, from: number, to: number, pace: Pace): Promise<boolean> {
  if (zone.name === 'UTC' || from >= to) return true;
  if (to - from > mostDays * dayMs) return false;
  for (let at = from; at < to; at += dayMs) {
    if (pace.due) await pace.turn();
    const next = Math.min(at + dayMs, to);
    if (zone.offsetAt(next) < zone.offsetAt(at) && !isSameDay(zone, at, next)) return false;
  }
  return true;
}

/** Around the instant at which clocks are put back. */
function isSameDay(zone: TimeZone, low: number, high: number): boolean {
  const offset = zone.offsetAt(low);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offsetAt(middle) === offset) low = middle;
    else high = middle;
  }
  return zone.dayOf(high) >= zone.dayOf(low);
}
