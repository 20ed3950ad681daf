import type { Scalar } from '@weir/schema';
import { dayOf, isoOf, monthsBefore } from './calendar.js';
import { columnsOf } from './columns.js';
import { hireSellers, type ExampleLocale } from './company.js';
import { sellDeals } from './deals.js';
import { collectPayments } from './payments.js';
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

export type ExampleDataset = 'deals' | 'stage_history' | 'people' | 'visits' | 'payments' | 'account_history';

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
  const history = deals.flatMap(({ row, path }) =>
    path.map(({ stage, day }, index) => ({
      id: `${row.id}/${index + 1}`,
      deal: row.id,
      stage,
      entered_on: isoOf(day),
      sequence: index + 1,
    })),
  );
  const people = sellers.map(({ name, team, region }) => ({ owner: name, team, region }));
  return {
    from: isoOf(from),
    asOf: isoOf(until),
    datasets: {
      deals: columnsOf(
        deals.map(({ row }) => row),
        [
          'id',
          'account',
          'owner',
          'source',
          'product',
          'amount',
          'cost',
          'stage',
          'created_on',
          'qualified_on',
          'quoted_on',
          'closed_on',
          'parked_on',
          'first_expected_close',
          'expected_close',
          'reason',
          'budget_confirmed',
          'decision_maker_met',
        ],
      ),
      stage_history: columnsOf(history, ['id', 'deal', 'stage', 'entered_on', 'sequence']),
      people: columnsOf(people, ['owner', 'team', 'region']),
      visits: columnsOf(visitCustomers(random, deals, until), [
        'id',
        'deal',
        'account',
        'owner',
        'visited_at',
        'granted',
        'minutes',
        'next_step',
      ]),
      payments: columnsOf(collectPayments(random, deals, until), [
        'id',
        'deal',
        'account',
        'owner',
        'due_on',
        'due_amount',
        'received_on',
        'received_amount',
      ]),
      account_history: columnsOf(keepStrategicAccounts(random, deals, { from, until }), [
        'id',
        'account',
        'owner',
        'stage',
        'entered_on',
        'sequence',
      ]),
    },
  };
}
