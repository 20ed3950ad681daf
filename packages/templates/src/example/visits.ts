import { isWeekend, shanghaiInstant } from './calendar.js';
import type { Deal } from './deals.js';
import type { Random } from './random.js';

/** A row of the dataset `visits`: an appointment that a seller asked for. */
export type VisitRow = {
  id: string;
  /** Missing for a call on an account without a deal under way. */
  deal: string | null;
  account: string;
  owner: string;
  /** ISO 8601 instant of when it took place, or would have. */
  visited_at: string;
  granted: boolean;
  /** Missing when it was not granted. */
  minutes: number | null;
  /** The customer agreed on a next step; missing when it was not granted. */
  next_step: boolean | null;
};

/** Visits a week while a deal is in a stage, by a seller of average activity. */
const VISITS_A_WEEK: Readonly<Record<string, number>> = {
  lead: 1.2,
  qualified: 2.2,
  solution: 2.4,
  proposal: 1.6,
  negotiation: 2.8,
};
/** Nobody keeps visiting a deal that does not move. */
const ATTENTION_DAYS = 40;

/** @param until first day after the last one of the data. */
export function visitCustomers(random: Random, deals: readonly Deal[], until: number): VisitRow[] {
  const visits: VisitRow[] = [];
  for (const { row, seller, path } of deals) {
    if (!seller) continue;
    path.forEach(({ stage, day }, index) => {
      const perWeek = (VISITS_A_WEEK[stage] ?? 0) * seller.activity;
      const end = Math.min(path[index + 1]?.day ?? until, day + ATTENTION_DAYS, until);
      for (let next = day; perWeek > 0;) {
        next += Math.max(1, Math.round((random.logNormal(1, 0.5) * 7) / perWeek));
        if (next >= end) break;
        if (isWeekend(next)) continue;
        visits.push(visit(random, next, { deal: row.id, account: row.account, owner: seller.name }, seller.skill));
      }
    });
    if (row.stage === 'won' && random.chance(0.5)) {
      const day = (path.at(-1)?.day ?? until) + random.whole(20, 90);
      if (day < until && !isWeekend(day)) {
        visits.push(visit(random, day, { deal: null, account: row.account, owner: seller.name }, seller.skill));
      }
    }
  }
  visits.sort((a, b) => (a.visited_at < b.visited_at ? -1 : a.visited_at > b.visited_at ? 1 : 0));
  visits.forEach((row, index) => (row.id = `V-${String(index + 1).padStart(6, '0')}`));
  return visits;
}

function visit(
  random: Random,
  day: number,
  who: Pick<VisitRow, 'deal' | 'account' | 'owner'>,
  skill: number,
): VisitRow {
  const granted = random.chance(Math.min(0.95, 0.74 * skill ** 0.5));
  return {
    id: '',
    ...who,
    visited_at: shanghaiInstant(day, random.whole(9 * 4, 17 * 4) * 15),
    granted,
    minutes: granted ? Math.min(180, Math.max(10, Math.round(random.logNormal(42, 0.45)))) : null,
    next_step: granted ? random.chance(Math.min(0.9, 0.52 * skill)) : null,
  };
}
