import { describe, expect, test } from 'vitest';
import { Pace } from '../pace.js';
import { scalarAt } from './column.js';
import type { Batch, DatasetInput } from './dataset-input.js';
import { readDataset } from './read-dataset.js';

async function read(input: DatasetInput, onProgress?: (done: number, of: number) => void) {
  const dataset = await readDataset('deals', input, { pace: new Pace(), ...(onProgress && { onProgress }) });
  const fields = [...dataset.columns].map(([name, { column }]) => [
    name,
    Array.from({ length: dataset.rows }, (_, row) => scalarAt(column, row)),
  ]);
  return { rows: dataset.rows, ...(Object.fromEntries(fields) as object) };
}

async function* batches(...given: Batch[]): AsyncGenerator<Batch> {
  for (const batch of given) {
    await Promise.resolve();
    yield batch;
  }
}

const asColumns = { rows: 2, id: ['a', 'b'], amount: [1, null] };

describe('every way to give the same rows', () => {
  test.each<[string, DatasetInput]>([
    ['objects', [{ id: 'a', amount: 1 }, { id: 'b' }]],
    [
      'objects with keys in another order',
      [
        { amount: 1, id: 'a' },
        { amount: null, id: 'b' },
      ],
    ],
    ['columns', { id: ['a', 'b'], amount: [1, undefined] }],
    ['typed columns', { id: ['a', 'b'], amount: Float64Array.of(1, NaN) }],
    [
      'columns with a dictionary',
      { id: { type: 'string', codes: Int32Array.of(1, 0), dictionary: ['b', 'a'] }, amount: [1, null] },
    ],
    ['codes and values', { id: { codes: Uint8Array.of(1, 0), values: ['b', 'a'] }, amount: [1, null] }],
    ['codes of values that are no texts', { id: ['a', 'b'], amount: { codes: [1, 0], values: [null, 1] } }],
    ['batches of codes and values', batches({ id: { codes: [0], values: ['a'] }, amount: [1] }, [{ id: 'b' }])],
    ['a function', () => [{ id: 'a', amount: 1 }, { id: 'b' }]],
    ['a promise of columns', async () => ({ id: ['a', 'b'], amount: [1, null] })],
    ['rows one by one', batches({ id: 'a', amount: 1 }, { id: 'b' })],
    ['batches of rows', batches([{ id: 'a', amount: 1 }], [], [{ id: 'b' }])],
    ['batches of columns', batches({ id: ['a'], amount: [1] }, { id: ['b'] })],
    ['batches of typed columns', batches({ id: ['a', 'b'], amount: Float64Array.of(1, NaN) })],
    ['declared', { fields: [{ id: 'id', type: 'string' }], rows: [{ id: 'a', amount: 1 }, { id: 'b' }] }],
    ['declared, by a function', { fields: [], rows: () => batches([{ id: 'a', amount: 1 }, { id: 'b' }]) }],
  ])('%s', async (_claim, input) => {
    expect(await read(input)).toEqual(asColumns);
  });
});

test.each<[string, unknown, object]>([
  ['no rows', [], { rows: 0 }],
  ['no columns', {}, { rows: 0 }],
  ['a field that comes late', [{ id: 'a' }, { id: 'b', late: 1 }], { rows: 2, id: ['a', 'b'], late: [null, 1] }],
  [
    'a declared field that no row has',
    { fields: [{ id: 'won', type: 'date' }], rows: [{ id: 'a' }] },
    { rows: 1, won: [null], id: ['a'] },
  ],
  ['a field named like a prototype’s', [{ constructor: 'x' }, {}], { rows: 2, constructor: ['x', null] }],
  ['columns named like files', { csv: Uint8Array.of(1), n: [2] }, { rows: 1, csv: [1], n: [2] }],
  ['columns named fields and rows', { fields: ['a'], rows: ['b'] }, { rows: ['b'], fields: ['a'] }],
])('%s', async (_claim, input, expected) => {
  expect(await read(input as DatasetInput)).toEqual(expected);
});

test('a dataset that was read is taken as it is, under its new name', async () => {
  const first = await readDataset('old', [{ id: 'a' }], { pace: new Pace() });
  const again = await readDataset('deals', first, { pace: new Pace() });
  expect(again).toMatchObject({ id: 'deals', rows: 1 });
  expect(again.columns.get('id')?.column).toBe(first.columns.get('id')?.column);
});

test('what does not fit is counted in batches of typed arrays too', async () => {
  const given = batches({ n: Float64Array.of(1, Infinity) }, { n: Float64Array.of(Infinity, -Infinity) });
  const { columns } = await readDataset('deals', given, { pace: new Pace() });
  expect(columns.get('n')?.misfits).toEqual([{ reason: 'not-finite', count: 3, samples: ['Infinity', '-Infinity'] }]);
});

test('columns of unequal length are refused by name', async () => {
  await expect(read({ id: ['a', 'b'], amount: [1] })).rejects.toThrow(
    'Column "amount" of dataset "deals" has 1 rows, the one before it 2. Give columns of one length.',
  );
});

test.each<[string, unknown, string]>([
  ['a number among rows', [{ id: 'a' }, 7], 'number'],
  ['nothing among rows', [null], 'null'],
  ['a text as the dataset', 'a,b', 'string'],
  ['a promise', Promise.resolve([{ id: 'a' }]), 'a Promise'],
  ['what a server answered', new Response('[{"id":"a"}]'), 'a Response'],
  ['a map', new Map([['a', { id: 'a' }]]), 'a Map'],
])('%s is refused', async (_claim, input, actual) => {
  await expect(read(input as DatasetInput)).rejects.toThrow(
    `Dataset "deals" holds ${actual} where a row or a batch of rows must be.`,
  );
});

test('neither rows nor columns are no rows', async () => {
  for (const input of [[], {}, Object.create(null) as DatasetInput]) expect((await read(input)).rows).toBe(0);
});

test('a host’s own error comes through', async () => {
  async function* broken(): AsyncGenerator<Batch> {
    yield { id: 'a' };
    throw new RangeError('cursor closed');
  }
  await expect(read(broken())).rejects.toThrow(RangeError);
});

test('progress counts rows up to all of them', async () => {
  const seen: [number, number][] = [];
  await read(
    Array.from({ length: 1000 }, (_, id) => ({ id })),
    (done, of) => seen.push([done, of]),
  );
  expect(seen.at(-1)).toEqual([1000, 1000]);
  await read(batches([{ id: 1 }], [{ id: 2 }]), (done, of) => seen.push([done, of]));
  expect(seen.slice(-2)).toEqual([
    [1, 0],
    [2, 0],
  ]);
});

test('an abort stops reading soon', async () => {
  const controller = new AbortController();
  let given = 0;
  async function* endless(): AsyncGenerator<Batch> {
    for (;;) {
      given += 1;
      if (given === 3) controller.abort();
      yield [{ id: given }];
    }
  }
  const reading = readDataset('deals', endless(), { pace: new Pace(controller.signal) });
  await expect(reading).rejects.toMatchObject({ code: 'adapter/aborted' });
  expect(given).toBe(3);
});
