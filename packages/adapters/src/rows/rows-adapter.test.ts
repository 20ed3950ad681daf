import { describe, expect, test, vi } from 'vitest';
import type { WeirDocument } from '@weir/schema';
import type { DatasetInput, Row } from '@weir/engine';
import { countRows } from '../testing/count-plan.js';
import { rowsAdapter } from './rows-adapter.js';

const three = [
  { id: 'a', amount: 1 },
  { id: 'b', amount: null },
  { id: 'c', amount: 3 },
];
const deals = (input: DatasetInput) => rowsAdapter({ datasets: { deals: input } });

async function* inBatches(...batches: readonly (readonly Row[])[]): AsyncGenerator<readonly Row[]> {
  yield* batches;
}

describe('what a dataset may be given as', () => {
  test.each<[string, DatasetInput]>([
    ['an array of objects', three],
    ['columns', { id: ['a', 'b', 'c'], amount: Float64Array.of(1, NaN, 3) }],
    ['an async iterable of rows in batches', inBatches(three.slice(0, 2), three.slice(2))],
    ['fields and rows', { fields: [{ id: 'amount', type: 'number' }], rows: three }],
    ['a file', { csv: 'id,amount\na,1\nb,\nc,3\n' }],
    ['a function that gives a file', () => ({ csv: new Blob(['id;amount\na;1\nb;\nc;3\n']) })],
    ['a function', () => three],
    ['a function that takes its time', async () => ({ id: ['a', 'b', 'c'], amount: [1, null, 3] })],
    ['a function that gives fields and rows', () => ({ fields: [{ id: 'amount', type: 'number' }], rows: three })],
    ['a function that gives an async iterable', () => inBatches(three)],
  ])('%s', async (_what, input) => {
    const adapter = deals(input);
    expect(await countRows(adapter, 'deals', { fields: { amount: 'number' } })).toBe(3);
    expect(await adapter.describe({})).toEqual({
      datasets: [
        {
          id: 'deals',
          rows: 3,
          fields: expect.arrayContaining([
            { id: 'id', type: 'string' },
            { id: 'amount', type: 'number' },
          ]),
        },
      ].map((dataset) => ('fields' in (input as object) ? { ...dataset, fields: expect.anything() } : dataset)),
      supports: ['metrics', 'funnel-history', 'funnel-sequence', 'funnel-figures', 'sequence-figures'],
    });
    const { values } = await adapter.values('deals', 'amount', { limit: 9 });
    expect(values.filter(({ value }) => value !== null)).toEqual([
      { value: 1, count: 1 },
      { value: 3, count: 1 },
    ]);
  });
});

describe('types', () => {
  const document: WeirDocument = {
    weir: 1,
    id: 'sales',
    title: 'Sales',
    datasets: [
      {
        id: 'deals',
        key: 'id',
        fields: [
          { id: 'id', type: 'string' },
          { id: 'on', type: 'date' },
          { id: 'code', type: 'number' },
          { id: 'team', type: 'string', lookup: { by: 'id', dataset: 'deals', field: 'code' } },
        ],
      },
    ],
  };

  test('come from the document, whatever the values look like', async () => {
    const adapter = rowsAdapter({ document, datasets: { deals: [{ id: '2025-01-01', on: '2025-01-01', code: '7' }] } });
    const { datasets } = await adapter.describe({});
    expect(datasets[0]?.fields).toEqual([
      { id: 'id', type: 'string' },
      { id: 'on', type: 'date' },
      { id: 'code', type: 'number' },
    ]);
    expect((await adapter.values('deals', 'code', { limit: 1 })).values).toEqual([{ value: 7, count: 1 }]);
  });

  test('unless the dataset says its own', async () => {
    const rows = [{ id: 'a', code: '7' }];
    const adapter = rowsAdapter({
      document,
      datasets: { deals: { fields: [{ id: 'code', type: 'string' }], rows } },
    });
    expect((await adapter.values('deals', 'code', { limit: 1 })).values).toEqual([{ value: '7', count: 1 }]);
  });

  test('a dataset without rows has the document’s fields', async () => {
    const adapter = rowsAdapter({ document, datasets: { deals: [] } });
    const { datasets } = await adapter.describe({});
    expect(datasets).toMatchObject([{ id: 'deals', rows: 0, fields: [{ id: 'id' }, { id: 'on' }, { id: 'code' }] }]);
  });

  test('a field that is in the document but in no row is unknown, not missing everywhere', async () => {
    const adapter = rowsAdapter({ document, datasets: { deals: [{ id: 'a', On: '2025-01-01' }] } });
    await expect(countRows(adapter, 'deals', { fields: { on: 'date' } })).rejects.toThrow(
      'The data source has no field "on" in dataset "deals". Did you mean "On"?',
    );
  });

  test('values that do not fit are counted', async () => {
    const adapter = rowsAdapter({
      document,
      datasets: {
        deals: [
          { id: 'a', code: 'n/a' },
          { id: 'b', code: '8' },
        ],
      },
    });
    const report = await adapter.fit('deals', {});
    expect(report.fields.find(({ id }) => id === 'code')).toMatchObject({
      missing: 1,
      converted: 1,
      misfits: [{ reason: 'not-a-number', count: 1, samples: ['n/a'] }],
    });
  });
});

describe('reading', () => {
  test('a function is not called before it is needed, and once for all who ask', async () => {
    const read = vi.fn(async () => three);
    const other = vi.fn(() => three);
    const adapter = rowsAdapter({ datasets: { deals: read, visits: other } });
    expect(read).not.toHaveBeenCalled();
    await Promise.all([
      countRows(adapter, 'deals'),
      countRows(adapter, 'deals'),
      adapter.values('deals', 'id', { limit: 1 }),
    ]);
    await countRows(adapter, 'deals');
    expect(read).toHaveBeenCalledTimes(1);
    expect(other).not.toHaveBeenCalled();
  });

  test('refresh calls it again', async () => {
    let rows: readonly Row[] = three;
    const adapter = deals(() => rows);
    expect(await countRows(adapter, 'deals')).toBe(3);
    rows = three.slice(0, 1);
    expect(await countRows(adapter, 'deals')).toBe(3);
    adapter.refresh();
    expect(await countRows(adapter, 'deals')).toBe(1);
  });

  test('a source that fails is named, and the next call tries again', async () => {
    const cause = new TypeError('Failed to fetch.');
    const read = vi.fn<() => Promise<readonly Row[]>>().mockRejectedValueOnce(cause).mockResolvedValue(three);
    const adapter = deals(read);
    const failures = await Promise.allSettled([countRows(adapter, 'deals'), countRows(adapter, 'deals')]);
    for (const failure of failures) {
      expect(failure).toMatchObject({
        reason: {
          code: 'adapter/failed',
          message: 'The data source failed: Failed to fetch. Try again, or check the adapter.',
          cause,
        },
      });
    }
    expect(await countRows(adapter, 'deals')).toBe(3);
    expect(read).toHaveBeenCalledTimes(2);
  });

  test('a source that throws at once fails the same way', async () => {
    const adapter = deals(() => {
      throw 'no session';
    });
    await expect(countRows(adapter, 'deals')).rejects.toMatchObject({
      code: 'adapter/failed',
      params: { reason: 'no session' },
    });
  });

  test('rows that could be read only once and broke off stay failed: half of them would be a wrong number', async () => {
    async function* breaking(): AsyncGenerator<readonly Row[]> {
      yield three;
      throw new Error('connection lost');
    }
    const adapter = deals(breaking());
    await expect(countRows(adapter, 'deals')).rejects.toMatchObject({ code: 'adapter/failed' });
    await expect(countRows(adapter, 'deals')).rejects.toMatchObject({ params: { reason: 'connection lost' } });
    adapter.setRows('deals', three);
    expect(await countRows(adapter, 'deals')).toBe(3);
  });

  test('one dataset’s failure leaves the others', async () => {
    const adapter = rowsAdapter({ datasets: { deals: three, visits: () => Promise.reject(new Error('gone')) } });
    await expect(countRows(adapter, 'visits')).rejects.toMatchObject({ code: 'adapter/failed' });
    expect(await countRows(adapter, 'deals')).toBe(3);
  });

  test('an unknown dataset is named, with the closest', async () => {
    await expect(countRows(deals(three), 'deal')).rejects.toThrow(
      'The data source has no dataset "deal". Did you mean "deals"?',
    );
    expect(() => deals(three).append('deal', [])).toThrow('Did you mean "deals"?');
  });

  test('progress counts rows of all datasets that are read', async () => {
    const onProgress = vi.fn();
    await deals(inBatches(three, three)).describe({ onProgress });
    expect(onProgress.mock.calls[0]).toEqual([3, 0]);
    onProgress.mockClear();
    await rowsAdapter({ datasets: { deals: three, visits: three } }).describe({ onProgress });
    expect(onProgress.mock.calls.at(-1)).toEqual([6, 6]);
  });
});

describe('withdrawing a call', () => {
  test('rejects it at once, and stops the reading when nobody else waits', async () => {
    const stopped = vi.fn();
    const read = vi.fn(async function* (): AsyncGenerator<readonly Row[]> {
      try {
        for (;;) {
          yield three;
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      } finally {
        stopped();
      }
    });
    const adapter = deals(() => read());
    const controller = new AbortController();
    const counted = countRows(adapter, 'deals', { signal: controller.signal });
    setTimeout(() => controller.abort(), 5);
    await expect(counted).rejects.toMatchObject({ code: 'adapter/aborted' });
    await vi.waitFor(() => expect(stopped).toHaveBeenCalledTimes(1));
    expect(read).toHaveBeenCalledTimes(1);
  });

  test('leaves the reading to others who wait', async () => {
    const gate = withResolvers();
    const read = vi.fn(async () => {
      await gate.promise;
      return three;
    });
    const adapter = deals(read);
    const controller = new AbortController();
    const withdrawn = countRows(adapter, 'deals', { signal: controller.signal });
    const kept = countRows(adapter, 'deals');
    controller.abort();
    await expect(withdrawn).rejects.toMatchObject({ code: 'adapter/aborted' });
    gate.resolve();
    expect(await kept).toBe(3);
    expect(read).toHaveBeenCalledTimes(1);
  });

  test('does not break off rows that can be read only once', async () => {
    const gate = withResolvers();
    async function* slow(): AsyncGenerator<readonly Row[]> {
      yield three;
      await gate.promise;
      yield three;
    }
    const adapter = deals(slow());
    const controller = new AbortController();
    const withdrawn = countRows(adapter, 'deals', { signal: controller.signal });
    controller.abort();
    await expect(withdrawn).rejects.toMatchObject({ code: 'adapter/aborted' });
    gate.resolve();
    expect(await countRows(adapter, 'deals')).toBe(6);
  });

  test('before it begins reads nothing', async () => {
    const read = vi.fn(() => three);
    const adapter = deals(read);
    const signal = AbortSignal.abort();
    await expect(countRows(adapter, 'deals', { signal })).rejects.toMatchObject({ code: 'adapter/aborted' });
    expect(read).not.toHaveBeenCalled();
  });
});

describe('changes', () => {
  test('new rows replace those that are there, and those who subscribed are told until they stop', async () => {
    const adapter = deals(three);
    const listener = vi.fn();
    const stop = adapter.subscribe({}, listener);
    expect(await countRows(adapter, 'deals')).toBe(3);
    adapter.setRows('deals', three.slice(1));
    expect(await countRows(adapter, 'deals')).toBe(2);
    adapter.append('deals', [{ id: 'd' }, { id: 'e' }]);
    adapter.append('deals', { id: ['f'], amount: [6] });
    expect(await countRows(adapter, 'deals')).toBe(5);
    adapter.setRows('visits', three);
    expect(await countRows(adapter, 'visits')).toBe(3);
    expect(listener.mock.calls).toEqual([
      [{ datasets: ['deals'] }],
      [{ datasets: ['deals'] }],
      [{ datasets: ['deals'] }],
      [{ datasets: ['visits'] }],
    ]);
    stop();
    adapter.setRows('deals', []);
    expect(listener).toHaveBeenCalledTimes(4);
  });

  test('rows can be added to columns', async () => {
    const adapter = deals({ id: ['a'], amount: Float64Array.of(1) });
    adapter.append('deals', [{ id: 'b', amount: 2 }]);
    expect(await adapter.values('deals', 'amount', { limit: 5 })).toEqual({
      values: [
        { value: 1, count: 1 },
        { value: 2, count: 1 },
      ],
      more: false,
    });
  });

  test('rows that are added are read, those before are not read again', async () => {
    const given = three.map((row) => ({ ...row }));
    let reads = 0;
    const first = Object.defineProperty({ ...given[0] }, 'amount', {
      enumerable: true,
      get: () => {
        reads += 1;
        return 1;
      },
    });
    const adapter = deals([first, ...given.slice(1)] as Row[]);
    expect(await countRows(adapter, 'deals')).toBe(3);
    for (let added = 1; added <= 3; added += 1) {
      adapter.append('deals', [{ id: `d${added}` }]);
      adapter.append('deals', { id: `e${added}`, amount: 5 });
      expect(await countRows(adapter, 'deals')).toBe(3 + 2 * added);
    }
    expect(reads).toBe(1);
    adapter.refresh();
    expect(await countRows(adapter, 'deals')).toBe(9);
    expect(reads).toBe(2);
  });

  test('rows can be added while those before are read, and to a file', async () => {
    const adapter = deals({ csv: new Blob(['id,amount\na,1\n']) });
    const counted = countRows(adapter, 'deals');
    adapter.append('deals', [{ id: 'b', amount: 2 }]);
    expect(await counted).toBe(2);
    expect(await countRows(adapter, 'deals')).toBe(2);
  });

  test('but not to what a function gives: it might give them too', () => {
    expect(() => deals(() => three).append('deals', [])).toThrow(
      'Rows can be added to "deals" only when it was given as an array, as columns or as a file.',
    );
  });

  test('who waits for rows that are replaced gets the new ones', async () => {
    const gate = withResolvers();
    const adapter = deals(async () => {
      await gate.promise;
      return three;
    });
    const counted = countRows(adapter, 'deals');
    await Promise.resolve();
    adapter.setRows('deals', three.slice(1));
    gate.resolve();
    expect(await counted).toBe(2);
  });

  test('after dispose every call is refused, and nobody is told', async () => {
    const adapter = deals(three);
    const listener = vi.fn();
    adapter.subscribe({}, listener);
    await countRows(adapter, 'deals');
    adapter.dispose();
    adapter.dispose();
    await expect(countRows(adapter, 'deals')).rejects.toMatchObject({ code: 'engine/disposed' });
    await expect(adapter.describe({})).rejects.toMatchObject({ code: 'engine/disposed' });
    adapter.setRows('deals', three);
    expect(listener).not.toHaveBeenCalled();
    await expect(countRows(adapter, 'deals')).rejects.toMatchObject({ code: 'engine/disposed' });
  });

  test('dispose rejects calls that wait', async () => {
    const adapter = deals(() => new Promise<never>(() => {}));
    const counted = countRows(adapter, 'deals');
    adapter.dispose();
    await expect(counted).rejects.toMatchObject({ code: 'engine/disposed' });
  });
});

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}
