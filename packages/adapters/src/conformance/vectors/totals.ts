import type { Formula } from '@weir/schema';
import type { Vector } from '../vector.js';
import { sales, salesVector } from './sales.js';
import type { SalesCase } from './sales.js';

const created: Formula = { count: ['deals'] };

const cases: readonly SalesCase[] = [
  {
    name: 'total is the same without the breakdown: shares add up to one',
    metrics: { share: { '/': [created, { total: [created] }] } },
    question: { by: ['team'] },
    expect: {
      groups: [{ team: 'East' }, { team: 'West' }, { team: null }],
      totals: { share: [3 / 7, 2 / 7, 2 / 7] },
      total: { share: 1 },
      parts: { share: { numerator: 7, denominator: 7 } },
    },
  },
  {
    name: 'of the named dimensions only those are taken away',
    metrics: { share: { '/': [created, { total: [created, 'stage'] }] } },
    question: { by: ['team', 'stage'] },
    expect: {
      groups: [
        { team: 'East', stage: 'lost' },
        { team: 'East', stage: 'open' },
        { team: 'East', stage: 'won' },
        { team: 'West', stage: 'won' },
        { team: null, stage: 'lost' },
        { team: null, stage: 'open' },
      ],
      totals: { share: [1 / 3, 1 / 3, 1 / 3, 1, 0.5, 0.5] },
    },
  },
  {
    name: 'a dimension that nobody asked for takes nothing away',
    metrics: { share: { '/': [created, { total: [created, 'stage'] }] } },
    question: { by: ['team'] },
    expect: {
      groups: [{ team: 'East' }, { team: 'West' }, { team: null }],
      totals: { share: [1, 1, 1] },
    },
  },
  {
    name: 'filters and the period stay',
    metrics: { share: { '/': [created, { total: [created] }] } },
    question: { by: ['stage'], filters: { team: 'East' }, grain: 'month' },
    expect: {
      groups: [{ stage: 'lost' }, { stage: 'open' }, { stage: 'won' }],
      values: {
        share: [
          [0.5, 0, null],
          [0, 1, null],
          [0.5, 0, null],
        ],
      },
    },
  },
  {
    name: 'a dataset that lacks the dimension can be used where the dimension is taken away',
    metrics: { per_person: { '/': [created, { total: [{ count: ['people'] }] }] } },
    question: { by: ['region'] },
    expect: {
      groups: [{ region: 'Coast' }, { region: 'Hills' }, { region: null }],
      totals: { per_person: [3 / 4, 2 / 4, 2 / 4] },
    },
  },
  {
    name: 'a total of another period',
    metrics: { share: { '/': [created, { total: [{ prior: [created, 1, 'month'] }] }] } },
    question: { by: ['team'], range: { from: '2025-02-01', to: '2025-03-01' } },
    expect: {
      groups: [{ team: 'East' }, { team: 'West' }, { team: null }],
      totals: { share: [1 / 3, 1 / 3, 1 / 3] },
    },
  },
  {
    name: 'moves inside each other in too many ways are refused',
    document: {
      ...sales,
      metrics: [
        { id: 'm0', formula: created },
        ...Array.from({ length: 8 }, (_, at) => ({
          id: `m${at + 1}`,
          formula: {
            '+': [{ prior: [{ metric: `m${at}` }, 1, 'day'] }, { prior: [{ metric: `m${at}` }, 1, 'month'] }],
          } as Formula,
        })),
      ],
    },
    metrics: { all: { metric: 'm8' } },
    expect: { error: 'question/too-many-moves' },
  },
];

/** The inner formula without a breakdown: `total`. */
export const totals: readonly Vector[] = cases.map(salesVector);
