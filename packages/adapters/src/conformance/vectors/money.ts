import type { WeirDocument } from '@weir/schema';
import type { MetricsQuestion } from '@weir/query';
import { table } from '../vector.js';
import type { ExpectedMetrics, Vector } from '../vector.js';

const payments: WeirDocument = {
  weir: 1,
  id: 'payments',
  title: 'Payments',
  datasets: [
    {
      id: 'payments',
      time: 'on',
      fields: [
        { id: 'on', type: 'date' },
        { id: 'amount', type: 'number', unit: { field: 'currency' } },
        { id: 'currency', type: 'string' },
        { id: 'team', type: 'string' },
      ],
    },
  ],
  dimensions: [
    { id: 'currency', fields: { payments: 'currency' } },
    { id: 'team', fields: { payments: 'team' } },
  ],
  metrics: [
    { id: 'paid', formula: { sum: ['payments', { var: 'amount' }] } },
    { id: 'count', formula: { count: ['payments'] } },
    { id: 'average', formula: { '/': [{ metric: 'paid' }, { metric: 'count' }] } },
  ],
};

const rows = {
  payments: table(
    ['on', 'amount', 'currency', 'team'],
    ['2025-01-10', 100, 'CNY', 'East'],
    ['2025-01-20', 200, 'CNY', 'West'],
    ['2025-02-10', 10, 'USD', 'East'],
    ['2025-03-10', 300, 'CNY', 'West'],
    ['2025-03-20', 30, 'USD', 'West'],
    ['2025-03-30', null, 'EUR', 'East'],
  ),
};

interface MoneyCase {
  readonly name: string;
  readonly question: Partial<MetricsQuestion>;
  readonly expect: ExpectedMetrics;
}

const byMonth = { grain: 'month', range: { from: '2025-01-01', to: '2025-04-01' } } as const;

const cases: readonly MoneyCase[] = [
  {
    name: 'amounts of several currencies are not added up; each cell is judged by itself',
    question: { metrics: ['paid', 'count', 'average'], ...byMonth },
    expect: {
      overall: { paid: [300, 10, null], count: [2, 1, 3], average: [150, 10, null] },
      why: {
        paid: [[null, null, 'mixed-currency']],
        count: [[null, null, null]],
        average: [[null, null, 'mixed-currency']],
      },
      total: { paid: null, count: 6 },
      whyTotal: { paid: 'mixed-currency' },
    },
  },
  {
    name: 'by currency every cell has one',
    question: { metrics: ['paid'], by: ['currency'] },
    expect: {
      groups: [{ currency: 'CNY' }, { currency: 'USD' }, { currency: 'EUR' }],
      totals: { paid: [600, 40, null] },
      total: { paid: null },
    },
  },
  {
    name: 'a row without an amount does not mix in its currency',
    question: { metrics: ['paid'], by: ['team'], range: { from: '2025-02-01', to: '2025-04-01' } },
    expect: { groups: [{ team: 'East' }, { team: 'West' }], totals: { paid: [10, null] } },
  },
  {
    name: 'a filter may leave one currency',
    question: { metrics: ['paid'], filters: { currency: 'USD' } },
    expect: { total: { paid: 40 } },
  },
];

export const money: readonly Vector[] = cases.map(({ name, question, expect }) => ({
  name,
  needs: ['metrics'],
  document: payments,
  rows,
  question: { metrics: ['paid'], ...question },
  asOf: '2025-04-01T00:00:00Z',
  expect,
}));
