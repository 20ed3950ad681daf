import { expect, test } from 'vitest';
import { commandOf, transitionKeys } from '../../editor/index.js';
import { exampleDocument } from '../../editor/example.fixture.js';
import { changedFunnels, diffDocuments, marksOf, mergeDocuments } from './index.js';

const after = commandOf('stage/delete').run(exampleDocument, { funnel: 'strategic', stages: ['chosen'] }).document;

test('what was removed is drawn again, with the transitions that led there', () => {
  const merged = mergeDocuments(exampleDocument, after);
  const funnel = merged.funnels?.find(({ id }) => id === 'strategic');
  expect(funnel?.stages.map(({ id }) => id)).toEqual(['plan', 'contract', 'ended', 'chosen']);
  expect(funnel && transitionKeys(funnel)).toEqual(['plan>contract', 'plan>ended', 'chosen>plan']);
  expect(mergeDocuments(after, after)).toEqual(after);
});

test('a funnel that is gone is drawn whole, and all of it marked', () => {
  const gone = { ...exampleDocument, funnels: exampleDocument.funnels?.slice(0, 1) ?? [] };
  const merged = mergeDocuments(exampleDocument, gone);
  const funnel = merged.funnels?.find(({ id }) => id === 'strategic');
  const differences = diffDocuments(exampleDocument, gone);
  expect(changedFunnels(differences)).toEqual(['strategic']);
  expect([...(funnel ? marksOf(differences, funnel).stages : [])]).toEqual([
    ['chosen', 'removed'],
    ['plan', 'removed'],
    ['contract', 'removed'],
    ['ended', 'removed'],
  ]);
});

test('only what is another in this funnel is marked; a move on the drawing is not', () => {
  const moved = commandOf('stage/move').run(after, {
    funnel: 'strategic',
    positions: { plan: { x: 5, y: 5 } },
  }).document;
  const [solution, strategic] = moved.funnels ?? [];
  const differences = diffDocuments(exampleDocument, moved);
  expect(solution && marksOf(differences, solution).stages.size).toBe(0);
  expect(strategic && [...marksOf(differences, strategic).stages]).toEqual([['chosen', 'removed']]);
  expect(strategic && [...marksOf(differences, strategic).transitions]).toEqual([['chosen>plan', 'removed']]);
});
