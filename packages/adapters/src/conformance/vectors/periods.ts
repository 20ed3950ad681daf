import type { Formula } from '@weir/schema';
import type { Vector } from '../vector.js';
import { sales, salesVector } from './sales.js';
import type { SalesCase } from './sales.js';

const created: Formula = { count: ['deals'] };
const value: Formula = { sum: ['deals', { var: 'amount' }] };
const won: Formula = { count: ['deals', { '==': [{ var: 'stage' }, 'won'] }, 'closed_on'] };
const closed: Formula = { count: ['deals', { in: [{ var: 'stage' }, ['won', 'lost']] }, 'closed_on'] };
const winRate: Formula = { '/': [won, closed] };
const byMonth = { grain: 'month' } as const;
const months = ['2025-01-01', '2025-02-01', '2025-03-01'];

const cases: readonly SalesCase[] = [
  {
    name: 'prior is the same formula over the period so many grains earlier, rows before the asked range included',
    metrics: { created, before: { prior: [created, 1, 'month'] }, twice: { prior: [created, 2, 'month'] } },
    question: { ...byMonth, range: { from: '2025-02-01', to: '2025-04-01' } },
    expect: {
      periods: months.slice(1),
      overall: { created: [3, 1], before: [3, 3], twice: [0, 3] },
      // the range as one period: two months, and the two months that start one month earlier
      total: { created: 4, before: 6, twice: 3 },
    },
  },
  {
    name: 'prior of a ratio is the ratio there, not calculated from values',
    metrics: { rate: winRate, before: { prior: [{ metric: 'rate' }, 1, 'month'] } },
    question: byMonth,
    expect: {
      overall: { rate: [1, 0.5, 0.5], before: [null, 1, 0.5] },
      why: { before: [['zero-denominator', null, null]] },
    },
  },
  {
    name: 'growth against the month before; without one it is missing',
    metrics: { growth: { '-': [{ '/': [created, { prior: [created, 1, 'month'] }] }, 1] } },
    question: byMonth,
    expect: {
      overall: { growth: [null, 0, -2 / 3] },
      why: { growth: [['zero-denominator', null, null]] },
    },
  },
  {
    name: 'what as-of cuts is compared with the same elapsed part',
    metrics: { created, before: { prior: [created, 1, 'month'] } },
    question: { range: { from: '2025-02-01', to: '2025-03-01' } },
    asOf: '2025-02-11T00:00:00Z',
    // 1 to 10 February, and 1 to 10 January
    expect: { total: { created: 1, before: 2 } },
  },
  {
    name: 'rolling covers the grains that end with the period, rows before the asked range included',
    metrics: { two: { rolling: [created, 2, 'month'] }, value: { rolling: [value, 2, 'month'] } },
    question: { ...byMonth, range: { from: '2025-02-01', to: '2025-04-01' } },
    expect: { overall: { two: [6, 4], value: [1600, 1050] }, total: { two: 4 } },
  },
  {
    name: 'rolling evaluates the formula over the whole, so distinct values are counted once',
    metrics: {
      owners: { distinct: ['deals', { var: 'owner' }] },
      rolling: { rolling: [{ distinct: ['deals', { var: 'owner' }] }, 2, 'month'] },
    },
    question: byMonth,
    expect: { overall: { owners: [2, 3, 0], rolling: [2, 4, 3] } },
  },
  {
    name: 'to date runs from the start of the grain to the period’s end; without a grain from the first row',
    metrics: {
      year: { to_date: [created, 'year'] },
      quarter: { to_date: [created, 'quarter'] },
      ever: { to_date: [created] },
    },
    question: { ...byMonth, range: { from: '2025-02-01', to: '2025-05-01' } },
    asOf: '2025-05-01T00:00:00Z',
    expect: { overall: { year: [6, 7, 7], quarter: [6, 7, 0], ever: [6, 7, 7] }, total: { quarter: 0, ever: 7 } },
  },
  {
    name: 'fiscal years start where the document says',
    document: { ...sales, settings: { ...sales.settings, fiscalYearStart: 2 } },
    metrics: { year: { to_date: [created, 'year'] } },
    question: byMonth,
    expect: { overall: { year: [3, 3, 4] } },
  },
  {
    name: 'a move inside a move starts where the outer one leads',
    metrics: {
      moved: { prior: [{ rolling: [created, 2, 'month'] }, 1, 'month'] },
      same: { rolling: [{ prior: [created, 1, 'month'] }, 2, 'month'] },
    },
    question: byMonth,
    expect: { overall: { moved: [0, 3, 6], same: [0, 3, 6] } },
  },
  {
    name: 'an open range ends at as-of, and what is rolling a month earlier ends there a month earlier',
    metrics: {
      two: { rolling: [created, 2, 'month'] },
      before: { prior: [{ rolling: [created, 2, 'month'] }, 1, 'month'] },
    },
    question: {},
    asOf: '2025-04-01T00:00:00Z',
    expect: { total: { two: 4, before: 6 } },
  },
  {
    name: 'the bounds of the period are those of the cell where the formula is evaluated',
    metrics: {
      days: { days_between: [{ period_start: [] }, { period_end: [] }] },
      before: { prior: [{ days_between: [{ period_start: [] }, { period_end: [] }] }, 1, 'month'] },
      open: {
        prior: [{ count: ['deals', { '<': [{ var: 'created_on' }, { period_end: [] }] }, 'always'] }, 1, 'month'],
      },
    },
    question: byMonth,
    expect: { overall: { days: [31, 28, 31], before: [31, 31, 28], open: [0, 3, 6] } },
  },
  {
    name: 'a day that a month lacks becomes its last, and a day stays a day',
    metrics: { before: { prior: [created, 1, 'month'] } },
    question: { range: { from: '2025-03-29', to: '2025-04-01' }, grain: 'day' },
    expect: { overall: { before: [1, 1, 1] } },
  },
  {
    name: 'groups and filters stay',
    metrics: { before: { prior: [created, 1, 'month'] } },
    question: { ...byMonth, by: ['team'] },
    expect: {
      groups: [{ team: 'East' }, { team: 'West' }, { team: null }],
      values: {
        before: [
          [0, 2, 1],
          [0, 1, 1],
          [0, 0, 1],
        ],
      },
      overall: { before: [0, 3, 3] },
    },
  },
  {
    name: 'what is compared moves on from where it is',
    metrics: { created, before: { prior: [created, 1, 'month'] } },
    question: { range: { from: '2025-03-01', to: '2025-04-01' }, compare: 'prior-period' },
    expect: {
      total: { created: 1, before: 3 },
      compare: { total: { created: 3, before: 3 } },
    },
  },
  {
    name: 'a period after as-of is missing, whatever lies before it',
    metrics: { before: { prior: [created, 1, 'month'] } },
    question: { ...byMonth, range: { from: '2025-03-01', to: '2025-05-01' } },
    asOf: '2025-04-01T00:00:00Z',
    expect: { overall: { before: [3, null] }, why: { before: [[null, 'future']] } },
  },
  {
    name: 'a number of periods may be a parameter',
    document: { ...sales, parameters: [...(sales.parameters ?? []), { id: 'back', type: 'number', default: 1 }] },
    metrics: { before: { prior: [created, { param: 'back' }, 'month'] } },
    question: { range: { from: '2025-03-01', to: '2025-04-01' }, parameters: { back: 2 } },
    expect: { total: { before: 3 } },
  },
  {
    name: 'a parameter that is no number of periods is refused',
    document: { ...sales, parameters: [...(sales.parameters ?? []), { id: 'back', type: 'number', default: 1 }] },
    metrics: { before: { prior: [created, { param: 'back' }, 'month'] } },
    question: { parameters: { back: 0.5 } },
    expect: { error: 'question/period-count', params: { operator: 'prior' } },
  },
];

/** The inner formula over another range: `prior`, `rolling`, `to_date`. */
export const periods: readonly Vector[] = cases.map(salesVector);
