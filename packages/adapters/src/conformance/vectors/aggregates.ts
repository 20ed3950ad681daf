import { table } from '../vector.js';
import type { Vector } from '../vector.js';
import { salesVector } from './sales.js';
import type { SalesCase } from './sales.js';

const amount = { var: 'amount' };
const before2025 = { range: { from: '2024-01-01', to: '2025-01-01' } };
/** The day on which only d5 was created, which has no amount. */
const dayOfD5 = { range: { from: '2025-02-14', to: '2025-02-15' } };

const everyAggregate = {
  count: { count: ['deals'] },
  sum: { sum: ['deals', amount] },
  avg: { avg: ['deals', amount] },
  median: { median: ['deals', amount] },
  p25: { percentile: ['deals', amount, 25] },
  distinct: { distinct: ['deals', { var: 'owner' }] },
  lowest: { lowest: ['deals', amount] },
  highest: { highest: ['deals', amount] },
  deviation: { stddev: ['deals', amount] },
};

/** Amounts of the quarter, sorted: 50 100 200 300 400 600. */
const cases: readonly SalesCase[] = [
  {
    name: 'rows without the date that puts them into the range are counted as undated',
    metrics: { count: { count: ['deals'] } },
    expect: { total: { count: 7 }, excluded: [{ reason: 'undated', dataset: 'deals', count: 1 }] },
  },
  {
    name: 'sum, avg, lowest and highest skip rows that miss the value',
    metrics: {
      sum: { sum: ['deals', amount] },
      avg: { avg: ['deals', amount] },
      lowest: { lowest: ['deals', amount] },
      highest: { highest: ['deals', amount] },
    },
    expect: { total: { sum: 1650, avg: 275, lowest: 50, highest: 600 } },
  },
  {
    name: 'figures have the unit of their field, quotients the quotient of their units, percent of equal ones',
    metrics: {
      sum: { sum: ['deals', amount] },
      highest: { highest: ['deals', amount] },
      per_deal: { '/': [{ sum: ['deals', amount] }, { count: ['deals'] }] },
      share: { '/': [{ sum: ['deals', amount, { var: 'is_big' }] }, { sum: ['deals', amount] }] },
    },
    expect: {
      unit: { sum: 'CNY', highest: 'CNY', per_deal: 'CNY per deal', share: 'percent' },
      total: { share: 1300 / 1650 },
    },
  },
  {
    name: 'a sum beyond what a number holds is missing because it is not finite, a deviation of one value because there is none',
    metrics: {
      sum: { sum: ['deals', { '*': [amount, 2e305] }] },
      highest: { highest: ['deals', { '*': [amount, 2e305] }] },
      deviation: { stddev: ['deals', amount, { '==': [amount, 600] }] },
    },
    expect: {
      total: { sum: null, highest: 600 * 2e305, deviation: null },
      whyTotal: { sum: 'not-finite', highest: null, deviation: 'missing-operand' },
    },
  },
  {
    name: 'the median of an even number of values is the mean of the two in the middle',
    metrics: { median: { median: ['deals', amount] } },
    expect: { total: { median: 250 } },
  },
  {
    name: 'percentiles interpolate between the two nearest values',
    metrics: {
      p0: { percentile: ['deals', amount, 0] },
      p25: { percentile: ['deals', amount, 25] },
      p90: { percentile: ['deals', amount, 90] },
      p100: { percentile: ['deals', amount, 100] },
    },
    expect: { total: { p0: 50, p25: 125, p90: 500, p100: 600 } },
  },
  {
    name: 'distinct skips what is missing',
    metrics: { owners: { distinct: ['deals', { var: 'owner' }] }, stages: { distinct: ['deals', { var: 'stage' }] } },
    expect: { total: { owners: 4, stages: 3 } },
  },
  {
    name: 'the standard deviation is the sample’s',
    metrics: { deviation: { stddev: ['deals', amount] } },
    // 100, 200 and 300: the squares of −100, 0 and 100 over 3 − 1
    question: { range: { from: '2025-01-01', to: '2025-02-01' } },
    expect: { total: { deviation: 100 } },
  },
  {
    name: 'the standard deviation of one value is missing',
    metrics: { deviation: { stddev: ['deals', amount] } },
    question: { range: { from: '2025-02-01', to: '2025-02-02' } },
    expect: { total: { deviation: null } },
  },
  {
    name: 'of no rows count, sum and distinct are 0, the other aggregates missing',
    metrics: everyAggregate,
    question: before2025,
    expect: {
      total: {
        count: 0,
        sum: 0,
        avg: null,
        median: null,
        p25: null,
        distinct: 0,
        lowest: null,
        highest: null,
        deviation: null,
      },
      whyTotal: { count: null, sum: null, avg: 'no-rows', median: 'no-rows', lowest: 'no-rows' },
    },
  },
  {
    name: 'of rows that all miss the value the sum is missing, not 0',
    metrics: everyAggregate,
    question: dayOfD5,
    expect: {
      total: {
        count: 1,
        sum: null,
        avg: null,
        median: null,
        p25: null,
        distinct: 1,
        lowest: null,
        highest: null,
        deviation: null,
      },
    },
  },
  {
    name: 'distinct of rows that all miss the value is 0',
    metrics: { owners: { distinct: ['deals', { var: 'owner' }] } },
    question: { range: { from: '2025-03-01', to: '2025-03-02' } },
    expect: { total: { owners: 0 } },
  },
  {
    name: 'each month has its own figures',
    metrics: everyAggregate,
    question: { grain: 'month' },
    // January 100 300 200, February 400 600 and d5 without an amount, March 50 and no owner
    expect: {
      overall: {
        count: [3, 3, 1],
        sum: [600, 1000, 50],
        avg: [200, 500, 50],
        median: [200, 500, 50],
        p25: [150, 450, 50],
        distinct: [2, 3, 0],
        lowest: [100, 400, 50],
        highest: [300, 600, 50],
        deviation: [100, Math.sqrt(20_000), null],
      },
      total: { median: 250, distinct: 4 },
    },
  },
  {
    name: 'so has each team',
    metrics: everyAggregate,
    question: { by: ['team'] },
    // East 100 200 400, West 300 and d5 without an amount, no team 600 50
    expect: {
      groups: [{ team: 'East' }, { team: 'West' }, { team: null }],
      totals: {
        count: [3, 2, 2],
        sum: [700, 300, 650],
        median: [200, 300, 325],
        p25: [150, 300, 187.5],
        distinct: [2, 1, 1],
        lowest: [100, 300, 50],
        highest: [400, 300, 600],
        deviation: [Math.sqrt(70_000 / 3), null, Math.sqrt(302_500 / 2)],
      },
      total: { median: 250, distinct: 4 },
    },
  },
  {
    name: 'and each team’s month',
    metrics: everyAggregate,
    question: { by: ['team'], grain: 'month' },
    expect: {
      groups: [{ team: 'East' }, { team: 'West' }, { team: null }],
      values: {
        count: [
          [2, 1, 0],
          [1, 1, 0],
          [0, 1, 1],
        ],
        sum: [
          [300, 400, 0],
          [300, null, 0],
          [0, 600, 50],
        ],
        median: [
          [150, 400, null],
          [300, null, null],
          [null, 600, 50],
        ],
        distinct: [
          [1, 1, 0],
          [1, 1, 0],
          [0, 1, 0],
        ],
        highest: [
          [200, 400, null],
          [300, null, null],
          [null, 600, 50],
        ],
      },
      overall: { median: [200, 500, 50] },
    },
  },
  {
    name: 'texts and dates that are worked out are counted and compared as they come out',
    metrics: {
      initials: { distinct: ['deals', { substr: [{ upper: [{ var: 'owner' }] }, 0, 1] }] },
      last: { highest: ['deals', { cat: [{ var: 'stage' }, '-', { var: 'owner' }] }] },
      months: { distinct: ['deals', { start_of: [{ var: 'created_on' }, 'month'] }] },
      first_month: { lowest: ['deals', { start_of: [{ var: 'closed_on' }, 'month'] }] },
    },
    expect: { total: { initials: 4, last: 'won-bob', months: 3, first_month: '2025-01-01' } },
  },
  {
    name: 'a dataset without any row',
    metrics: everyAggregate,
    rows: { deals: [] },
    expect: { total: { count: 0, sum: 0, avg: null, distinct: 0, lowest: null }, excluded: [] },
  },
  {
    name: 'lowest and highest of dates are dates',
    metrics: {
      first: { lowest: ['deals', { var: 'closed_on' }] },
      last: { highest: ['deals', { var: 'closed_on' }] },
    },
    expect: { total: { first: '2025-01-20', last: '2025-03-15' } },
  },
  {
    name: 'lowest and highest of text are in order of code points',
    metrics: { first: { lowest: ['deals', { var: 'owner' }] }, last: { highest: ['deals', { var: 'owner' }] } },
    rows: {
      deals: table(
        ['id', 'created_on', 'owner'],
        ['d1', '2025-01-05', 'zoe'],
        ['d2', '2025-01-05', 'Zoe'],
        ['d3', '2025-01-05', '～'],
        ['d4', '2025-01-05', null],
        ['d5', '2025-01-05', '😀'],
      ),
    },
    expect: { total: { first: 'Zoe', last: '😀' } },
  },
  {
    name: 'an aggregate of an expression leaves out the rows for which it is missing',
    metrics: {
      doubled: { sum: ['deals', { '*': [amount, 2] }] },
      by_zero: { sum: ['deals', { '/': [amount, 0] }] },
      halves: { avg: ['deals', { '/': [amount, 2] }] },
    },
    expect: { total: { doubled: 3300, by_zero: null, halves: 137.5 } },
  },
  {
    name: 'one row may count for several metrics, each by its own condition',
    metrics: {
      won: { count: ['deals', { '==': [{ var: 'stage' }, 'won'] }] },
      won_amount: { sum: ['deals', amount, { '==': [{ var: 'stage' }, 'won'] }] },
      p50_lost: { percentile: ['deals', amount, 50, { '==': [{ var: 'stage' }, 'lost'] }] },
    },
    expect: { total: { won: 3, won_amount: 400, p50_lost: 400 } },
  },
];

export const aggregates: readonly Vector[] = cases.map(salesVector);
