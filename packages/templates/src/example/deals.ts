import { isoOf, isWeekend, monthOf } from './calendar.js';
import { companyNames, type ExampleLocale, type Seller } from './company.js';
import { dealPath, type DealStage, type Visit } from './deal-path.js';
import type { Random } from './random.js';

/** A row of the dataset `deals`. Dates are ISO; null is missing. */
export type DealRow = {
  id: string;
  account: string;
  owner: string | null;
  source: string | null;
  product: string;
  /** CNY; the seller's estimate until the deal is won. */
  amount: number;
  /** CNY. */
  cost: number;
  stage: DealStage;
  created_on: string;
  qualified_on: string | null;
  quoted_on: string | null;
  closed_on: string | null;
  /** Since when it is parked; null when it is not. */
  parked_on: string | null;
  first_expected_close: string | null;
  expected_close: string | null;
  reason: string | null;
  budget_confirmed: boolean | null;
  decision_maker_met: boolean | null;
};

/** A deal as it went, of which the datasets show parts. */
export interface Deal {
  readonly row: DealRow;
  readonly seller: Seller | null;
  readonly path: readonly Visit[];
}

export interface DealsOptions {
  readonly deals: number;
  /** First day, and the first day after the last. */
  readonly from: number;
  readonly until: number;
  readonly locale: ExampleLocale;
}

/** January to December. The first two months hold the New Year holidays, October the golden week. */
const SEASON = [0.82, 0.62, 1.25, 1.02, 0.98, 1.18, 0.95, 0.98, 1.2, 0.86, 1.08, 1.1];
const GROWTH_PER_DAY = 0.0004;

const SOURCES = [
  { source: 'website', weight: 30, skill: 0.94 },
  { source: 'event', weight: 18, skill: 0.9 },
  { source: 'partner', weight: 16, skill: 1.06 },
  { source: 'referral', weight: 12, skill: 1.2 },
  { source: 'outbound', weight: 20, skill: 0.88 },
];
const EXISTING_CUSTOMER = { source: 'existing', skill: 1.25 };

const PRODUCTS = [
  { product: 'cloud', weight: 34, medianCny: 160_000, margin: 0.62, slowness: 0.85 },
  { product: 'data', weight: 24, medianCny: 300_000, margin: 0.55, slowness: 0.95 },
  { product: 'retail', weight: 22, medianCny: 520_000, margin: 0.42, slowness: 1.1 },
  { product: 'factory', weight: 20, medianCny: 760_000, margin: 0.36, slowness: 1.25 },
];

const LOST_REASONS = [
  { reason: 'price', weight: 32 },
  { reason: 'competitor', weight: 27 },
  { reason: 'no-decision', weight: 22 },
  { reason: 'no-budget', weight: 13 },
  { reason: null, weight: 6 },
];
const DISQUALIFIED_REASONS = [
  { reason: 'no-need', weight: 45 },
  { reason: 'not-reached', weight: 30 },
  { reason: 'too-small', weight: 15 },
  { reason: 'duplicate', weight: 10 },
];

/** How many deals are under way already on the first day, and how long it took until they had all been entered. */
const BACKLOG = { share: 0.02, days: 30 };
const LATER_STARTS: readonly { stage: DealStage; weight: number }[] = [
  { stage: 'qualified', weight: 5 },
  { stage: 'solution', weight: 3 },
  { stage: 'proposal', weight: 3 },
  { stage: 'negotiation', weight: 1 },
];

/** Deals in the order in which they were created. */
export function sellDeals(random: Random, sellers: readonly Seller[], options: DealsOptions): Deal[] {
  const names = companyNames(random, options.locale);
  const accounts: string[] = [];
  const customers: string[] = [];
  return creationDays(random, options).map((day, index) => {
    const existing = customers.length > 0 && random.chance(0.06);
    const account = existing ? random.pick(customers) : chooseAccount(random, accounts, names);
    const deal = sellDeal(
      random,
      { id: `D-${String(index + 1).padStart(5, '0')}`, day, account, existing },
      sellers,
      options,
    );
    if (deal.row.stage === 'won') customers.push(account);
    return deal;
  });
}

function chooseAccount(random: Random, known: string[], names: { next(): string }): string {
  if (known.length > 0 && random.chance(0.77)) return random.pick(known);
  const name = names.next();
  known.push(name);
  return name;
}

function creationDays(random: Random, { deals, from, until }: DealsOptions): number[] {
  const cumulative: number[] = [];
  let sum = 0;
  for (let day = from; day < until; day++) {
    sum += (SEASON[monthOf(day)] ?? 1) * (isWeekend(day) ? 0.06 : 1) * (1 + (day - from) * GROWTH_PER_DAY);
    cumulative.push(sum);
  }
  return Array.from({ length: deals }, () => from + placeOf(cumulative, random.next() * sum)).sort((a, b) => a - b);
}

/** First place whose cumulative weight exceeds `weight`. */
function placeOf(cumulative: readonly number[], weight: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) > weight) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface NewDeal {
  readonly id: string;
  readonly day: number;
  readonly account: string;
  /** The account has bought before. */
  readonly existing: boolean;
}

function sellDeal(random: Random, deal: NewDeal, sellers: readonly Seller[], options: DealsOptions): Deal {
  const { from, until } = options;
  const seller = random.chance(0.02) ? null : random.weighted(sellers);
  const source = deal.existing ? EXISTING_CUSTOMER : random.weighted(SOURCES);
  const product = random.weighted(PRODUCTS);
  const years = (deal.day - from) / 365;
  const amount = roundAmount(random, random.logNormal(product.medianCny * (1 + 0.07 * years), 0.75));
  const backlog = deal.day < from + BACKLOG.days && random.chance(BACKLOG.share * 20);
  const start = backlog || random.chance(0.015) ? random.weighted(LATER_STARTS).stage : 'lead';
  const skill = (seller?.skill ?? 0.6) * source.skill * (1 + 0.04 * years) * (amount > 2_000_000 ? 0.9 : 1);
  const slowness = product.slowness * Math.min(1.6, Math.max(0.7, (amount / 400_000) ** 0.15));
  const path = dealPath(random, { start, day: deal.day, until, skill, slowness });
  const stage = path.at(-1)?.stage ?? start;
  const closedOn = stage === 'won' || stage === 'lost' || stage === 'disqualified' ? (path.at(-1)?.day ?? null) : null;
  const firstExpected = path.some((visit) => visit.stage === 'qualified')
    ? deal.day + 10 + Math.round(random.logNormal(55 * slowness, 0.35))
    : null;
  const row: DealRow = {
    id: deal.id,
    account: deal.account,
    owner: seller?.name ?? null,
    source: random.chance(0.04) ? null : source.source,
    product: product.product,
    amount,
    cost: cents(amount * (1 - product.margin * random.between(0.8, 1.15))),
    stage,
    created_on: isoOf(deal.day),
    qualified_on: firstDay(path, 'qualified'),
    quoted_on: firstDay(path, 'proposal'),
    closed_on: closedOn === null ? null : isoOf(closedOn),
    parked_on: stage === 'nurture' ? isoOf(path.at(-1)?.day ?? deal.day) : null,
    first_expected_close: firstExpected === null ? null : isoOf(firstExpected),
    expected_close: expectedClose(random, firstExpected, closedOn, until),
    reason: reasonFor(random, stage),
    ...checked(random, path, skill),
  };
  return { row, seller, path };
}

function firstDay(path: readonly Visit[], stage: DealStage): string | null {
  const visit = path.find((one) => one.stage === stage);
  return visit ? isoOf(visit.day) : null;
}

/** Sellers move the date of most deals that are late; some forget to. */
function expectedClose(random: Random, first: number | null, closedOn: number | null, until: number): string | null {
  if (first === null) return null;
  if (closedOn !== null) return isoOf(closedOn);
  if (first >= until || random.chance(0.3)) return isoOf(first);
  return isoOf(until + 3 + Math.round(random.logNormal(24, 0.6)));
}

function reasonFor(random: Random, stage: DealStage): string | null {
  if (stage === 'lost') return random.weighted(LOST_REASONS).reason;
  if (stage === 'disqualified') return random.weighted(DISQUALIFIED_REASONS).reason;
  return null;
}

const CHECKED: Partial<Record<DealStage, readonly [budget: number, decisionMaker: number]>> = {
  qualified: [0.55, 0.3],
  solution: [0.7, 0.45],
  proposal: [0.82, 0.57],
  negotiation: [0.95, 0.85],
  won: [1, 0.97],
};

/** What the sellers ticked, by the furthest stage the deal got to; nothing before it was qualified. */
function checked(random: Random, path: readonly Visit[], skill: number) {
  const furthest = [...path].reverse().find(({ stage }) => CHECKED[stage]);
  const shares = furthest && CHECKED[furthest.stage];
  if (!shares) return { budget_confirmed: null, decision_maker_met: null };
  return {
    budget_confirmed: random.chance(shares[0]),
    decision_maker_met: random.chance(shares[1] * Math.min(1.1, skill)),
  };
}

/** Most offers are round, some are worked out to the cent. */
function roundAmount(random: Random, amount: number): number {
  const least = Math.max(8_000, amount);
  return random.chance(0.7) ? Math.round(least / 500) * 500 : cents(least);
}

export function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
