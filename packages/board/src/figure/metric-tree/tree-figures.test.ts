import { describe, expect, test } from 'vitest';
import type { Metric, WeirDocument } from '@weir/schema';
import type { MetricFigures, MetricsAnswer, MetricsQuestion, Value } from '@weir/query';
import { metricFigures, metricsAnswer } from '../../testing/answers.js';
import { faultsIn } from './faults.js';
import { metricTree } from './metric-tree.js';
import { withPartMetrics } from './part-metrics.js';
import { treeFigures } from './tree-figures.js';
import { nodesOf } from './tree.js';

const count = (stage: string) => ({ count: ['deals', { '==': [{ var: 'stage' }, stage] }] });
const metrics: Metric[] = [
  {
    id: 'rate',
    formula: { '/': [count('won'), count('closed')] },
    format: { style: 'percent' },
    good: 'higher',
    targets: [{ value: 0.4 }],
    drivers: ['visits'],
  },
  { id: 'visits', formula: { count: ['visits'] } },
  { id: 'coverage', formula: { '/': [{ metric: 'visits' }, { param: 'quota' }] }, good: 'lower' },
  { id: 'band', formula: { '+': [{ metric: 'visits' }, count('won')] }, good: { band: [1, 2] } },
];
const document: WeirDocument = {
  weir: 1,
  id: 'd',
  title: 'D',
  datasets: [
    {
      id: 'deals',
      time: 'on',
      fields: [
        { id: 'on', type: 'date' },
        { id: 'stage', type: 'string' },
      ],
    },
    {
      id: 'visits',
      time: 'on',
      fields: [
        { id: 'on', type: 'date' },
        { id: 'team', type: 'string' },
      ],
    },
  ],
  dimensions: [{ id: 'team', fields: { visits: 'team' } }],
  parameters: [{ id: 'quota', type: 'number', unit: 'visit', default: 100 }],
  metrics,
};
const question: MetricsQuestion = {
  metrics: [],
  range: { from: '2025-01-01', to: '2025-05-01' },
  grain: 'month',
  compare: 'prior-period',
};

function figuresOf(
  id: string,
  now: Record<string, Value>,
  before: Record<string, Value>,
  given: Partial<MetricsAnswer> = {},
  asked: Partial<MetricsQuestion> = {},
) {
  const tree = metricTree(document, id)!;
  const answerOf = (values: Record<string, Value>): Record<string, MetricFigures> =>
    Object.fromEntries(Object.entries(values).map(([metric, total]) => [metric, metricFigures({ total })]));
  const answer = metricsAnswer({ metrics: answerOf(now), ...given });
  const compared = { ...answer, metrics: { ...answerOf(before), ...given.compare?.metrics } };
  const figures = treeFigures(
    withPartMetrics(document, tree),
    tree,
    { ...answer, compare: compared },
    { ...question, ...asked },
  );
  return Object.fromEntries([...nodesOf(tree)].map((node) => [node.id, figures.get(node.key)!]));
}

describe('treeFigures', () => {
  test('a ratio: value, change, target, and what each side contributes in points', () => {
    const figures = figuresOf(
      'rate',
      { rate: 0.3, 'part-1': 30, 'part-2': 100 },
      { rate: 0.25, 'part-1': 20, 'part-2': 80 },
    );
    expect(figures['rate']).toMatchObject({
      value: 0.3,
      before: 0.25,
      change: { kind: 'points', amount: expect.closeTo(0.05, 12), tone: 'positive' },
      contribution: null,
      progress: { verdict: 'short' },
    });
    const [won, closed] = [figures['part-1']!.contribution!, figures['part-2']!.contribution!];
    expect(won).toMatchObject({ kind: 'points', of: expect.closeTo(0.05, 12), tone: 'positive' });
    expect(closed).toMatchObject({ kind: 'points', tone: 'negative' });
    expect(won.amount).toBeCloseTo((10 * (1 / 100 + 1 / 80)) / 2, 12);
    expect(won.amount + closed.amount).toBeCloseTo(0.05, 12);
    expect(figures['part-1']!.change).toMatchObject({ kind: 'share', amount: 0.5, tone: 'neutral' });
  });

  test('a missing part: no contributions, and why', () => {
    const figures = figuresOf(
      'rate',
      { rate: null, 'part-1': 0, 'part-2': 0 },
      { rate: 0.25, 'part-1': 20, 'part-2': 80 },
    );
    expect(figures['rate']).toMatchObject({ value: null, reason: 'no-rows', change: null });
    expect(figures['part-1']!.contribution).toBeNull();
  });

  test('without a comparison there is neither change nor contribution', () => {
    const tree = metricTree(document, 'coverage')!;
    const answer = metricsAnswer({
      metrics: { coverage: metricFigures({ total: 0.5 }), visits: metricFigures({ total: 50 }) },
    });
    const { compare: _none, ...alone } = question;
    for (const figures of treeFigures(document, tree, answer, alone).values()) {
      expect(figures).toMatchObject({ before: null, change: null, contribution: null });
    }
  });

  test('a parameter has its value in both ranges, and so contributes nothing', () => {
    const figures = figuresOf('coverage', { coverage: 0.5, visits: 50 }, { coverage: 0.8, visits: 80 });
    expect(figures['quota']).toMatchObject({ value: 100, before: 100, unit: 'visit', contribution: { amount: 0 } });
    expect(figures['visits']!.contribution).toMatchObject({
      kind: 'difference',
      amount: expect.closeTo(-0.3, 12),
      tone: 'positive',
    });
    const given = figuresOf('coverage', { coverage: 5, visits: 50 }, {}, {}, { parameters: { quota: 10 } });
    expect(given['quota']!.value).toBe(10);
  });

  test('towards a band no share is good or bad by itself', () => {
    const figures = figuresOf('band', { band: 3, visits: 2, 'part-1': 1 }, { band: 1, visits: 1, 'part-1': 0 });
    expect(figures['visits']!.contribution).toMatchObject({ amount: 1, of: 2, tone: 'neutral' });
  });

  test('a driver has its correlation with what it is believed to drive, over whole periods', () => {
    const monthly = (overall: readonly number[]) => metricFigures({ total: 1, overall });
    const figures = figuresOf(
      'rate',
      {},
      {},
      {
        periods: [1, 2, 3, 4].map((month) => ({
          from: `2025-0${month}-01`,
          to: `2025-0${month + 1}-01`,
          incomplete: month === 4,
        })),
        metrics: { rate: monthly([0.1, 0.2, 0.3, 0.1]), visits: monthly([5, 6, 7, 90]) },
      },
    );
    expect(figures['visits']).toMatchObject({ correlation: { r: expect.closeTo(1, 12), n: 3 }, contribution: null });
    expect(figures['rate']!.correlation).toBeNull();
  });

  test('parts that were not asked: the sides of a ratio come with it, others cannot be had', () => {
    const metricOf = (total: number, parts: [number, number]) => metricFigures({ total, parts });
    const figures = figuresOf(
      'rate',
      {},
      {},
      {
        metrics: { rate: metricOf(0.3, [30, 100]) },
        compare: { ...metricsAnswer({ metrics: { rate: metricOf(0.25, [20, 80]) } }) },
      },
    );
    expect(figures['part-1']).toMatchObject({ value: 30, before: 20, reason: null });
    expect(figures['part-2']!.contribution?.amount).toBeCloseTo(25 * (1 / 100 - 1 / 80), 12);
    expect(figures['visits']).toMatchObject({ value: null, reason: 'unsupported' });
  });
});

describe('faultsIn', () => {
  const broken: WeirDocument = {
    ...document,
    metrics: [
      ...metrics,
      { id: 'wrong', formula: { sum: ['deals', { var: 'amonut' }] } },
      { id: 'above', formula: { '+': [{ metric: 'wrong' }, { metric: 'visits' }] } },
      { id: 'round', formula: { '+': [{ metric: 'round' }, 1] } },
    ],
  };
  const faults = (ids: readonly string[], asked: Partial<MetricsQuestion> = {}) =>
    [...faultsIn(broken, { ...question, ...asked, metrics: ids })].map(([id, { error, within }]) => [
      id,
      error.code,
      within,
    ]);

  test('none where all can be asked', () => {
    expect(faults(['rate', 'visits'])).toEqual([]);
  });

  test('a wrong formula is said at its metric and at those that are made of it', () => {
    expect(faults(['above', 'wrong', 'visits', 'round'])).toEqual([
      ['above', 'question/broken-metric', 'wrong'],
      ['wrong', 'question/broken-metric', null],
      ['round', 'document/metric-cycle', null],
    ]);
    expect(faults(['wrong'])).toEqual([['wrong', 'question/broken-metric', null]]);
  });

  test('a filter that some data lacks', () => {
    expect(faults(['rate', 'visits'], { filters: { team: 'East' } })).toEqual([
      ['rate', 'question/no-dimension', null],
    ]);
  });

  test('what is wrong with the question is not the metrics’ fault', () => {
    expect(faults(['rate', 'visits'], { filters: { planet: 'Mars' } })).toEqual([]);
    expect(faults(['rate'], { filters: { team: 'East' } })).toEqual([]);
  });
});
