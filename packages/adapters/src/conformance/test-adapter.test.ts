import { describe, expect, test } from 'vitest';
import { WeirError } from '@weir/schema';
import type { DataAdapter, PlanResult, RecordsPage } from '@weir/query';
import { rowsAdapter } from '../rows/rows-adapter.js';
import { testAdapter } from './test-adapter.js';
import type { AdapterFactory, TestAdapterOptions } from './test-adapter.js';
import type { Vector } from './vector.js';
import { vectors } from './vectors/index.js';

const right: AdapterFactory = ({ document, rows }) => rowsAdapter({ datasets: rows, document });

/** An adapter that does something to each result. */
function withResults(change: (result: PlanResult) => PlanResult): AdapterFactory {
  return async (given) => {
    const adapter = await right(given);
    return { ...adapter, run: async (plans, call) => (await adapter.run?.(plans, call))?.map(change) ?? [] };
  };
}

const refusing: AdapterFactory = async (given) => {
  const adapter: DataAdapter = { ...(await right(given)) };
  adapter.run = () => Promise.reject(new WeirError('adapter/unsupported', { node: 'metrics' }));
  return adapter;
};

const oneMore = withResults((result) =>
  result.kind === 'funnel'
    ? result
    : {
        ...result,
        tables: result.tables.map((table) => ({
          ...table,
          cells: Object.fromEntries(
            Object.entries(table.cells).map(([id, groups]) => [
              id,
              groups.map((cells) => cells.map((cell) => ({ ...cell, value: Number(cell.value) + 1 }))),
            ]),
          ),
        })),
      },
);

function vectorOf(name: string): Vector {
  const found = vectors.find((vector) => vector.name === name);
  if (!found) throw new Error(`No vector "${name}"`);
  return found;
}

const counting = vectorOf('a range holds its first day and not its last');
const byTeam = vectorOf(
  'rows without a value are a group of their own, whether the lookup finds none or has none to look by',
);

function run(factory: AdapterFactory, options: TestAdapterOptions): Promise<void> {
  const [last] = testAdapter(factory, options).slice(-1);
  return last?.run() ?? Promise.reject(new Error('There is no case.'));
}

describe('a vector', () => {
  test('holds for the right answer', () => expect(run(right, { vectors: [counting] })).resolves.toBeUndefined());

  test('fails for another number, and says where and what was asked', async () => {
    await expect(run(oneMore, { vectors: [counting] })).rejects.toThrow(
      '1 difference, asked {"metrics":["calls"],"range":{"from":"2025-02-01","to":"2025-03-01"}} as of 2026-01-01T00:00:00Z:\n' +
        '  total.calls: expected 2, got 3',
    );
  });

  test('fails for a group too few', async () => {
    const withoutNull = withResults((result) => {
      if (result.kind === 'funnel') return result;
      const tables = result.tables.map((table) => {
        const kept = table.groups.flatMap(([value], place) => (value === null ? [] : [place]));
        const take = <T>(list: readonly T[]): T[] => kept.flatMap((place) => list.slice(place, place + 1));
        const cells = Object.entries(table.cells).map(([id, groups]) => [id, take(groups)]);
        return table.groups[0]?.length === 1
          ? { ...table, groups: take(table.groups), cells: Object.fromEntries(cells) }
          : table;
      });
      return { ...result, tables };
    });
    await expect(run(withoutNull, { vectors: [byTeam] })).rejects.toThrow(
      'groups: expected [{"team":"East"},{"team":"West"},{"team":null}], got [{"team":"East"},{"team":"West"}]',
    );
  });

  test('says which group a wrong number is of', async () => {
    await expect(run(oneMore, { vectors: [byTeam] })).rejects.toThrow(/totals\.count\.East: expected 3, got 4/);
  });

  test('takes groups in any order', async () => {
    const reversed: Vector = {
      ...byTeam,
      expect: {
        groups: [{ team: null }, { team: 'West' }, { team: 'East' }],
        totals: { count: [2, 2, 3], amount: [650, 300, 700] },
      },
    };
    await expect(run(right, { vectors: [reversed] })).resolves.toBeUndefined();
  });

  test('that expects an error fails for an answer, and for another error', async () => {
    const expectsError: Vector = { ...counting, expect: { error: 'question/no-dimension' } };
    await expect(run(right, { vectors: [expectsError] })).rejects.toThrow(
      'code: expected "question/no-dimension", got nothing',
    );
    await expect(run(refusing, { vectors: [expectsError] })).rejects.toThrow(
      'code: expected "question/no-dimension", got "adapter/unsupported"',
    );
  });

  test('disposes of the adapter, also when it fails', async () => {
    let disposed = 0;
    const counted: AdapterFactory = async (given) => {
      const adapter = await oneMore(given);
      return { ...adapter, dispose: () => void (disposed += 1) };
    };
    await run(counted, { vectors: [counting] }).catch(() => {});
    expect(disposed).toBe(1);
  });
});

describe('records', () => {
  const claimed = (change: (page: RecordsPage) => RecordsPage, name: string) => {
    const changed: AdapterFactory = async (given) => {
      const adapter = await right(given);
      return { ...adapter, records: async (query, call) => change(await adapter.records!(query, call)) };
    };
    return testAdapter(changed, { vectors: [] })
      .find((each) => each.name.startsWith(name))!
      .run();
  };

  test.each<[string, string, (page: RecordsPage) => RecordsPage, string]>([
    [
      'leaves out who no row names',
      'entities that a figure counts',
      ({ unlisted: _unlisted, ...page }) => page,
      'unlisted: expected 1, got 0',
    ],
    [
      'names no number of them',
      'entities that a figure counts',
      (page) => ({ ...page, unlisted: -1 }),
      '"unlisted" is not a number of entities',
    ],
    [
      'gives all that who asks may not see',
      'fewer records than',
      (page) => (page.count === null ? { records: [{ name: 'ann' }], next: null, count: 1 } : page),
      'count: expected null, got 1',
    ],
    [
      'forgets the order',
      'records in an order',
      ({ records, ...page }) => ({ ...page, records: records.toReversed() }),
      'expected "cid"',
    ],
  ])('an adapter fails that %s', async (_claim, name, change, difference) => {
    await expect(claimed((page) => page, name)).resolves.toBeUndefined();
    await expect(claimed(change, name)).rejects.toThrow(difference);
  });
});

describe('what is named as unsupported', () => {
  const options = { vectors: [counting], unsupported: { metrics: 'this database has no sums' } };

  test('is a case with its reason, and holds when the adapter refuses it', async () => {
    expect(testAdapter(refusing, options).at(-1)).toMatchObject({
      name: 'a range holds its first day and not its last (unsupported: this database has no sums)',
      unsupported: 'this database has no sums',
    });
    await expect(run(refusing, options)).resolves.toBeUndefined();
  });

  test('fails when the adapter answers it', async () => {
    await expect(run(right, options)).rejects.toThrow(
      'The adapter answers this. Take it off the list of what is unsupported.',
    );
  });

  test('fails when the adapter answers it wrongly: a refusal is what is asked for', async () => {
    await expect(run(oneMore, options)).rejects.toThrow('The adapter must refuse this with adapter/unsupported.');
  });

  test('can be one vector', async () => {
    const named = { vectors: [counting], unsupported: { [counting.name]: 'no ranges' } };
    await expect(run(refusing, named)).resolves.toBeUndefined();
  });

  test('fails when no vector has that name', async () => {
    await expect(run(right, { vectors: [counting], unsupported: { metricz: 'a slip' } })).rejects.toThrow(
      'No vector has this name or needs this plan node: a range holds its first day and not its last; metrics',
    );
  });
});
