import type { Funnel, WeirDocument } from '@weir/schema';
import { expect, test } from 'vitest';
import { exampleDocument } from '../example.fixture.js';
import { commandOf } from './index.js';

function archive(stage: string, into: string, from: string | null, document: WeirDocument = exampleDocument): Funnel {
  const outcome = commandOf('stage/archive-into').run(document, { funnel: 'solution', stage, into, from });
  const funnel = outcome.document.funnels?.[0];
  if (!funnel) throw new Error('The example has a funnel.');
  return funnel;
}

const stageOf = (funnel: Funnel, id: string) => funnel.stages.find((stage) => stage.id === id);
const isNegotiation = { '==': [{ var: 'to_stage' }, 'negotiation'] };
const isProposal = { '==': [{ var: 'to_stage' }, 'proposal'] };
const moves = { dataset: 'moves', at: 'moved_on', entity: 'deal' };
const waysOf = (funnel: Funnel, isArchived: boolean) =>
  (funnel.transitions ?? [])
    .filter(({ archived = false }) => archived === isArchived)
    .map(({ from, to, kind }) => `${from} ${kind} ${typeof to === 'string' ? to : to.stage}`);

test('from a day on its rows enter the other stage; until then they enter as they did', () => {
  const funnel = archive('negotiation', 'proposal', '2025-10-01');
  expect(stageOf(funnel, 'negotiation')).toMatchObject({
    archived: true,
    enters: [{ ...moves, when: { and: [isNegotiation, { '<': [{ var: 'moved_on' }, '2025-10-01'] }] } }],
  });
  expect(stageOf(funnel, 'proposal')?.enters).toEqual([
    { ...moves, when: isProposal },
    { ...moves, when: { and: [isNegotiation, { '>=': [{ var: 'moved_on' }, '2025-10-01'] }] } },
  ]);
});

test('from the beginning all of its rows enter the other stage', () => {
  const funnel = archive('negotiation', 'proposal', null);
  expect(stageOf(funnel, 'negotiation')).not.toHaveProperty('enters');
  expect(stageOf(funnel, 'proposal')?.enters).toEqual([
    { ...moves, when: isProposal },
    { ...moves, when: isNegotiation },
  ]);
});

test('conditions that hold together stay one list; every row becomes the rows of that side', () => {
  const document = structuredClone(exampleDocument);
  const stage = document.funnels?.[0]?.stages.find(({ id }) => id === 'negotiation');
  if (stage)
    stage.enters = [
      { ...moves, when: { and: [true, isNegotiation] } },
      { dataset: 'deals', at: 'created_on' },
    ];
  const funnel = archive('negotiation', 'proposal', '2025-10-01', document);
  expect(stageOf(funnel, 'negotiation')?.enters?.map(({ when }) => when)).toEqual([
    { and: [true, isNegotiation, { '<': [{ var: 'moved_on' }, '2025-10-01'] }] },
    { '<': [{ var: 'created_on' }, '2025-10-01'] },
  ]);
});

test('what led there leads to the other stage, what led on leads on from it; nothing leads to itself, or twice', () => {
  const funnel = archive('negotiation', 'proposal', null);
  expect(waysOf(funnel, true)).toEqual([
    'proposal advance negotiation',
    'negotiation advance won',
    'negotiation lose lost',
  ]);
  expect(waysOf(funnel, false).slice(-1)).toEqual(['proposal advance won']);
  expect(waysOf(funnel, false)).toHaveLength(11);
});

test('a step of the path gives its place to the other one', () => {
  const document = structuredClone(exampleDocument);
  if (document.funnels?.[0]) document.funnels[0].path = ['lead', 'proposal', 'negotiation', 'won'];
  expect(archive('negotiation', 'proposal', null, document).path).toEqual(['lead', 'proposal', 'won']);
  expect(archive('negotiation', 'solution', null, document).path).toEqual(['lead', 'proposal', 'solution', 'won']);
});

test('a stage cannot stand in for itself, nor one that is not there', () => {
  expect(() => archive('negotiation', 'negotiation', null)).toThrow();
  expect(() => archive('negotiation', 'none', null)).toThrow();
});
