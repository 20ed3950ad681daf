import { isoOf } from './calendar.js';
import { cents, type Deal } from './deals.js';
import type { Random } from './random.js';

/** A row of the dataset `payments`: an instalment that a customer owes. */
export type PaymentRow = {
  id: string;
  deal: string;
  account: string;
  owner: string | null;
  /** May lie in the future. */
  due_on: string;
  /** CNY. */
  due_amount: number;
  received_on: string | null;
  /** CNY; missing until something came. */
  received_amount: number | null;
};

/** Share of the amount, and days after signing: on order, on delivery, on acceptance. */
const INSTALMENTS = [
  [0.3, 10],
  [0.6, 60],
  [0.1, 120],
] as const;
const IN_FULL = [[1, 30]] as const;

/** @param until first day that has not come yet: what is paid later is not known. */
export function collectPayments(random: Random, deals: readonly Deal[], until: number): PaymentRow[] {
  const payments: PaymentRow[] = [];
  for (const { row, path } of deals) {
    const signed = path.find(({ stage }) => stage === 'won');
    if (!signed) continue;
    const plan = row.amount > 150_000 ? INSTALMENTS : IN_FULL;
    let left = row.amount;
    plan.forEach(([share, days], index) => {
      const dueAmount = index === plan.length - 1 ? cents(left) : cents(row.amount * share);
      left -= dueAmount;
      const due = signed.day + days;
      const paid = due - 4 + Math.round(random.logNormal(8, 1));
      const received = !random.chance(0.05) && paid < until;
      payments.push({
        id: `${row.id}-${index + 1}`,
        deal: row.id,
        account: row.account,
        owner: row.owner,
        due_on: isoOf(due),
        due_amount: dueAmount,
        received_on: received ? isoOf(Math.max(paid, signed.day)) : null,
        received_amount: received ? (random.chance(0.06) ? cents(dueAmount * 0.7) : dueAmount) : null,
      });
    });
  }
  return payments;
}
