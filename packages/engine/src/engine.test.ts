import type { MetricsPlan } from '@weir/query';
import { isWeirError } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { createEngine } from './engine.js';

const bound = { date: '2030-01-01', instant: '2030-01-01T00:00:00.000Z' };
const counting: MetricsPlan = {
  plan: 1,
  kind: 'metrics',
  timeZone: 'UTC',
  weekStart: 'monday',
  fiscalYearStart: 1,
  asOf: bound,
  sources: [{ dataset: 'deals', key: null, fields: [{ id: 'amount', type: 'number', from: 'column' }] }],
  measures: [{ id: 'm', aggregate: 'sum', dataset: 'deals', value: { var: 'amount' }, on: null, cut: [] }],
  tables: [{ id: 't', by: [], ranges: [{ from: null, to: null }], measures: ['m'] }],
};
const sumOf = async (engine: ReturnType<typeof createEngine>) => {
  const [result] = await engine.run([counting]);
  return result?.kind === 'metrics' && result.tables[0]?.cells['m']?.[0]?.[0]?.value;
};

/** Enough for many slices. */
const many = (rows: number) => ({ amount: Array.from({ length: rows }, (_, at) => at / 7) });

describe('loading', () => {
  test('reports per field what fits', async () => {
    const engine = createEngine();
    const fields = [
      { id: 'amount', type: 'number' as const },
      { id: 'at', type: 'date' as const },
    ];
    const rows = [{ amount: '12', at: '2025-01-01' }, { amount: 'abc', at: '1.2.2025' }, { at: '' }];
    expect(await engine.load({ deals: { fields, rows } })).toEqual([
      {
        dataset: 'deals',
        rows: 3,
        fields: [
          {
            id: 'amount',
            type: 'number',
            missing: 2,
            converted: 1,
            misfits: [{ reason: 'not-a-number', count: 1, samples: ['abc'] }],
          },
          {
            id: 'at',
            type: 'date',
            missing: 2,
            converted: 0,
            misfits: [{ reason: 'not-a-date', count: 1, samples: ['1.2.2025'] }],
          },
        ],
      },
    ]);
    expect(await engine.describe()).toEqual([{ id: 'deals', fields, rows: 3 }]);
  });

  test('finds types that nobody declared', async () => {
    const engine = createEngine();
    await engine.load({ deals: [{ id: 'a', n: 1, on: '2025-01-01', at: '2025-01-01 10:00', ok: true }] });
    const [deals] = await engine.describe();
    expect(deals?.fields.map(({ type }) => type)).toEqual(['string', 'number', 'date', 'datetime', 'boolean']);
  });

  test('replaces datasets, all or none', async () => {
    const engine = createEngine();
    await engine.load({ deals: [{ amount: 1 }] });
    await expect(engine.load({ deals: [{ amount: 2 }], visits: { a: [1], b: [] } })).rejects.toMatchObject({
      code: 'engine/unequal-columns',
    });
    expect(await sumOf(engine)).toBe(1);
    await engine.load({ deals: [{ amount: 2 }] });
    expect(await sumOf(engine)).toBe(2);
  });

  test('in slices: other tasks of the page run between them', async () => {
    const engine = createEngine();
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    const progress: [number, number][] = [];
    await engine.load(
      { deals: Array.from({ length: 200_000 }, (_, at) => ({ id: `d${at}`, amount: at })) },
      { onProgress: (done, of) => progress.push([done, of]) },
    );
    clearInterval(timer);
    expect(turns).toBeGreaterThan(1);
    expect(progress.length).toBeGreaterThan(2);
    expect(progress.at(-1)).toEqual([200_000, 200_000]);
    expect(progress.every(([done], at) => at === 0 || done >= progress[at - 1]![0])).toBe(true);
  });
});

test('how loaded data fits other types', async () => {
  const engine = createEngine();
  await engine.load({ deals: [{ code: '7' }, { code: 'x' }] });
  const report = await engine.fit('deals', { fields: [{ id: 'code', type: 'number' }] });
  expect(report.fields[0]).toMatchObject({ type: 'number', missing: 1, converted: 1 });
});

describe('values of a field', () => {
  const rows = ['b', 'a', 'b', null, 'C', 'a', 'b', ''].map((team) => ({ team }));
  test.each([
    [
      'most frequent first, then in order',
      { limit: 9 },
      [
        ['b', 3],
        ['a', 2],
        ['', 1],
        ['C', 1],
        [null, 1],
      ],
      false,
    ],
    [
      'no more than asked for',
      { limit: 2 },
      [
        ['b', 3],
        ['a', 2],
      ],
      true,
    ],
    [
      'exactly as many',
      { limit: 5 },
      [
        ['b', 3],
        ['a', 2],
        ['', 1],
        ['C', 1],
        [null, 1],
      ],
      false,
    ],
    ['that contain a text, in any case', { limit: 9, search: 'c' }, [['C', 1]], false],
    ['none', { limit: 0 }, [], true],
  ])('%s', async (_claim, options, values, more) => {
    const engine = createEngine();
    await engine.load({ people: rows });
    expect(await engine.values('people', 'team', options)).toEqual({
      values: values.map(([value, count]) => ({ value, count })),
      more,
    });
  });

  test('numbers and dates', async () => {
    const engine = createEngine();
    await engine.load({
      people: [
        { n: 10, on: '2025-01-02' },
        { n: 9, on: '2025-01-01' },
      ],
    });
    expect((await engine.values('people', 'n', { limit: 9 })).values.map(({ value }) => value)).toEqual([9, 10]);
    expect((await engine.values('people', 'on', { limit: 9, search: '-02' })).values).toEqual([
      { value: '2025-01-02', count: 1 },
    ]);
  });

  test('of what is not there', async () => {
    const engine = createEngine();
    await engine.load({ people: rows });
    await expect(engine.values('peopel', 'team', { limit: 1 })).rejects.toThrow('Did you mean "people"?');
    await expect(engine.values('people', 'taem', { limit: 1 })).rejects.toThrow('Did you mean "team"?');
  });
});

describe('aborting', () => {
  test('before the start', async () => {
    const engine = createEngine();
    const { signal } = { signal: AbortSignal.abort() };
    for (const attempt of [
      engine.load({ deals: [] }, { signal }),
      engine.run([], { signal }),
      engine.describe({ signal }),
      engine.values('deals', 'x', { limit: 1, signal }),
      engine.fit('deals', { signal }),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: 'adapter/aborted' });
    }
  });

  test('a run stops at its next slice, and says why', async () => {
    const engine = createEngine();
    await engine.load({ deals: many(400_000) });
    const controller = new AbortController();
    const reason = new Error('the page moved on');
    let seen = 0;
    const running = engine.run(
      Array.from({ length: 50 }, () => counting),
      {
        signal: controller.signal,
        onProgress: () => {
          seen += 1;
          if (seen === 3) controller.abort(reason);
        },
      },
    );
    const error = await running.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(isWeirError(error) && error.code).toBe('adapter/aborted');
    expect((error as Error).cause).toBe(reason);
    expect(seen).toBeLessThan(6);
    expect(await sumOf(engine)).toBeGreaterThan(0);
  });

  test('a load leaves what was there', async () => {
    const engine = createEngine();
    await engine.load({ deals: [{ amount: 1 }] });
    const controller = new AbortController();
    const loading = engine.load(
      { deals: many(100_000) },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    await expect(loading).rejects.toMatchObject({ code: 'adapter/aborted' });
    expect(await sumOf(engine)).toBe(1);
  });
});

test('a run reads the data that was there when it started', async () => {
  const engine = createEngine();
  await engine.load({ deals: many(300_000) });
  const before = await sumOf(engine);
  let loading: Promise<unknown> | undefined;
  const running = engine.run([counting, counting, counting], {
    onProgress: () => (loading ??= engine.load({ deals: [{ amount: 1 }] })),
  });
  for (const result of await running) {
    expect(result).toMatchObject({ tables: [{ cells: { m: [[{ value: before, rows: 300_000 }]] } }] });
  }
  await loading;
  expect(await sumOf(engine)).toBe(1);
});

test('progress of several plans goes from nothing to all of them', async () => {
  const engine = createEngine();
  await engine.load({ deals: [{ amount: 1 }] });
  const seen: number[][] = [];
  await engine.run([counting, counting], { onProgress: (...progress) => seen.push(progress) });
  expect(seen.at(-1)).toEqual([2, 2]);
  expect(seen.every(([done], at) => at === 0 || done! >= seen[at - 1]![0]!)).toBe(true);
});

test('a plan of another kind cannot be answered', async () => {
  const plan = { ...counting, kind: 'oracle' } as unknown as MetricsPlan;
  await expect(createEngine().run([plan])).rejects.toMatchObject({
    code: 'adapter/unsupported',
    params: { node: 'oracle' },
  });
});

test('forgetting a dataset', async () => {
  const engine = createEngine();
  await engine.load({ deals: [] });
  await engine.drop('deals');
  expect(await engine.describe()).toEqual([]);
});

test('an engine that was disposed of answers nothing, and stops what is under way', async () => {
  const engine = createEngine();
  await engine.load({ deals: many(400_000) });
  const running = engine.run(Array.from({ length: 50 }, () => counting));
  const failed = expect(running).rejects.toMatchObject({ code: 'engine/disposed' });
  engine.dispose();
  await failed;
  await expect(engine.describe()).rejects.toMatchObject({ code: 'engine/disposed' });
});
