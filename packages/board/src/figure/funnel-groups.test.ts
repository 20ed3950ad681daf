import { expect, test } from 'vitest';
import type { Funnel } from '@weir/schema';
import { funnelAnswer, stageFigures } from '../testing/answers.js';
import { funnelGroups } from './funnel-groups.js';

const funnel: Funnel = {
  id: 'f',
  stages: [
    { id: 'lead', kind: 'open' },
    { id: 'offer', kind: 'open', benchmark: { conversion: 0.5 } },
    { id: 'won', kind: 'won' },
    { id: 'lost', kind: 'lost' },
  ],
};

const figures = (lead: number, offer: number, won: number) => {
  const conversion = (share: number) => ({ fromPrevious: share, fromStart: null, immature: 0 });
  const stages = [
    stageFigures('lead', { reached: lead }),
    stageFigures('offer', { reached: offer, conversion: conversion(offer / lead) }),
    stageFigures('won', { reached: won, conversion: conversion(won / offer) }),
    stageFigures('lost', { reached: 1 }),
  ];
  const { totals } = funnelAnswer({ stages });
  return { stages, flows: [], totals };
};
const groupsOf = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ by: { team: `T${place}` }, ...figures(10 + place, 5, 2) }));

test('an answer without groups has nothing to compare', () => {
  expect(funnelGroups(funnel, funnelAnswer(figures(10, 5, 2)))).toMatchObject({ groups: [], left: 0 });
});

test('each stage of the way has its groups, the largest first, on one scale and with their own conversion', () => {
  const answer = funnelAnswer({
    ...figures(50, 30, 12),
    groups: [
      { by: { team: 'East' }, ...figures(10, 8, 2) },
      { by: { team: null }, ...figures(40, 20, 10) },
    ],
  });
  const { groups, stages, left } = funnelGroups(funnel, answer);
  expect(groups).toEqual([{ team: null }, { team: 'East' }]);
  expect(left).toBe(0);
  expect(stages.map(({ stage }) => stage.id)).toEqual(['lead', 'offer', 'won']);
  expect(stages[1]!.groups.map(({ reached, size }) => [reached, size])).toEqual([
    [20, 0.5],
    [8, 0.2],
  ]);
  expect(stages[0]!.groups.map(({ conversion }) => conversion?.share)).toEqual([0.5, 0.8]);
  expect(stages[1]!.groups.map(({ conversion }) => conversion?.missed?.share ?? null)).toEqual([null, 0.5]);
});

test('beside the time before, each group is compared with itself then, on the one scale', () => {
  const groups = [
    { by: { team: 'East' }, ...figures(10, 8, 2) },
    { by: { team: 'West' }, ...figures(40, 20, 10) },
  ];
  const before = funnelAnswer({
    ...figures(90, 40, 4),
    groups: [
      { by: { team: 'East' }, ...figures(10, 5, 2) },
      { by: { team: 'West' }, ...figures(80, 20, 10) },
    ],
  });
  const { stages } = funnelGroups(funnel, funnelAnswer({ ...figures(50, 30, 12), groups, compare: before }));
  expect(stages[0]!.groups.map(({ earlier, size }) => [size, earlier])).toEqual([
    [0.5, 1],
    [0.125, 0.125],
  ]);
  expect(stages[0]!.groups.map(({ conversion }) => [conversion?.share, conversion?.earlier])).toEqual([
    [0.5, 0.25],
    [0.8, 0.5],
  ]);
});

test('of many groups the largest six are compared, and the others are counted', () => {
  const { groups, left } = funnelGroups(funnel, funnelAnswer({ ...figures(100, 50, 20), groups: groupsOf(10_000) }));
  expect(groups).toHaveLength(6);
  expect(groups[0]).toEqual({ team: 'T9999' });
  expect(left).toBe(9994);
});
