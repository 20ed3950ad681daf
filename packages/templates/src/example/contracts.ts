import { isoOf, monthsAfter } from './calendar.js';
import { cents, type Deal } from './deals.js';
import type { Random } from './random.js';

/** A row of the dataset `contracts`. */
export type ContractRow = {
  id: string;
  account: string;
  owner: string | null;
  product: string;
  started_on: string;
  /** The first day after it; may lie in the future. */
  ends_on: string;
  renewed_on: string | null;
  /** CNY for the whole term. */
  amount: number;
  months: number;
};

/** A contract with its days, from which the movements of recurring revenue follow. */
export interface Contract {
  readonly row: ContractRow;
  readonly start: number;
  readonly end: number;
  /** CNY. */
  readonly monthly: number;
}

/** What a product brings per year, as a share of the deal: software is rented, equipment is serviced. */
const PER_YEAR: Readonly<Record<string, number>> = { cloud: 1, data: 0.5, retail: 0.15, factory: 0.12 };
const TERMS = [
  { months: 12, weight: 80 },
  { months: 6, weight: 20 },
];
const RENEWAL = { chance: 0.86, grows: 0.3, shrinks: 0.2 };

/** @param until first day after the last one of the data: contracts that begin later are not known yet. */
export function signContracts(random: Random, deals: readonly Deal[], until: number): Contract[] {
  const contracts: Contract[] = [];
  for (const { row, seller, path } of deals) {
    const won = path.find(({ stage }) => stage === 'won');
    if (!won || !random.chance(0.8)) continue;
    const { months } = random.weighted(TERMS);
    let start = won.day + random.whole(5, 30);
    let monthly = cents((row.amount * (PER_YEAR[row.product] ?? 0)) / 12);
    while (start < until) {
      const end = monthsAfter(start, months);
      const signed = end - 30 + Math.round(random.logNormal(20, 0.6));
      const isRenewed = random.chance(Math.min(0.97, RENEWAL.chance * (seller?.skill ?? 0.9) ** 0.4));
      contracts.push({
        start,
        end,
        monthly,
        row: {
          id: '',
          account: row.account,
          owner: row.owner,
          product: row.product,
          started_on: isoOf(start),
          ends_on: isoOf(end),
          renewed_on: isRenewed && signed < until ? isoOf(signed) : null,
          amount: cents(monthly * months),
          months,
        },
      });
      if (!isRenewed) break;
      start = end;
      monthly = cents(monthly * factorAtRenewal(random));
    }
  }
  contracts.sort((a, b) => a.start - b.start);
  contracts.forEach(({ row }, index) => (row.id = `C-${String(index + 1).padStart(5, '0')}`));
  return contracts;
}

function factorAtRenewal(random: Random): number {
  if (random.chance(RENEWAL.grows)) return random.between(1.05, 1.6);
  return random.chance(RENEWAL.shrinks) ? random.between(0.6, 0.95) : 1;
}
