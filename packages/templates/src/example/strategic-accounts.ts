import { isoOf, workday } from './calendar.js';
import type { Deal } from './deals.js';
import type { Random } from './random.js';

/** A row of the dataset `account_history`: a customer enters a stage of the strategic account funnel. */
export type AccountStageRow = {
  id: string;
  account: string;
  owner: string | null;
  stage: string;
  entered_on: string;
  /** Order of the entries of one account. */
  sequence: number;
};

const STAGES = ['chosen', 'understood', 'joint_plan', 'programme', 'contract', 'operated', 'expanded'] as const;
/** From each of these, the median days until the next one and the chance to get there. */
const ONWARD: Readonly<Record<string, readonly [days: number, chance: number]>> = {
  chosen: [14, 0.85],
  understood: [25, 0.8],
  joint_plan: [30, 0.85],
  programme: [35, 0.8],
  contract: [25, 0.85],
  operated: [90, 0.6],
};

/** A won deal above this amount (CNY) makes its customer a candidate. */
export const STRATEGIC_FROM_CNY = 1_000_000;

/** Large customers are handed over to strategic accounts, and some accounts are chosen without a deal before. */
export function keepStrategicAccounts(
  random: Random,
  deals: readonly Deal[],
  { from, until }: { from: number; until: number },
): AccountStageRow[] {
  const rows: AccountStageRow[] = [];
  const known = new Set<string>();
  const keep = (account: string, owner: string | null, start: number, day: number) => {
    if (known.has(account)) return;
    known.add(account);
    let stage = start;
    let entered = workday(day);
    for (let sequence = 1; entered < until; sequence++) {
      const id = STAGES[stage] ?? 'dropped';
      rows.push({ id: `${account}/${sequence}`, account, owner, stage: id, entered_on: isoOf(entered), sequence });
      const onward = ONWARD[id];
      if (!onward || (id === 'operated' && !random.chance(onward[1]))) break;
      stage = id === 'operated' || random.chance(onward[1]) ? stage + 1 : STAGES.length;
      entered = workday(entered + 3 + Math.round(random.logNormal(onward[0], 0.5)));
    }
  };
  for (const { row, path } of deals) {
    if (row.owner && row.stage !== 'won' && row.amount > 2_500_000 && random.chance(0.25)) {
      keep(row.account, row.owner, 0, from + random.whole(0, until - from));
    }
    const won = path.find(({ stage }) => stage === 'won');
    if (won && row.amount > STRATEGIC_FROM_CNY && random.chance(0.65)) {
      keep(row.account, row.owner, 2, won.day + random.whole(3, 30));
    }
  }
  return rows.sort((a, b) => (a.entered_on < b.entered_on ? -1 : a.entered_on > b.entered_on ? 1 : 0));
}
