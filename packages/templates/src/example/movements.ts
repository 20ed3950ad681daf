import { isoOf } from './calendar.js';
import type { Contract } from './contracts.js';
import { cents } from './deals.js';

/** A row of the dataset `revenue_movements`. */
export type MovementRow = {
  id: string;
  account: string;
  owner: string | null;
  product: string;
  moved_on: string;
  kind: 'new' | 'expansion' | 'contraction' | 'churn';
  /** CNY a month; above zero whatever the kind. */
  amount: number;
  customer_since: string;
};

/** What changed in an account's monthly amount, day by day, as its contracts begin and end. */
export function moveRevenue(contracts: readonly Contract[], until: number): MovementRow[] {
  const changes = contracts.flatMap(({ row, start, end, monthly }) => [
    { row, day: start, change: monthly },
    { row, day: end, change: -monthly },
  ]);
  const past = changes.filter(({ day }) => day < until).sort((a, b) => a.day - b.day);
  const groups = new Map<string, typeof past>();
  for (const change of past) {
    const name = JSON.stringify([change.row.account, change.day]);
    groups.set(name, [...(groups.get(name) ?? []), change]);
  }
  const accounts = new Map<string, { monthly: number; since: number }>();
  const rows: MovementRow[] = [];
  for (const group of groups.values()) {
    const { row, day } = group[0]!;
    const { monthly: before, since } = accounts.get(row.account) ?? { monthly: 0, since: day };
    const after = cents(group.reduce((sum, { change }) => sum + change, before));
    if (after === before) continue;
    const kind = before === 0 ? 'new' : after === 0 ? 'churn' : after > before ? 'expansion' : 'contraction';
    const first = before === 0 ? day : since;
    accounts.set(row.account, { monthly: after, since: first });
    rows.push({
      id: `M-${String(rows.length + 1).padStart(5, '0')}`,
      account: row.account,
      owner: row.owner,
      product: row.product,
      moved_on: isoOf(day),
      kind,
      amount: cents(Math.abs(after - before)),
      customer_since: isoOf(first),
    });
  }
  return rows;
}
