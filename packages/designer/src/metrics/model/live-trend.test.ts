import type { MetricsAnswer, MetricsQuestion } from '@weir/query';
import type { Metric } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { exampleDocument } from '../../editor/example.fixture.js';
import { goalFigures } from './goal-figures.js';
import { layoutTrendCourse, trendCourse } from './live-trend.js';

const month = (number: number) => `2025-${String(number).padStart(2, '0')}-01`;

/** As of 18 June: five months are whole, one is under way, one is to come. */
function answerOf(overall: readonly (number | null)[], total = 0.2): MetricsAnswer {
  const figures = { unit: 'percent', values: [], totals: [], overall, total };
  return {
    periods: overall.map((_, place) => ({
      from: month(place + 1),
      to: month(place + 2),
      incomplete: place >= 5,
    })),
    groups: [{}],
    metrics: { win_rate: { ...figures, why: [], whyTotals: [], whyOverall: [], whyTotal: null } },
    asOf: '2025-06-18T00:00:00Z',
    sampled: false,
    notRewound: false,
    excluded: [],
  };
}

const ratio: Metric = { id: 'win_rate', formula: { '/': [{ count: ['deals'] }, { count: ['moves'] }] } };
const half = { range: { from: month(1), to: month(8) } };
const question: MetricsQuestion = { metrics: ['win_rate'], ...half, grain: 'month' };
const rates = [0.1, 0.2, null, 0.3, 0.25, 0.28, null];

describe('a course', () => {
  test('ends with the period under way, keeps gaps, and has the newest target', () => {
    const metric: Metric = {
      ...ratio,
      targets: [
        { value: 0.2, grain: 'month', to: '2025-05-01' },
        { value: 0.3, grain: 'month', from: '2025-05-01' },
        { value: 0.9, grain: 'quarter' },
        { value: 0.5, grain: 'month', where: { team: 'East' } },
      ],
    };
    expect(trendCourse(exampleDocument, metric, answerOf(rates), question)).toMatchObject({
      grain: 'month',
      values: [0.1, 0.2, null, 0.3, 0.25, 0.28],
      isUnfinished: true,
      target: 0.3,
    });
  });

  test.each([
    ['of one value', [0.1, null], question],
    ['without a grain', rates, { metrics: ['win_rate'] }],
    ['of another metric', rates, question, { ...ratio, id: 'other' }],
  ])('%s is none', (_claim, overall, asked, metric: Metric = ratio) => {
    expect(trendCourse(exampleDocument, metric, answerOf(overall), asked)).toBe(null);
  });
});

describe('its drawing', () => {
  const course = (count: number, target: number | null = null) => ({
    grain: 'month' as const,
    periods: [],
    values: Array.from({ length: count }, (_, place) => place),
    isUnfinished: true,
    target,
  });
  const names = (count: number, target: number | null = null) =>
    layoutTrendCourse(course(count, target), String)?.names.map(({ text, anchor }) => `${text} ${anchor}`);

  test('writes as many names as fit, the newest always', () => {
    expect(names(12)).toEqual(['1 middle', '3 middle', '5 middle', '7 middle', '9 middle', '11 end']);
    expect(names(2)).toEqual(['0 start', '1 end']);
    expect(names(53)?.length).toBeLessThan(8);
  });

  test('leaves room for the target’s figure', () => {
    const drawing = layoutTrendCourse(course(3, 5), String);
    expect(drawing?.line.newest[0]).toBeLessThan(270);
    expect(drawing?.line.targetY).toBe(3);
    expect(drawing?.names.at(-1)?.anchor).toBe('middle');
  });

  test('ends where a target that is long to write begins', () => {
    const short = layoutTrendCourse({ ...course(6), target: 6 }, String, '6%');
    const long = layoutTrendCourse({ ...course(6), target: 6 }, String, '¥5000万');
    expect(short?.width).toBe(264);
    expect(long?.width).toBeLessThan(250);
    expect(long?.line.newest[0]).toBeLessThanOrEqual(long?.width ?? 0);
  });

  test('of one value is none', () => {
    expect(layoutTrendCourse(course(1), String)).toBe(null);
  });
});

describe('goals', () => {
  const figures = (metric: Metric) => goalFigures(exampleDocument, metric, answerOf(rates), question);

  test('without a target the whole range’s value stands beside the benchmark of everybody', () => {
    const benchmarks = [{ value: 0.5, where: { team: 'East' } }, { value: 0.4 }];
    expect(figures({ ...ratio, benchmarks })).toEqual({
      value: 0.2,
      period: null,
      target: null,
      benchmark: { value: 0.4 },
      unit: 'percent',
    });
  });

  test('a target of the whole range goes with its value', () => {
    expect(figures({ ...ratio, targets: [{ value: 0.3 }] })).toMatchObject({ value: 0.2, period: null, target: { value: 0.3 } });
  }); // prettier-ignore

  test('a month’s target goes with the newest whole month', () => {
    const found = figures({ ...ratio, targets: [{ value: 0.3, grain: 'month' }] });
    expect(found).toMatchObject({ value: 0.25, period: { from: month(5) }, target: { value: 0.3 } });
  });

  test('a target that is over goes with the last month in which it held', () => {
    const found = figures({ ...ratio, targets: [{ value: 0.3, grain: 'month', to: '2025-03-01' }] });
    expect(found).toMatchObject({ value: 0.2, period: { from: month(2) } });
  });

  test('one for a group only is nobody’s here', () => {
    expect(figures({ ...ratio, targets: [{ value: 0.3, where: { team: 'East' } }] })).toMatchObject({ target: null });
  });

  test('another metric has none', () => {
    expect(figures({ ...ratio, id: 'other' })).toBe(null);
  });
});
