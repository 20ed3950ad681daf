import { instantFromIso, isoFromDay, timeZone } from '@weir/formula';
import type { CellResult, Measure, MetricsPlan, PlanField, PlanRange, PlanTable } from '@weir/query';
import type { FieldType, Formula, Scalar } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../engine.js';

type Row = Readonly<Record<string, Scalar>>;

const zone = timeZone('Asia/Shanghai');
const bound = (iso: string) => {
  const instant = instantFromIso(iso, zone)!;
  const day = zone.dayOf(instant);
  return {
    date: isoFromDay(zone.startOfDay(day) === instant ? day : day + 1),
    instant: new Date(instant).toISOString(),
  };
};
const range = (from: string | null, to: string | null): PlanRange => ({
  from: from ? bound(from) : null,
  to: to ? bound(to) : null,
});
const all = range(null, null);

const types: Readonly<Record<string, FieldType>> = {
  id: 'string',
  team: 'string',
  owner: 'string',
  amount: 'number',
  size: 'number',
  currency: 'string',
  big: 'boolean',
  opened: 'date',
  closed: 'date',
  seen: 'datetime',
};
const fields: PlanField[] = Object.entries(types).map(([id, type]) => ({ id, type, from: 'column' }));
const declared = Object.entries(types).map(([id, type]) => ({ id, type }));

const measure = (aggregate: Measure['aggregate'], more: Partial<Measure> = {}): Measure => ({
  id: 'm',
  aggregate,
  dataset: 'deals',
  on: 'opened',
  cut: [],
  ...(aggregate !== 'count' && { value: { var: 'amount' } }),
  ...more,
});

function planOf(
  measures: readonly Measure[],
  table: Partial<PlanTable> = {},
  more: Partial<MetricsPlan> = {},
): MetricsPlan {
  return {
    plan: 1,
    kind: 'metrics',
    timeZone: zone.name,
    weekStart: 'monday',
    fiscalYearStart: 1,
    asOf: bound('2030-01-01'),
    sources: [{ dataset: 'deals', key: 'id', fields }],
    measures,
    tables: [{ id: 't', by: [], ranges: [all], measures: measures.map(({ id }) => id), ...table }],
    ...more,
  };
}

async function run(plan: MetricsPlan, rows: readonly Row[], others: Record<string, readonly Row[]> = {}) {
  const engine = createEngine();
  await engine.load({ deals: { fields: declared, rows }, ...others });
  const [result] = await engine.run([plan]);
  engine.dispose();
  if (result?.kind !== 'metrics') throw new Error('not metrics');
  return result;
}

/** The cell of the only measure, group and range. */
async function cell(wanted: Measure, rows: readonly Row[], more: Partial<MetricsPlan> = {}): Promise<CellResult> {
  const { tables } = await run(planOf([wanted], {}, more), rows);
  return tables[0]!.cells['m']![0]![0]!;
}

const dated = (rows: readonly Row[]): Row[] => rows.map((row) => ({ opened: '2025-01-01', ...row }));

describe('what is there of no rows, and of rows without a value', () => {
  test.each<[Measure['aggregate'], Scalar, Scalar]>([
    ['count', 0, 2],
    ['sum', 0, null],
    ['distinct', 0, 0],
    ['avg', null, null],
    ['median', null, null],
    ['percentile', null, null],
    ['lowest', null, null],
    ['highest', null, null],
    ['stddev', null, null],
  ])('%s', async (aggregate, ofNone, ofMissing) => {
    const wanted = measure(aggregate, { p: 90 });
    expect(await cell(wanted, [])).toEqual({ value: ofNone, rows: 0 });
    expect(await cell(wanted, dated([{}, { amount: null }]))).toEqual({ value: ofMissing, rows: 2 });
  });
});

describe('of values, missing ones left out', () => {
  const rows = dated([{ amount: 4 }, { amount: 0.1 }, {}, { amount: 0.2 }, { amount: 4 }]);
  test.each<[string, Measure, Scalar]>([
    ['count counts rows', measure('count'), 5],
    ['sum', measure('sum'), 8.3],
    ['avg', measure('avg'), 2.075],
    ['median', measure('median'), 2.1],
    ['percentile', measure('percentile', { p: 100 }), 4],
    ['distinct', measure('distinct'), 3],
    ['lowest', measure('lowest'), 0.1],
    ['highest', measure('highest'), 4],
    ['the value may be a formula', measure('sum', { value: { '*': [{ var: 'amount' }, 2] } }), 16.6],
    ['the value may be constant', measure('sum', { value: 1 }), 5],
  ])('%s', async (_claim, wanted, value) => {
    expect(await cell(wanted, rows)).toEqual({ value, rows: 5 });
  });

  test('one value has no deviation, two have one', async () => {
    expect((await cell(measure('stddev'), dated([{ amount: 3 }]))).value).toBeNull();
    expect((await cell(measure('stddev'), dated([{ amount: 3 }, { amount: 5 }]))).value).toBe(Math.SQRT2);
  });
});

describe('values of every type', () => {
  const rows: Row[] = dated([
    { team: '\u{1f600}', big: true, closed: '2025-02-01', seen: '2025-02-01T00:00:00.000Z', amount: 2 ** 31 },
    { team: '￿', big: false, closed: '1900-01-01', seen: '1900-01-01T00:00:00.000Z', amount: -(2 ** 53) },
    { team: '￿', big: true, closed: '2100-12-31', seen: '2100-12-31T00:00:00.000Z', amount: 2 ** 53 },
    {},
  ]);
  test.each<[string, Scalar, Scalar, number]>([
    ['team', '￿', '\u{1f600}', 2],
    ['big', false, true, 2],
    ['closed', '1900-01-01', '2100-12-31', 3],
    ['seen', '1900-01-01T00:00:00.000Z', '2100-12-31T00:00:00.000Z', 3],
    ['amount', -(2 ** 53), 2 ** 53, 3],
  ])('%s', async (field, lowest, highest, distinct) => {
    const value = { var: field };
    const values = await Promise.all(
      (['lowest', 'highest', 'distinct'] as const).map(
        async (name) => (await cell(measure(name, { value }), rows)).value,
      ),
    );
    expect(values).toEqual([lowest, highest, distinct]);
  });

  test('computed texts too', async () => {
    const value = { cat: [{ var: 'team' }, { var: 'closed' }] };
    expect((await cell(measure('distinct', { value }), rows)).value).toBe(3);
    expect((await cell(measure('lowest', { value }), rows)).value).toBe('￿1900-01-01');
  });

  test('unpaired surrogates are values of their own', async () => {
    const odd = dated([{ team: '\ud83d' }, { team: '\ude00' }, { team: '\ud83d' }]);
    expect((await cell(measure('distinct', { value: { var: 'team' } }), odd)).value).toBe(2);
  });
});

describe('which rows count', () => {
  test('a condition; missing counts as false', async () => {
    const rows = dated([{ amount: 1 }, { amount: 7 }, {}]);
    expect((await cell(measure('count', { where: { '>': [{ var: 'amount' }, 3] } }), rows)).value).toBe(1);
    expect((await cell(measure('count', { where: { '!': { '>': [{ var: 'amount' }, 3] } } }), rows)).value).toBe(2);
  });

  test('as-of cuts rows at it and after, by each date that is named; rows without it stay', async () => {
    const rows: Row[] = [
      { opened: '2025-06-30', seen: '2025-06-30T15:59:59.999Z' },
      { opened: '2025-07-01', seen: '2025-06-30T16:00:00.000Z' },
      { opened: '2025-06-30' },
    ];
    const more = { asOf: bound('2025-07-01') };
    expect((await cell(measure('count', { cut: [] }), rows, more)).value).toBe(3);
    expect((await cell(measure('count', { cut: ['opened'] }), rows, more)).value).toBe(2);
    expect((await cell(measure('count', { cut: ['seen'] }), rows, more)).value).toBe(2);
    expect((await cell(measure('count', { on: null, cut: ['closed'] }), rows, more)).value).toBe(3);
  });

  test('rows without their date are in no range, and counted once', async () => {
    const rows: Row[] = [
      { opened: '2025-01-01', amount: 1 },
      { amount: 2 },
      { amount: 3 },
      { amount: 4, closed: '2025-01-01' },
    ];
    const measures = [
      measure('count', { id: 'a' }),
      measure('sum', { id: 'b', where: { '>': [{ var: 'amount' }, 2] } }),
      measure('count', { id: 'c', on: 'closed', where: { '==': [{ var: 'amount' }, 4] } }),
    ];
    const { tables, excluded } = await run(planOf(measures, { ranges: [all, all] }), rows);
    expect(tables[0]!.cells['a']).toEqual([
      [
        { value: 1, rows: 1 },
        { value: 1, rows: 1 },
      ],
    ]);
    expect(excluded).toEqual([{ reason: 'undated', dataset: 'deals', count: 3 }]);
  });

  test('a row that as-of cuts is not undated', async () => {
    const { excluded } = await run(planOf([measure('count', { cut: ['closed'] })], {}, { asOf: bound('2025-07-01') }), [
      { closed: '2026-01-01' },
    ]);
    expect(excluded).toEqual([]);
  });

  test('without a date field every row is in every range', async () => {
    const wanted = planOf([measure('count', { on: null })], { ranges: [range('2025-01-01', '2025-02-01'), all] });
    const { tables, excluded } = await run(wanted, [{}, { opened: '1999-01-01' }]);
    expect(tables[0]!.cells['m']).toEqual([
      [
        { value: 2, rows: 2 },
        { value: 2, rows: 2 },
      ],
    ]);
    expect(excluded).toEqual([]);
  });
});

describe('ranges', () => {
  const counts = async (on: string, ranges: readonly PlanRange[], rows: readonly Row[]) => {
    const { tables } = await run(planOf([measure('count', { on })], { ranges }), rows);
    return tables[0]!.cells['m']![0]!.map(({ value }) => value);
  };

  test('are half-open, may overlap, and may be open', async () => {
    const rows = ['2024-12-31', '2025-01-01', '2025-01-31', '2025-02-01'].map((opened) => ({ opened }));
    const ranges = [
      range('2025-01-01', '2025-02-01'),
      range('2024-12-01', '2025-02-01'),
      range(null, '2025-01-01'),
      range('2025-02-01', null),
      all,
    ];
    expect(await counts('opened', ranges, rows)).toEqual([2, 3, 1, 1, 4]);
  });

  test('put instants where their zone has them', async () => {
    const rows = ['2025-01-31T15:59:59.999Z', '2025-01-31T16:00:00.000Z'].map((seen) => ({ seen }));
    expect(await counts('seen', [range('2025-01-01', '2025-02-01'), range('2025-02-01', '2025-03-01')], rows)).toEqual([
      1, 1,
    ]);
  });

  test('that end within a day hold its dates whole, its instants up to there', async () => {
    const ranges = [range('2025-01-01', '2025-01-31T12:00:00+08:00')];
    expect(await counts('opened', ranges, [{ opened: '2025-01-31' }])).toEqual([1]);
    expect(await counts('seen', ranges, [{ seen: '2025-01-31T03:59:59Z' }, { seen: '2025-01-31T04:00:00Z' }])).toEqual([
      1,
    ]);
  });

  test('a day with an hour more is one day', async () => {
    const rows = [
      '2025-11-02T04:00:00Z',
      '2025-11-02T05:30:00Z',
      '2025-11-02T06:30:00Z',
      '2025-11-03T04:59:59Z',
      '2025-11-03T05:00:00Z',
    ];
    const day = {
      from: { date: '2025-11-02', instant: '2025-11-02T04:00:00.000Z' },
      to: { date: '2025-11-03', instant: '2025-11-03T05:00:00.000Z' },
    };
    const plan = planOf([measure('count', { on: 'seen' })], { ranges: [day] }, { timeZone: 'America/New_York' });
    const { tables } = await run(
      plan,
      rows.map((seen) => ({ seen })),
    );
    expect(tables[0]!.cells['m']![0]![0]!.value).toBe(4);
  });

  test('a condition may use the cell’s bounds, which end at as-of', async () => {
    const rows: Row[] = [
      { opened: '2025-01-10', closed: '2025-01-20' },
      { opened: '2025-01-10', closed: '2025-02-20' },
      { opened: '2025-02-10', closed: '2025-02-20' },
      { opened: '2025-02-10', closed: '2025-03-20' },
    ];
    const where: Formula = {
      and: [{ '>=': [{ var: 'closed' }, { period_start: [] }] }, { '<': [{ var: 'closed' }, { period_end: [] }] }],
    };
    const ranges = [
      range('2025-01-01', '2025-02-01'),
      range('2025-02-01', '2025-03-01'),
      all,
      range('2025-01-01', null),
    ];
    const plan = planOf([measure('count', { where })], { ranges, by: [] }, { asOf: bound('2025-03-01') });
    const { tables } = await run(plan, rows);
    expect(tables[0]!.cells['m']![0]!.map(({ value }) => value)).toEqual([1, 1, 0, 3]);
  });
});

describe('groups', () => {
  const rows = dated([
    { team: 'East', big: true, amount: 1 },
    { team: 'West', big: true, amount: 2 },
    { big: true, amount: 3 },
    { team: 'East', big: false, amount: 4 },
    { team: '', amount: 5 },
  ]);

  const sums = async (by: PlanTable['by'], wanted = measure('sum'), ranges = [all]) => {
    const { tables } = await run(planOf([wanted], { by, ranges }), rows);
    const { groups, cells } = tables[0]!;
    const found = groups.map((values, group) => [...values, ...cells['m']![group]!.map(({ value }) => value)]);
    // Their order says nothing.
    return found.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  };

  test('one for each value, one for rows without', async () => {
    expect(await sums([{ deals: 'team' }])).toEqual([
      ['', 5],
      ['East', 5],
      ['West', 2],
      [null, 3],
    ]);
  });

  test('by several fields', async () => {
    expect(await sums([{ deals: 'team' }, { deals: 'big' }])).toEqual([
      ['', null, 5],
      ['East', false, 4],
      ['East', true, 1],
      ['West', true, 2],
      [null, true, 3],
    ]);
  });

  test('only those that have a row', async () => {
    expect(await sums([{ deals: 'team' }], measure('sum', { where: { '>': [{ var: 'amount' }, 3] } }))).toEqual([
      ['', 5],
      ['East', 4],
    ]);
    expect(await sums([{ deals: 'team' }], measure('sum'), [range('2026-01-01', null)])).toEqual([]);
  });

  test('without a breakdown there is one, also of no rows', async () => {
    expect(await sums([], measure('count'), [range('2026-01-01', null)])).toEqual([[0]]);
  });

  test('of several datasets stand together', async () => {
    const visits: Row[] = [
      { day: '2025-01-01', region: 'West' },
      { day: '2025-01-01', region: 'North' },
    ];
    const plan = planOf([measure('count', { id: 'a' }), measure('count', { id: 'b', dataset: 'visits', on: 'day' })], {
      by: [{ deals: 'team', visits: 'region' }],
    });
    const sources = [
      ...plan.sources,
      {
        dataset: 'visits',
        key: null,
        fields: [
          { id: 'day', type: 'date', from: 'column' },
          { id: 'region', type: 'string', from: 'column' },
        ],
      },
    ] as MetricsPlan['sources'];
    const { tables } = await run({ ...plan, sources }, rows, { visits });
    const { groups, cells } = tables[0]!;
    const counts = groups.map(([team], group) => [team, cells['a']![group]![0]!.value, cells['b']![group]![0]!.value]);
    expect(Object.fromEntries(counts.map(([team, ...both]) => [String(team), both]))).toEqual({
      East: [2, 0],
      West: [1, 1],
      null: [1, 0],
      '': [1, 0],
      North: [0, 1],
    });
  });

  test('100,000 of them', async () => {
    const many = Array.from({ length: 100_000 }, (_, id) => ({ id: `d${id}`, opened: '2025-01-01', amount: id }));
    const { tables } = await run(
      planOf([measure('sum', { id: 'a' }), measure('distinct', { id: 'b', value: { var: 'id' } })], {
        by: [{ deals: 'id' }],
      }),
      many,
    );
    expect(tables[0]!.groups).toHaveLength(100_000);
    expect(tables[0]!.cells['a']![99_999]).toEqual([{ value: 99_999, rows: 1 }]);
    expect(tables[0]!.cells['b']![5]).toEqual([{ value: 1, rows: 1 }]);
  });
});

describe('several currencies', () => {
  const sum = (rows: readonly Row[]) => cell(measure('sum', { currency: 'currency' }), dated(rows));
  test.each<[string, Row[], CellResult]>([
    [
      'one is fine',
      [
        { amount: 1, currency: 'CNY' },
        { amount: 2, currency: 'CNY' },
      ],
      { value: 3, rows: 2 },
    ],
    [
      'two make the result missing',
      [
        { amount: 1, currency: 'CNY' },
        { amount: 2, currency: 'USD' },
      ],
      { value: null, rows: 2, reason: 'mixed-currency' },
    ],
    [
      'an unknown one beside one too',
      [{ amount: 1, currency: 'CNY' }, { amount: 2 }],
      { value: null, rows: 2, reason: 'mixed-currency' },
    ],
    [
      'of missing amounts it does not matter',
      [{ amount: 1, currency: 'CNY' }, { currency: 'USD' }],
      { value: 1, rows: 2 },
    ],
    ['none at all is one', [{ amount: 1 }, { amount: 2 }], { value: 3, rows: 2 }],
    ['of no rows there is none', [], { value: 0, rows: 0 }],
  ])('%s', async (_claim, rows, expected) => {
    expect(await sum(rows)).toEqual(expected);
  });

  test('are told for each cell', async () => {
    const rows: Row[] = [
      { opened: '2025-01-01', amount: 1, currency: 'CNY' },
      { opened: '2025-02-01', amount: 2, currency: 'USD' },
    ];
    const ranges = [range('2025-01-01', '2025-02-01'), range('2025-02-01', '2025-03-01'), all];
    const { tables } = await run(planOf([measure('avg', { currency: 'currency' })], { ranges }), rows);
    expect(tables[0]!.cells['m']![0]!.map(({ value, reason }) => reason ?? value)).toEqual([1, 2, 'mixed-currency']);
  });
});

test('a median of more values than are sorted at once', async () => {
  const length = 200_001;
  const amount = Float64Array.from({ length }, (_, at) => (at * 7919) % length);
  const opened = new Int32Array(length);
  const engine = createEngine();
  await engine.load({ deals: { fields: declared, rows: { amount, opened } } });
  const measures = [measure('median', { id: 'a' }), measure('distinct', { id: 'b' })];
  const [result] = await engine.run([planOf(measures, { ranges: [all, range('1969-01-01', '1971-01-01')] })]);
  expect(result).toMatchObject({
    tables: [{ cells: { a: [[{ value: 100_000 }, { value: 100_000 }]], b: [[{ value: length }, { value: length }]] } }],
  });
});

test('a measure that a table names twice is in it once', async () => {
  const { tables } = await run(planOf([measure('count')], { measures: ['m', 'm'] }), dated([{}]));
  expect(tables[0]!.cells).toEqual({ m: [[{ value: 1, rows: 1 }]] });
});

test('a measure in several tables, at its place in each', async () => {
  const plan = planOf([measure('sum', { id: 'a' }), measure('count', { id: 'b' })]);
  const tables: PlanTable[] = [
    { id: 'total', by: [], ranges: [all], measures: ['b', 'a'] },
    { id: 'teams', by: [{ deals: 'team' }], ranges: [all, range(null, '2025-01-01')], measures: ['a'] },
  ];
  const result = await run({ ...plan, tables }, dated([{ team: 'East', amount: 1 }, { amount: 2 }]));
  expect(result).toEqual({
    kind: 'metrics',
    sampled: false,
    excluded: [],
    tables: [
      { id: 'total', groups: [[]], cells: { b: [[{ value: 2, rows: 2 }]], a: [[{ value: 3, rows: 2 }]] } },
      {
        id: 'teams',
        groups: [[null], ['East']],
        cells: {
          a: [
            [
              { value: 2, rows: 1 },
              { value: 0, rows: 0 },
            ],
            [
              { value: 1, rows: 1 },
              { value: 0, rows: 0 },
            ],
          ],
        },
      },
    ],
  });
});

test.each<[string, MetricsPlan]>([
  ['a measure that is not there', planOf([], { measures: ['m'] })],
  ['a sum of texts', planOf([measure('sum', { value: { var: 'team' } })])],
  ['a sum of nothing', planOf([{ id: 'm', aggregate: 'sum', dataset: 'deals', on: null, cut: [] }])],
  ['a count of something', planOf([measure('count', { value: 1 })])],
  ['a percentile without its place', planOf([measure('percentile')])],
  ['a condition that is none', planOf([measure('count', { where: { var: 'amount' } })])],
  ['a date that is none', planOf([measure('count', { on: 'team' })])],
  ['a field that is not among the sources', planOf([measure('count', { on: 'gone' })])],
  ['a dimension that the dataset lacks', planOf([measure('count')], { by: [{ visits: 'team' }] })],
  [
    'a bound that is no date',
    planOf([measure('count')], { ranges: [{ from: { date: 'x', instant: 'y' }, to: null }] }),
  ],
  ['another version', { ...planOf([]), plan: 2 as 1 }],
])('%s is refused', async (_claim, plan) => {
  await expect(run(plan, [])).rejects.toMatchObject({ code: 'engine/bad-plan' });
});
