import { dayOf, shanghaiInstant } from './calendar.js';
import type { Random } from './random.js';
import type { VisitRow } from './visits.js';

/** What is known of a visit beside the appointment: whom the seller met, and when the visit was gone through. */
export type VisitFollowUp = {
  /** Missing when the appointment was not granted. */
  role: string | null;
  /** ISO 8601 instant; missing when nobody did. */
  reviewed_at: string | null;
};

const ROLES = [
  { role: 'user', weight: 34 },
  { role: 'technical', weight: 22 },
  { role: 'decision-maker', weight: 20 },
  { role: 'purchasing', weight: 15 },
  { role: 'finance', weight: 9 },
];
/** Share of the visits that are gone through at all, and of these the share on the same day; others wait for some days. */
const REVIEWED = { share: 0.72, sameDay: 0.6, laterDays: 2.2 };

/** One for each visit. @param until what is gone through from this day on is not known */
export function followUp(random: Random, visits: readonly VisitRow[], until: number): VisitFollowUp[] {
  return visits.map(({ granted, visited_at }) => {
    if (!granted) return { role: null, reviewed_at: null };
    const { role } = random.weighted(ROLES);
    if (!random.chance(REVIEWED.share)) return { role, reviewed_at: null };
    const isSameDay = random.chance(REVIEWED.sameDay);
    const day =
      dayOf(visited_at) + (isSameDay ? 0 : Math.max(1, Math.round(random.logNormal(REVIEWED.laterDays, 0.7))));
    const minute = isSameDay ? 18 * 60 + random.whole(30, 150) : random.whole(9 * 60, 19 * 60);
    return { role, reviewed_at: day < until ? shanghaiInstant(day, minute) : null };
  });
}
