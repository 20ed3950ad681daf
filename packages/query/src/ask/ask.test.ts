import type { Metric } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { sales } from '../plan/sales.fixture.js';
import type { MetricsQuestion } from '../contract/question.js';
import { ask } from './ask.js';
import { slowRowsAdapter } from './rows-adapter.fixture.js';

const deal = (
  id: string,
  created_on: string | null,
  closed_on: string | null,
  stage: string,
  amount: number | null,
  owner: string | null,
) => ({
  id,
  created_on,
  closed_on,
  expected_on: null,
  stage,
  amount,
  owner,
  price: amount,
  currency: owner === 'Ann' ? 'CNY' : 'USD',
});

const adapter = slowRowsAdapter({
  people: [
    { name: 'Ann', team: 'East' },
    { name: 'Bob', team: 'West' },
    { name: 'Cy', team: 'North 10' },
    { name: 'Di', team: 'North 9' },
  ],
  deals: [
    deal('1', '2025-01-02', '2025-01-20', 'won', 100, 'Ann'),
    deal('2', '2025-01-03', '2025-02-20', 'lost', 50, 'Ann'),
    deal('3', '2025-01-04', '2025-02-21', 'won', 300, 'Bob'),
    deal('4', '2025-02-04', '2025-02-22', 'won', null, 'Bob'),
    deal('5', '2025-02-05', null, 'lead', 70, 'Eve'),
    { ...deal('6', '2025-02-06', null, 'lead', 80, 'Cy'), expected_on: '2025-04-10' },
    deal('7', '2025-02-07', '2025-02-28', 'lost', 80, 'Di'),
  ],
  visits: [
    { at: '2025-01-10T10:00:00Z', deal: '1', owner: 'Ann' },
    { at: '2025-02-28T23:59:59Z', deal: '2', owner: 'Ann' },
  ],
});

const asOf = '2025-03-15T00:00:00Z';
const spring: Omit<MetricsQuestion, 'metrics'> = { range: { from: '2025-01-01', to: '2025-05-01' }, grain: 'month' };
const answerTo = (question: MetricsQuestion) => ask(sales, adapter, question, { asOf });

describe('an answer about metrics', () => {
  test('a ratio over a breakdown is evaluated in every cell, and its total is the ratio of totals', async () => {
    const { groups, metrics } = await answerTo({ ...spring, metrics: ['win_rate'], by: ['team'] });
    expect(groups).toEqual([{ team: 'West' }, { team: 'East' }, { team: 'North 9' }]);
    expect(metrics['win_rate']).toEqual({
      unit: 'percent',
      values: [
        [null, 1, null, null],
        [1, 0, null, null],
        [null, 0, null, null],
      ],
      totals: [1, 0.5, 0],
      overall: [1, 0.5, null, null],
      total: 0.6,
      parts: {
        numerator: {
          values: [
            [0, 2, 0, null],
            [1, 0, 0, null],
            [0, 0, 0, null],
          ],
          totals: [2, 1, 0],
          overall: [1, 2, 0, null],
          total: 3,
        },
        denominator: {
          values: [
            [0, 2, 0, null],
            [1, 1, 0, null],
            [0, 1, 0, null],
          ],
          totals: [2, 2, 1],
          overall: [1, 4, 0, null],
          total: 5,
        },
      },
      why: [
        ['zero-denominator', null, 'zero-denominator', 'future'],
        [null, null, 'zero-denominator', 'future'],
        ['zero-denominator', null, 'zero-denominator', 'future'],
      ],
      whyTotals: [null, null, null],
      whyOverall: [null, null, 'zero-denominator', 'future'],
      whyTotal: null,
    });
  });

  test('the parts of a metric that names another are the other’s', async () => {
    const { metrics } = await answerTo({ metrics: ['alias'] });
    expect(metrics['alias']?.parts).toMatchObject({ numerator: { total: 3 }, denominator: { total: 5 } });
  });

  test('groups stand in the document’s order, the others by name with numbers as numbers, null last', async () => {
    const { groups } = await answerTo({ metrics: ['deals'], by: ['team'] });
    expect(groups).toEqual(['West', 'East', 'North 9', 'North 10', null].map((team) => ({ team })));
  });

  test('a filter on null takes the rows without a value', async () => {
    const { metrics } = await answerTo({ metrics: ['deals'], filters: { team: [null, 'North 9'] } });
    expect(metrics['deals']?.total).toBe(2);
  });

  test('without a breakdown there is one group; without a grain one period', async () => {
    const { groups, periods, metrics } = await answerTo({ metrics: ['deals'], range: { from: '2025-02-01' } });
    expect({ groups, periods }).toEqual({
      groups: [{}],
      periods: [{ from: '2025-02-01', to: null, incomplete: false }],
    });
    expect(metrics['deals']).toMatchObject({ values: [[4]], totals: [4], overall: [4], total: 4, unit: 'deal' });
  });

  test('periods ahead are missing, but for planned dates and for what is made of no rows', async () => {
    const { metrics } = await answerTo({ ...spring, metrics: ['deals', 'expected', 'quota', 'everyone'] });
    expect(metrics['deals']?.overall).toEqual([3, 4, 0, null]);
    expect(metrics['expected']?.overall).toEqual([0, 0, 0, 80]);
    expect(metrics['quota']?.overall).toEqual([100, 100, 100, 100]);
    expect(metrics['everyone']?.whyOverall).toEqual([null, null, null, 'future']);
  });

  test('a formula of nothing but the period has no value ahead, where the period would end before it starts', async () => {
    const span: Metric = { id: 'span', formula: { days_between: [{ period_start: [] }, { period_end: [] }] } };
    const document = { ...sales, metrics: [...(sales.metrics ?? []), span] };
    const { metrics } = await ask(document, adapter, { ...spring, metrics: ['span', 'quota'] }, { asOf });
    expect(metrics['span']?.overall).toEqual([31, 28, 14, null]);
    expect(metrics['span']?.whyOverall).toEqual([null, null, null, 'future']);
    expect(metrics['quota']?.overall).toEqual([100, 100, 100, 100]);
  });

  test('a formula outside aggregates may use the period, which ends at most at as-of', async () => {
    const { metrics } = await answerTo({ ...spring, metrics: ['length'] });
    expect(metrics['length']?.overall).toEqual([1 / 31, 1 / 28, 0, null]);
    expect(metrics['length']?.parts?.denominator.overall).toEqual([31, 28, 14, null]);
  });

  test('amounts in several currencies are no sum', async () => {
    const { metrics } = await answerTo({ metrics: ['paid'], by: ['team'] });
    expect(metrics['paid']).toMatchObject({ total: null, whyTotal: 'mixed-currency', totals: [300, 150, 80, 80, 70] });
  });

  test('the comparison has the same groups at the same places', async () => {
    const question = { metrics: ['deals'], by: ['team'], range: { from: '2025-02-01', to: '2025-03-01' } };
    const { groups, metrics, compare } = await answerTo({ ...question, compare: 'prior-period' });
    expect(groups).toEqual(['West', 'East', 'North 9', 'North 10', null].map((team) => ({ team })));
    expect(metrics['deals']?.totals).toEqual([1, 0, 1, 1, 1]);
    expect(compare?.groups).toEqual(groups);
    expect(compare?.periods).toEqual([{ from: '2025-01-01', to: '2025-02-01', incomplete: false }]);
    expect(compare?.metrics['deals']?.totals).toEqual([1, 2, 0, 0, 0]);
  });

  test('days that the earlier month lacks have nothing to be compared with', async () => {
    const march = { range: { from: '2025-03-01', to: '2025-04-01' }, grain: 'day', compare: 'prior-period' } as const;
    const { compare } = await answerTo({ metrics: ['deals'], ...march });
    expect(compare?.metrics['deals']?.overall.slice(3, 7)).toEqual([1, 1, 1, 1]);
    expect(compare?.metrics['deals']?.overall.slice(27)).toEqual([0, null, null, null]);
    expect(compare?.metrics['deals']?.whyOverall.slice(27)).toEqual([null, 'no-rows', 'no-rows', 'no-rows']);
  });

  test('an answer as of the past says that rows are not rewound', async () => {
    expect(await answerTo({ metrics: ['deals'] })).toMatchObject({
      notRewound: true,
      asOf: '2025-03-15T00:00:00.000Z',
    });
    expect(await ask(sales, adapter, { metrics: ['deals'] })).toMatchObject({ notRewound: false });
  });
});
