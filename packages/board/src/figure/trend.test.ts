import { describe, expect, test } from 'vitest';
import type { Metric, WeirDocument } from '@weir/schema';
import type { Period } from '@weir/query';
import { metricFigures, metricsAnswer } from '../testing/answers.js';
import { grainFor, labelledPlaces, trendFigures } from './trend.js';

const revenue: Metric = {
  id: 'revenue',
  formula: { sum: ['deals', { var: 'amount' }] },
  targets: [
    { value: 8, grain: 'month', from: '2025-02-01' },
    { value: 99, grain: 'year' },
  ],
};
const cycle: Metric = { id: 'cycle', formula: { median: ['deals', { var: 'days' }] } };
const orders: Metric = { id: 'orders', formula: { count: ['deals'] } };
const document: WeirDocument = { weir: 1, id: 'd', title: 'D', metrics: [revenue, cycle, orders] };

const periods: readonly Period[] = ['01', '02', '03'].map((month, place) => ({
  from: `2025-${month}-01`,
  to: `2025-0${place + 2}-01`,
  incomplete: place === 2,
}));

describe('trendFigures', () => {
  test('a sum is columns, with its monthly target from when it holds, and its comparison', () => {
    const compare = metricsAnswer({ metrics: { revenue: metricFigures({ total: 5, overall: [1, null, 4] }) } });
    const answer = metricsAnswer({
      metrics: { revenue: metricFigures({ unit: 'CNY', total: 6, overall: [1, null, 3] }) },
      periods,
      compare,
    });
    const { panels } = trendFigures(document, ['revenue'], answer, { metrics: ['revenue'], grain: 'month' });
    expect(panels).toHaveLength(1);
    expect(panels[0]).toMatchObject({ unit: 'CNY', form: 'columns', targets: [null, 8, 8] });
    expect(panels[0]?.series[0]).toMatchObject({ values: [1, null, 3], earlier: [1, null, 4], group: null });
  });

  test('a rate is a line', () => {
    const answer = metricsAnswer({ metrics: { cycle: metricFigures({ unit: 'days', total: 6 }) } });
    const { panels } = trendFigures(document, ['cycle'], answer, { metrics: ['cycle'], grain: 'month' });
    expect(panels[0]?.form).toBe('lines');
  });

  test('two units are two panels, never two axes', () => {
    const metrics = {
      revenue: metricFigures({ unit: 'CNY', total: 1 }),
      cycle: metricFigures({ unit: 'days', total: 2 }),
    };
    const { panels } = trendFigures(document, ['revenue', 'cycle'], metricsAnswer({ metrics }), {
      metrics: ['revenue', 'cycle'],
      grain: 'month',
    });
    expect(panels.map(({ unit }) => unit)).toEqual(['CNY', 'days']);
  });

  test('shares that are written as numbers are of one panel with numbers', () => {
    const coverage: Metric = { ...cycle, id: 'coverage', format: { style: 'number', digits: 1 } };
    const needed: Metric = { ...cycle, id: 'needed', format: { style: 'number', digits: 1 } };
    const rate: Metric = { ...cycle, id: 'rate' };
    const metrics = {
      coverage: metricFigures({ unit: 'percent', total: 6.6 }),
      needed: metricFigures({ unit: null, total: 6.1 }),
      rate: metricFigures({ unit: 'percent', total: 0.2 }),
    };
    const asked = { metrics: Object.keys(metrics), grain: 'month' } as const;
    const withThem = { ...document, metrics: [coverage, needed, rate] };
    const { panels } = trendFigures(withThem, asked.metrics, metricsAnswer({ metrics }), asked);
    expect(panels.map(({ unit, series }) => [unit, series.map(({ id }) => id)])).toEqual([
      [null, ['coverage', 'needed']],
      ['percent', ['rate']],
    ]);
  });

  const manyGroups = Array.from({ length: 10 }, (_, place) => ({ team: `T${place}` }));
  const byTeam = (id: string) =>
    metricsAnswer({
      periods: periods.slice(0, 1),
      groups: manyGroups,
      metrics: {
        [id]: metricFigures({
          total: 45,
          overall: [45],
          values: manyGroups.map((_, place) => [place]),
          totals: manyGroups.map((_, place) => place),
        }),
      },
    });

  test('beyond eight groups the rest of a sum is one series, and all add up to the whole', () => {
    const { panels, undrawn } = trendFigures(document, ['orders'], byTeam('orders'), {
      metrics: ['orders'],
      grain: 'month',
      by: ['team'],
    });
    const drawn = panels[0]!.series;
    expect(drawn.map(({ group }) => (group === 'rest' ? 'rest' : group?.['team']))).toEqual([
      'T9',
      'T8',
      'T7',
      'T6',
      'T5',
      'T4',
      'T3',
      'rest',
    ]);
    expect(drawn.reduce((sum, { values }) => sum + values[0]!, 0)).toBe(45);
    expect(undrawn).toBe(0);
    expect(panels[0]!.form).toBe('lines');
  });

  test('the rest of what does not add up is not drawn, and counted', () => {
    const { panels, undrawn } = trendFigures(document, ['cycle'], byTeam('cycle'), {
      metrics: ['cycle'],
      grain: 'month',
      by: ['team'],
    });
    expect(panels[0]!.series).toHaveLength(8);
    expect(undrawn).toBe(2);
  });
});

describe('labelledPlaces', () => {
  test.each([
    ['nothing known', [null, null, null], []],
    ['only the one under way', [null, null, 3], [2]],
    ['the highest, the last whole and the one under way', [9, 4, 3], [0, 1, 2]],
    ['the highest is the last whole', [4, 9, 3], [1, 2]],
    ['nothing under way yet', [4, 9, null], [1]],
    ['the one under way is not called the highest', [4, 5, 30], [1, 2]],
  ])('%s', (_claim, values, places) => {
    expect(labelledPlaces(values, ['whole', 'whole', 'under-way'])).toEqual(places);
  });
});

test.each([
  [1, 'day'],
  [31, 'day'],
  [32, 'week'],
  [182, 'week'],
  [183, 'month'],
  [366, 'month'],
  [1099, 'quarter'],
  [5000, 'year'],
  [null, 'month'],
])('%s days are split by %s', (days, grain) => {
  expect(grainFor(days)).toBe(grain);
});
