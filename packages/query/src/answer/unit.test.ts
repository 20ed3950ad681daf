import { expect, test } from 'vitest';
import type { Formula, WeirDocument } from '@weir/schema';
import { indexDocument } from '../document/index-document.js';
import { metricsJob } from '../plan/plan-metrics.js';
import { sales } from '../plan/sales.fixture.js';
import { unitOf } from './unit.js';

const amount: Formula = { sum: ['deals', { var: 'amount' }] };

test.each<[string | null, Formula, 'percent' | undefined]>([
  ['CNY', amount, undefined],
  ['CNY per deal', { '/': [amount, { count: ['deals'] }] }, undefined],
  ['percent', { '/': [amount, amount] }, undefined],
  ['percent', { '/': [amount, { param: 'big' }] }, undefined],
  ['percent', 0.5, 'percent'],
  [null, 0.5, undefined],
  // Its currency differs by row.
  [null, { sum: ['deals', { var: 'price' }] }, undefined],
])('%s: %j', (unit, formula, style) => {
  const document: WeirDocument = {
    ...sales,
    parameters: [{ id: 'big', type: 'number', unit: 'CNY', default: 1 }],
    metrics: [{ id: 'it', formula, ...(style && { format: { style } }) }],
  };
  expect(unitOf(metricsJob(indexDocument(document), { metrics: ['it'] }), 'it')).toBe(unit);
});
