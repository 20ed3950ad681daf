import type { Funnel, Stage } from '@weir/schema';
import type { FunnelAnswer, FunnelTotals, StageFigures } from '@weir/query';
import { expect, test } from 'vitest';
import { differenceOf, replayOf } from './replay.js';
import type { Side } from './replay.js';
import { replayQuestion } from './replay-question.js';

const none: FunnelTotals = {
  entities: 0,
  open: 0,
  won: 0,
  lost: 0,
  parked: 0,
  disqualified: 0,
  winRate: null,
  openValue: null,
  weightedValue: null,
  velocity: null,
};

/** A version with these stages, each reached by so many. */
function side(reached: Readonly<Record<string, number>>, totals: Partial<FunnelTotals> = {}, archived?: string): Side {
  const stages = Object.keys(reached).map((id): Stage => ({
    id,
    kind: 'open',
    ...(id === archived && { archived: true }),
  }));
  const funnel: Funnel = { id: 'sales', stages };
  const figures = Object.entries(reached).map(([stage, count]): StageFigures => ({
    stage,
    entered: count,
    skipped: 0,
    reached: count,
    notApplicable: 0,
    open: 1,
    overdue: 0,
    conversion: { fromPrevious: null, fromStart: null, immature: 0 },
    days: { median: 2, p90: 3, mean: 2, count: 1, open: 0 },
    value: null,
    weightedValue: null,
  }));
  const all = { ...none, ...totals };
  const answer: FunnelAnswer = {
    stages: figures,
    flows: [],
    handoffs: [],
    totals: all,
    groups: [],
    periods: [{ from: '2025-08-01', to: '2025-09-01', incomplete: false, stages: figures, flows: [], totals: all }],
    asOf: '2025-09-19T00:00:00Z',
    unit: null,
    sampled: false,
    excluded: [],
  };
  return { funnel, answer };
}

test('stages stand in the order of the draft, and one that it has no more where it was', () => {
  const { stages } = replayOf(side({ lead: 9, demo: 5, trial: 4, won: 2 }), side({ lead: 9, won: 2, renewed: 1 }));
  expect(stages.map(({ id, before, after }) => [id, before !== null, after !== null])).toEqual([
    ['lead', true, true],
    ['demo', true, false],
    ['trial', true, false],
    ['won', true, true],
    ['renewed', false, true],
  ]);
});

test('a stage that was first and is gone comes first', () => {
  expect(replayOf(side({ gone: 1, lead: 2 }), side({ lead: 2 })).stages.map(({ id }) => id)).toEqual(['gone', 'lead']);
});

test('an archived stage is not one of the version', () => {
  const { stages } = replayOf(side({ lead: 9, demo: 5 }), side({ lead: 9, demo: 0 }, {}, 'demo'));
  expect(stages.map(({ id, after }) => [id, after !== null])).toEqual([
    ['lead', true],
    ['demo', false],
  ]);
});

test('figures stand beside each other; what one side lacks is missing, not zero', () => {
  const { stages, totals, months } = replayOf(side({ lead: 9 }, { won: 3 }), side({ lead: 7, demo: 5 }, { won: 4 }));
  expect(stages.map(({ figures }) => figures.reached)).toEqual([
    { before: 9, after: 7 },
    { before: null, after: 5 },
  ]);
  expect(stages.map(({ figures }) => differenceOf(figures.reached))).toEqual([-2, null]);
  expect(totals.won).toEqual({ before: 3, after: 4 });
  expect(totals.winRate).toEqual({ before: null, after: null });
  expect(months.map(({ period, totals: month }) => [period.from, month.won])).toEqual([
    ['2025-08-01', { before: 3, after: 4 }],
  ]);
});

test('versions that count the same are the same, and one more win in one month is enough not to be', () => {
  const before = side({ lead: 9 }, { won: 3 });
  expect(replayOf(before, side({ lead: 9 }, { won: 3 })).isSame).toBe(true);
  const after = side({ lead: 9 }, { won: 3 });
  const [month] = after.answer.periods;
  const periods = [{ ...month!, totals: { ...none, won: 4 } }];
  expect(replayOf(before, { ...after, answer: { ...after.answer, periods } }).isSame).toBe(false);
});

test.each([
  ['only the draft has it', null, side({ lead: 2 }), { before: null, after: 2 }],
  ['only the other version has it', side({ lead: 2 }), null, { before: 2, after: null }],
])('a funnel that %s', (_claim, before, after, reached) => {
  const replay = replayOf(before, after);
  expect(replay.stages.map(({ figures }) => figures.reached)).toEqual([reached]);
  expect(replay.months).toHaveLength(1);
  expect(replay.isSame).toBe(false);
});

test.each([
  [3, '2025-07-01'],
  [12, '2024-10-01'],
])('the last %i months are whole ones, the one under way included', (months, from) => {
  const document = { weir: 1 as const, id: 'd', title: '' };
  expect(replayQuestion(document, 'sales', months, '2025-09-19T00:00:00Z')).toEqual({
    funnel: 'sales',
    basis: 'entry',
    grain: 'month',
    range: { from, to: '2025-10-01' },
  });
});
