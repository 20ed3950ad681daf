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

  describe('all others together', () => {
    const others = { others: { place: 0, count: 9990 } };

    test('are cut where they would leave the groups nothing to be compared by', () => {
      const { bars } = ranking([9000, 100, 50], others);
      expect(bars.map(({ bar, cut }) => [bar?.length, cut])).toEqual([
        [1, null],
        [0.5, null],
        [1, 90],
      ]);
      expect(bars.at(-1)!.cell.value).toBe(9000);
    });

    test.each([
      ['half as long again as the longest: drawn to their end', [150, 100, 50], [2 / 3, 1 / 3, 1], null],
      ['a little more: cut', [151, 100, 50], [1, 0.5, 1], 1.51],
      ['shorter than the longest', [75, 100, 50], [1, 0.5, 0.75], null],
      ['the only ones with a value', [9000, 0, null], [0, undefined, 1], null],
      ['below 0 they keep their side', [-9000, 100, 50], [0.5, 0.25, 0.5], 90],
      ['losses beside losses', [-9000, -50, -100], [0.5, 1, 1], 90],
    ])('%s', (_claim, totals, lengths, cut) => {
      const { bars } = ranking(totals, others);
      expect(bars.map(({ bar }) => bar?.length)).toEqual(lengths);
      expect(bars.at(-1)!.cut).toBe(cut);
    });

    test('have no part of the target that all are to reach', () => {
      const targets = [{ value: 500, grain: 'year' as const }];
      const shared = { ...document, metrics: document.metrics!.map((metric) => ({ ...metric, targets })) };
      const answer = metricsAnswer({
        groups: [{}, { team: 'East' }],
        metrics: { revenue: metricFigures({ total: 400, totals: [300, 100] }) },
        ...others,
      });
      const { bars } = rankingOf(shared, widget, answer, question)!;
      expect(bars.map(({ cell, target }) => [cell.progress, target])).toEqual([
        [null, null],
        [null, null],
      ]);
    });
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
