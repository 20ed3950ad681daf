import type { Formula, Metric } from '@weir/schema';
import { expect, test } from 'vitest';
import { exampleDocument } from '../../editor/example.fixture.js';
import { resultOf } from './formula-result.js';

const metrics: Metric[] = [
  { id: 'revenue', formula: { sum: ['deals', { var: 'amount' }] } },
  { id: 'deals', formula: { count: ['deals'] } },
  { id: 'each', formula: { '/': [{ metric: 'revenue' }, { metric: 'deals' }] } },
  { id: 'ring', formula: { '+': [{ metric: 'ring' }, 1] } },
];

test.each<[string, Formula, ReturnType<typeof resultOf>]>([
  ['an amount', { metric: 'revenue' }, { type: 'number', unit: 'CNY' }],
  ['a ratio of two metrics, through another one', { metric: 'each' }, { type: 'number', unit: 'CNY per deal' }],
  ['one that is made of itself', { metric: 'ring' }, { type: 'number', unit: null }],
  ['a date', { highest: ['deals', { var: 'closed_on' }] }, { type: 'date', unit: null }],
  ['what names a metric that is not there', { metric: 'none' }, null],
])('%s', (_claim, formula, result) => {
  const metric = { id: 'asked', formula };
  expect(resultOf({ ...exampleDocument, metrics: [...metrics, metric] }, metric)).toEqual(result);
});
