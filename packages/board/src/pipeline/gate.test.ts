import type { Funnel, WeirDocument } from '@weir/schema';
import { expect, test } from 'vitest';
import { checkedFields, gateOf } from './gate.js';

const funnel: Funnel = {
  id: 'sales',
  stages: [
    {
      id: 'lead',
      kind: 'open',
      checklist: [
        { id: 'budget', when: { '>': [{ var: 'budget' }, { var: 'least' }] }, required: true },
        { id: 'owner', when: { '!=': [{ var: 'owner' }, null] } },
        { id: 'call', required: true },
        { id: 'gone', when: { '==': [{ var: 'gone' }, 1] }, required: true },
      ],
    },
    { id: 'offer', kind: 'open' },
    { id: 'won', kind: 'won' },
    { id: 'lost', kind: 'lost' },
  ],
  transitions: [
    { from: 'lead', to: 'offer', kind: 'advance' },
    { from: 'offer', to: 'won', kind: 'advance' },
    { from: 'lead', to: 'lost', kind: 'lose' },
  ],
};
const document: WeirDocument = {
  weir: 1,
  id: 'd',
  title: 'd',
  datasets: [
    {
      id: 'deals',
      key: 'id',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'budget', type: 'number' },
        { id: 'owner', type: 'string' },
      ],
    },
  ],
  parameters: [{ id: 'least', type: 'number', default: 10 }],
  funnels: [funnel],
};
const now = new Date('2025-03-01T00:00:00Z');
const gate = (to: string, record: Record<string, string | number | null>) =>
  gateOf(document, 'deals', funnel, 'lead', to, record, now);

test('what is required and not done keeps a record back; what the data does not say does not', () => {
  const { items, missing } = gate('offer', { budget: 5, owner: null });
  expect(items.map(({ item, isDone }) => [item.id, isDone])).toEqual([
    ['budget', false],
    ['owner', false],
    ['call', null],
    ['gone', null],
  ]);
  expect(missing.map(({ item }) => item.id)).toEqual(['budget']);
});

test.each([
  ['done, it goes on', 'offer', 11, 0],
  ['also further on', 'won', 5, 1],
  ['out of the way nothing is asked', 'lost', 5, 0],
  ['a missing value is not done', 'offer', null, 1],
])('%s', (_claim, to, budget, missing) => {
  expect(gate(to, { budget, owner: 'Ann' }).missing).toHaveLength(missing);
});

test('the fields that a checklist reads are those that the dataset has', () => {
  expect(checkedFields(document, 'deals', funnel)).toEqual(['budget', 'owner']);
});
