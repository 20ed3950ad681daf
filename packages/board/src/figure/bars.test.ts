import { describe, expect, test } from 'vitest';
import type { WeirDocument } from '@weir/schema';
import { metricFigures, metricsAnswer } from '../testing/answers.js';
import { rankingOf } from './bars.js';

const document: WeirDocument = {
  weir: 1,
  id: 'd',
  title: 'D',
  metrics: [
    {
      id: 'revenue',
      title: 'Revenue',
      formula: { sum: ['deals', { var: 'amount' }] },
      good: 'higher',
      targets: [{ value: 200, grain: 'year', where: { team: 'East' } }],
    },
  ],
};
const widget = { id: 'w', type: 'bars', metric: 'revenue', by: ['team'] };
const question = { metrics: ['revenue'], by: ['team'], range: { from: '2025-01-01', to: '2026-01-01' } };
const groups = ['East', 'South', 'North', null].map((team) => ({ team }));
const ranking = (totals: readonly (number | null)[], over: object = {}) =>
  rankingOf(
    document,
    widget,
    metricsAnswer({
      groups: groups.slice(0, totals.length),
      metrics: { revenue: metricFigures({ total: 1, totals }) },
      ...over,
    }),
    question,
  )!;

describe('rankingOf', () => {
  test('the largest comes first, what is missing after them', () => {
    const { bars } = ranking([10, null, 50]);
    expect(bars.map(({ row }) => row.group['team'])).toEqual(['North', 'East', 'South']);
    expect(bars.at(-1)).toMatchObject({ bar: null, cell: { reason: 'no-rows' } });
  });

  test('all others come last, however large they are together', () => {
    const { bars } = ranking([10, 900, 50], { others: { place: 1, count: 7 } });
    expect(bars.map(({ others }) => others)).toEqual([null, null, 7]);
  });

  test('bars begin at 0, also where some are below it, and a target lies on the same scale', () => {
    const { bars } = ranking([100, -50, 50]);
    // From −50 to the target of 200.
    expect(bars.map(({ bar }) => bar)).toEqual([
      { start: 0.2, length: 0.4 },
      { start: 0.2, length: 0.2 },
      { start: 0, length: 0.2 },
    ]);
    expect(bars[0]!.target).toBe(1);
    expect(bars[1]!.target).toBeNull();
  });

  test('of an answer with far more groups than were asked for, the largest have bars and the rest is counted', () => {
    const totals = Array.from({ length: 500 }, (_, place) => place);
    const many = metricsAnswer({
      groups: totals.map((place) => ({ team: `Team ${place}` })),
      metrics: { revenue: metricFigures({ total: 1, totals }) },
    });
    const { bars, left } = rankingOf(document, widget, many, { ...question, top: { metric: 'revenue', count: 3 } })!;
    expect(bars.map(({ cell }) => cell.value)).toEqual([499, 498, 497]);
    expect(left).toBe(497);
    expect(rankingOf(document, widget, many, question)).toMatchObject({ left: 400 });
  });

  test('a metric that the answer lacks is no ranking', () => {
    expect(rankingOf(document, widget, metricsAnswer({ metrics: {} }), question)).toBeNull();
  });
});
