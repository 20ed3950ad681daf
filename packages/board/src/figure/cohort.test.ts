import { describe, expect, test } from 'vitest';
import type { Funnel } from '@weir/schema';
import type { FunnelAnswer } from '@weir/query';
import { funnelAnswer, stageFigures } from '../testing/answers.js';
import { cohortsOf } from './cohort.js';

const funnel: Funnel = {
  id: 'f',
  title: 'F',
  stages: [
    { id: 'lead', title: 'Lead', kind: 'open' },
    { id: 'offer', title: 'Offer', kind: 'open' },
    { id: 'won', title: 'Won', kind: 'won' },
    { id: 'lost', title: 'Lost', kind: 'lost' },
  ],
};

type Shares = readonly [lead: number | null, offer: number | null, won: number | null];

function figures(entities: number, shares: Shares, immature = 0) {
  const stages = [...shares, null].map((fromStart, place) =>
    stageFigures(funnel.stages[place]!.id, {
      reached: Math.round(entities * (fromStart ?? 0)),
      conversion: { fromPrevious: null, fromStart, immature },
    }),
  );
  const { totals } = funnelAnswer({ stages });
  return { stages, flows: [], totals: { ...totals, entities } };
}

const month = (from: string, to: string, incomplete: boolean, entities: number, shares: Shares, immature = 0) => ({
  from,
  to,
  incomplete,
  ...figures(entities, shares, immature),
});

const answerOf = (periods: FunnelAnswer['periods']) =>
  funnelAnswer({ ...figures(30, [1, 0.5, 0.2]), periods, asOf: '2025-03-10T00:00:00Z' });
const periods = [
  month('2025-01-01', '2025-02-01', false, 20, [1, 0.6, 0.3]),
  month('2025-02-01', '2025-03-01', false, 10, [1, 0.4, 0.1], 2),
  month('2025-03-01', '2025-04-01', true, 0, [null, null, null]),
  month('2025-04-01', '2025-05-01', true, 0, [null, null, null]),
];

describe('cohortsOf', () => {
  const { stages, cohorts, all } = cohortsOf(funnel, answerOf(periods), undefined);

  test('the way is what is shown, without a first stage that all reached', () => {
    expect(stages.map(({ id }) => id)).toEqual(['offer', 'won']);
    const some = cohortsOf(
      funnel,
      answerOf([month('2025-01-01', '2025-02-01', false, 20, [0.9, 0.6, 0.3])]),
      undefined,
    );
    expect(some.stages.map(({ id }) => id)).toEqual(['lead', 'offer', 'won']);
  });

  test('periods are in the order of time, and none that has not begun', () => {
    expect(cohorts.map(({ period, state, entities }) => [period.from, state, entities])).toEqual([
      ['2025-01-01', 'whole', 20],
      ['2025-02-01', 'whole', 10],
      ['2025-03-01', 'under-way', 0],
    ]);
  });

  test('the ground is as deep as the share is of the highest of its column, from 0, and there is none without a share', () => {
    const depths = cohorts.map(({ cells }) => cells.map(({ depth }) => depth && Math.round(depth * 100) / 100));
    expect(depths).toEqual([
      [1, 1],
      [0.67, 0.33],
      [null, null],
    ]);
    expect(cohorts[1]!.cells[0]).toMatchObject({ reached: 4, share: 0.4, immature: 2 });
  });

  test('all cohorts together are the answer’s own figures, no mean of rows', () => {
    expect(all.entities).toBe(30);
    expect(all.cells.map(({ share }) => share)).toEqual([0.5, 0.2]);
  });

  test('one cohort alone is as deep as can be', () => {
    const { cohorts: one } = cohortsOf(funnel, answerOf(periods.slice(0, 1)), undefined);
    expect(one[0]!.cells.map(({ depth }) => depth)).toEqual([1, 1]);
  });
});
