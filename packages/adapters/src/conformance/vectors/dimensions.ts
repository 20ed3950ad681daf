import type { WeirDocument } from '@weir/schema';
import type { MetricsQuestion } from '@weir/query';
import { table } from '../vector.js';
import type { ExpectedMetrics, Vector } from '../vector.js';

/** Orders refer to a product by number; their dimensions are of every type. */
const orders: WeirDocument = {
  weir: 1,
  id: 'orders',
  title: 'Orders',
  settings: { timeZone: 'Asia/Shanghai' },
  datasets: [
    {
      id: 'orders',
      time: 'at',
      fields: [
        { id: 'at', type: 'datetime' },
        { id: 'product_no', type: 'number' },
        { id: 'is_paid', type: 'boolean' },
        { id: 'due_on', type: 'date' },
        { id: 'product', type: 'string', lookup: { by: 'product_no', dataset: 'products', field: 'name' } },
        { id: 'price', type: 'number', lookup: { by: 'product_no', dataset: 'products', field: 'price' } },
        { id: 'day', type: 'date', formula: { start_of: [{ var: 'at' }, 'day'] } },
        { id: 'weekend', type: 'boolean', lookup: { by: 'due_on', dataset: 'days', field: 'is_weekend' } },
        { id: 'size', type: 'string', formula: { if: [{ '>=': [{ var: 'price' }, 20] }, 'big', 'small'] } },
      ],
    },
    {
      id: 'products',
      key: 'no',
      fields: [
        { id: 'no', type: 'number' },
        { id: 'name', type: 'string' },
        { id: 'price', type: 'number' },
      ],
    },
    {
      id: 'days',
      key: 'day',
      fields: [
        { id: 'day', type: 'date' },
        { id: 'is_weekend', type: 'boolean' },
      ],
    },
  ],
  dimensions: [
    { id: 'weekend', fields: { orders: 'weekend' } },
    { id: 'paid', fields: { orders: 'is_paid' } },
    { id: 'due', fields: { orders: 'due_on' } },
    { id: 'number', fields: { orders: 'product_no' } },
    { id: 'product', fields: { orders: 'product' } },
    { id: 'price', fields: { orders: 'price' } },
    { id: 'day', fields: { orders: 'day' } },
    { id: 'at', fields: { orders: 'at' } },
    { id: 'size', fields: { orders: 'size' } },
  ],
  metrics: [
    { id: 'orders', formula: { count: ['orders'] } },
    { id: 'sold', formula: { sum: ['orders', { var: 'price' }] } },
  ],
};

const rows = {
  orders: table(
    ['at', 'product_no', 'is_paid', 'due_on'],
    ['2025-01-01T15:59:59Z', 1, true, '2025-01-10'],
    ['2025-01-01T16:00:00Z', 2, false, '2025-01-10'],
    ['2025-01-02T10:00:00Z', 2, true, null],
    ['2025-01-02T10:00:00Z', 3, null, '2025-01-31'],
    ['2025-01-02T10:00:00Z', null, true, '2025-01-31'],
  ),
  products: table(['no', 'name', 'price'], [1, 'Lamp', 10], [2, 'Desk', 40]),
  days: table(['day', 'is_weekend'], ['2025-01-10', false], ['2025-02-01', true]),
};

interface DimensionCase {
  readonly name: string;
  readonly question: Partial<MetricsQuestion>;
  readonly expect: ExpectedMetrics;
}

const cases: readonly DimensionCase[] = [
  {
    name: 'groups of a boolean dimension',
    question: { by: ['paid'] },
    expect: { groups: [{ paid: true }, { paid: false }, { paid: null }], totals: { orders: [3, 1, 1] } },
  },
  {
    name: 'a filter on a boolean dimension: false is not missing',
    question: { filters: { paid: false } },
    expect: { total: { orders: 1 } },
  },
  {
    name: 'a filter on a boolean dimension: missing is not false',
    question: { filters: { paid: [true, null] } },
    expect: { total: { orders: 4 } },
  },
  {
    name: 'groups of a number',
    question: { by: ['number'] },
    expect: {
      groups: [{ number: 1 }, { number: 2 }, { number: 3 }, { number: null }],
      totals: { orders: [1, 2, 1, 1] },
    },
  },
  {
    name: 'a filter on a number',
    question: { filters: { number: [2, 3] } },
    expect: { total: { orders: 3 } },
  },
  {
    name: 'groups of a date',
    question: { by: ['due'] },
    expect: {
      groups: [{ due: '2025-01-10' }, { due: '2025-01-31' }, { due: null }],
      totals: { orders: [2, 2, 1] },
    },
  },
  {
    name: 'a filter on a date',
    question: { filters: { due: ['2025-01-10', null] } },
    expect: { total: { orders: 3 } },
  },
  {
    name: 'groups of the day on which an instant falls',
    question: { by: ['day'] },
    expect: { groups: [{ day: '2025-01-01' }, { day: '2025-01-02' }], totals: { orders: [1, 4] } },
  },
  {
    name: 'a lookup by a number; what it does not find is missing, beside what refers to nothing',
    question: { by: ['product'], metrics: ['orders', 'sold'] },
    expect: {
      groups: [{ product: 'Lamp' }, { product: 'Desk' }, { product: null }],
      totals: { orders: [1, 2, 2], sold: [10, 80, null] },
      total: { sold: 90 },
    },
  },
  {
    name: 'a lookup by a date',
    question: { by: ['weekend'] },
    expect: { groups: [{ weekend: false }, { weekend: null }], totals: { orders: [2, 3] } },
  },
  {
    name: 'groups of a number that is looked up',
    question: { by: ['price'] },
    expect: { groups: [{ price: 10 }, { price: 40 }, { price: null }], totals: { orders: [1, 2, 2] } },
  },
  {
    name: 'groups of a row formula over a lookup',
    question: { by: ['size'] },
    expect: { groups: [{ size: 'big' }, { size: 'small' }], totals: { orders: [2, 3] } },
  },
  {
    name: 'groups and periods together; a group has figures in periods without its rows too',
    question: { by: ['paid'], grain: 'day', range: { from: '2025-01-01', to: '2025-01-03' } },
    expect: {
      groups: [{ paid: true }, { paid: false }, { paid: null }],
      values: {
        orders: [
          [1, 2],
          [0, 1],
          [0, 1],
        ],
      },
      overall: { orders: [1, 4] },
    },
  },
  {
    name: 'a group without any row in the range is not there',
    question: { by: ['paid'], range: { from: '2025-01-01', to: '2025-01-02' } },
    expect: { groups: [{ paid: true }], totals: { orders: [1] } },
  },
  {
    name: 'a breakdown of nothing has no groups',
    question: { by: ['paid'], range: { from: '2024-01-01', to: '2024-02-01' } },
    expect: { groups: [], total: { orders: 0, sold: 0 } },
  },
];

export const dimensions: readonly Vector[] = cases.map(({ name, question, expect }) => ({
  name,
  needs: ['metrics'],
  document: orders,
  rows,
  question: { metrics: ['orders', 'sold'], ...question },
  asOf: '2025-02-01T00:00:00Z',
  expect,
}));
