import { instantFromIso, isoFromDay, timeZone } from '@weir/formula';
import type { FunnelPlan, FunnelResult, PlanStage } from '@weir/query';
import type { Scalar } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import type { Column } from '../columns/column.js';
import { Scratch } from '../columns/scratch.js';
import { ColumnBuilder } from '../columns/column-builder.js';
import { Pace } from '../pace.js';
import { runFunnel } from './run-funnel.js';
import type { FunnelTables } from './tables.js';

type Row = Record<string, Scalar>;
type Move = readonly [entity: string, stage: string, at: string | null, extra?: Row];

const utc = timeZone('UTC');
const bound = (iso: string) => {
  const instant = instantFromIso(iso, utc)!;
  const startsDay = instant % 86_400_000 === 0;
  return { date: isoFromDay(utc.dayOf(instant) + (startsDay ? 0 : 1)), instant: new Date(instant).toISOString() };
};
const range = (from: string | null, to: string | null) => ({
  from: from ? bound(from) : null,
  to: to ? bound(to) : null,
});

const stage = (id: string, kind: PlanStage['kind'] = 'open', more: Partial<PlanStage> = {}): PlanStage => ({
  id,
  kind,
  probability: null,
  limitDays: null,
  ...more,
});

/** lead → qualified → proposal → won, any of which may be lost; parked beside them. */
const stages = [
  stage('lead', 'open', { probability: 0.1, limitDays: 10 }),
  stage('qualified', 'open', { probability: 0.5 }),
  stage('proposal'),
  stage('won', 'won', { probability: 1 }),
  stage('lost', 'lost', { probability: 0 }),
  stage('nurture', 'parked'),
  stage('spam', 'disqualified'),
];
const places = Object.fromEntries(stages.map(({ id }, place) => [id, place]));

function planOf(change: Partial<FunnelPlan> = {}): FunnelPlan {
  return {
    plan: 1,
    kind: 'funnel',
    funnel: 'b2b',
    timeZone: 'UTC',
    weekStart: 'monday',
    fiscalYearStart: 1,
    asOf: bound('2025-07-01'),
    sources: [],
    stages,
    advances: [
      [0, 1],
      [1, 2],
      [2, 3],
    ],
    signals: stages.map((_stage, place) => ({
      stage: place,
      dataset: 'moves',
      when: { '==': [{ var: 'stage' }, stages[place]!.id] },
      at: 'at',
      entity: 'entity',
      sequence: 'sequence',
      key: null,
      first: false,
    })),
    value: null,
    windowSeconds: null,
    histogram: null,
    basis: 'entry',
    range: range(null, null),
    periods: [],
    by: [],
    filters: [],
    attribution: 'first',
    handoffs: [],
    ...change,
  };
}

function columnOf(rows: readonly Row[], field: string): Column {
  const builder = new ColumnBuilder();
  for (const row of rows) builder.push(row[field] ?? null);
  return builder.finish().column;
}

function tablesOf(datasets: Record<string, readonly Row[]>): FunnelTables {
  return {
    scratch: new Scratch(0),
    rowCount: (dataset) => datasets[dataset]!.length,
    column: (dataset, field) => columnOf(datasets[dataset]!, field),
    scope: (dataset) => ({
      column: (field) => columnOf(datasets[dataset]!, field),
      zone: utc,
      calendar: { weekStart: 'monday', fiscalYearStart: 1 },
      asOf: { day: 0, instant: 0 },
    }),
    condition: (dataset, formula) => {
      const [{ var: field }, value] = (formula as { '==': [{ var: string }, Scalar] })['=='];
      return (row) => datasets[dataset]![row]![field] === value;
    },
  };
}

async function run(
  moves: readonly Move[],
  change: Partial<FunnelPlan> = {},
  more: Record<string, readonly Row[]> = {},
) {
  const rows = moves.map(([entity, name, at, extra]) => ({ entity, stage: name, at, ...extra }));
  return runFunnel(planOf(change), tablesOf({ moves: rows, ...more }), new Pace());
}

const of = (result: FunnelResult | FunnelResult['groups'][number], id: string) =>
  ('total' in result ? result.total : result).stages[places[id]!]!;

describe('reaching', () => {
  test('a jump over a stage on every path skips it; upstream of the first visit is not applicable', async () => {
    const result = await run([
      ['a', 'lead', '2025-01-01'],
      ['a', 'proposal', '2025-01-05'],
      ['b', 'qualified', '2025-01-01'],
    ]);
    expect(of(result, 'lead')).toMatchObject({ entered: 1, skipped: 0, reached: 1, notApplicable: 1 });
    expect(of(result, 'qualified')).toMatchObject({ entered: 1, skipped: 1, reached: 2, notApplicable: 0 });
    expect(of(result, 'proposal')).toMatchObject({ entered: 1, skipped: 0, reached: 1, notApplicable: 0 });
  });

  test('a stage beside another path is not skipped', async () => {
    const result = await run(
      [
        ['a', 'lead', '2025-01-01'],
        ['a', 'proposal', '2025-01-05'],
      ],
      { advances: [[0, 1], [1, 2], [0, 2], [2, 3]] }, // prettier-ignore
    );
    expect(of(result, 'qualified')).toMatchObject({ entered: 0, skipped: 0, notApplicable: 0 });
  });

  test('a stage jumped over and entered later was entered, then', async () => {
    const result = await run([
      ['a', 'lead', '2025-01-01'],
      ['a', 'proposal', '2025-01-05'],
      ['a', 'qualified', '2025-01-09'],
    ]);
    expect(of(result, 'qualified')).toMatchObject({ entered: 1, skipped: 0 });
    expect(of(result, 'qualified').conversion.fromPrevious).toBe(1);
    // Reached the proposal only before qualified: not converted from there.
    expect(of(result, 'proposal').conversion.fromPrevious).toBe(0);
  });

  test('consecutive entries into a stage are one visit', async () => {
    const result = await run([
      ['a', 'lead', '2025-01-01'],
      ['a', 'lead', '2025-01-03'],
      ['a', 'qualified', '2025-01-11'],
    ]);
    expect(of(result, 'lead').days).toEqual({ median: 10, p90: 10, mean: 10, count: 1, open: 0 });
    expect(result.total.flows).toMatchObject([{ from: 'lead', to: 'qualified', count: 1 }]);
  });
});

describe('the order within a day', () => {
  const first = async (moves: readonly Move[]) => (await run(moves)).total.flows.map(({ from, to }) => `${from} ${to}`);

  test.each<[string, Move[], string[]]>([
    ['instants decide', [['a', 'qualified', '2025-01-01T09:00:00Z'], ['a', 'lead', '2025-01-01T10:00:00Z']], ['qualified lead']],
    ['dates alone go by the stages’ places', [['a', 'qualified', '2025-01-01'], ['a', 'lead', '2025-01-01']], ['lead qualified']],
    ['a sequence goes before the places', [['a', 'lead', '2025-01-01', { sequence: 2 }], ['a', 'qualified', '2025-01-01', { sequence: 1 }]], ['qualified lead']],
    ['an earlier day goes before all', [['a', 'lead', '2025-01-02'], ['a', 'qualified', '2025-01-01']], ['qualified lead']],
  ])('%s', async (_claim, moves, flows) => {
    expect(await first(moves)).toEqual(flows);
  }); // prettier-ignore
});

describe('conversion', () => {
  const moves: Move[] = [
    ['a', 'lead', '2025-06-01'],
    ['a', 'qualified', '2025-06-11'],
    ['b', 'lead', '2025-06-01'],
    ['b', 'qualified', '2025-06-12'],
    ['c', 'lead', '2025-06-20'],
    ['d', 'lead', '2025-06-21'],
  ];

  test('without a window everybody who came counts', async () => {
    expect(of(await run(moves), 'qualified').conversion).toEqual({ fromPrevious: 0.5, fromStart: 0.5, immature: 0 });
  });

  test('the window’s edge is inclusive, later is lost, and who still has time is immature', async () => {
    const { conversion } = of(await run(moves, { windowSeconds: 10 * 86_400 }), 'qualified');
    // a in time; b a day late; c's window ended on June 30; d's last day is as-of's.
    expect(conversion).toEqual({ fromPrevious: 1 / 3, fromStart: 1 / 3, immature: 1 });
  });

  test('nobody to convert is missing, not 0', async () => {
    expect(of(await run([['a', 'lead', '2025-01-01']]), 'won').conversion.fromPrevious).toBeNull();
    expect(of(await run([]), 'lead').conversion).toEqual({ fromPrevious: null, fromStart: null, immature: 0 });
  });
});

describe('state and outcome', () => {
  const moves: Move[] = [
    ['a', 'lead', '2025-06-20'],
    ['b', 'lead', '2025-06-21'],
    ['c', 'proposal', '2025-06-01'],
    ['d', 'won', '2025-06-05'],
    ['e', 'lost', '2025-06-06'],
    ['f', 'nurture', '2025-06-06'],
    ['g', 'spam', '2025-06-06'],
  ];

  test('overdue is longer than the limit; each kind is counted apart', async () => {
    const result = await run(moves);
    expect(of(result, 'lead')).toMatchObject({ open: 2, overdue: 1 });
    expect(result.total.totals).toMatchObject({
      entities: 7,
      open: 3,
      won: 1,
      lost: 1,
      parked: 1,
      disqualified: 1,
      winRate: 0.5,
    });
  });

  test('values: a missing one is left out, a missing probability makes the weighted value missing', async () => {
    const value = { dataset: 'deals', field: 'amount', entity: 'id' };
    const deals = [
      { id: 'a', amount: 100 },
      { id: 'b', amount: null },
      { id: 'c', amount: 40.5 },
      { id: 'd', amount: 7 },
      { id: 'd', amount: 9 },
    ];
    const result = await run(moves, { value }, { deals });
    expect(of(result, 'lead')).toMatchObject({ value: 100, weightedValue: 10 });
    expect(of(result, 'proposal')).toMatchObject({ value: 40.5, weightedValue: null });
    expect(of(result, 'qualified')).toMatchObject({ value: 0, weightedValue: 0 });
    expect(of(result, 'nurture')).toMatchObject({ value: null });
    expect(result.total.totals).toMatchObject({ openValue: 140.5, weightedValue: null });
    expect(result.excluded).toEqual([{ reason: 'duplicate-key', dataset: 'deals', count: 1 }]);
  });

  test('velocity leaves parked and disqualified out', async () => {
    const value = { dataset: 'deals', field: 'amount', entity: 'id' };
    const won: Move[] = [['h', 'lead', '2025-06-01'], ['h', 'won', '2025-06-11'], ['e', 'lost', '2025-06-06'], ['f', 'nurture', '2025-06-06']]; // prettier-ignore
    const result = await run(won, { value }, { deals: [{ id: 'h', amount: 300 }] });
    // 2 contenders × 50 % × 300 ÷ 10 days
    expect(result.total.totals.velocity).toBe(30);
  });

  test('as-of in the past rewinds', async () => {
    const result = await run(
      [
        ['a', 'lead', '2025-01-01'],
        ['a', 'won', '2025-03-01'],
      ],
      { asOf: bound('2025-03-01') },
    );
    expect(result.total.totals).toMatchObject({ open: 1, won: 0 });
    expect(of(result, 'lead')).toMatchObject({ open: 1, overdue: 1 });
  });

  test('rows without a date or an entity are counted under their reason, once a row', async () => {
    const result = await run([
      ['a', 'lead', null],
      ['b', 'won', null],
      [null as unknown as string, 'lead', '2025-01-01'],
    ]);
    expect(result.excluded).toEqual([
      { reason: 'undated', dataset: 'moves', count: 2 },
      { reason: 'no-entity', dataset: 'moves', count: 1 },
    ]);
    expect(result.total.totals.entities).toBe(0);
  });
});

describe('ranges', () => {
  const moves: Move[] = [
    ['a', 'lead', '2025-01-31'],
    ['a', 'qualified', '2025-02-10'],
    ['a', 'won', '2025-03-01'],
    ['b', 'lead', '2025-02-01'],
    ['b', 'lost', '2025-02-20'],
  ];
  const february = range('2025-02-01', '2025-03-01');

  test('entry: all that the cohort did, at as-of', async () => {
    const result = await run(moves, { range: february });
    expect(result.total.totals).toMatchObject({ entities: 1, won: 0, lost: 1 });
    expect(of(result, 'lead')).toMatchObject({ entered: 1, reached: 1 });
  });

  test('activity: each figure by its own date, states at the end of the range', async () => {
    const result = await run(moves, { range: february, basis: 'activity' });
    expect(result.total.totals).toMatchObject({ entities: 1, open: 1, won: 0, lost: 1, winRate: 0 });
    expect(of(result, 'lead')).toMatchObject({ entered: 1 });
    expect(of(result, 'qualified')).toMatchObject({ entered: 1, open: 1 });
    expect(of(result, 'lead').days).toMatchObject({ count: 2, median: 14.5 });
    expect(result.total.flows.map(({ from, to, count }) => [from, to, count])).toEqual([
      ['lead', 'qualified', 1],
      ['lead', 'lost', 1],
    ]);
  });

  test('each period is answered as its own range', async () => {
    const periods = [range('2025-01-01', '2025-02-01'), february, range('2025-03-01', '2025-04-01')];
    const entry = await run(moves, { periods });
    expect(entry.periods.map(({ totals }) => [totals.entities, totals.won])).toEqual([
      [1, 1],
      [1, 0],
      [0, 0],
    ]);
    const activity = await run(moves, { periods, basis: 'activity' });
    expect(activity.periods.map(({ totals }) => [totals.entities, totals.won, totals.open])).toEqual([
      [1, 0, 1],
      [1, 0, 1],
      [0, 1, 0],
    ]);
  });
});

describe('groups and filters select entities', () => {
  const moves: Move[] = [
    ['a', 'lead', '2025-01-01', { team: null }],
    ['a', 'qualified', '2025-01-02', { team: 'East' }],
    ['a', 'proposal', '2025-01-03', { team: 'West' }],
    ['b', 'lead', '2025-01-01', { team: null }],
  ];
  const by = [{ moves: 'team' }];
  const groupsOf = async (change: Partial<FunnelPlan>) =>
    (await run(moves, { by, ...change })).groups.map(({ values, totals }) => [values[0], totals.entities]);

  test.each<[string, Partial<FunnelPlan>, unknown]>([
    ['by the first value that is not missing', {}, [['East', 1], [null, 1]]],
    ['by the last', { attribution: 'last' }, [['West', 1], [null, 1]]],
    ['by one stage’s', { attribution: { stage: 2 } }, [['West', 1], [null, 1]]],
    ['filtered by a value', { filters: [{ fields: by[0]!, values: ['East'] }] }, [['East', 1]]],
    ['filtered by missing', { filters: [{ fields: by[0]!, values: [null] }] }, [[null, 1]]],
  ])('%s', async (_claim, change, groups) => {
    expect(await groupsOf(change)).toEqual(groups);
  }); // prettier-ignore
});

test('a sequence orders the entries of its own dataset only: across datasets the stages’ places do', async () => {
  const signals = planOf().signals.map((signal) =>
    signal.stage === 1 ? { ...signal, dataset: 'checks', sequence: null } : signal,
  );
  const moves: Move[] = [['a', 'lead', '2025-01-01', { sequence: 1 }], ['a', 'won', '2025-01-02', { sequence: 2 }]]; // prettier-ignore
  const checks = [{ entity: 'a', stage: 'qualified', at: '2025-01-02' }];
  const { flows, totals } = (await run(moves, { signals }, { checks })).total;
  expect(flows.map(({ from, to }) => `${from} ${to}`)).toEqual(['lead qualified', 'qualified won']);
  expect(totals.won).toBe(1);
});

test('time never runs backwards, where a day with a date alone is ordered by sequence', async () => {
  const signals = planOf().signals.map((signal) => (signal.stage === 2 ? { ...signal, dataset: 'checks' } : signal));
  const moves: Move[] = [['a', 'lead', '2025-01-01T15:00:00Z'], ['a', 'qualified', '2025-01-01T14:00:00Z']]; // prettier-ignore
  const checks = [{ entity: 'a', stage: 'proposal', at: '2025-01-01' }];
  const { flows } = (await run(moves, { signals }, { checks })).total;
  expect(flows.map(({ from, to, days }) => [from, to, days.median])).toEqual([
    ['lead', 'qualified', 0],
    ['qualified', 'proposal', 0],
  ]);
});

test('a signal’s first row ever is the only one that counts', async () => {
  const signals = planOf().signals.map((signal) => (signal.stage === 0 ? { ...signal, first: true } : signal));
  const moves: Move[] = [['a', 'lead', '2025-01-05'], ['a', 'qualified', '2025-01-06'], ['a', 'lead', '2025-01-07']]; // prettier-ignore
  expect((await run(moves, { signals })).total.flows).toMatchObject([{ from: 'lead', to: 'qualified', count: 1 }]);
});

test('hand-offs count who has an entry in the other funnel at or after leaving for it, and how long that took', async () => {
  const handoffs: FunnelPlan['handoffs'] = [
    {
      from: 3,
      to: { funnel: 'strategic', stage: 'plan' },
      entity: { moves: 'account' },
      signals: [{ dataset: 'plans', at: 'on', entity: 'account', sequence: null, key: null, first: false }],
    },
  ];
  const moves: Move[] = [
    ['a', 'won', '2025-01-05', { account: 'x' }],
    ['b', 'won', '2025-01-05', { account: 'y' }],
    ['c', 'won', '2025-01-05', { account: null }],
    ['d', 'won', '2025-01-05', { account: 'z' }],
  ];
  const plans = [
    { account: 'x', on: '2025-01-05' },
    { account: 'y', on: '2025-01-04' },
    { account: 'z', on: '2025-02-01' },
  ];
  const result = await run(moves, { handoffs }, { plans });
  expect(result.handoffs).toEqual([
    {
      from: 'won',
      to: { funnel: 'strategic', stage: 'plan' },
      count: 2,
      days: { median: 13.5, mean: 13.5, p90: expect.closeTo(24.3), count: 2 },
    },
  ]);
});

test('an instant falls on its day in the plan’s zone; from it to a date are calendar days', async () => {
  const signals = planOf().signals.map((signal) => (signal.stage === 2 ? { ...signal, dataset: 'proposals' } : signal));
  const moves: Move[] = [
    ['a', 'lead', '2025-01-01T17:00:00Z'],
    ['a', 'qualified', '2025-01-03T17:30:00Z'],
    ['b', 'lead', '2025-01-01T17:00:00Z'],
  ];
  const proposals = [{ entity: 'b', stage: 'proposal', at: '2025-01-03' }];
  const { flows } = (await run(moves, { timeZone: 'Asia/Shanghai', signals }, { proposals })).total;
  expect(flows.map(({ days }) => days.median)).toEqual([2 + 0.5 / 24, 1]);
});
