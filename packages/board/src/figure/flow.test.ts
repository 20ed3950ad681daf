import { expect, test } from 'vitest';
import type { Funnel } from '@weir/schema';
import { flow, funnelAnswer, stageFigures } from '../testing/answers.js';
import { flowOf } from './flow.js';

const funnel: Funnel = {
  id: 'f',
  title: 'F',
  stages: [
    { id: 'lead', title: 'Lead', kind: 'open' },
    { id: 'offer', title: 'Offer', kind: 'open' },
    { id: 'old', title: 'Old', kind: 'open', archived: true },
    { id: 'won', title: 'Won', kind: 'won' },
    { id: 'lost', title: 'Lost', kind: 'lost' },
    { id: 'parked', title: 'Parked', kind: 'parked' },
  ],
};
const stages = [
  stageFigures('lead', { reached: 10 }),
  stageFigures('offer', { reached: 6 }),
  stageFigures('old', { reached: 2 }),
  stageFigures('won', { reached: 3 }),
  stageFigures('lost', { reached: 2 }),
  stageFigures('parked'),
];

test('moves go on, back, or off the way, each with its share of those out of its stage', () => {
  const flows = [
    flow('offer', 'won', 3),
    flow('lead', 'lost', 1),
    flow('lead', 'offer', 3),
    flow('offer', 'lead', 1),
    flow('lost', 'lead', 1),
    flow('lead', 'won', 0),
  ];
  const { moves } = flowOf(funnel, funnelAnswer({ stages, flows }));
  expect(moves.map(({ from, to, kind, share }) => [from.id, to.id, kind, share])).toEqual([
    ['lead', 'offer', 'advance', 0.75],
    ['lead', 'lost', 'leave', 0.25],
    ['offer', 'won', 'advance', 0.75],
    ['offer', 'lead', 'back', 0.25],
    ['lost', 'lead', 'back', 1],
  ]);
});

test('what nobody was in is left out, and an archived stage unless somebody moved through it', () => {
  const seen = (flows: Parameters<typeof funnelAnswer>[0]['flows']) => {
    const { way, beside } = flowOf(funnel, funnelAnswer({ stages, flows: flows ?? [] }));
    return [way, beside].map((list) => list.map(({ stage }) => stage.id));
  };
  expect(seen([])).toEqual([['lead', 'offer', 'won'], ['lost']]);
  expect(seen([flow('lead', 'old', 2)])).toEqual([['lead', 'offer', 'old', 'won'], ['lost']]);
});

test('a move of a stage that the document lacks is not drawn', () => {
  const { moves } = flowOf(funnel, funnelAnswer({ stages, flows: [flow('lead', 'gone', 4), flow('lead', 'won', 1)] }));
  expect(moves.map(({ to, share }) => [to.id, share])).toEqual([['won', 1]]);
});
