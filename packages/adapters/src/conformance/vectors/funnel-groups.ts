import type { Dataset, WeirDocument } from '@weir/schema';
import { table } from '../vector.js';
import type { Vector } from '../vector.js';
import { pipeline, pipelineVector } from './pipeline.js';
import type { PipelineCase } from './pipeline.js';

const february = { from: '2025-02-01', to: '2025-03-01' };
const april = '2025-04-01T00:00:00Z';

const teams = {
  a: 'lead 01-01 @East, qualified 01-05 @West',
  b: 'lead 01-02, qualified 01-06 @West',
  c: 'lead 01-03, qualified 01-07',
};

const movesWith = (...fields: Dataset['fields']): WeirDocument => ({
  ...pipeline,
  datasets: (pipeline.datasets ?? []).map((dataset) =>
    dataset.id === 'moves' ? { ...dataset, fields: [...dataset.fields, ...fields] } : dataset,
  ),
});
const withProduct: WeirDocument = {
  ...movesWith({ id: 'product', type: 'string' }),
  dimensions: [
    { id: 'team', fields: { moves: 'team' } },
    { id: 'product', fields: { moves: 'product' } },
  ],
};
const numbered: WeirDocument = {
  ...pipeline,
  datasets: [
    {
      id: 'deals',
      key: 'id',
      fields: [
        { id: 'id', type: 'number' },
        { id: 'amount', type: 'number' },
      ],
    },
    {
      id: 'moves',
      fields: [
        { id: 'deal', type: 'number' },
        { id: 'stage', type: 'string' },
        { id: 'on', type: 'date' },
        { id: 'is_partner', type: 'boolean' },
        { id: 'due_on', type: 'date' },
      ],
    },
  ],
  dimensions: [
    { id: 'partner', fields: { moves: 'is_partner' } },
    { id: 'due', fields: { moves: 'due_on' } },
  ],
};
const keyed = movesWith({ id: 'id', type: 'string' });
const withKeys: WeirDocument = {
  ...keyed,
  datasets: (keyed.datasets ?? []).map((dataset) => (dataset.id === 'moves' ? { ...dataset, key: 'id' } : dataset)),
};

const cases: readonly PipelineCase[] = [
  {
    name: 'a breakdown takes an entity’s first value that is not missing',
    histories: teams,
    question: { by: ['team'] },
    expect: {
      groups: [
        { by: { team: 'East' }, totals: { entities: 1 }, stages: { lead: { entered: 1 }, qualified: { entered: 1 } } },
        { by: { team: 'West' }, totals: { entities: 1 }, stages: { lead: { entered: 1 }, qualified: { open: 1 } } },
        { by: { team: null }, totals: { entities: 1 } },
      ],
      totals: { entities: 3 },
    },
  },
  {
    name: 'or the last one',
    histories: teams,
    question: { by: ['team'], attribution: 'last' },
    expect: {
      groups: [
        { by: { team: 'West' }, totals: { entities: 2 }, stages: { lead: { entered: 2 } } },
        { by: { team: null }, totals: { entities: 1 } },
      ],
    },
  },
  {
    name: 'or the one at the first entry into a stage',
    histories: teams,
    question: { by: ['team'], attribution: 'step:lead' },
    expect: {
      groups: [
        { by: { team: 'East' }, totals: { entities: 1 } },
        { by: { team: null }, totals: { entities: 2 } },
      ],
    },
  },
  {
    name: 'filters select entities, not rows',
    histories: teams,
    question: { filters: { team: 'East' } },
    expect: { totals: { entities: 1 }, stages: { qualified: { entered: 1, conversion: { fromPrevious: 1 } } } },
  },
  {
    name: 'a filter with null selects entities without a value',
    histories: teams,
    question: { filters: { team: ['East', null] } },
    expect: { totals: { entities: 2 } },
  },
  {
    name: 'a filter goes by the attribution that is asked for',
    histories: teams,
    question: { filters: { team: 'West' }, attribution: 'last' },
    expect: { totals: { entities: 2 }, stages: { lead: { entered: 2 } } },
  },
  {
    name: 'a group without anybody in the range is not there',
    histories: { a: 'lead 01-20 @East, qualified 01-25', b: 'lead 02-03 @West, qualified 02-05' },
    question: { by: ['team'], range: february },
    asOf: april,
    expect: { groups: [{ by: { team: 'West' }, totals: { entities: 1 } }], totals: { entities: 1 } },
  },
  {
    name: 'each group has the conversions of its own entities',
    histories: {
      a: 'lead 01-01 @East, qualified 01-05',
      b: 'lead 01-01 @East',
      c: 'lead 01-01 @West, qualified 01-03, won 01-04',
    },
    amounts: { a: 1, b: 2, c: 3 },
    question: { by: ['team'] },
    expect: {
      groups: [
        {
          by: { team: 'East' },
          stages: { qualified: { conversion: { fromPrevious: 0.5 } } },
          totals: { won: 0, openValue: 3 },
        },
        {
          by: { team: 'West' },
          stages: { qualified: { conversion: { fromPrevious: 1 } } },
          totals: { won: 1, openValue: 0 },
        },
      ],
      stages: { qualified: { conversion: { fromPrevious: 2 / 3 } } },
    },
  },
  {
    name: 'groups and periods have flows, times, values and velocity of their own',
    histories: {
      a: 'lead 01-01 @East, qualified 01-05, won 01-11',
      b: 'lead 01-02 @West, qualified 01-12',
      c: 'lead 02-03 @East, qualified 02-05',
    },
    amounts: { a: 10, b: 20, c: 40 },
    question: { by: ['team'], range: { from: '2025-01-01', to: '2025-03-01' }, grain: 'month' },
    asOf: '2025-03-01T00:00:00Z',
    expect: {
      groups: [
        {
          by: { team: 'East' },
          stages: { lead: { days: { median: 3, count: 2 } }, qualified: { open: 1, value: 40, weightedValue: 12 } },
          flows: { 'lead > qualified': { count: 2, days: { median: 3 } }, 'qualified > won': 1 },
          // 2 deals × 1 × 10 a win ÷ 10 days
          totals: { entities: 2, won: 1, open: 1, winRate: 1, openValue: 40, weightedValue: 12, velocity: 2 },
        },
        {
          by: { team: 'West' },
          stages: { lead: { days: { median: 10, count: 1 } }, qualified: { open: 1, value: 20 } },
          flows: { 'lead > qualified': { count: 1, days: { median: 10 } } },
          totals: { entities: 1, won: 0, open: 1, winRate: null, openValue: 20, weightedValue: 6, velocity: null },
        },
      ],
      periods: [
        {
          from: '2025-01-01',
          flows: {
            'lead > qualified': { count: 2, days: { median: 7 } },
            'qualified > won': { count: 1, days: { median: 6 } },
          },
          totals: { entities: 2, won: 1, open: 1, openValue: 20, weightedValue: 6, velocity: 2 },
        },
        {
          from: '2025-02-01',
          flows: { 'lead > qualified': { count: 1, days: { median: 2 } } },
          totals: { entities: 1, won: 0, open: 1, openValue: 40, weightedValue: 12, velocity: null },
        },
      ],
    },
  },
  {
    name: 'skipped and not applicable stages, overdue and parked entities of each group',
    histories: {
      a: 'lead 01-01 @East, proposal 01-09',
      b: 'proposal 01-05 @East, won 01-10',
      c: 'lead 01-02 @West, qualified 01-04, parked 01-06',
      d: 'lead 01-03 @West',
      e: 'lead 01-20 @West, junk 01-21',
    },
    question: { by: ['team'] },
    expect: {
      groups: [
        {
          by: { team: 'East' },
          stages: {
            lead: { entered: 1, notApplicable: 1 },
            qualified: { entered: 0, skipped: 1, reached: 1, notApplicable: 1 },
          },
          totals: { entities: 2, open: 1, won: 1, parked: 0, disqualified: 0 },
        },
        {
          by: { team: 'West' },
          stages: {
            lead: { entered: 3, open: 1, overdue: 1, notApplicable: 0 },
            qualified: { entered: 1, skipped: 0 },
            parked: { entered: 1, open: 1 },
          },
          totals: { entities: 3, open: 1, won: 0, parked: 1, disqualified: 1, winRate: null },
        },
      ],
    },
  },
  {
    name: 'entities may be numbers, the same in every dataset; dimensions may be of any type',
    document: numbered,
    rows: {
      moves: table(
        ['deal', 'stage', 'on', 'is_partner', 'due_on'],
        [7, 'lead', '2025-01-01', null, '2025-03-01'],
        [7, 'qualified', '2025-01-05', false, null],
        [8, 'lead', '2025-01-02', true, null],
        [9, 'lead', '2025-01-02', null, null],
        [null, 'lead', '2025-01-03', true, null],
      ),
      deals: table(['id', 'amount'], [7, 10], [8, 20], [9, 40]),
    },
    question: { by: ['partner', 'due'] },
    expect: {
      groups: [
        { by: { partner: false, due: '2025-03-01' }, totals: { entities: 1, openValue: 10 } },
        { by: { partner: true, due: null }, totals: { entities: 1, openValue: 20 } },
        { by: { partner: null, due: null }, totals: { entities: 1, openValue: 40 } },
      ],
      excluded: [{ reason: 'no-entity', dataset: 'moves', count: 1 }],
    },
  },
  {
    name: 'each dimension takes its own first value',
    document: withProduct,
    rows: {
      moves: table(
        ['deal', 'stage', 'on', 'team', 'product'],
        ['a', 'lead', '2025-01-01', 'East', null],
        ['a', 'qualified', '2025-01-05', 'West', 'X'],
        ['b', 'lead', '2025-01-01', null, 'Y'],
      ),
    },
    question: { by: ['team', 'product'] },
    expect: {
      groups: [
        { by: { team: 'East', product: 'X' }, totals: { entities: 1 } },
        { by: { team: null, product: 'Y' }, totals: { entities: 1 } },
      ],
    },
  },
  {
    name: 'filters on several dimensions must all hold of the entity, not of one row',
    document: withProduct,
    rows: {
      moves: table(
        ['deal', 'stage', 'on', 'team', 'product'],
        ['a', 'lead', '2025-01-01', 'East', null],
        ['a', 'qualified', '2025-01-05', 'West', 'X'],
        ['b', 'lead', '2025-01-01', 'East', 'Y'],
      ),
    },
    question: { filters: { team: 'East', product: 'X' } },
    expect: { totals: { entities: 1 }, stages: { qualified: { entered: 1 } } },
  },
  {
    name: 'rows of one day and stage come in the order of their keys',
    document: withKeys,
    rows: {
      moves: table(
        ['id', 'deal', 'stage', 'on', 'team'],
        ['m2', 'a', 'lead', '2025-01-01', 'East'],
        ['m1', 'a', 'lead', '2025-01-01', 'West'],
      ),
    },
    question: { by: ['team'] },
    expect: { groups: [{ by: { team: 'West' }, totals: { entities: 1 } }] },
  },
  {
    name: 'a value that comes after as-of is not known yet',
    histories: teams,
    question: { by: ['team'], attribution: 'last' },
    asOf: '2025-01-06T00:00:00Z',
    expect: {
      groups: [
        { by: { team: 'West' }, totals: { entities: 1 } },
        { by: { team: null }, totals: { entities: 2 } },
      ],
    },
  },
  {
    name: 'groups of either range are compared; where nobody is, figures are 0 or missing',
    histories: { a: 'lead 01-20 @East, qualified 01-25', b: 'lead 02-03 @West, qualified 02-05' },
    question: { by: ['team'], range: february, compare: 'prior-period' },
    asOf: april,
    expect: {
      groups: [
        {
          by: { team: 'East' },
          totals: { entities: 0, winRate: null },
          stages: { lead: { entered: 0, days: { median: null, count: 0 } } },
        },
        { by: { team: 'West' }, totals: { entities: 1 } },
      ],
      compare: {
        groups: [
          { by: { team: 'East' }, totals: { entities: 1 }, stages: { lead: { days: { median: 5, count: 1 } } } },
          { by: { team: 'West' }, totals: { entities: 0 }, stages: { lead: { conversion: { fromStart: null } } } },
        ],
      },
    },
  },
  {
    name: 'a dimension that a signal’s dataset lacks is an error',
    document: { ...pipeline, dimensions: [{ id: 'team', fields: { deals: 'id' } }] },
    histories: teams,
    question: { by: ['team'] },
    expect: { error: 'question/no-dimension' },
  },
];

export const funnelGroups: readonly Vector[] = cases.map(pipelineVector);
