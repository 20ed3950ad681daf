import type { WeirDocument } from '@weir/schema';
import { table } from '../vector.js';
import type { Vector } from '../vector.js';
import { moves, movesDataset, pipeline, pipelineFunnel, pipelineVector, pipelineWith } from './pipeline.js';
import type { PipelineCase } from './pipeline.js';

const reopened = { a: 'lead 01-01, lost 01-10, qualified 01-20, won 02-03' };

/** The pipeline with an open stage that says no probability. */
const withoutProbability = pipelineWith({
  funnel: {
    stages: pipelineFunnel.stages.map((stage) => {
      if (stage.id !== 'proposal') return stage;
      const { probability: _, ...rest } = stage;
      return rest;
    }),
  },
});

/** Each deal's amount is in a currency of its own. */
const inCurrencies: WeirDocument = pipelineWith({
  datasets: [
    movesDataset,
    {
      id: 'deals',
      key: 'id',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'amount', type: 'number', unit: { field: 'currency' } },
        { id: 'currency', type: 'string' },
      ],
    },
  ],
});

/** Amounts stand in quotes, which name their deal. */
const withQuotes: WeirDocument = {
  ...pipeline,
  datasets: [
    ...(pipeline.datasets ?? []),
    {
      id: 'quotes',
      key: 'id',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'deal', type: 'string' },
        { id: 'amount', type: 'number' },
      ],
    },
  ],
  funnels: [{ ...pipelineFunnel, value: { dataset: 'quotes', field: 'amount', entity: 'deal' } }],
};

const cases: readonly PipelineCase[] = [
  {
    name: 'parked and disqualified are neither open nor closed',
    histories: {
      a: 'lead 01-01, won 01-10',
      b: 'lead 01-01, lost 01-10',
      c: 'lead 01-01, lost 01-10',
      d: 'lead 01-01, junk 01-02',
      e: 'qualified 01-01, parked 01-10',
      f: 'qualified 01-01',
    },
    amounts: { a: 90, b: 1, c: 1, d: 1000, e: 2000, f: 50 },
    expect: {
      stages: { parked: { entered: 1 }, junk: { entered: 1 } },
      totals: {
        entities: 6,
        open: 1,
        won: 1,
        lost: 2,
        parked: 1,
        disqualified: 1,
        winRate: 1 / 3,
        openValue: 50,
        weightedValue: 15,
      },
    },
  },
  {
    name: 'velocity leaves parked and disqualified out',
    histories: {
      a: 'lead 01-01, won 01-11',
      b: 'lead 01-01, lost 01-10',
      c: 'lead 01-01, junk 01-02',
      d: 'qualified 01-01, parked 01-10',
    },
    amounts: { a: 100, b: 1, c: 1, d: 1 },
    // 2 deals × 0.5 × 100 ÷ 10 days
    expect: { totals: { velocity: 10 } },
  },
  {
    name: 'velocity is missing when nothing was won',
    histories: { a: 'lead 01-01, lost 01-10', b: 'lead 01-01' },
    amounts: { a: 1, b: 1 },
    expect: { totals: { winRate: 0, velocity: null } },
  },
  {
    name: 'velocity is missing when no won deal has an amount',
    histories: { a: 'lead 01-01, won 01-10', b: 'lead 01-01' },
    amounts: { a: null, b: 1 },
    expect: { totals: { winRate: 1, velocity: null } },
  },
  {
    name: 'velocity takes the mean of the won deals that have an amount',
    histories: { a: 'lead 01-01, won 01-11', b: 'lead 01-01, won 01-11', c: 'lead 01-01' },
    amounts: { a: 100, b: null, c: 1 },
    // 3 deals × 1 × 100 ÷ 10 days
    expect: { totals: { velocity: 30 } },
  },
  {
    name: 'velocity is missing when deals are won on the day they start: there is nothing to divide by',
    histories: { a: 'lead 01-01, won 01-01' },
    amounts: { a: 100 },
    expect: { totals: { won: 1, velocity: null } },
  },
  {
    name: 'velocity of wins in several currencies is missing',
    document: inCurrencies,
    rows: {
      moves: moves({ a: 'lead 01-01, won 01-11', b: 'lead 01-01, won 01-11' }),
      deals: table(['id', 'amount', 'currency'], ['a', 100, 'CNY'], ['b', 10, 'USD']),
    },
    expect: { totals: { won: 2, velocity: null } },
  },
  {
    name: 'values of several currencies are not added up',
    document: inCurrencies,
    rows: {
      moves: moves({ a: 'lead 01-01', b: 'lead 01-02', c: 'qualified 01-01' }),
      deals: table(['id', 'amount', 'currency'], ['a', 100, 'CNY'], ['b', 200, 'CNY'], ['c', 10, 'USD']),
    },
    expect: {
      stages: { lead: { value: 300, weightedValue: 30 }, qualified: { value: 10 } },
      totals: { openValue: null, weightedValue: null },
    },
  },
  {
    name: 'stages after winning are won too, and won once',
    histories: { a: 'proposal 01-01, won 01-10, delivered 01-20', b: 'proposal 01-01, won 01-12' },
    expect: {
      stages: {
        won: { entered: 2, days: { median: 10, count: 1, open: 1 } },
        delivered: { entered: 1, conversion: { fromPrevious: 0.5 } },
      },
      totals: { entities: 2, won: 2, open: 0, winRate: 1 },
    },
  },
  {
    name: 'a deal is closed where the unbroken run of won stages starts',
    histories: { a: 'proposal 01-01, won 01-10, delivered 02-05', b: 'won 01-05, proposal 01-10, won 02-03' },
    question: { basis: 'activity', grain: 'month', range: { from: '2025-01-01', to: '2025-03-01' } },
    asOf: '2025-03-01T00:00:00Z',
    expect: {
      totals: { won: 2 },
      periods: [
        { from: '2025-01-01', totals: { won: 1 } },
        { from: '2025-02-01', totals: { won: 1 } },
      ],
    },
  },
  {
    name: 'a lost deal that was picked up again and won is won',
    histories: reopened,
    asOf: '2025-02-10T00:00:00Z',
    expect: {
      totals: { entities: 1, won: 1, lost: 0, open: 0, winRate: 1 },
      flows: { 'lead > lost': 1, 'lost > qualified': 1, 'qualified > won': 1 },
    },
  },
  {
    name: 'lost twice is lost once, at the second time',
    histories: { a: 'lead 01-01, lost 01-10, qualified 01-20, lost 02-10' },
    question: { basis: 'activity', grain: 'month', range: { from: '2025-01-01', to: '2025-03-01' } },
    asOf: '2025-03-01T00:00:00Z',
    expect: {
      stages: { lost: { entered: 1 } },
      totals: { lost: 1 },
      periods: [
        { from: '2025-01-01', totals: { lost: 0 } },
        { from: '2025-02-01', totals: { lost: 1 } },
      ],
    },
  },
  {
    name: 'a past as-of shows it open again',
    histories: reopened,
    asOf: '2025-01-25T00:00:00Z',
    expect: {
      stages: { qualified: { open: 1, days: { count: 0, open: 1 } }, won: { entered: 0 } },
      totals: { won: 0, lost: 0, open: 1, winRate: null },
    },
  },
  {
    name: 'an earlier as-of shows it lost',
    histories: reopened,
    asOf: '2025-01-15T00:00:00Z',
    expect: { stages: { qualified: { entered: 0 } }, totals: { won: 0, lost: 1, open: 0, winRate: 0 } },
  },
  {
    name: 'as-of is exclusive: what happens on its day is not known yet',
    histories: reopened,
    asOf: '2025-01-10T00:00:00Z',
    expect: { stages: { lead: { open: 1, overdue: 0 } }, totals: { lost: 0, open: 1 } },
  },
  {
    name: 'a deal that starts after as-of is not there',
    histories: reopened,
    asOf: '2025-01-01T00:00:00Z',
    expect: { totals: { entities: 0 } },
  },
  {
    name: 'an open deal without an amount is left out of the value',
    histories: { a: 'lead 01-01', b: 'lead 01-02', c: 'qualified 01-03', d: 'lead 01-01, won 01-02' },
    amounts: { a: 100, b: null, c: 200, d: 300 },
    expect: {
      stages: {
        lead: { open: 2, value: 100, weightedValue: 10 },
        qualified: { open: 1, value: 200, weightedValue: 60 },
      },
      totals: { openValue: 300, weightedValue: 70 },
    },
  },
  {
    name: 'so is one of which the values know nothing; where no deal has an amount the value is missing, not 0',
    histories: { a: 'lead 01-01', b: 'qualified 01-02', c: 'proposal 01-03' },
    amounts: { b: 200, c: null },
    expect: {
      stages: {
        lead: { open: 1, value: null, weightedValue: null },
        qualified: { value: 200, weightedValue: 60 },
        proposal: { open: 1, value: null, weightedValue: null },
      },
      totals: { openValue: 200, weightedValue: 60 },
    },
  },
  {
    name: 'what an entity is worth may stand under another field than the key; a second row of it is left out, and said',
    document: withQuotes,
    histories: { a: 'lead 01-20', b: 'lead 01-20', c: 'lead 01-20' },
    rows: {
      deals: [],
      quotes: table(['id', 'deal', 'amount'], ['q1', 'a', 100], ['q2', 'b', 20], ['q3', 'a', 3000], ['q4', null, 5]),
    },
    expect: {
      stages: { lead: { open: 3, value: 120, weightedValue: 12 } },
      excluded: [{ reason: 'duplicate-key', dataset: 'quotes', count: 1 }],
    },
  },
  {
    name: 'a stage without a probability has a value, and no weighted one while a deal is there',
    document: withoutProbability,
    histories: { a: 'lead 01-01', b: 'proposal 01-02' },
    amounts: { a: 100, b: 200 },
    expect: {
      stages: { lead: { weightedValue: 10 }, proposal: { value: 200, weightedValue: null } },
      totals: { openValue: 300, weightedValue: null },
    },
  },
  {
    name: 'a missing probability does no harm where no deal is',
    document: withoutProbability,
    histories: { a: 'lead 01-01', b: 'proposal 01-02, lost 01-05' },
    amounts: { a: 100, b: 200 },
    expect: { totals: { openValue: 100, weightedValue: 10 } },
  },
];

export const funnelOutcomes: readonly Vector[] = cases.map(pipelineVector);
