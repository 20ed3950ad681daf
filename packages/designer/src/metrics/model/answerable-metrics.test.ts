import { diagnostic } from '@weir/schema';
import type { WeirDocument } from '@weir/schema';
import { expect, test } from 'vitest';
import { answerableMetrics } from './answerable-metrics.js';

const document: WeirDocument = {
  weir: 1,
  id: 'd',
  title: '',
  metrics: [
    { id: 'base', formula: { count: ['deal'] } },
    { id: 'twice', formula: { '*': [2, { metric: 'base' }] } },
    { id: 'more', formula: { '+': [{ metric: 'twice' }, { metric: 'other' }] } },
    { id: 'other', formula: 1 },
  ],
};
const error = (pointer: string) => diagnostic('document/unknown-dataset', pointer, { dataset: 'deal' });

test('without errors all are', () => {
  expect([...answerableMetrics(document, [])]).toEqual(['base', 'twice', 'more', 'other']);
});

test('an error takes those along that are made of it, at any depth', () => {
  expect([...answerableMetrics(document, [error('/metrics/0/formula/count/0')])]).toEqual(['other']);
});

test('what has no formula yet is not, nor what is made of it', () => {
  const { metrics = [] } = document;
  const begun = {
    ...document,
    metrics: metrics.map((metric) => (metric.id === 'base' ? { ...metric, formula: null } : metric)),
  };
  expect([...answerableMetrics(begun, [])]).toEqual(['other']);
});

test.each([
  ['a warning', { ...error('/metrics/0/formula'), severity: 'warning' as const }],
  ['an error of a target', error('/metrics/0/targets/0')],
  ['an error elsewhere', error('/funnels/0/formula')],
  ['one of a metric that is not there', error('/metrics/9/formula')],
])('%s takes nothing', (_claim, problem) => {
  expect(answerableMetrics(document, [problem]).size).toBe(4);
});
