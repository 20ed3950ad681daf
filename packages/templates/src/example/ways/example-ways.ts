import type { Scalar } from '@weir/schema';
import { dayOf, isoOf, monthsBefore } from '../calendar.js';
import { columnsOf } from '../columns.js';
import { companyNames, hireSellers } from '../company.js';
import type { ExampleOptions } from '../example-data.js';
import { Random } from '../random.js';
import { planWithAccounts } from './accounts.js';
import { visitSite } from './events.js';
import { sellSolutions } from './opportunities.js';
import { sellInTerritories } from './territories.js';

/** Fields by dataset, in order; what a lookup gives is not in them. */
const COLUMNS = {
  events: ['id', 'user', 'name', 'happened_at', 'channel', 'amount', 'seats', 'opportunity'],
  territories: ['territory', 'region', 'assigned_on'],
  leads: [
    'id',
    'territory',
    'owner',
    'mined_on',
    'assigned_on',
    'visited_on',
    'quoted_on',
    'closed_on',
    'disqualified_on',
    'reason',
    'outcome',
    'amount',
    'opportunity',
  ],
  visits: ['id', 'lead', 'owner', 'visited_at'],
  opportunities: [
    'opportunity',
    'account',
    'owner',
    'industry',
    'amount',
    'qualified_on',
    'presented_on',
    'closed_on',
    'outcome',
    'reason',
    'departments',
    'reused',
  ],
  opportunity_history: ['id', 'opportunity', 'stage', 'entered_on', 'sequence'],
  accounts: ['account', 'owner', 'industry', 'potential'],
  account_history: ['id', 'account', 'stage', 'entered_on', 'sequence', 'lead'],
  orders: ['id', 'account', 'ordered_on', 'kind', 'amount'],
} as const;

export type WayDataset = keyof typeof COLUMNS;

/** Data of a company that sells in all four ways: what `fourWays()`, and each way by itself, is a document for. */
export interface ExampleWays {
  /** First day that holds data, ISO. */
  readonly from: string;
  /** The day after the last one that holds data, ISO. */
  readonly asOf: string;
  /** Columns by dataset and field; null is missing. */
  readonly datasets: Readonly<Record<WayDataset, Readonly<Record<string, readonly Scalar[]>>>>;
}

/**
 * Customers who move between the ways of selling, for `fourWays()`.
 * @param options `deals` is how many opportunities are found beside those that come from elsewhere, default 900; the rest in proportion
 * @throws {RangeError} when `asOf` is no ISO date.
 */
export function exampleWays(options: ExampleOptions = {}): ExampleWays {
  const { seed = 4, deals = 900, months = 24, asOf = '2025-09-18', locale = 'en' } = options;
  const until = dayOf(asOf);
  const from = monthsBefore(until, months);
  const next = (place: number) => new Random(seed + place * 0x9e3779b1);
  const sellers = hireSellers(next(0), locale);
  const companies = companyNames(next(1), locale);
  const owners = sellers.slice(0, 12).map(({ name }) => name);
  const span = { from, until };
  const online = visitSite(next(2), { visitors: deals * 5, ...span });
  const territory = sellInTerritories(next(3), sellers, { leads: deals * 2, ...span });
  const solutions = sellSolutions(next(4), [...online.leads, ...territory.opportunities], {
    opportunities: deals,
    owners,
    companies,
    ...span,
  });
  const accounts = planWithAccounts(next(5), solutions.large, {
    accounts: Math.ceil(deals / 30),
    owners,
    companies,
    ...span,
  });
  for (const lead of accounts.dropped) territory.mine(lead);
  const rows: Record<WayDataset, readonly Record<string, Scalar>[]> = {
    events: online.rows,
    territories: territory.territories,
    leads: territory.leads,
    visits: territory.visits,
    opportunities: solutions.opportunities,
    opportunity_history: solutions.history,
    accounts: accounts.accounts,
    account_history: accounts.history,
    orders: accounts.orders,
  };
  const datasets = {} as Record<WayDataset, Readonly<Record<string, readonly Scalar[]>>>;
  for (const id of Object.keys(COLUMNS) as WayDataset[]) datasets[id] = columnsOf(rows[id], COLUMNS[id]);
  return { from: isoOf(from), asOf: isoOf(until), datasets };
}
