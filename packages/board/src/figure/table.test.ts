import { describe, expect, test } from 'vitest';
import type { Formula, Metric, WeirDocument } from '@weir/schema';
import { metricFigures, metricsAnswer } from '../testing/answers.js';
import { sortIn, sortRows } from './table-sort.js';
import { barOf, tableColumns, tableFigures } from './table.js';

const COUNT: Formula = { count: ['deals'] };
const revenue: Metric = {
  id: 'revenue',
  formula: { sum: ['deals', { var: 'amount' }] },
  good: 'higher',
  targets: [{ value: 100, grain: 'year', where: { team: 'East' } }],
};
const winRate: Metric = { id: 'win_rate', formula: { '/': [COUNT, COUNT] } };
const document: WeirDocument = { weir: 1, id: 'd', title: 'D', metrics: [revenue, winRate] };
const question = {
  metrics: ['revenue', 'win_rate'],
  by: ['team'],
  range: { from: '2025-01-01', to: '2026-01-01' },
};

const answer = metricsAnswer({
  groups: [{ team: 'West' }, { team: null }, { team: 'East' }, { team: 'Äquator' }],
  metrics: {
    revenue: metricFigures({ unit: 'CNY', total: 65, totals: [40, -5, 30, null], values: [[40], [-5], [30], [null]] }),
    win_rate: metricFigures({
      unit: 'percent',
      total: 0.2,
      totals: [0.1, 0.2, 0.3, null],
      values: [[0.1], [0.2], [0.3], [null]],
      parts: [3, 10],
      why: 'zero-denominator',
    }),
  },
  compare: metricsAnswer({
    metrics: { revenue: metricFigures({ total: 50, totals: [20, null, 30, 1], values: [[1], [1], [1], [1]] }) },
  }),
});

describe('tableFigures', () => {
  const figures = tableFigures(document, question.metrics, answer, question);

  test('the total is the ratio of totals that the answer gives', () => {
    expect(figures.total.cells.map(({ value }) => value)).toEqual([65, 0.2]);
  });

  test('each group is held against its own target and its own past', () => {
    expect(figures.rows.map(({ cells }) => cells[0]?.progress?.target ?? null)).toEqual([null, null, 100, null]);
    expect(figures.rows.map(({ cells }) => cells[0]?.change?.amount ?? null)).toEqual([1, null, 0, null]);
    expect(figures.metrics.map(({ hasProgress }) => hasProgress)).toEqual([true, false]);
  });

  test('a ratio of counts shows them, a missing one says why', () => {
    expect(figures.metrics.map(({ hasParts }) => hasParts)).toEqual([false, true]);
    expect(figures.rows[3]?.cells[1]).toMatchObject({ value: null, reason: 'zero-denominator' });
  });

  test('the scale of the bars holds zero and the lowest', () => {
    expect(figures.span).toEqual([-5, 40]);
    expect(barOf(-5, figures.span)).toEqual({ start: 0, length: 5 / 45 });
    expect(barOf(40, figures.span)).toEqual({ start: 5 / 45, length: 40 / 45 });
    expect(barOf(0, [0, 0])).toEqual({ start: 0, length: 0 });
  });

  const collator = new Intl.Collator('en');
  const titles = (_dimension: string, value: unknown) => String(value);
  const order = (sort: Parameters<typeof sortRows>[1]) =>
    sortRows(figures, sort, titles, collator).map(({ group }) => group['team']);

  test('sorted by a metric, what is missing is last both ways', () => {
    expect(order({ column: { metric: 'revenue' }, descending: true })).toEqual(['West', 'East', null, 'Äquator']);
    expect(order({ column: { metric: 'revenue' }, descending: false })).toEqual([null, 'East', 'West', 'Äquator']);
  });

  test('sorted by name, in the order of the language', () => {
    expect(order({ column: { dimension: 'team' }, descending: false })).toEqual(['Äquator', 'East', 'West', null]);
    expect(order({ column: { dimension: 'team' }, descending: true })).toEqual(['West', 'East', 'Äquator', null]);
  });
});

describe('a table that is split by periods', () => {
  const split = { ...question, grain: 'month' as const };
  const months = metricsAnswer({
    asOf: '2025-02-15T00:00:00Z',
    periods: [
      { from: '2025-01-01', to: '2025-02-01', incomplete: false },
      { from: '2025-02-01', to: '2025-03-01', incomplete: true },
      { from: '2025-03-01', to: '2025-04-01', incomplete: true },
    ],
    groups: [{ team: 'West' }, { team: 'East' }],
    metrics: {
      revenue: metricFigures({
        total: 65,
        overall: [50, 15, null],
        totals: [30, 35],
        values: [
          [20, 10],
          [30, 5],
        ],
      }),
      win_rate: metricFigures({
        total: 0.19,
        overall: [0.2, null, null],
        totals: [0.1, 0.25],
        values: [
          [0.1, null],
          [0.3, 0.2],
        ],
        parts: [19, 100],
        why: 'zero-denominator',
      }),
    },
  });
  const figures = tableFigures(document, question.metrics, months, split);

  test('has a column for each period that has begun, and the total of each metric after them', () => {
    const columns = tableColumns(figures).map((column) =>
      column.kind === 'value' ? `${column.metric}/${column.period}` : column.kind,
    );
    expect(columns).toEqual(['dimension', '0/0', '0/1', '0/null', '1/0', '1/1', '1/null', 'parts']);
  });

  test('totals of a row and of all are what the answer gives, not sums or averages', () => {
    expect(figures.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      [30, 0.1],
      [35, 0.25],
    ]);
    expect(figures.total.periods.map((cells) => cells.map(({ value }) => value))).toEqual([
      [50, 15],
      [0.2, null],
    ]);
    expect(figures.total.cells.map(({ value }) => value)).toEqual([65, 0.19]);
  });

  test('a period that is not over says so, and a missing value why', () => {
    expect(figures.periods.map(({ state }) => state)).toEqual(['whole', 'under-way']);
    expect(figures.rows[0]?.periods[1]?.[1]).toEqual({ value: null, reason: 'zero-denominator' });
    expect(figures.total.periods[1]?.[1]).toEqual({ value: null, reason: 'zero-denominator' });
  });

  test('is sorted by a period, and by the total when that period is no longer there', () => {
    const by = (from: string) =>
      sortRows(
        figures,
        { column: { metric: 'revenue', from }, descending: false },
        (_, value) => String(value),
        new Intl.Collator('en'),
      ).map(({ group }) => group['team']);
    expect(by('2025-02-01')).toEqual(['East', 'West']);
    expect(by('2025-01-01')).toEqual(['West', 'East']);
    const gone = { column: { metric: 'revenue', from: '2024-12-01' }, descending: false };
    expect(sortIn(figures, gone)).toEqual({ column: { metric: 'revenue' }, descending: true });
  });
});
