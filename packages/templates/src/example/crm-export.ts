import { isoOf, dayOf, workday } from './calendar.js';
import { Random } from './random.js';

export interface CrmExportOptions {
  /** The same seed gives the same files. Default 1. */
  readonly seed?: number;
  /** How many opportunities. Default 300. */
  readonly opportunities?: number;
}

/** What a person would count in the files with a pencil: the figures that an import of them has to show. */
export interface CrmExportFacts {
  readonly opportunities: number;
  readonly won: number;
  readonly lost: number;
  readonly engaging: number;
  /** These have no date at all. */
  readonly prospecting: number;
  readonly wonValue: number;
  /** From engaging to closing, of the won ones. */
  readonly medianDaysToWin: number;
  readonly withoutAccount: number;
  /** The product as the pipeline spells it, which the product list does not know, and on how many rows. */
  readonly unknownProduct: { readonly name: string; readonly rows: number };
  /** By regional office. */
  readonly wonByOffice: Readonly<Record<string, number>>;
  readonly lostByOffice: Readonly<Record<string, number>>;
}

export interface CrmExport {
  /** CSV by file name, with a header line; fields that hold a comma or a quote are quoted (RFC 4180). */
  readonly files: Readonly<Record<'accounts.csv' | 'products.csv' | 'sales_teams.csv' | 'sales_pipeline.csv', string>>;
  readonly facts: CrmExportFacts;
}

const ACCOUNTS = [
  ['Northwind Orchards', 'retail', 'Canada'],
  ['Bright Harbor, Inc.', 'finance', 'United States'],
  ['Tall Pines Media', 'entertainment', 'United States'],
  ['Okoye & Daughters', 'services', 'Nigeria'],
  ['Lumen "Glow" Labs', 'medical', 'Germany'],
  ['Juniper Freight', 'logistics', 'Brazil'],
  ['Kestrel Robotics', 'technology', 'Japan'],
  ['Mossy Creek Foods', 'retail', 'United States'],
  ['Sable Telecom', 'telecommunications', 'Kenya'],
  ['Quarry Road Steel', 'manufacturing', 'Poland'],
] as const;

/** The pipeline says "FlowMax", the list "Flow Max". */
const PRODUCTS = [
  { listed: 'Flow Basic', written: 'Flow Basic', series: 'Flow', price: 480 },
  { listed: 'Flow Max', written: 'FlowMax', series: 'Flow', price: 3900 },
  { listed: 'Gauge Mini', written: 'Gauge Mini', series: 'Gauge', price: 60 },
  { listed: 'Gauge Station', written: 'Gauge Station', series: 'Gauge', price: 21500 },
] as const;

const AGENTS = [
  ['Ines Duarte', 'Paul Okafor', 'East', 1.15],
  ['Tom Halvorsen', 'Paul Okafor', 'East', 1],
  ['Mei Takeda', 'Ruth Lindqvist', 'Central', 0.8],
  ['Jonas Weber', 'Ruth Lindqvist', 'Central', 0.9],
  ['Amara Nwosu', 'Luis Romero', 'West', 1.05],
  ['Cleo Martin', 'Luis Romero', 'West', 0.95],
] as const;

/**
 * Four CSV files as a CRM exports them, invented, with the faults that real ones have: opportunities without dates or without
 * an account, and a product spelled differently than in the product list.
 */
export function exampleCrmExport({ seed = 1, opportunities = 300 }: CrmExportOptions = {}): CrmExport {
  const random = new Random(seed);
  const deals = Array.from({ length: opportunities }, () => opportunity(random));
  return {
    files: {
      'accounts.csv': csv(
        ['account', 'sector', 'year_established', 'revenue', 'employees', 'office_location'],
        ACCOUNTS.map(([account, sector, office]) => [
          account,
          sector,
          random.whole(1970, 2012),
          Math.round(random.logNormal(900, 0.8) * 100) / 100,
          Math.round(random.logNormal(2500, 0.8)),
          office,
        ]),
      ),
      'products.csv': csv(
        ['product', 'series', 'sales_price'],
        PRODUCTS.map(({ listed, series, price }) => [listed, series, price]),
      ),
      'sales_teams.csv': csv(
        ['sales_agent', 'manager', 'regional_office'],
        AGENTS.map(([agent, manager, office]) => [agent, manager, office]),
      ),
      'sales_pipeline.csv': csv(
        [
          'opportunity_id',
          'sales_agent',
          'product',
          'account',
          'deal_stage',
          'engage_date',
          'close_date',
          'close_value',
        ],
        deals.map((deal, index) => [
          `OPP${String(index + 1).padStart(5, '0')}`,
          deal.agent,
          deal.product,
          deal.account,
          deal.stage,
          deal.engaged === null ? '' : isoOf(deal.engaged),
          deal.closed === null ? '' : isoOf(deal.closed),
          deal.value ?? '',
        ]),
      ),
    },
    facts: countFacts(deals),
  };
}

interface Opportunity {
  readonly agent: string;
  readonly office: string;
  readonly product: string;
  /** Empty: not known yet. */
  readonly account: string;
  readonly stage: 'Won' | 'Lost' | 'Engaging' | 'Prospecting';
  readonly engaged: number | null;
  readonly closed: number | null;
  readonly value: number | null;
}

function opportunity(random: Random): Opportunity {
  const [agent, , office, skill] = random.pick(AGENTS);
  const product = random.weighted([
    { ...PRODUCTS[0], weight: 34 },
    { ...PRODUCTS[1], weight: 26 },
    { ...PRODUCTS[2], weight: 32 },
    { ...PRODUCTS[3], weight: 8 },
  ]);
  const { stage } = random.weighted([
    { stage: 'Won' as const, weight: 48 * skill },
    { stage: 'Lost' as const, weight: 28 },
    { stage: 'Engaging' as const, weight: 16 },
    { stage: 'Prospecting' as const, weight: 8 },
  ]);
  const open = stage === 'Engaging' || stage === 'Prospecting';
  const engaged = stage === 'Prospecting' ? null : workday(dayOf('2023-01-02') + random.whole(0, 330));
  const days = Math.round(random.logNormal(stage === 'Won' ? 50 : 30, 0.5));
  return {
    agent,
    office,
    product: product.written,
    account: open && random.chance(0.7) ? '' : random.pick(ACCOUNTS)[0],
    stage,
    engaged,
    closed: open || engaged === null ? null : engaged + days,
    value: stage === 'Won' ? Math.round(product.price * random.between(0.85, 1.1)) : stage === 'Lost' ? 0 : null,
  };
}

function countFacts(deals: readonly Opportunity[]): CrmExportFacts {
  const won = deals.filter(({ stage }) => stage === 'Won');
  const lost = deals.filter(({ stage }) => stage === 'Lost');
  return {
    opportunities: deals.length,
    won: won.length,
    lost: lost.length,
    engaging: deals.filter(({ stage }) => stage === 'Engaging').length,
    prospecting: deals.filter(({ stage }) => stage === 'Prospecting').length,
    wonValue: won.reduce((sum, { value }) => sum + (value ?? 0), 0),
    medianDaysToWin: median(won.map(({ engaged, closed }) => (closed ?? NaN) - (engaged ?? NaN))),
    withoutAccount: deals.filter(({ account }) => account === '').length,
    unknownProduct: { name: 'FlowMax', rows: deals.filter(({ product }) => product === 'FlowMax').length },
    wonByOffice: countByOffice(won),
    lostByOffice: countByOffice(lost),
  };
}

function countByOffice(deals: readonly Opportunity[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { office } of deals) counts[office] = (counts[office] ?? 0) + 1;
  return counts;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

function csv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const quoted = (cell: string | number) =>
    /[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell;
  return [header, ...rows].map((row) => row.map(quoted).join(',')).join('\n') + '\n';
}
