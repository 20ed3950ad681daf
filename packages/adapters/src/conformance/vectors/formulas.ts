import type { Vector } from '../vector.js';
import { salesVector } from './sales.js';
import type { SalesCase } from './sales.js';

const won = { '==': [{ var: 'stage' }, 'won'] };
const closed = { in: [{ var: 'stage' }, ['won', 'lost']] };
const byMonth = { grain: 'month' } as const;

const winRate = { '/': [{ count: ['deals', won, 'closed_on'] }, { count: ['deals', closed, 'closed_on'] }] };

const cases: readonly SalesCase[] = [
  {
    name: 'the total of a ratio is the ratio of totals, not the mean of ratios',
    metrics: { win_rate: winRate },
    question: byMonth,
    expect: {
      periods: ['2025-01-01', '2025-02-01', '2025-03-01'],
      overall: { win_rate: [1, 0.5, 0.5] },
      total: { win_rate: 0.6 },
      parts: { win_rate: { numerator: 3, denominator: 5 } },
    },
  },
  {
    name: 'a ratio over nothing is missing, with the reason',
    metrics: { win_rate: winRate },
    question: { range: { from: '2024-01-01', to: '2025-01-01' } },
    expect: {
      total: { win_rate: null },
      whyTotal: { win_rate: 'zero-denominator' },
      parts: { win_rate: { numerator: 0, denominator: 0 } },
    },
  },
  {
    name: 'a numerator of zero over something is zero',
    metrics: { won_rate: { '/': [{ count: ['deals', { '==': [{ var: 'stage' }, 'gone'] }] }, { count: ['deals'] }] } },
    expect: { total: { won_rate: 0 }, whyTotal: { won_rate: null } },
  },
  {
    name: 'each aggregate of a formula goes by its own date',
    metrics: {
      created: { count: ['deals'] },
      closed: { count: ['deals', closed, 'closed_on'] },
      more: { '-': [{ count: ['deals'] }, { count: ['deals', closed, 'closed_on'] }] },
    },
    question: byMonth,
    expect: {
      overall: { created: [3, 3, 1], closed: [1, 2, 2], more: [2, 1, -1] },
      total: { created: 7, closed: 5, more: 2 },
    },
  },
  {
    name: '"always" counts every row in every period, undated ones too',
    metrics: {
      all: { count: ['deals', true, 'always'] },
      anns: { count: ['deals', { '==': [{ var: 'owner' }, 'ann'] }, 'always'] },
    },
    question: byMonth,
    expect: { overall: { all: [8, 8, 8], anns: [3, 3, 3] }, total: { all: 8, anns: 3 }, excluded: [] },
  },
  {
    name: 'the bounds of the cell tell what was open at its end',
    metrics: {
      open: {
        count: [
          'deals',
          {
            and: [
              { '<': [{ var: 'created_on' }, { period_end: [] }] },
              { or: [{ '==': [{ var: 'closed_on' }, null] }, { '>=': [{ var: 'closed_on' }, { period_end: [] }] }] },
            ],
          },
          'always',
        ],
      },
    },
    question: byMonth,
    // at the end of January d2 and d3; of February d4, d5 and d6; of March d4 and d7
    expect: { overall: { open: [2, 3, 2] }, total: { open: 2 } },
  },
  {
    name: 'a metric may use other metrics',
    metrics: {
      won: { count: ['deals', won, 'closed_on'] },
      closed: { count: ['deals', closed, 'closed_on'] },
      rate: { '/': [{ metric: 'won' }, { metric: 'closed' }] },
      percent: { '*': [{ metric: 'rate' }, 100] },
    },
    question: { metrics: ['percent', 'rate'], ...byMonth },
    expect: { overall: { rate: [1, 0.5, 0.5], percent: [100, 50, 50] }, total: { rate: 0.6, percent: 60 } },
  },
  {
    name: 'a metric may use parameters',
    metrics: { attainment: { '/': [{ sum: ['deals', { var: 'amount' }] }, { param: 'quota' }] } },
    expect: { total: { attainment: 1.65 } },
  },
  {
    name: 'a question may set the parameter of a metric',
    metrics: { attainment: { '/': [{ sum: ['deals', { var: 'amount' }] }, { param: 'quota' }] } },
    question: { parameters: { quota: 3300 } },
    expect: { total: { attainment: 0.5 } },
  },
  {
    name: 'arithmetic with a missing operand is missing',
    metrics: {
      sum: { '+': [{ sum: ['deals', { var: 'amount' }] }, { avg: ['deals', { var: 'amount' }] }] },
      product: { '*': [0, { avg: ['deals', { var: 'amount' }] }] },
    },
    question: { range: { from: '2024-01-01', to: '2025-01-01' } },
    expect: { total: { sum: null, product: null } },
  },
  {
    name: 'amounts of different units are not combined',
    metrics: { odd: { '+': [{ count: ['deals'] }, { sum: ['deals', { var: 'amount' }] }] } },
    expect: { error: 'question/broken-metric', params: { metric: 'odd' } },
  },
  {
    name: 'coalesce, if, min and max handle what is missing',
    metrics: {
      filled: { coalesce: [{ avg: ['deals', { var: 'amount' }] }, 0] },
      chosen: { if: [{ '>': [{ avg: ['deals', { var: 'amount' }] }, 0] }, 1, 2] },
      smallest: { min: [{ avg: ['deals', { var: 'amount' }] }, 5, 3] },
      largest: { max: [{ sum: ['deals', { var: 'amount' }] }, { avg: ['deals', { var: 'amount' }] }] },
      none: { max: [{ avg: ['deals', { var: 'amount' }] }] },
    },
    question: { range: { from: '2024-01-01', to: '2025-01-01' } },
    expect: { total: { filled: 0, chosen: 2, smallest: 3, largest: 0, none: null } },
  },
  {
    name: 'if takes the first branch that holds, and is missing for the reason of that branch',
    metrics: {
      first: { if: [{ '>': [{ metric: 'deals' }, 5] }, 10, { '>': [{ metric: 'deals' }, 2] }, 20, 30] },
      second: { if: [{ '>': [{ metric: 'deals' }, 9] }, 10, { '>': [{ metric: 'deals' }, 2] }, 20, 30] },
      otherwise: { if: [{ '>': [{ metric: 'deals' }, 9] }, 10, { '>': [{ metric: 'deals' }, 8] }, 20, 30] },
      none: { if: [{ '>': [{ metric: 'deals' }, 9] }, 10] },
      by_zero: { if: [{ '>': [{ metric: 'deals' }, 5] }, { '/': [{ metric: 'revenue' }, 0] }, { metric: 'average' }] },
      no_rows: { if: [{ '>': [{ metric: 'deals' }, 9] }, { '/': [{ metric: 'revenue' }, 0] }, { metric: 'average' }] },
      deals: { count: ['deals'] },
      revenue: { sum: ['deals', { var: 'amount' }] },
      average: { avg: ['deals', { var: 'fee' }, { '==': [{ var: 'stage' }, 'gone'] }] },
    },
    expect: {
      total: { first: 10, second: 20, otherwise: 30, none: null, by_zero: null, no_rows: null },
      whyTotal: { by_zero: 'zero-denominator', no_rows: 'no-rows' },
    },
  },
  {
    name: 'halves are rounded away from zero',
    metrics: {
      up: { round: [{ '/': [{ count: ['deals', won] }, 2] }] },
      down: { round: [{ '-': [0, { '/': [{ count: ['deals', won] }, 2] }] }] },
    },
    // 1.5 and −1.5
    expect: { total: { up: 2, down: -2 } },
  },
];

export const formulas: readonly Vector[] = cases.map(salesVector);
