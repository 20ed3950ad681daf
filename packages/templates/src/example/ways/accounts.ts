import type { Scalar } from '@weir/schema';
import { isoOf } from '../calendar.js';
import type { Random } from '../random.js';
import type { LargeCustomer } from './opportunities.js';
import type { GivenLead } from './territories.js';
import { walk } from './walk.js';
import type { Step } from './walk.js';

const STEPS: readonly Step[] = [
  { stage: 'chosen', days: 14, chance: 0.85, otherwise: 'dropped' },
  { stage: 'understood', days: 24, chance: 0.82, otherwise: 'dropped' },
  { stage: 'joint_plan', days: 28, chance: 0.86, otherwise: 'dropped' },
  { stage: 'programme', days: 34, chance: 0.82, otherwise: 'dropped' },
  { stage: 'contract', days: 24, chance: 0.88, otherwise: 'dropped' },
  { stage: 'operated', days: 80, chance: 0.6, otherwise: null },
  { stage: 'expanded', days: 0, chance: 1, otherwise: null },
];

type Row = Record<string, Scalar>;

/** Customers that grew large, and some that were chosen from the start; who is dropped goes back to a territory. */
export function planWithAccounts(
  random: Random,
  large: readonly LargeCustomer[],
  {
    accounts: count,
    from,
    until,
    owners,
    companies,
  }: {
    readonly accounts: number;
    readonly from: number;
    readonly until: number;
    readonly owners: readonly string[];
    readonly companies: { next(): string };
  },
): { readonly accounts: Row[]; readonly history: Row[]; readonly orders: Row[]; readonly dropped: GivenLead[] } {
  const accounts: Row[] = [];
  const history: Row[] = [];
  const orders: Row[] = [];
  const dropped: GivenLead[] = [];
  const industries = ['retail', 'manufacturing', 'finance', 'health'];
  const chosen = Array.from({ length: count }, (): LargeCustomer => ({
    account: companies.next(),
    industry: random.pick(industries),
    day: from + random.whole(0, Math.floor((until - from) / 2)),
  }));
  for (const { account, industry, day } of [...chosen, ...large]) {
    const path = walk(random, STEPS, { day, until });
    if (path.length === 0) continue;
    const owner = random.pick(owners);
    accounts.push({ account, owner, industry, potential: Math.round(random.logNormal(5_000_000, 0.5) / 1e5) * 1e5 });
    path.forEach(({ stage, day: entered }, place) => {
      const isBack = stage === 'dropped' && random.chance(0.6);
      const lead = isBack ? `back-${accounts.length}` : null;
      if (lead !== null) dropped.push({ id: lead, day: entered + random.whole(3, 15) });
      history.push({
        id: `${account}/${place + 1}`,
        account,
        stage,
        entered_on: isoOf(entered),
        sequence: place + 1,
        lead,
      });
      if (stage !== 'contract' && stage !== 'expanded') return;
      orders.push({
        id: `so${orders.length + 1}`,
        account,
        ordered_on: isoOf(entered),
        kind: stage === 'contract' ? 'new' : 'expansion',
        amount: Math.round(random.logNormal(stage === 'contract' ? 3_000_000 : 1_200_000, 0.5) / 1000) * 1000,
      });
    });
  }
  return { accounts, history, orders, dropped };
}
