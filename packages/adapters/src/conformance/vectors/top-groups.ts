import type { MetricsQuestion } from '@weir/query';
import type { Formula, WeirDocument } from '@weir/schema';
import { table, withMetrics } from '../vector.js';
import type { ExpectedError, ExpectedMetrics, Vector } from '../vector.js';

const document: WeirDocument = {
  weir: 1,
  id: 'orders',
  title: 'Orders',
  datasets: [
    {
      id: 'orders',
      key: 'id',
      time: 'on',
      fields: [
        { id: 'id', type: 'number' },
        { id: 'city', type: 'string' },
        { id: 'size', type: 'number' },
        { id: 'on', type: 'date' },
        { id: 'amount', type: 'number', unit: 'CNY' },
      ],
    },
  ],
  dimensions: [
    { id: 'city', fields: { orders: 'city' } },
    { id: 'size', fields: { orders: 'size' } },
  ],
  funnels: [
    {
      id: 'sale',
      stages: [{ id: 'ordered', kind: 'open', enters: [{ dataset: 'orders', at: 'on' }] }],
    },
  ],
};

const rows = {
  orders: table(
    ['id', 'city', 'size', 'on', 'amount'],
    [1, 'Aba', 7, '2025-01-05', 10],
    [2, 'Bei', 7, '2025-01-06', 40],
    [3, 'Bei', 8, '2025-02-06', 60],
    [4, 'Cai', 9, '2025-01-07', 70],
    [5, 'Dan', 9, '2025-02-08', 20],
    [6, 'Eto', null, '2025-02-09', 30],
    [7, null, 8, '2025-02-10', 500],
    [8, 'Dan', 8, '2024-02-10', 900],
  ),
};

const range = { from: '2025-01-01', to: '2025-03-01' };

function vector(
  name: string,
  metrics: Readonly<Record<string, Formula>>,
  question: Omit<MetricsQuestion, 'metrics'> & Required<Pick<MetricsQuestion, 'top'>>,
  expect: ExpectedMetrics | ExpectedError,
): Vector {
  return {
    name: `top groups: ${name}`,
    needs: ['metrics', ...('reached' in metrics ? ['funnel-figures'] : [])],
    document: withMetrics(document, metrics),
    rows,
    asOf: '2026-01-01T00:00:00Z',
    question: { metrics: Object.keys(metrics), range, ...question },
    expect,
  };
}

const amount = { sum: ['orders', { var: 'amount' }] };

export const topGroups: readonly Vector[] = [
  vector(
    'the largest by a metric, what has no value by itself, and all others as one group that is calculated from its rows',
    {
      amount,
      middle: { median: ['orders', { var: 'amount' }] },
      share: { '/': [{ metric: 'amount' }, { total: [{ metric: 'amount' }] }] },
    },
    { by: ['city'], grain: 'month', top: { metric: 'amount', count: 2 } },
    {
      groups: [{ city: 'Bei' }, { city: 'Cai' }, { city: null }, {}],
      others: { place: 3, count: 3 },
      totals: {
        amount: [100, 70, 500, 60],
        middle: [50, 70, 500, 20],
        share: [100 / 730, 70 / 730, 500 / 730, 60 / 730],
      },
      values: {
        amount: [
          [40, 60],
          [70, 0],
          [0, 500],
          [10, 50],
        ],
      },
      total: { amount: 730 },
    },
  ),
  vector(
    'funnels too put entities of other groups into one',
    { reached: { reached: ['sale', 'ordered'] }, amount },
    { by: ['city'], top: { metric: 'amount', count: 1 } },
    {
      groups: [{ city: 'Bei' }, { city: null }, {}],
      others: { place: 2, count: 4 },
      totals: { reached: [2, 1, 4], amount: [100, 500, 130] },
      total: { reached: 7 },
    },
  ),
  vector(
    'a dimension of numbers has numbers as groups',
    { amount },
    { by: ['size'], top: { metric: 'amount', count: 1 } },
    {
      groups: [{ size: 8 }, { size: null }, {}],
      others: { place: 2, count: 2 },
      totals: { amount: [560, 30, 140] },
    },
  ),
  vector(
    'where there are no more groups than asked, there are no others',
    { amount },
    { by: ['city'], top: { metric: 'amount', count: 5 } },
    {
      groups: [{ city: 'Bei' }, { city: 'Cai' }, { city: 'Eto' }, { city: 'Dan' }, { city: 'Aba' }, { city: null }],
      others: undefined,
      totals: { amount: [100, 70, 30, 20, 10, 500] },
    },
  ),
  vector(
    'the range it is compared with has the same groups',
    { amount },
    { by: ['city'], compare: 'prior-year', top: { metric: 'amount', count: 2 } },
    {
      groups: [{ city: 'Bei' }, { city: 'Cai' }, { city: null }, {}],
      totals: { amount: [100, 70, 500, 60] },
      compare: { totals: { amount: [0, 0, 0, 900] } },
    },
  ),
  vector(
    'several dimensions are refused',
    { amount },
    { by: ['city', 'size'], top: { metric: 'amount', count: 2 } },
    { error: 'question/top-dimension', params: { count: 2 } },
  ),
  vector(
    'a count of none is refused',
    { amount },
    { by: ['city'], top: { metric: 'amount', count: 0 } },
    { error: 'question/value', params: { property: 'top' } },
  ),
];
