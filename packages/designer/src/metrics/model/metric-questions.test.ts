import { diagnostic } from '@weir/schema';
import type { Metric, RelativePeriod } from '@weir/schema';
import { expect, test } from 'vitest';
import { exampleDocument } from '../../editor/example.fixture.js';
import { detailQuestions, trendQuestion, valueQuestions } from './metric-questions.js';

const asOf = '2025-09-18';
const view = (metrics: readonly Metric[], period: RelativePeriod = 'this-year', metric = metrics[0]?.id ?? null) => ({
  document: { ...exampleDocument, metrics: [...metrics] },
  diagnostics: [],
  metric,
  period,
  asOf,
});
const thisYear = { from: '2025-01-01', to: '2026-01-01' };

test('the values of all live metrics without errors are asked over the same period', () => {
  const asked = view([
    { id: 'a', formula: 1 },
    { id: 'b', formula: { count: ['none'] } },
    { id: 'c', formula: 2, archived: true },
  ]);
  const diagnostics = [diagnostic('document/unknown-dataset', '/metrics/1/formula', { dataset: 'none' })];
  expect(valueQuestions({ ...asked, diagnostics })).toEqual({ 'value/a': { metrics: ['a'], range: thisYear } });
  expect(detailQuestions({ ...asked, diagnostics, metric: 'b' })).toEqual({});
  expect(detailQuestions({ ...asked, metric: null })).toEqual({});
});

test.each<[string, Metric['targets'], RelativePeriod, string | undefined]>([
  ['what suits a year', [], 'this-year', 'month'],
  ['what suits a month', [], 'this-month', 'day'],
  ['the grain of a target', [{ value: 1, grain: 'quarter' }], 'this-year', 'quarter'],
  ['not that of a target for a group', [{ value: 1, grain: 'quarter', where: { team: 'East' } }], 'this-year', 'month'],
  ['not one that gives a single period', [{ value: 1, grain: 'year' }], 'this-year', 'month'],
  ['not one that gives too many', [{ value: 1, grain: 'day' }], 'last-12-months', 'month'],
  ['the next target’s, then', [{ value: 1, grain: 'year' }, { value: 1, grain: 'quarter' }], 'this-year', 'quarter'],
  ['none of all of time', [{ value: 1, grain: 'month' }], 'all', undefined],
])('a course has %s', (_claim, targets, period, grain) => {
  const metric: Metric = { id: 'a', formula: 1, ...(targets && { targets }) };
  const question = trendQuestion(metric, view([metric], period));
  expect([question.grain, question.compare]).toEqual([grain, grain && 'prior-period']);
}); // prettier-ignore

test.each<[string, RelativePeriod, unknown]>([
  ['by week', 'last-12-months', { metrics: ['a', 'b'], range: { from: '2024-10-01', to: '2025-10-01' }, grain: 'week' }],
  ['by month', 'last-24-months', { metrics: ['a', 'b'], range: { from: '2023-10-01', to: '2025-10-01' }, grain: 'month' }],
  ['not over all of time', 'all', undefined],
])('drivers are set beside it %s', (_claim, period, question) => {
  const metrics = [
    { id: 'a', formula: 1, drivers: ['b', 'none', 'b', 'a'] },
    { id: 'b', formula: 2 },
  ];
  expect(detailQuestions(view(metrics, period))['drivers/a']).toEqual(question);
}); // prettier-ignore
