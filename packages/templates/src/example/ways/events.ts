import type { Scalar } from '@weir/schema';
import { shanghaiInstant } from '../calendar.js';
import type { Random } from '../random.js';

/** Of those who got so far: the chance to go on, and after how many days (the median). */
const STEPS = [
  { name: 'visit', chance: 1, days: 0 },
  { name: 'sign-up', chance: 0.3, days: 0.4 },
  { name: 'activated', chance: 0.55, days: 1.5 },
  { name: 'trial', chance: 0.6, days: 2 },
  { name: 'paid', chance: 0.42, days: 7 },
  { name: 'renewed', chance: 0.7, days: 31 },
] as const;

const CHANNELS = ['search', 'search', 'social', 'referral', 'direct'] as const;
const SEAT_CNY = 99;

export type EventRow = Readonly<
  Record<'id' | 'user' | 'name' | 'happened_at' | 'channel' | 'amount' | 'seats' | 'opportunity', Scalar>
>;

/** Somebody who pays for many seats asks for more than the product. */
export interface OnlineLead {
  readonly opportunity: string;
  readonly day: number;
}

/** What visitors of a site do, and the opportunities that come of it. */
export function visitSite(
  random: Random,
  { visitors, from, until }: { readonly visitors: number; readonly from: number; readonly until: number },
): { readonly rows: EventRow[]; readonly leads: OnlineLead[] } {
  const rows: EventRow[] = [];
  const leads: OnlineLead[] = [];
  for (let visitor = 1; visitor <= visitors; visitor++) {
    const user = `u${visitor}`;
    const channel = random.pick(CHANNELS);
    const seats = Math.max(1, Math.round(random.logNormal(3, 1)));
    let moment = random.between(from, until);
    for (const { name, chance, days } of STEPS) {
      if (!random.chance(chance)) {
        // A trial can be left out on the way to paying.
        if (name === 'trial' && random.chance(0.25)) continue;
        break;
      }
      moment += random.logNormal(Math.max(days, 0.001), 0.8);
      if (moment >= until) break;
      const pays = name === 'paid' || name === 'renewed';
      const opportunity = name === 'paid' && seats > 5 && random.chance(0.5) ? `online-${user}` : null;
      const day = Math.floor(moment);
      if (opportunity !== null) leads.push({ opportunity, day: day + random.whole(2, 20) });
      rows.push({
        id: `e${rows.length + 1}`,
        user,
        name,
        happened_at: shanghaiInstant(day, Math.floor((moment - day) * 1440)),
        channel,
        amount: pays ? seats * SEAT_CNY : null,
        seats: name === 'visit' ? null : seats,
        opportunity,
      });
    }
  }
  return { rows, leads };
}
