import type { FunnelPlan, PlanField, PlanSource } from '@weir/query';
import { describe, expect, test } from 'vitest';
import { columnLength, scalarAt } from '../columns/column.js';
import { ColumnStore } from '../columns/column-store.js';
import type { DatasetInput } from '../columns/dataset-input.js';
import { readDataset } from '../columns/read-dataset.js';
import { Pace } from '../pace.js';
import { PlanSources } from './plan-sources.js';

const column = (id: string, type: PlanField['type'] = 'string'): PlanField => ({ id, type, from: 'column' });
const lookup = (
  id: string,
  by: string,
  dataset: string,
  field: string,
  type: PlanField['type'] = 'string',
): PlanField => ({
  id,
  type,
  from: 'lookup',
  by,
  dataset,
  field,
});

async function storeOf(datasets: Readonly<Record<string, DatasetInput>>): Promise<ColumnStore> {
  const store = new ColumnStore();
  for (const [id, input] of Object.entries(datasets)) store.set(await readDataset(id, input, { pace: new Pace() }));
  return store;
}

const base: Omit<FunnelPlan, 'sources'> | object = {
  timeZone: 'America/New_York',
  weekStart: 'monday',
  fiscalYearStart: 1,
  asOf: { date: '2025-07-02', instant: '2025-07-01T15:00:00.000Z' },
};

const open = (store: ColumnStore, sources: readonly PlanSource[], change: object = {}) =>
  PlanSources.open({ ...(base as FunnelPlan), sources, ...change }, store, new Pace());

const valuesOf = (sources: PlanSources, dataset: string, field: string) => {
  const found = sources.column(dataset, field);
  return Array.from({ length: columnLength(found) }, (_, row) => scalarAt(found, row));
};

const deals = [
  { id: 'd1', owner: 'ann', amount: 5 },
  { id: 'd2', owner: 'bob', amount: 7 },
  { id: 'd3', owner: 'eve' },
  { id: 'd4' },
];
const people = [
  { name: 'bob', team: 'West', boss: 'ann' },
  { name: 'ann', team: 'East', boss: null },
  { name: 'bob', team: 'North', boss: null },
  { name: null, team: 'Nowhere' },
  { name: null, team: 'Nowhere' },
];
const peopleSource: PlanSource = {
  dataset: 'people',
  key: 'name',
  fields: [column('name'), column('team'), column('boss'), lookup('boss_team', 'boss', 'people', 'team')],
};

describe('lookups', () => {
  test('take the value of the one row with that key; the first of several, and the others are counted', async () => {
    const sources = await open(await storeOf({ deals, people }), [
      peopleSource,
      { dataset: 'deals', key: 'id', fields: [column('owner'), lookup('team', 'owner', 'people', 'team')] },
    ]);
    expect(valuesOf(sources, 'deals', 'team')).toEqual(['East', 'West', null, null]);
    expect(sources.excluded()).toEqual([{ reason: 'duplicate-key', dataset: 'people', count: 1 }]);
  });

  test('may go through lookups, also into their own dataset, and be listed in any order', async () => {
    const sources = await open(await storeOf({ deals, people }), [
      { dataset: 'deals', key: 'id', fields: [lookup('boss_team', 'owner', 'people', 'boss_team'), column('owner')] },
      peopleSource,
    ]);
    expect(valuesOf(sources, 'deals', 'boss_team')).toEqual([null, 'East', null, null]);
  });

  test.each<[string, PlanField['type'], unknown[], unknown[]]>([
    ['numbers', 'number', [1, 2, 1], [2, 1, null]],
    ['booleans', 'boolean', [true, false], [false, true, null]],
    ['dates', 'date', ['2025-01-01', '2025-01-02'], ['2025-01-02', '2025-01-01', null]],
    [
      'instants',
      'datetime',
      ['2025-01-01T00:00:00Z', '2025-01-01T00:00:01Z'],
      ['2025-01-01T00:00:01Z', '2025-01-01T00:00:00Z', null],
    ],
  ])('by %s', async (_claim, type, keys, asked) => {
    const store = await storeOf({
      rates: keys.map((key, value) => ({ key, value })),
      deals: asked.map((key) => ({ key })),
    });
    const sources = await open(store, [
      { dataset: 'rates', key: 'key', fields: [column('key', type), column('value', 'number')] },
      {
        dataset: 'deals',
        key: null,
        fields: [column('key', type), lookup('value', 'key', 'rates', 'value', 'number')],
      },
    ]);
    expect(valuesOf(sources, 'deals', 'value')).toEqual([1, 0, null]);
  });

  test('without duplicates nothing is excluded', async () => {
    const sources = await open(await storeOf({ people: people.slice(0, 2) }), [peopleSource]);
    expect(sources.excluded()).toEqual([]);
  });
});

describe('row formulas', () => {
  const isBig: PlanField = {
    id: 'is_big',
    type: 'boolean',
    from: 'formula',
    formula: { '>': [{ var: 'double' }, 10] },
  };
  const double: PlanField = { id: 'double', type: 'number', from: 'formula', formula: { '*': [{ var: 'amount' }, 2] } };
  const greeting: PlanField = {
    id: 'greeting',
    type: 'string',
    from: 'formula',
    formula: { cat: ['Hi ', { var: 'team' }] },
  };
  const fields = [
    greeting,
    isBig,
    double,
    column('amount', 'number'),
    column('owner'),
    lookup('team', 'owner', 'people', 'team'),
  ];

  test('are columns like any other, made of columns, lookups and each other', async () => {
    const sources = await open(await storeOf({ deals, people }), [
      { dataset: 'deals', key: 'id', fields },
      peopleSource,
    ]);
    expect(valuesOf(sources, 'deals', 'is_big')).toEqual([false, true, false, false]);
    expect(valuesOf(sources, 'deals', 'greeting')).toEqual(['Hi East', 'Hi West', null, null]);
  });

  test('can be looked up', async () => {
    const shout: PlanField = { id: 'shout', type: 'string', from: 'formula', formula: { upper: { var: 'team' } } };
    const sources = await open(await storeOf({ deals, people }), [
      { dataset: 'deals', key: 'id', fields: [column('owner'), lookup('shout', 'owner', 'people', 'shout')] },
      { ...peopleSource, fields: [...peopleSource.fields, shout] },
    ]);
    expect(valuesOf(sources, 'deals', 'shout')).toEqual(['EAST', 'WEST', null, null]);
  });

  test('follow as-of where they read it', async () => {
    const age: PlanField = {
      id: 'age',
      type: 'number',
      from: 'formula',
      formula: { days_between: [{ var: 'at' }, { today: [] }] },
    };
    const store = await storeOf({ deals: [{ at: '2025-07-01' }] });
    const source: PlanSource = { dataset: 'deals', key: null, fields: [column('at', 'date'), age] };
    expect(valuesOf(await open(store, [source]), 'deals', 'age')).toEqual([0]);
    const later = { asOf: { date: '2025-07-03', instant: '2025-07-03T04:00:00.000Z' } };
    expect(valuesOf(await open(store, [source], later), 'deals', 'age')).toEqual([2]);
  });

  test('are worked out once for plans that mean the same, and anew when data changes', async () => {
    const store = await storeOf({ deals, people });
    const source: PlanSource = { dataset: 'deals', key: 'id', fields: [column('amount', 'number'), double] };
    const first = (await open(store, [source])).column('deals', 'double');
    expect((await open(store, [source])).column('deals', 'double')).toBe(first);
    store.set(await readDataset('deals', [{ id: 'd9', amount: 50 }], { pace: new Pace() }));
    expect(valuesOf(await open(store, [source]), 'deals', 'double')).toEqual([100]);
  });
});

test('a field’s type may change with the document, without loading anew', async () => {
  const store = await storeOf({ deals: [{ code: '007' }, { code: 'x' }, { code: '' }] });
  const as = async (type: PlanField['type']) =>
    valuesOf(await open(store, [{ dataset: 'deals', key: null, fields: [column('code', type)] }]), 'deals', 'code');
  expect(await as('number')).toEqual([7, null, null]);
  expect(await as('string')).toEqual(['007', 'x', '']);
});

test('instants fall on the days of the plan’s zone', async () => {
  const at = ['2025-03-09T04:59:59Z', '2025-03-09T05:00:00Z', '2025-03-10T03:59:59Z', '2025-03-10T04:00:00Z', null];
  const store = await storeOf({ visits: at.map((when) => ({ at: when, on: '2025-03-09' })) });
  const source: PlanSource = { dataset: 'visits', key: null, fields: [column('at', 'datetime'), column('on', 'date')] };
  const sources = await open(store, [source]);
  const eighth = Date.UTC(2025, 2, 8) / 86_400_000;
  expect([...(await sources.days('visits', 'at'))]).toEqual([eighth, eighth + 1, eighth + 1, eighth + 2, -2147483648]);
  expect(await sources.days('visits', 'on')).toBe((sources.column('visits', 'on') as { values: Int32Array }).values);
});

test('a condition is read row by row, in any order', async () => {
  const rows = Array.from({ length: 5000 }, (_, n) => ({ n }));
  const sources = await open(await storeOf({ deals: rows }), [
    { dataset: 'deals', key: null, fields: [column('n', 'number')] },
  ]);
  const isEven = sources.condition('deals', { '==': [{ '%': [{ var: 'n' }, 2] }, 0] });
  expect([4999, 0, 2048, 2047].map(isEven)).toEqual([false, true, true, false]);
  expect(() => sources.condition('deals', { var: 'n' })).toThrow('The plan cannot be run');
});

test('a dataset without rows has every field', async () => {
  const sources = await open(await storeOf({ deals: [], people: [] }), [
    peopleSource,
    { dataset: 'deals', key: 'id', fields: [column('owner'), lookup('team', 'owner', 'people', 'team')] },
  ]);
  expect(valuesOf(sources, 'deals', 'team')).toEqual([]);
});

describe('what is refused', () => {
  const open1 = async (fields: readonly PlanField[], key: string | null = 'id') =>
    open(await storeOf({ deals, people }), [{ dataset: 'deals', key, fields }, peopleSource]);

  test.each<[string, () => Promise<unknown>, string]>([
    [
      'a dataset that is not there',
      async () => open(await storeOf({ deals }), [peopleSource]),
      'The data source has no dataset "people".',
    ],
    [
      'a field that is not there',
      () => open1([column('amout')]),
      'The data source has no field "amout" in dataset "deals". Did you mean "amount"?',
    ],
    [
      'a lookup by another type',
      () => open1([column('amount', 'number'), lookup('team', 'amount', 'people', 'team')]),
      'The plan cannot be run: "deals.team"',
    ],
    [
      'a lookup as another type',
      () => open1([column('owner'), lookup('team', 'owner', 'people', 'team', 'number')]),
      'The plan cannot be run: "deals.team"',
    ],
    [
      'a lookup into a dataset without key',
      () => open1([column('owner'), lookup('x', 'owner', 'deals', 'owner')], null),
      'The plan cannot be run: "deals.key"',
    ],
    [
      'a field made of itself',
      () => open1([{ id: 'x', type: 'number', from: 'formula', formula: { '+': [{ var: 'x' }, 1] } }]),
      'The plan cannot be run',
    ],
    [
      'a formula of another type',
      () => open1([{ id: 'x', type: 'date', from: 'formula', formula: 1 }]),
      'The plan cannot be run: "number for date"',
    ],
    [
      'a zone that is none',
      async () => open(await storeOf({}), [], { timeZone: 'Mars/Base' }),
      '"Mars/Base" is not an IANA time zone',
    ],
  ])('%s', async (_claim, attempt, message) => {
    await expect(attempt()).rejects.toThrow(message);
  });
});
