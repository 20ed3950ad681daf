import { isoOf, monthsAfter } from './calendar.js';
import type { Seller } from './company.js';

/** A row of the dataset `quotas`. */
export type QuotaRow = { id: string; owner: string; month: string; amount: number };

/** CNY a month for a seller with an average share of the deals, and how much it grows per year. */
const MONTHLY = { start: 115_000, growthPerYear: 0.12 };
const MONTHS_AHEAD = 3;

/** One quota per seller and month, by the seller's share of the deals; those of the next months are known. */
export function setQuotas(sellers: readonly Seller[], { from, until }: { from: number; until: number }): QuotaRow[] {
  const last = monthsAfter(until, MONTHS_AHEAD);
  const months: number[] = [];
  for (let month = from; month < last; month = monthsAfter(from, months.length)) months.push(month);
  return months.flatMap((month, place) => {
    const level = MONTHLY.start * (1 + (MONTHLY.growthPerYear * place) / 12);
    return sellers.map(({ name, weight }) => ({
      id: `${name}/${isoOf(month).slice(0, 7)}`,
      owner: name,
      month: isoOf(month),
      amount: Math.round((level * weight) / 1000) * 1000,
    }));
  });
}
