import type { WeirDocument } from '@weir/schema';
import { table } from '../vector.js';
import type { Vector } from '../vector.js';
import { people, sales, salesVector } from './sales.js';
import type { SalesCase } from './sales.js';

const count = { count: ['deals'] };
const amount = { sum: ['deals', { var: 'amount' }] };
const winRate = {
  '/': [
    { count: ['deals', { '==': [{ var: 'stage' }, 'won'] }, 'closed_on'] },
    { count: ['deals', { in: [{ var: 'stage' }, ['won', 'lost']] }, 'closed_on'] },
  ],
};

/** A second dataset that shares the team with the deals, but not the stage. */
const withVisits: WeirDocument = {
  ...sales,
  datasets: [
    ...(sales.datasets ?? []),
    {
      id: 'visits',
      time: 'on',
      fields: [
        { id: 'on', type: 'date' },
        { id: 'team', type: 'string' },
      ],
    },
  ],
  dimensions: [
    { id: 'team', fields: { deals: 'team', visits: 'team' } },
    { id: 'stage', fields: { deals: 'stage' } },
  ],
};
const visits = table(
  ['on', 'team'],
  ['2025-01-07', 'East'],
  ['2025-02-07', 'East'],
  ['2025-02-08', 'North'],
  ['2025-03-07', null],
);

const cases: readonly SalesCase[] = [
  {
    name: 'rows without a value are a group of their own, whether the lookup finds none or has none to look by',
    metrics: { count, amount },
    question: { by: ['team'] },
    expect: {
      groups: [{ team: 'East' }, { team: 'West' }, { team: null }],
      totals: { count: [3, 2, 2], amount: [700, 300, 650] },
      total: { count: 7, amount: 1650 },
    },
  },
  {
    name: 'each group and period evaluates the whole formula',
    metrics: { win_rate: winRate },
    question: { by: ['team'], grain: 'month' },
    expect: {
      groups: [{ team: 'East' }, { team: 'West' }, { team: null }],
      values: {
        win_rate: [
          [1, 0, null],
          [null, 1, 1],
          [null, null, 0],
        ],
      },
      why: {
        win_rate: [
          [null, null, 'zero-denominator'],
          ['zero-denominator', null, null],
          ['zero-denominator', 'zero-denominator', null],
        ],
      },
      totals: { win_rate: [0.5, 1, 0] },
      overall: { win_rate: [1, 0.5, 0.5] },
      total: { win_rate: 0.6 },
    },
  },
  {
    name: 'two dimensions make a group of each pair that has rows',
    metrics: { count },
    question: { by: ['team', 'stage'] },
    expect: {
      groups: [
        { team: 'East', stage: 'won' },
        { team: 'East', stage: 'lost' },
        { team: 'East', stage: 'open' },
        { team: 'West', stage: 'won' },
        { team: null, stage: 'lost' },
        { team: null, stage: 'open' },
      ],
      totals: { count: [1, 1, 1, 2, 1, 1] },
    },
  },
  {
    name: 'a lookup may lead through another',
    metrics: { count },
    question: { by: ['region'] },
    expect: { groups: [{ region: 'Coast' }, { region: 'Hills' }, { region: null }], totals: { count: [3, 2, 2] } },
  },
  {
    name: 'a filter keeps the rows of one value',
    metrics: { count, amount },
    question: { filters: { team: 'East' } },
    expect: { groups: [{}], total: { count: 3, amount: 700 } },
  },
  {
    name: 'a filter with null keeps the rows without a value',
    metrics: { count },
    question: { filters: { team: [null] } },
    expect: { total: { count: 2 } },
  },
  {
    name: 'a filter of several values keeps the rows of any, and missing where null is among them',
    metrics: { count },
    question: { filters: { team: ['East', null] }, by: ['team'] },
    expect: { groups: [{ team: 'East' }, { team: null }], totals: { count: [3, 2] }, total: { count: 5 } },
  },
  {
    name: 'filters on several dimensions must all hold',
    metrics: { count },
    question: { filters: { team: ['East', null], stage: 'open' } },
    expect: { total: { count: 2 } },
  },
  {
    name: 'a filter on a value that no row has leaves nothing',
    metrics: { count, amount },
    question: { filters: { team: 'North' } },
    expect: { total: { count: 0, amount: 0 } },
  },
  {
    name: 'a filter applies to rows that have no date as well',
    metrics: { all: { count: ['deals', true, 'always'] } },
    question: { filters: { team: 'East' } },
    expect: { total: { all: 4 } },
  },
  {
    name: 'a formula over two datasets has the groups of both',
    metrics: { count, visits: { count: ['visits'] }, visits_per_deal: { '/': [{ count: ['visits'] }, count] } },
    document: withVisits,
    rows: { visits },
    question: { by: ['team'] },
    expect: {
      groups: [{ team: 'East' }, { team: 'West' }, { team: 'North' }, { team: null }],
      totals: { count: [3, 2, 0, 2], visits: [2, 0, 1, 1], visits_per_deal: [2 / 3, 0, null, 0.5] },
      total: { visits_per_deal: 4 / 7 },
    },
  },
  {
    name: 'a dimension that a dataset of the metric lacks is an error',
    metrics: { visits: { count: ['visits'] } },
    document: withVisits,
    rows: { visits },
    question: { by: ['stage'] },
    expect: { error: 'question/no-dimension' },
  },
  {
    name: 'so is a filter on it',
    metrics: { visits: { count: ['visits'] } },
    document: withVisits,
    rows: { visits },
    question: { filters: { stage: 'won' } },
    expect: { error: 'question/no-dimension' },
  },
  {
    name: 'a key that is there twice never multiplies rows',
    metrics: { count, amount },
    rows: { people: [...people, { name: 'ann', team: 'North' }] },
    expect: { total: { count: 7, amount: 1650 } },
  },
  {
    name: 'rows without a key are not what a row without a reference looks up',
    metrics: { count },
    rows: { people: [...people, { name: null, team: 'North' }] },
    question: { by: ['team'] },
    expect: { groups: [{ team: 'East' }, { team: 'West' }, { team: null }], totals: { count: [3, 2, 2] } },
  },
  {
    name: 'an empty text is a value, not a missing one',
    metrics: { count },
    rows: {
      deals: table(
        ['id', 'created_on', 'stage'],
        ['d1', '2025-01-05', ''],
        ['d2', '2025-01-05', null],
        ['d3', '2025-01-05', ' '],
      ),
    },
    question: { by: ['stage'] },
    expect: { groups: [{ stage: '' }, { stage: null }, { stage: ' ' }], totals: { count: [1, 1, 1] } },
  },
  {
    name: 'texts that differ in case or form are different values',
    metrics: { count },
    rows: {
      deals: table(
        ['id', 'created_on', 'stage'],
        ['d1', '2025-01-05', 'Won'],
        ['d2', '2025-01-05', 'won'],
        ['d3', '2025-01-05', 'Caf\u00e9'],
        ['d4', '2025-01-05', 'Cafe\u0301'],
        ['d5', '2025-01-05', '__proto__'],
      ),
    },
    question: { by: ['stage'] },
    expect: {
      groups: [
        { stage: 'Won' },
        { stage: 'won' },
        { stage: 'Caf\u00e9' },
        { stage: 'Cafe\u0301' },
        { stage: '__proto__' },
      ],
      totals: { count: [1, 1, 1, 1, 1] },
    },
  },
];

export const groups: readonly Vector[] = cases.map(salesVector);
