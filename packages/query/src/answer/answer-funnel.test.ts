import { expect, test } from 'vitest';
import type { FunnelFigures } from '../contract/answer.js';
import type { DataAdapter } from '../contract/adapter.js';
import type { FunnelPlan, FunnelResult, Plan } from '../contract/plan.js';
import { ask } from '../ask/ask.js';
import { sales } from '../plan/sales.fixture.js';

/** Figures that can be told apart by their number of entities. */
const figures = ({ stages }: FunnelPlan, entities: number): FunnelFigures => ({
  stages: stages.map(({ id }) => ({
    stage: id,
    entered: entities,
    skipped: 0,
    reached: entities,
    notApplicable: 0,
    open: 0,
    overdue: 0,
    conversion: { fromPrevious: null, fromStart: 1, immature: 0 },
    days: { median: null, p90: null, mean: null, count: 0, open: 0 },
    value: null,
    weightedValue: null,
  })),
  flows: [],
  totals: {
    entities,
    open: 0,
    won: 0,
    lost: 0,
    parked: 0,
    disqualified: 0,
    winRate: null,
    openValue: null,
    weightedValue: null,
    velocity: null,
  },
});

const plans: Plan[] = [];
/** The first plan's group is East, the second's West; entities count the plans, groups and periods. */
const adapter: DataAdapter = {
  describe: async () => ({ datasets: [], supports: [] }),
  values: async () => ({ values: [], more: false }),
  run: async (asked) => {
    plans.push(...asked);
    return (asked as FunnelPlan[]).map((plan, place): FunnelResult => ({
      kind: 'funnel',
      total: figures(plan, 10 + place),
      groups: plan.by.length > 0 ? [{ values: [['East', 'West'][place] ?? null], ...figures(plan, 20 + place) }] : [],
      periods: plan.periods.map((_, period) => figures(plan, 30 + period)),
      handoffs: [{ from: 'won', to: { funnel: 'strategic', stage: 'plan' }, count: 1 }],
      excluded: [{ reason: 'undated', dataset: 'deals', count: 3 }],
      sampled: false,
    }));
  },
};

test('figures get their groups and periods, and a comparison the same groups', async () => {
  const answer = await ask(
    sales,
    adapter,
    {
      funnel: 'b2b',
      range: { from: '2025-01-01', to: '2025-03-01' },
      grain: 'month',
      by: ['team'],
      compare: 'prior-year',
    },
    { asOf: '2025-02-10T00:00:00Z' },
  );
  expect(answer.totals.entities).toBe(10);
  expect(answer.groups.map(({ by, totals }) => [by, totals.entities])).toEqual([
    [{ team: 'West' }, 0],
    [{ team: 'East' }, 20],
  ]);
  expect(answer.periods.map(({ from, incomplete, totals }) => [from, incomplete, totals.entities])).toEqual([
    ['2025-01-01', false, 30],
    ['2025-02-01', true, 31],
  ]);
  expect(answer).toMatchObject({
    unit: null,
    asOf: '2025-02-10T00:00:00.000Z',
    handoffs: [{ count: 1 }],
    excluded: [{ count: 3 }],
  });
  expect(answer.compare?.totals.entities).toBe(11);
  expect(answer.compare?.groups.map(({ by, totals }) => [by, totals.entities])).toEqual([
    [{ team: 'West' }, 21],
    [{ team: 'East' }, 0],
  ]);
  expect(answer.compare?.periods.map(({ from }) => from)).toEqual(['2024-01-01', '2024-02-01']);
  // The range is not over: the earlier one is seen as it was after as much time.
  expect(plans.map((plan) => plan.asOf.date)).toEqual(['2025-02-10', '2024-02-10']);
});

test('without a grain the range is the one period, without a breakdown there are no groups', async () => {
  const answer = await ask(
    sales,
    adapter,
    { funnel: 'b2b', range: { from: '2025-01-01', to: '2025-03-01' } },
    { asOf: '2026-01-01' },
  );
  expect(answer.groups).toEqual([]);
  expect(answer.periods).toMatchObject([
    { from: '2025-01-01', to: '2025-03-01', incomplete: false, totals: { entities: 10 } },
  ]);
});
