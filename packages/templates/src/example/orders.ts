import { isoOf, workday } from './calendar.js';
import { cents, type Deal } from './deals.js';
import type { Random } from './random.js';

/** A row of the dataset `orders`. */
export type OrderRow = {
  id: string;
  /** Missing for an order that came without a deal: the customer knew what it wanted. */
  deal: string | null;
  account: string;
  owner: string | null;
  product: string;
  ordered_on: string;
  state: 'booked' | 'cancelled';
  /** Which order of the account it is, from 1; missing when cancelled. */
  number: number | null;
  /** CNY. */
  amount: number;
};

const CANCELLED = 0.04;
/** Chance that a customer orders again by itself, median days until then, and the share of the order before. */
const AGAIN = { chance: 0.45, days: 95, share: [0.08, 0.35] } as const;

/** @param until first day after the last one of the data. */
export function bookOrders(random: Random, deals: readonly Deal[], until: number): OrderRow[] {
  const orders: (OrderRow & { day: number })[] = [];
  for (const { row, path } of deals) {
    const won = path.find(({ stage }) => stage === 'won');
    if (!won) continue;
    const { account, owner, product } = row;
    let order: Pick<OrderRow, 'deal' | 'amount'> & { day: number } = { deal: row.id, day: won.day, amount: row.amount };
    while (order.day < until) {
      const state = random.chance(CANCELLED) ? 'cancelled' : 'booked';
      orders.push({ id: '', account, owner, product, ...order, ordered_on: isoOf(order.day), state, number: null });
      if (state === 'cancelled' || !random.chance(AGAIN.chance)) break;
      const day = workday(order.day + 14 + Math.round(random.logNormal(AGAIN.days - 14, 0.6)));
      order = { deal: null, day, amount: cents(Math.max(3_000, order.amount * random.between(...AGAIN.share))) };
    }
  }
  orders.sort((a, b) => a.day - b.day);
  const booked = new Map<string, number>();
  return orders.map(({ day: _, ...order }, index) => {
    const number = order.state === 'booked' ? (booked.get(order.account) ?? 0) + 1 : null;
    if (number !== null) booked.set(order.account, number);
    return { ...order, id: `O-${String(index + 1).padStart(5, '0')}`, number };
  });
}
