import type { WeirDocument } from '@weir/schema';
import type { MetricsQuestion } from '@weir/query';
import { table } from '../vector.js';
import type { ExpectedMetrics, Vector } from '../vector.js';

const visits: WeirDocument = {
  weir: 1,
  id: 'visits',
  title: 'Visits',
  datasets: [
    {
      id: 'visits',
      time: 'on',
      fields: [
        { id: 'on', type: 'date' },
        { id: 'team', type: 'string' },
        { id: 'minutes', type: 'number' },
      ],
    },
  ],
  dimensions: [{ id: 'team', fields: { visits: 'team' } }],
  metrics: [
    { id: 'visits', formula: { count: ['visits'] } },
    { id: 'length', formula: { avg: ['visits', { var: 'minutes' }] } },
  ],
};

const rows = {
  visits: table(
    ['on', 'team', 'minutes'],
    ['2024-01-31', 'West', 10],
    ['2024-02-29', 'East', 20],
    ['2024-03-10', 'West', 40],
    ['2025-01-01', 'East', 50],
    ['2025-01-07', 'East', 30],
    ['2025-01-08', 'East', 60],
    ['2025-02-03', 'East', 90],
    ['2025-02-20', 'East', 70],
    ['2025-03-05', null, 80],
  ),
};

interface ComparisonCase {
  readonly name: string;
  readonly question: Partial<MetricsQuestion>;
  readonly asOf?: string;
  readonly expect: ExpectedMetrics;
}

const cases: readonly ComparisonCase[] = [
  {
    name: 'the prior period of some days are as many days just before',
    question: { range: { from: '2025-01-08', to: '2025-01-15' }, compare: 'prior-period' },
    expect: {
      total: { visits: 1, length: 60 },
      compare: { periods: [{ from: '2025-01-01', to: '2025-01-08' }], total: { visits: 2, length: 40 } },
    },
  },
  {
    name: 'the prior year of a quarter by month, its leap day included',
    question: { range: { from: '2025-01-01', to: '2025-04-01' }, grain: 'month', compare: 'prior-year' },
    expect: {
      overall: { visits: [3, 2, 1] },
      total: { visits: 6 },
      compare: {
        periods: ['2024-01-01', '2024-02-01', '2024-03-01'],
        overall: { visits: [1, 1, 1], length: [10, 20, 40] },
        total: { visits: 3 },
      },
    },
  },
  {
    name: 'groups of either range stand at the same places',
    question: { range: { from: '2025-01-01', to: '2025-04-01' }, by: ['team'], compare: 'prior-year' },
    expect: {
      groups: [{ team: 'East' }, { team: 'West' }, { team: null }],
      totals: { visits: [5, 0, 1], length: [60, null, 80] },
      compare: { totals: { visits: [1, 2, 0], length: [20, 25, null] } },
    },
  },
  {
    name: 'a month is compared with the whole month before, though that is longer',
    question: { range: { from: '2025-02-01', to: '2025-03-01' }, compare: 'prior-period' },
    expect: {
      total: { visits: 2 },
      compare: { periods: [{ from: '2025-01-01', to: '2025-02-01' }], total: { visits: 3 } },
    },
  },
  {
    name: 'a period that as-of cuts is compared with the same elapsed part',
    question: { range: { from: '2025-02-01', to: '2025-03-01' }, compare: 'prior-year' },
    asOf: '2025-02-15T00:00:00Z',
    // up to 15 February of either year: the visit of 29 February 2024 lies after
    expect: { total: { visits: 1 }, compare: { total: { visits: 0 } } },
  },
];

export const comparisons: readonly Vector[] = cases.map(({ name, question, asOf, expect }) => ({
  name,
  needs: ['metrics'],
  document: visits,
  rows,
  question: { metrics: ['visits', 'length'], ...question },
  asOf: asOf ?? '2025-04-01T00:00:00Z',
  expect,
}));
