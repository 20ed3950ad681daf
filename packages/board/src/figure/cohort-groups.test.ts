import type { Funnel } from '@weir/schema';
import { expect, test } from 'vitest';
import { funnelAnswer, stageFigures } from '../testing/answers.js';
import { cohortGroups } from './cohort-groups.js';

const funnel: Funnel = {
  id: 'f',
  stages: [
    { id: 'lead', kind: 'open' },
    { id: 'won', kind: 'won' },
  ],
};
const figures = (lead: number, won: number) => {
  const share = (fromStart: number) => ({ conversion: { fromPrevious: null, fromStart, immature: 0 } });
  const stages = [
    stageFigures('lead', { reached: 100, ...share(lead) }),
    stageFigures('won', { reached: 50, ...share(won) }),
  ];
  return { stages, flows: [], totals: { ...funnelAnswer({ stages }).totals, entities: 100 } };
};
const month = { from: '2025-01-01', to: '2025-02-01', incomplete: false };
const group = (team: string, lead: number, won: number) => ({
  by: { team },
  ...figures(lead, won),
  periods: [{ ...month, ...figures(lead, won) }],
});

test('groups have the same columns, and are as deep as they are beside each other', () => {
  const answer = funnelAnswer({
    ...figures(0.9, 0.3),
    periods: [{ ...month, ...figures(0.9, 0.3) }],
    groups: [group('East', 1, 0.4), group('West', 0.8, 0.1)],
  });
  const { groups, left } = cohortGroups(funnel, answer, 'UTC')!;
  expect(left).toBe(0);
  // All of East began at the first stage, yet it is a column there too.
  expect(groups.map(({ cohorts }) => cohorts.stages.map(({ id }) => id))).toEqual([
    ['lead', 'won'],
    ['lead', 'won'],
  ]);
  expect(groups.map(({ cohorts }) => cohorts.cohorts[0]!.cells.map(({ depth }) => depth))).toEqual([
    [1, 1],
    [0.8, 0.25],
  ]);
});

test('an answer without groups has none', () => {
  expect(cohortGroups(funnel, funnelAnswer(figures(1, 1)), 'UTC')).toBe(null);
});
