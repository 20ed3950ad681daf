import type { Scalar } from '@weir/schema';
import { followUp } from './after-visits.js';
import { invoiceAndRefund } from './after-payments.js';
import { dayOf, isoOf, monthsBefore } from './calendar.js';
import { columnsOf } from './columns.js';
import { hireSellers, hiringDays, type ExampleLocale } from './company.js';
import { signContracts } from './contracts.js';
import { COLUMNS } from './dataset-columns.js';
import { sellDeals, type Deal } from './deals.js';
import { learn } from './learning.js';
import { moveRevenue } from './movements.js';
import { bookOrders } from './orders.js';
import { collectPayments } from './payments.js';
import { setQuotas } from './quotas.js';
import { Random } from './random.js';
import { keepStrategicAccounts } from './strategic-accounts.js';
import { visitCustomers } from './visits.js';

export interface ExampleOptions {
  /** The same seed gives the same data. Default 4. */
  readonly seed?: number;
  /** How many deals. Default 4,000. */
  readonly deals?: number;
  /** The data starts on the first day of the month that lies this many months before `asOf`. Default 24. */
  readonly months?: number;
  /** ISO date; the data ends the day before. Plans (expected closing, payments due) go on. Default 2025-09-18. */
  readonly asOf?: string;
  /** Language of the names of people and companies. Default en. */
  readonly locale?: ExampleLocale;
}

export type ExampleDataset = keyof typeof COLUMNS;

export interface ExampleData {
  /** First day that holds data, ISO. */
  readonly from: string;
  /** The day after the last one that holds data, ISO. */
  readonly asOf: string;
  /** Columns by dataset and field; null is missing. What a lookup gives is not in them. */
  readonly datasets: Readonly<Record<ExampleDataset, Readonly<Record<string, readonly Scalar[]>>>>;
}

/**
 * Data of an invented company that sells software and equipment to other companies: what `b2bExample()` is a document for.
 * @throws {RangeError} when `asOf` is no ISO date.
 */
export function exampleData(options: ExampleOptions = {}): ExampleData {
  const { seed = 4, deals: count = 4000, months = 24, asOf = '2025-09-18', locale = 'en' } = options;
  const until = dayOf(asOf);
  const from = monthsBefore(until, months);
  const random = new Random(seed);
  const sellers = hireSellers(random, locale);
  const deals = sellDeals(random, sellers, { deals: count, from, until, locale });
  const visits = visitCustomers(random, deals, until);
  const payments = collectPayments(random, deals, until);
  const accountHistory = keepStrategicAccounts(random, deals, { from, until });
  // Each with numbers of its own: more of one leaves the others as they are.
  const next = (place: number) => new Random(seed + place * 0x9e3779b1);
  const reviews = followUp(next(1), visits, until);
  const invoices = invoiceAndRefund(next(2), payments, until);
  const orders = bookOrders(next(3), deals, until);
  const contracts = signContracts(next(4), deals, until);
  const learning = learn(next(5), sellers, { from, until });
  const hired = hiringDays(next(6), sellers, from);
  const people = sellers.map(({ name, team, region }, place) => ({
    owner: name,
    team,
    region,
    hired_on: isoOf(hired[place] ?? from),
    left_on: null,
  }));
  return {
    from: isoOf(from),
    asOf: isoOf(until),
    datasets: {
      deals: columnsOf(
        deals.map(({ row }) => row),
        COLUMNS.deals,
      ),
      stage_history: columnsOf(historyOf(deals), COLUMNS.stage_history),
      people: columnsOf(people, COLUMNS.people),
      visits: columnsOf(
        visits.map((row, place) => ({ ...row, ...reviews[place]! })),
        COLUMNS.visits,
      ),
      payments: columnsOf(
        payments.map((row, place) => ({ ...row, ...invoices[place]! })),
        COLUMNS.payments,
      ),
      account_history: columnsOf(accountHistory, COLUMNS.account_history),
      orders: columnsOf(orders, COLUMNS.orders),
      contracts: columnsOf(
        contracts.map(({ row }) => row),
        COLUMNS.contracts,
      ),
      revenue_movements: columnsOf(moveRevenue(contracts, until), COLUMNS.revenue_movements),
      quotas: columnsOf(setQuotas(sellers, { from, until }), COLUMNS.quotas),
      learning: columnsOf(learning, COLUMNS.learning),
    },
  };
}

function historyOf(deals: readonly Deal[]) {
  return deals.flatMap(({ row, path }) =>
    path.map(({ stage, day }, index) => ({
      id: `${row.id}/${index + 1}`,
      deal: row.id,
      stage,
      entered_on: isoOf(day),
      sequence: index + 1,
    })),
  );
}
