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

const ways: Funnel = {
  ...funnel,
  stages: funnel.stages.map(({ checklist: _none, ...stage }) => stage),
  transitions: [
    { from: 'lead', to: 'offer', kind: 'advance', when: { '>': [{ var: 'budget' }, 10] } },
    { from: 'offer', to: 'won', kind: 'advance', when: { '!=': [{ var: 'owner' }, null] } },
    { from: 'lead', to: 'lost', kind: 'lose', when: { '==': [{ var: 'gone' }, 1] } },
    { from: 'lead', to: 'won', kind: 'advance', when: { '>': [{ var: 'budget' }, 1000] }, archived: true },
  ],
};

test.each([
  ['a condition that is met', 'offer', { budget: 11, owner: null }, []],
  ['one that is not', 'offer', { budget: 10, owner: null }, [0]],
  ['a value that is missing', 'offer', { budget: null, owner: null }, [0]],
  ['over a stage, the first on the way', 'won', { budget: 5, owner: 'Ann' }, [0]],
  ['over a stage, the last on the way', 'won', { budget: 11, owner: null }, [1]],
  ['over a stage, with all that is asked', 'won', { budget: 11, owner: 'Ann' }, []],
  ['what the data does not say keeps nobody', 'lost', { budget: 5, owner: null }, []],
] as const)('conditions of transitions: %s', (_claim, to, record, closed) => {
  const found = gateOf(document, 'deals', ways, 'lead', to, record, now);
  expect(found.closed).toEqual(closed.map((place) => ways.transitions![place]));
});

test.each([
  ['one of two ways that is open is enough', [5, 11], []],
  ['of two that are closed both are told', [50, 11], [0, 1]],
])('%s', (_claim, [one, other], closed) => {
  const transitions = [one, other].map((least) => ({
    from: 'lead',
    to: 'offer',
    kind: 'advance' as const,
    when: { '>': [{ var: 'budget' }, least!] },
  }));
  const found = gateOf(document, 'deals', { ...ways, transitions }, 'lead', 'offer', { budget: 10 }, now);
  expect(found.closed).toEqual(closed.map((place) => transitions[place]));
});

test('without a transition the way is free', () => {
  expect(gateOf(document, 'deals', ways, 'won', 'lead', { budget: 0 }, now).closed).toEqual([]);
});

test('the fields that transitions read are asked for too', () => {
  expect(checkedFields(document, 'deals', ways)).toEqual(['budget', 'owner']);
});

test('the fields that a checklist reads are those that the dataset has', () => {
  expect(checkedFields(document, 'deals', funnel)).toEqual(['budget', 'owner']);
});
