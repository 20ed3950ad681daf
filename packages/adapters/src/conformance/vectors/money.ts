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

/** What is paid in other currencies, in CNY at the rate of the day. */
const converted: WeirDocument = {
  ...payments,
  settings: { currency: 'CNY' },
  datasets: [
    {
      id: 'payments',
      time: 'on',
      fields: [
        { id: 'on', type: 'date' },
        {
          id: 'amount',
          type: 'number',
          unit: { field: 'currency' },
          convert: { dataset: 'rates', from: 'currency', rate: 'rate', on: 'on' },
        },
        { id: 'double', type: 'number', formula: { '*': [{ var: 'amount' }, 2] } },
        { id: 'currency', type: 'string' },
        { id: 'team', type: 'string' },
      ],
    },
    {
      id: 'rates',
      time: 'day',
      fields: [
        { id: 'day', type: 'date' },
        { id: 'currency', type: 'string' },
        { id: 'rate', type: 'number' },
      ],
    },
  ],
  metrics: [
    ...(payments.metrics ?? []),
    { id: 'double', formula: { sum: ['payments', { var: 'double' }] } },
    { id: 'large', formula: { count: ['payments', { '>': [{ var: 'amount' }, 100] }] } },
  ],
};

const rates = table(
  ['day', 'currency', 'rate'],
  ['2025-03-20', 'USD', 7.5],
  ['2025-01-01', 'USD', 7],
  ['2025-03-21', 'USD', 9],
  [null, 'USD', 1],
  ['2025-01-01', null, 2],
  ['2025-04-01', 'EUR', 8],
);

const conversions: readonly (MoneyCase & { readonly rows?: Vector['rows']; readonly document?: WeirDocument })[] = [
  {
    name: 'converted amounts add up, each at the rate that its day has: the latest on or before it',
    question: { metrics: ['paid', 'double', 'large'], ...byMonth },
    expect: {
      // February 10 × 7; March 300 and 30 × 7.5, and an amount that is missing
      overall: { paid: [300, 70, 525], double: [600, 140, 1050], large: [1, 0, 2] },
      total: { paid: 895 },
      unit: { paid: 'CNY' },
    },
  },
  {
    name: 'before the first rate of its currency an amount is missing',
    rows: { payments: table(['on', 'amount', 'currency'], ['2025-03-31', 5, 'EUR'], ['2024-12-31', 5, 'USD']) },
    question: { metrics: ['paid'] },
    expect: { total: { paid: null }, whyTotal: { paid: 'missing-operand' } },
  },
  {
    name: 'an amount without a currency is missing, one in the document’s needs no rate',
    rows: { payments: table(['on', 'amount', 'currency'], ['2025-03-31', 5, null], ['2025-03-31', 8, 'CNY']) },
    question: { metrics: ['paid', 'count'] },
    expect: { total: { paid: 8, count: 2 } },
  },
  {
    name: 'rates without a day always hold, and their key may name the currency',
    document: {
      ...converted,
      datasets: [
        converted.datasets![0]!,
        {
          id: 'rates',
          key: 'code',
          fields: [
            { id: 'code', type: 'string' },
            { id: 'rate', type: 'number' },
          ],
        },
      ],
    },
    rows: { rates: table(['code', 'rate'], ['USD', 7], ['EUR', 8]) },
    question: { metrics: ['paid'], ...byMonth },
    expect: { overall: { paid: [300, 70, 510] } },
  },
];

const vectorOf = (
  { name, question, expect, rows: given }: MoneyCase & { readonly rows?: Vector['rows'] },
  document: WeirDocument,
): Vector => ({
  name,
  needs: ['metrics'],
  document,
  rows: { ...rows, ...given },
  question: { metrics: ['paid'], ...question },
  asOf: '2025-04-01T00:00:00Z',
  expect,
});

export const money: readonly Vector[] = [
  ...cases.map((each) => vectorOf(each, payments)),
  ...conversions.map(({ document = converted, ...each }) =>
    vectorOf({ ...each, rows: { rates, ...each.rows } }, document),
  ),
];
