import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldType, Scalar } from '@weir/schema';
import type { MetricsPlan } from '@weir/query';
import type { DatasetInput, Row } from './columns/dataset-input.js';
import { createEngine } from './engine.js';
import type { Engine } from './engine.js';
import { engineCore } from './engine-core.js';
import { extend } from './columns/extend.js';
import { Pace } from './pace.js';
import { PortWorker } from './worker/port-worker.fixture.js';

const types: readonly FieldType[] = ['string', 'number', 'boolean', 'date', 'datetime'];
const bound = { date: '2030-01-01', instant: '2030-01-01T00:00:00.000Z' };

const planOf = (type: FieldType): MetricsPlan => ({
  plan: 1,
  kind: 'metrics',
  timeZone: 'Asia/Shanghai',
  weekStart: 'monday',
  fiscalYearStart: 1,
  asOf: bound,
  sources: [
    {
      dataset: 'deals',
      key: 'k',
      fields: [
        { id: 'k', type: 'string', from: 'column' },
        { id: 'v', type, from: 'column' },
        { id: 'twice', type: 'string', from: 'lookup', by: 'k', dataset: 'deals', field: 'k' },
        { id: 'long', type: 'string', from: 'formula', formula: { cat: [{ var: 'k' }, '!'] } },
      ],
    },
  ],
  measures: [
    { id: 'count', aggregate: 'count', dataset: 'deals', on: null, cut: [] },
    { id: 'distinct', aggregate: 'distinct', dataset: 'deals', value: { var: 'v' }, on: null, cut: [] },
    { id: 'long', aggregate: 'distinct', dataset: 'deals', value: { var: 'long' }, on: null, cut: [] },
  ],
  tables: [
    { id: 't', by: [{ deals: 'v' }], ranges: [{ from: null, to: null }], measures: ['count', 'distinct'] },
    { id: 'u', by: [{ deals: 'twice' }], ranges: [{ from: null, to: null }], measures: ['count', 'long'] },
  ],
});

/** Everything that the engine says about the dataset, in every type. */
async function said(engine: Engine) {
  const values = {
    v: await engine.values('deals', 'v', { limit: 99 }),
    k: await engine.values('deals', 'k', { limit: 99 }),
  };
  const fits = [];
  for (const type of types) {
    for (const timeZone of ['UTC', 'Asia/Shanghai']) {
      fits.push(await engine.fit('deals', { fields: [{ id: 'v', type }], timeZone }));
    }
  }
  return { described: await engine.describe(), values, fits, answers: await engine.run(types.map(planOf)) };
}

const scalar = fc.oneof(
  fc.constantFrom<Scalar>(null, 1, 0, 2.5, -3, 2 ** 31, true, false, '', 'a', 'b', '1', '2024-01-01', '2024-02-30'),
  fc.constantFrom<Scalar>(
    '2024-01-01T10:00:00Z',
    '2024-01-01T10:00:00.000Z',
    '2024-01-01 10:00',
    'true',
    '上海',
    '\ud83d',
  ),
);
const oneKind = fc.constantFrom<readonly Scalar[]>(
  [1, 2, null],
  [1.5, null],
  ['a', 'b'],
  ['2024-01-01', '2024-01-02', null],
  [true, false],
  [null],
);
const rowsOf = (values: fc.Arbitrary<Scalar>) =>
  fc.array(fc.record({ k: fc.constantFrom('x', 'y', 'z'), v: values }), { maxLength: 6 });
const rows: fc.Arbitrary<readonly Row[]> = fc.oneof(
  rowsOf(scalar),
  oneKind.chain((kind) => rowsOf(fc.constantFrom(...kind))),
);

test('rows that are added one lot after the other are as if all had been there from the start', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(rows, { minLength: 2, maxLength: 4 }), fc.boolean(), async (lots, isAsked) => {
      const fields = [
        { id: 'k', type: 'string' },
        { id: 'v', type: 'string' },
      ] as const;
      const typed = (given: readonly Row[]): DatasetInput => ({ fields: fields.slice(0, 1), rows: given });
      const [whole, grown] = [createEngine(), createEngine()];
      // A first row that has every field: of a dataset without rows only declared fields are there.
      const first = [{ k: 'x', v: null }, ...lots[0]!];
      await whole.load({ deals: typed([first, ...lots.slice(1)].flat()) });
      await grown.load({ deals: typed(first) });
      for (const lot of lots.slice(1)) {
        if (isAsked) await said(grown);
        await grown.append('deals', typed(lot));
      }
      expect(await said(grown)).toEqual(await said(whole));
    }),
    { numRuns: 200 },
  );
});

describe('what is added', () => {
  test('may be columns, a file, or have other fields', async () => {
    const engine = createEngine();
    await engine.load({ deals: { id: ['a'], n: Int32Array.of(1), s: { codes: Uint8Array.of(0), values: ['lead'] } } });
    await engine.append('deals', { n: Float64Array.of(1.5), late: ['x'] });
    await engine.append('deals', { csv: 'id,s\nb,won\n' });
    expect(await engine.describe()).toEqual([
      {
        id: 'deals',
        rows: 3,
        fields: [
          { id: 'id', type: 'string' },
          { id: 'n', type: 'number' },
          { id: 's', type: 'string' },
          { id: 'late', type: 'string' },
        ],
      },
    ]);
    const listed = (field: string) => engine.values('deals', field, { limit: 9 });
    expect((await listed('n')).values).toEqual([1, 1.5, null].map((value) => ({ value, count: 1 })));
    expect((await listed('late')).values).toEqual([
      { value: null, count: 2 },
      { value: 'x', count: 1 },
    ]);
    expect((await listed('s')).values).toEqual(['lead', 'won', null].map((value) => ({ value, count: 1 })));
  });

  test('does not write into the host’s arrays', async () => {
    const engine = createEngine();
    const memory = Int32Array.of(1, 2, 3);
    await engine.load({ deals: { n: memory.subarray(0, 2) } });
    await engine.append('deals', [{ n: 9 }]);
    expect([...memory]).toEqual([1, 2, 3]);
  });

  test('outgrows the codes of a dictionary', async () => {
    const engine = createEngine();
    await engine.load({ deals: { id: ['first'] } });
    for (let lot = 0; lot < 40; lot += 1) {
      await engine.append('deals', { id: Array.from({ length: 1000 }, (_, row) => `${lot}-${row}`) });
    }
    const { values, more } = await engine.values('deals', 'id', { limit: 50_000 });
    expect([values.length, more]).toEqual([40_001, false]);
    expect(new Set(values.map(({ value }) => value)).size).toBe(40_001);
  });

  test('is added whole or not at all', async () => {
    const engine = createEngine();
    await engine.load({ deals: [{ id: 'a' }] });
    await expect(engine.append('deals', { id: ['b'], n: [1, 2] })).rejects.toMatchObject({
      code: 'engine/unequal-columns',
    });
    await expect(engine.append('deal', [{ id: 'b' }])).rejects.toThrow('Did you mean "deals"?');
    const withdrawn = engine.append('deals', [{ id: 'b' }], { signal: AbortSignal.abort() });
    await expect(withdrawn).rejects.toMatchObject({ code: 'adapter/aborted' });
    expect((await engine.describe())[0]?.rows).toBe(1);
  });

  test('at one time by several is all there', async () => {
    const engine = createEngine({ worker: () => new PortWorker(engineCore()) });
    await engine.load({ deals: { n: [0] } });
    await Promise.all(Array.from({ length: 20 }, (_, lot) => engine.append('deals', [{ n: lot }, { n: lot + 0.5 }])));
    expect((await engine.values('deals', 'n', { limit: 99 })).values).toHaveLength(40);
    expect((await engine.describe())[0]?.rows).toBe(41);
    engine.dispose();
  });
});

test('memory grows by doubling, not with every row', async () => {
  const pace = new Pace();
  let values = new Int32Array(0);
  const buffers = new Set<ArrayBufferLike>();
  for (let row = 0; row < 10_000; row += 1) {
    const before = values;
    values = (await extend(values, Int32Array.of(row), pace)) as Int32Array<ArrayBuffer>;
    buffers.add(values.buffer);
    expect(before.length).toBe(row);
  }
  expect(values.every((value, row) => value === row)).toBe(true);
  expect(buffers.size).toBeLessThan(20);
  // Two that go on from the same place do not write into each other.
  const [left, right] = await Promise.all([1, 2].map((value) => extend(values, Int32Array.of(value), pace)));
  expect([left?.at(-1), right?.at(-1)]).toEqual([1, 2]);
});
