import type { Settings, WeirDocument } from '@weir/schema';
import type { MetricsQuestion } from '@weir/query';
import { table } from '../vector.js';
import type { ExpectedMetrics, Vector } from '../vector.js';

function dealsIn(settings: Settings): WeirDocument {
  return {
    weir: 1,
    id: 'sales',
    title: 'Sales',
    settings,
    datasets: [
      {
        id: 'deals',
        key: 'id',
        time: 'created_on',
        fields: [
          { id: 'id', type: 'string' },
          { id: 'created_on', type: 'date' },
          { id: 'expected_close', type: 'date', planned: true },
          { id: 'called_at', type: 'datetime' },
        ],
      },
    ],
    metrics: [
      { id: 'created', formula: { count: ['deals'] } },
      { id: 'expected', formula: { count: ['deals', true, 'expected_close'] } },
      { id: 'called', formula: { count: ['deals', true, 'called_at'] } },
      { id: 'all', formula: { count: ['deals', true, 'always'] } },
      { id: 'today', formula: { count: ['deals', { '==': [{ var: 'created_on' }, { today: [] }] }] } },
      { id: 'share', formula: { '/': [{ metric: 'created' }, { metric: 'created' }] } },
    ],
  };
}

const rows = {
  deals: table(
    ['id', 'created_on', 'expected_close', 'called_at'],
    ['d1', '2025-01-05', '2025-01-31', '2025-02-14T11:59:59.999Z'],
    ['d2', '2025-02-13', '2025-03-10', '2025-02-14T12:00:00Z'],
    ['d3', '2025-02-14', '2025-03-20', null],
    ['d4', '2025-02-15', '2025-03-31', null],
    ['d5', '2025-03-01', '2025-04-10', null],
  ),
};

interface AsOfCase {
  readonly name: string;
  readonly asOf: string;
  readonly metrics: readonly string[];
  readonly question?: Partial<MetricsQuestion>;
  readonly settings?: Settings;
  readonly expect: ExpectedMetrics;
}

const byMonth = { grain: 'month', range: { from: '2025-01-01', to: '2025-05-01' } } as const;

const cases: readonly AsOfCase[] = [
  {
    name: 'rows from as-of on are not known yet; as-of itself is among them',
    metrics: ['created', 'all'],
    asOf: '2025-02-14T00:00:00Z',
    expect: { total: { created: 2, all: 2 }, notRewound: true },
  },
  {
    name: 'the day in which as-of lies is known',
    metrics: ['created'],
    asOf: '2025-02-14T00:00:00.001Z',
    expect: { total: { created: 3 } },
  },
  {
    name: 'which day that is depends on the zone',
    metrics: ['created'],
    settings: { timeZone: 'Asia/Shanghai' },
    asOf: '2025-02-13T16:00:00Z',
    expect: { total: { created: 2 } },
  },
  {
    name: 'a moment later the next day has begun there',
    metrics: ['created'],
    settings: { timeZone: 'Asia/Shanghai' },
    asOf: '2025-02-13T16:00:01Z',
    expect: { total: { created: 3 } },
  },
  {
    name: 'an instant is known when it lies before as-of',
    metrics: ['called'],
    asOf: '2025-02-14T12:00:00Z',
    expect: { total: { called: 1 } },
  },
  {
    name: 'a period that as-of cuts is incomplete, one after it missing and not 0',
    metrics: ['created', 'share'],
    question: byMonth,
    asOf: '2025-02-15T00:00:00Z',
    expect: {
      periods: [
        { from: '2025-01-01', incomplete: false },
        { from: '2025-02-01', to: '2025-03-01', incomplete: true },
        { from: '2025-03-01' },
        { from: '2025-04-01' },
      ],
      overall: { created: [1, 2, null, null], share: [1, 1, null, null] },
      total: { created: 3, share: 1 },
      why: { created: [[null, null, 'future', 'future']], share: [[null, null, 'future', 'future']] },
    },
  },
  {
    name: 'a period that ends at as-of is complete',
    metrics: ['created'],
    question: byMonth,
    asOf: '2025-03-01T00:00:00Z',
    expect: {
      periods: [
        { from: '2025-01-01', incomplete: false },
        { from: '2025-02-01', incomplete: false },
        { from: '2025-03-01' },
        { from: '2025-04-01' },
      ],
      overall: { created: [1, 3, null, null] },
    },
  },
  {
    name: 'a planned date may lie after as-of: its periods have figures, of the rows that are known',
    metrics: ['expected', 'created'],
    question: byMonth,
    asOf: '2025-02-15T00:00:00Z',
    // d4 and d5 are not created yet
    expect: {
      overall: { expected: [1, 0, 2, 0], created: [1, 2, null, null] },
      total: { expected: 3, created: 3 },
    },
  },
  {
    name: 'today is the day in which as-of lies',
    metrics: ['today'],
    asOf: '2025-02-14T12:00:00Z',
    expect: { total: { today: 1 } },
  },
];

export const asOf: readonly Vector[] = cases.map(({ name, asOf, metrics, question, settings, expect }) => ({
  name,
  needs: ['metrics'],
  document: dealsIn(settings ?? {}),
  rows,
  question: { metrics, ...question },
  asOf,
  expect,
}));
