import { expect, test } from 'vitest';
import type { Funnel } from '@weir/schema';
import type { FunnelAnswer } from '@weir/query';
import { funnelAnswer } from '../testing/answers.js';
import { MOST_GROUPS } from './group-answers.js';
import { matrixGroups } from './matrix-groups.js';

const deals: Funnel = {
  id: 'deals',
  stages: [{ id: 'won', kind: 'won' }],
  transitions: [{ from: 'won', to: { funnel: 'accounts', stage: 'plan' }, kind: 'handoff' }],
};
const accounts: Funnel = { id: 'accounts', stages: [{ id: 'plan', kind: 'open' }] };
const funnels = [deals, accounts];

/** By team, how many are in the funnel and how many went over to accounts; null: nobody knows. */
type Teams = Readonly<Record<string, readonly [entities: number, wentOver: number | null]>>;

function answer(teams: Teams): FunnelAnswer {
  const empty = funnelAnswer({ stages: [] });
  return {
    ...empty,
    groups: Object.entries(teams).map(([team, [entities, count]]) => ({
      by: { team },
      stages: [],
      flows: [],
      totals: { ...empty.totals, entities },
      ...(count !== null && { handoffs: [{ from: 'won', to: { funnel: 'accounts', stage: 'plan' }, count }] }),
    })),
  };
}

test('each group has a matrix of its own, the largest of all funnels together first', () => {
  const { groups, left } = matrixGroups(funnels, [
    answer({ North: [40, 4], East: [30, 15], West: [10, 1] }),
    answer({ East: [20, 0], South: [3, 0] }),
  ])!;
  expect(groups.map(({ group }) => group['team'])).toEqual(['East', 'North', 'West', 'South']);
  expect(left).toBe(0);
  const told = groups.map(({ matrix: { rows } }) =>
    rows.map(({ entities, cells }) => [entities, cells[1]?.count ?? null, cells[1]?.share ?? null]),
  );
  expect(told).toEqual([
    [
      [30, 15, 0.5],
      [20, null, null],
    ],
    [
      [40, 4, 0.1],
      [0, null, null],
    ],
    [
      [10, 1, 0.1],
      [0, null, null],
    ],
    // Nobody of it is in the one funnel.
    [
      [0, 0, null],
      [3, null, null],
    ],
  ]);
});

test('a cell is as deep as it is a part of the largest of all groups', () => {
  const { groups } = matrixGroups(funnels, [answer({ East: [30, 15], North: [20, 5] }), answer({})])!;
  const depths = groups.map(({ matrix: { rows } }) => rows[0]!.cells[1]!.depth);
  expect(depths.map(({ count }) => count)).toEqual([1, 1 / 3]);
  expect(depths.map(({ share }) => share)).toEqual([1, 0.5]);
});

test('what is not drawn is counted: groups beyond the largest, and those of which nobody knows where they went', () => {
  const many = Object.fromEntries(
    Array.from({ length: MOST_GROUPS + 2 }, (_, place) => [`t${place}`, [100 - place, 1] as const]),
  );
  const { groups, left } = matrixGroups(funnels, [answer(many), answer({ t0: [1, null], t1: [1, 0] })])!;
  expect(groups.map(({ group }) => group['team'])).toEqual(['t1', 't2', 't3', 't4', 't5', 't6']);
  expect(left).toBe(2);
});

test('answers that are not broken down have no groups', () => {
  expect(matrixGroups(funnels, [answer({}), answer({})])).toBeNull();
});
