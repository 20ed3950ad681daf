import type { Vector } from '../vector.js';
import { pipelineVector, pipelineWith } from './pipeline.js';
import type { PipelineCase } from './pipeline.js';

const cases: readonly PipelineCase[] = [
  {
    name: 'four deals: one won, one lost, two open',
    histories: {
      a: 'lead 01-01, qualified 01-05, proposal 01-11, won 01-21',
      b: 'lead 01-02, qualified 01-10, lost 01-12',
      c: 'lead 01-03',
      d: 'lead 01-20, qualified 01-25',
    },
    amounts: { a: 100, b: 200, c: 300, d: 400 },
    expect: {
      stages: {
        lead: {
          entered: 4,
          skipped: 0,
          reached: 4,
          notApplicable: 0,
          open: 1,
          overdue: 1,
          conversion: { fromPrevious: null, fromStart: 1, immature: 0 },
          // 4, 8 and 5 days; the 90th percentile lies 0.8 of the way from 5 to 8
          days: { median: 5, p90: 7.4, mean: 17 / 3, count: 3, open: 1 },
          value: 300,
          weightedValue: 30,
        },
        qualified: {
          entered: 3,
          reached: 3,
          open: 1,
          overdue: 0,
          conversion: { fromPrevious: 0.75, fromStart: 0.75, immature: 0 },
          days: { median: 4, mean: 4, count: 2, open: 1 },
          value: 400,
          weightedValue: 120,
        },
        proposal: {
          entered: 1,
          reached: 1,
          open: 0,
          conversion: { fromPrevious: 1 / 3, fromStart: 0.25 },
          days: { median: 10, mean: 10, p90: 10, count: 1, open: 0 },
          value: 0,
          weightedValue: 0,
        },
        won: {
          entered: 1,
          reached: 1,
          conversion: { fromPrevious: 1, fromStart: 0.25 },
          days: { median: null, mean: null, p90: null, count: 0, open: 1 },
        },
        lost: { entered: 1, conversion: { fromPrevious: null, fromStart: 0.25 } },
        delivered: { entered: 0, skipped: 0, reached: 0, notApplicable: 0 },
      },
      flows: {
        'lead > qualified': { count: 3, days: { median: 5, count: 3, open: 1 } },
        'qualified > proposal': { count: 1, days: { median: 6, open: 1 } },
        'qualified > lost': 1,
        'proposal > won': { count: 1, days: { median: 10 } },
      },
      totals: {
        entities: 4,
        open: 2,
        won: 1,
        lost: 1,
        parked: 0,
        disqualified: 0,
        winRate: 0.5,
        openValue: 700,
        weightedValue: 150,
        // 4 deals × 0.5 × 100 a win ÷ 20 days from 1 to 21 January
        velocity: 10,
      },
    },
  },
  {
    name: 'a funnel without any entry',
    expect: {
      stages: {
        lead: {
          entered: 0,
          reached: 0,
          open: 0,
          conversion: { fromPrevious: null, fromStart: null, immature: 0 },
          days: { median: null, count: 0, open: 0 },
          value: 0,
        },
      },
      flows: {},
      totals: { entities: 0, open: 0, won: 0, lost: 0, winRate: null, openValue: 0, velocity: null },
    },
  },
  {
    name: 'a stage that lies on the only way between two visits is skipped: reached for conversions, absent from times',
    histories: { a: 'lead 01-01, proposal 01-09, won 01-19' },
    expect: {
      stages: {
        lead: { days: { median: 8, count: 1 } },
        qualified: {
          entered: 0,
          skipped: 1,
          reached: 1,
          notApplicable: 0,
          conversion: { fromPrevious: 1, fromStart: 1 },
          days: { median: null, count: 0, open: 0 },
        },
        proposal: { conversion: { fromPrevious: 1 } },
      },
      flows: { 'lead > proposal': 1, 'proposal > won': 1 },
    },
  },
  {
    name: 'several stages are skipped at once',
    histories: { a: 'lead 01-01, won 01-19' },
    expect: {
      stages: {
        qualified: { entered: 0, skipped: 1, conversion: { fromPrevious: 1 } },
        proposal: { entered: 0, skipped: 1, conversion: { fromPrevious: 1 } },
        won: { entered: 1, conversion: { fromPrevious: 1 } },
      },
    },
  },
  {
    name: 'losing skips nothing',
    histories: { a: 'lead 01-01, lost 01-05' },
    expect: {
      stages: {
        qualified: { skipped: 0, reached: 0, notApplicable: 0, conversion: { fromPrevious: 0 } },
        proposal: { skipped: 0, conversion: { fromPrevious: null } },
      },
    },
  },
  {
    name: 'a stage on one of two ways is not skipped',
    document: pipelineWith({
      funnel: {
        transitions: [
          { from: 'lead', to: 'qualified', kind: 'advance' },
          { from: 'lead', to: 'parked', kind: 'advance' },
          { from: 'qualified', to: 'proposal', kind: 'advance' },
          { from: 'parked', to: 'proposal', kind: 'advance' },
          { from: 'proposal', to: 'won', kind: 'advance' },
        ],
      },
    }),
    histories: { a: 'lead 01-01, won 01-05', b: 'parked 01-01, proposal 01-05' },
    expect: {
      stages: {
        qualified: { entered: 0, skipped: 0, reached: 0, notApplicable: 0 },
        // a skips the proposal, which both ways lead through; b has entered it
        proposal: { entered: 1, skipped: 1, reached: 2 },
        lead: { notApplicable: 1 },
      },
    },
  },
  {
    name: 'stages upstream of where a deal starts are not applicable, and no failure to convert',
    histories: {
      a: 'proposal 01-05, won 01-10',
      b: 'lead 01-01, qualified 01-03, proposal 01-06',
    },
    expect: {
      stages: {
        lead: { entered: 1, notApplicable: 1, reached: 1 },
        qualified: { entered: 1, notApplicable: 1, conversion: { fromPrevious: 1 } },
        proposal: { entered: 2, notApplicable: 0, conversion: { fromPrevious: 1 } },
        won: { entered: 1, notApplicable: 0, conversion: { fromPrevious: 0.5, fromStart: 0.5 } },
      },
    },
  },
  {
    name: 'what a deal enters later, though it started downstream of it, is entered',
    histories: { a: 'qualified 01-01, lead 01-05' },
    expect: {
      stages: { lead: { entered: 1, notApplicable: 0, open: 1 }, qualified: { entered: 1, open: 0 } },
      flows: { 'qualified > lead': 1 },
    },
  },
  {
    name: 'a loop: a deal counts once in a stage, and each of its visits in times and flows',
    histories: { a: 'lead 01-01, qualified 01-05, lead 01-10, qualified 01-14, proposal 01-20' },
    expect: {
      stages: {
        lead: { entered: 1, skipped: 0, reached: 1, days: { median: 4, mean: 4, count: 2, open: 0 } },
        qualified: { entered: 1, reached: 1, days: { median: 5.5, mean: 5.5, count: 2 } },
        proposal: { entered: 1, open: 1, days: { count: 0, open: 1 } },
      },
      flows: {
        'lead > qualified': { count: 2, days: { median: 4 } },
        'qualified > lead': { count: 1, days: { median: 5 } },
        'qualified > proposal': 1,
      },
      totals: { entities: 1, open: 1 },
    },
  },
  {
    name: 'conversion asks for a visit at or after first reaching the stage before, not for the first one',
    histories: { a: 'qualified 01-01, lead 01-03, qualified 01-06' },
    expect: { stages: { qualified: { entered: 1, conversion: { fromPrevious: 1 } } } },
  },
  {
    name: 'a visit before the stage before was reached is no conversion from it',
    histories: { a: 'lead 01-01, proposal 01-05, qualified 01-08' },
    // qualified was entered after all, so it was not skipped: it is reached on 8 January, and the proposal not after it
    expect: {
      stages: {
        qualified: { entered: 1, skipped: 0, conversion: { fromPrevious: 1 } },
        proposal: { entered: 1, conversion: { fromPrevious: 0, fromStart: 1 } },
      },
      flows: { 'lead > proposal': 1, 'proposal > qualified': 1 },
    },
  },
  {
    name: 'two stages on one day convert in zero days',
    histories: { a: 'lead 01-01, qualified 01-01' },
    expect: {
      stages: {
        lead: { days: { median: 0, mean: 0, count: 1 } },
        qualified: { conversion: { fromPrevious: 1 }, open: 1 },
      },
      flows: { 'lead > qualified': { count: 1, days: { median: 0 } } },
    },
  },
  {
    name: 'entries into the same stage one after the other are one visit',
    histories: { a: 'lead 01-01, lead 01-03, qualified 01-06' },
    expect: {
      stages: { lead: { entered: 1, days: { median: 5, count: 1 } } },
      flows: { 'lead > qualified': { count: 1, days: { median: 5 } } },
    },
  },
  {
    name: 'longer than the limit is overdue, exactly the limit is not',
    histories: { a: 'lead 01-17', b: 'lead 01-18', c: 'qualified 01-01' },
    expect: {
      stages: { lead: { open: 2, overdue: 1 }, qualified: { open: 1, overdue: 0 } },
    },
  },
  {
    name: 'overdue looks at the visit that is open, not at an earlier one',
    histories: { a: 'lead 01-01, qualified 01-20, lead 01-25' },
    expect: { stages: { lead: { open: 1, overdue: 0, days: { median: 19, count: 1, open: 1 } } } },
  },
];

export const funnelHistory: readonly Vector[] = cases.map(pipelineVector);
