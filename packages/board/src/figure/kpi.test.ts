import { describe, expect, test } from 'vitest';
import type { Formula, Metric, WeirDocument } from '@weir/schema';
import type { MetricsAnswer, MetricsQuestion } from '@weir/query';
import { elapsedShare, kpiFigures } from './kpi.js';
import { metricFigures, metricsAnswer } from '../testing/answers.js';

const COUNT: Formula = { count: ['deals'] };
const winRate: Metric = {
  id: 'win_rate',
  formula: { '/': [{ count: ['deals', { '==': [{ var: 'stage' }, 'won'] }] }, COUNT] },
  good: 'higher',
  targets: [{ value: 0.22 }],
};
const revenue: Metric = {
  id: 'revenue',
  formula: { sum: ['deals', { var: 'amount' }] },
  good: 'higher',
  targets: [{ value: 96e6, grain: 'year' }],
};
const document: WeirDocument = {
  weir: 1,
  id: 'd',
  title: 'D',
  settings: { timeZone: 'Asia/Shanghai' },
  metrics: [winRate, revenue],
};
const question: MetricsQuestion = { metrics: ['win_rate'], range: { from: '2025-01-01', to: '2026-01-01' } };

function answer(metrics: MetricsAnswer['metrics'], more: Partial<MetricsAnswer> = {}): MetricsAnswer {
  return metricsAnswer({ metrics, asOf: '2025-09-18T01:40:00Z', ...more });
}

describe('kpiFigures', () => {
  test('a ratio has its counts, its change in points and what is missing to its target', () => {
    const figures = kpiFigures(
      document,
      winRate,
      answer(
        { win_rate: metricFigures({ unit: 'percent', total: 0.194, parts: [96, 495] }) },
        { compare: answer({ win_rate: metricFigures({ unit: 'percent', total: 0.178 }) }) },
      ),
      question,
    );
    expect(figures).toMatchObject({
      value: 0.194,
      reason: null,
      parts: { numerator: 96, denominator: 495 },
      change: { kind: 'points', tone: 'positive' },
      progress: { verdict: 'to-go', pace: null },
    });
  });

  test('a sum in an unfinished year has a pace', () => {
    const figures = kpiFigures(document, revenue, answer({ revenue: metricFigures({ unit: 'CNY', total: 65.7e6 }) }), {
      ...question,
      metrics: ['revenue'],
    });
    expect(figures?.progress?.verdict).toBe('behind-pace');
    expect(figures?.progress?.pace).toBeCloseTo(260 / 365, 12);
    expect(figures?.parts).toBeNull();
  });

  test('a missing value has its reason and neither change nor progress', () => {
    const figures = kpiFigures(
      document,
      winRate,
      answer({ win_rate: metricFigures({ total: null, why: 'zero-denominator', parts: [0, 0] }) }),
      question,
    );
    expect(figures).toMatchObject({ value: null, reason: 'zero-denominator', change: null, progress: null });
  });

  test('the history keeps its gaps and says when its last period is under way; the future is no gap', () => {
    const periods = [
      { from: '2025-08-01', to: '2025-09-01', incomplete: false },
      { from: '2025-09-01', to: '2025-10-01', incomplete: true },
      { from: '2025-10-01', to: '2025-11-01', incomplete: true },
    ];
    const figures = kpiFigures(
      document,
      winRate,
      answer({ win_rate: metricFigures({ total: 0.2, overall: [null, 0.3, null] }) }, { periods }),
      question,
    );
    expect(figures).toMatchObject({ history: [null, 0.3], historyUnfinished: true });
  });

  test('one period is no history', () => {
    const figures = kpiFigures(document, winRate, answer({ win_rate: metricFigures({ total: 0.2 }) }), question);
    expect(figures?.history).toEqual([]);
  });
});

describe('elapsedShare', () => {
  test.each([
    ['before the range nothing has passed', '2024-12-31T00:00:00Z', 0],
    ['the zone’s calendar decides: already the second day', '2025-01-01T16:00:00Z', 1 / 365],
    ['after the range all has passed', '2026-03-01T00:00:00Z', 1],
  ])('%s', (_claim, asOf, expected) => {
    expect(elapsedShare(question, asOf, document)).toBeCloseTo(expected, 12);
  });

  test('an open range has passed', () => {
    expect(elapsedShare({ metrics: ['m'], range: { from: '2025-01-01' } }, '2025-02-01T00:00:00Z', document)).toBe(1);
  });
});
