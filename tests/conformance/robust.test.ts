import { rowsAdapter } from '@weir/adapters';
import { memoryAdapter } from '@weir/adapters/memory';
import { duckdb, sqlAdapter, tablesOf } from '@weir/adapters/sql';
import type { Execute } from '@weir/adapters/sql';
import { ask } from '@weir/query';
import type { DataAdapter, MetricsAnswer, MetricsQuestion, Plan, PlanResult } from '@weir/query';
import type { Formula, Id, Scalar, WeirDocument } from '@weir/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crewOf } from '../../packages/engine/src/team/crew.fixture.js';
import { PortWorker } from '../../packages/engine/src/worker/port-worker.fixture.js';
import { openDuckDb } from './duckdb/duckdb.js';

/** Large data is made and read in the tests themselves; this is far more than that takes. */
const timeout = 300_000;

const asOf = '2101-01-01T00:00:00Z';
const of = (aggregate: string): Formula => ({ [aggregate]: ['rows', { var: 'amount' }, true, 'always'] });
const aggregates = ['sum', 'median', 'distinct', 'lowest', 'highest'];

const document: WeirDocument = {
  weir: 1,
  id: 'robust',
  title: 'Robust',
  settings: { timeZone: 'UTC' },
  datasets: [
    {
      id: 'rows',
      key: 'id',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'entity', type: 'string' },
        { id: 'amount', type: 'number' },
        { id: 'on', type: 'date' },
      ],
    },
  ],
  dimensions: [{ id: 'entity', fields: { rows: 'entity' } }],
  metrics: [
    { id: 'count', formula: { count: ['rows', true, 'always'] } },
    { id: 'entities', formula: { distinct: ['rows', { var: 'entity' }, true, 'always'] } },
    ...aggregates.map((id) => ({ id, formula: of(id) })),
  ],
  funnels: [
    {
      id: 'funnel',
      stages: [{ id: 'lead', kind: 'open', enters: [{ dataset: 'rows', at: 'on', entity: 'entity' }] }],
    },
  ],
};

interface Row extends Readonly<Record<Id, Scalar>> {
  readonly id: string;
  readonly entity: string;
  readonly amount: number;
  readonly on: string | null;
}

const row = (id: string, amount = 1): Row => ({ id, entity: id, amount, on: null });
const inWorker = { worker: () => new PortWorker() };

type Totals = Readonly<Record<Id, Scalar | undefined>>;

async function totals(adapter: DataAdapter, question: MetricsQuestion): Promise<Totals> {
  return totalsOf(await ask(document, adapter, question, { asOf }));
}

const totalsOf = ({ metrics }: MetricsAnswer): Totals =>
  Object.fromEntries(Object.entries(metrics).map(([metric, { total }]) => [metric, total]));

describe('columns of unequal length', () => {
  test.each([
    ['on the thread', {}],
    ['in a worker', inWorker],
    ['in two workers', crewOf(2)],
  ])('are refused by name: %s', async (_where, engine) => {
    const adapter = rowsAdapter({ document, datasets: { rows: { id: ['a', 'b'], amount: [1] } }, ...engine });
    await expect(totals(adapter, { metrics: ['count'] })).rejects.toMatchObject({
      code: 'engine/unequal-columns',
      pointer: '/amount',
      params: { dataset: 'rows', field: 'amount', length: 1, expected: 2 },
      message: expect.stringMatching(/"amount".*"rows".*1.*2|"rows".*"amount".*1.*2/),
    });
    adapter.dispose();
  });

  test('of a part of the rows too, and what was there stays', async () => {
    const adapter = rowsAdapter({ document, datasets: { rows: [row('a')] } });
    adapter.append('rows', { id: ['b', 'c'], amount: [1] });
    await expect(totals(adapter, { metrics: ['count'] })).rejects.toMatchObject({ code: 'engine/unequal-columns' });
    adapter.setRows('rows', [row('a'), row('b')]);
    expect(await totals(adapter, { metrics: ['count'] })).toEqual({ count: 2 });
  });
});

describe('a million different values', { timeout }, () => {
  const count = 1_000_000;
  const entityOf = (place: number): string => `e${(place * 7919) % count}`;
  let database: Awaited<ReturnType<typeof openDuckDb>>;
  beforeAll(async () => {
    database = await openDuckDb([], {});
    await database.query(`CREATE TABLE "rows" AS
      SELECT 'r' || i AS id, 'e' || ((i * 7919) % ${count}) AS entity, i::DOUBLE AS amount, NULL::DATE AS "on" FROM range(${count}) t(i)`);
  });
  afterAll(() => database.close());

  const columns = () => ({
    id: Array.from({ length: count }, (_, place) => `r${place}`),
    entity: Array.from({ length: count }, (_, place) => entityOf(place)),
    amount: Float64Array.from({ length: count }, (_, place) => place),
    on: { type: 'date' as const, values: new Int32Array(count).fill(-(2 ** 31)) },
  });
  const objects = () => Array.from({ length: count }, (_, at) => ({ ...row(`r${at}`, at), entity: entityOf(at) }));

  const inRows = (engine: object) => rowsAdapter({ document, datasets: { rows: columns() }, ...engine });
  const inSql = () => sqlAdapter({ dialect: duckdb, execute: database.execute, tables: tablesOf(document) });

  test.each<[string, () => DataAdapter]>([
    ['rowsAdapter', () => inRows({})],
    ['memoryAdapter', () => memoryAdapter({ document, datasets: { rows: objects() } })],
    ['a worker', () => inRows(inWorker)],
    ['two workers', () => inRows(crewOf(2))],
    ['sqlAdapter', inSql],
  ])('are counted, and summed exactly: %s', async (_adapter, make) => {
    const adapter = make();
    expect(await totals(adapter, { metrics: ['count', 'entities', ...aggregates] })).toEqual({
      count,
      entities: count,
      sum: (count * (count - 1)) / 2,
      median: (count - 1) / 2,
      distinct: count,
      lowest: 0,
      highest: count - 1,
    });
    adapter.dispose?.();
  });

  test.each<[string, () => DataAdapter]>([
    ['rowsAdapter', () => inRows({})],
    ['sqlAdapter', inSql],
  ])(
    'are too many groups, which is said; one can be asked for, and values listed and searched: %s',
    async (_adapter, make) => {
      const adapter = make();
      const question = { metrics: ['sum'], by: ['entity'] };
      await expect(ask(document, adapter, question, { asOf })).rejects.toMatchObject({
        code: 'question/too-many-figures',
      });
      const one = await ask(document, adapter, { ...question, filters: { entity: 'e7919' } }, { asOf });
      expect(one.groups).toEqual([{ entity: 'e7919' }]);
      expect(one.metrics['sum']?.total).toBe(1);
      const listed = await adapter.values('rows', 'entity', { limit: 3, context: {} });
      expect(listed).toMatchObject({ more: true, values: [{ count: 1 }, { count: 1 }, { count: 1 }] });
      const { values } = await adapter.values('rows', 'entity', { limit: 5, search: 'E999999', context: {} });
      expect(values).toEqual([{ value: 'e999999', count: 1 }]);
      adapter.dispose?.();
    },
  );
});

describe('a dataset that changes while it is being asked gives the answer from before or after, the next from after', () => {
  const question = { metrics: ['count', 'sum', 'entities'], by: ['entity'], filters: { entity: ['r1', 'new'] } };
  const many = Array.from({ length: 5000 }, (_, at) => row(`r${at}`));
  const before = { count: 1, sum: 1, entities: 1 };
  const after = { count: 2, sum: 2, entities: 2 };
  /** Whatever the moment is, the answer is of one: groups add up to the total. */
  async function seen(asked: Promise<MetricsAnswer>): Promise<Totals> {
    const answer = await asked;
    const sum = answer.metrics['sum']!;
    expect(sum.totals.reduce((all, each) => Number(all) + Number(each), 0)).toBe(sum.total);
    return totalsOf(answer);
  }

  const rowsOf = (engine: object) => {
    const adapter = rowsAdapter({ document, datasets: { rows: many }, ...engine });
    return { adapter, add: () => adapter.append('rows', [row('new')]), replace: adapter.setRows.bind(adapter, 'rows') };
  };
  const memory = () => {
    const adapter = memoryAdapter({ document, datasets: { rows: many } });
    return { adapter, add: () => adapter.append('rows', [row('new')]), replace: adapter.setRows.bind(adapter, 'rows') };
  };

  test.each([
    ['rowsAdapter', () => rowsOf({})],
    ['memoryAdapter', memory],
    ['a worker', () => rowsOf(inWorker)],
    ['two workers', () => rowsOf(crewOf(2))],
    ['two workers with a copy each', () => rowsOf(crewOf(2, false))],
  ])('%s', async (_adapter, make) => {
    const { adapter, add, replace } = make();
    const asked = () => seen(ask(document, adapter, question, { asOf }));
    // Not loaded yet, loaded, and while what was added is on its way.
    const first = asked();
    add();
    expect([before, after]).toContainEqual(await first);
    replace(many);
    expect(await asked()).toEqual(before);
    const second = asked();
    add();
    const third = asked();
    replace([row('r1', 7)]);
    const fourth = asked();
    const replaced = { count: 1, sum: 7, entities: 1 };
    expect([before, after, replaced]).toContainEqual(await second);
    expect([after, replaced]).toContainEqual(await third);
    expect(await fourth).toEqual(replaced);
    adapter.dispose();
  });

  test('sqlAdapter, where the host has a snapshot for its call', async () => {
    const data = { id: ['r1'], entity: ['r1'], amount: [1], on: [null] };
    const database = await openDuckDb(document.datasets ?? [], { rows: data });
    let statements = 0;
    const write = () => database.query(`INSERT INTO "rows" VALUES ('new', 'new', 1, NULL)`);
    const adapter = sqlAdapter({
      dialect: duckdb,
      execute: database.execute,
      tables: tablesOf(document),
      snapshot: (work) =>
        database.snapshot((execute) =>
          work(async (statement, parameters, options) => {
            const rows = await execute(statement, parameters, options);
            // Another connection writes once the first figures are there.
            if ((statements += 1) === 1) await write();
            return rows;
          }),
        ),
    });
    expect(await seen(ask(document, adapter, question, { asOf }))).toEqual(before);
    expect(statements).toBeGreaterThan(1);
    expect(await seen(ask(document, adapter, question, { asOf }))).toEqual(after);
    database.close();
  });
});

const two = { id: ['a', 'b'], entity: ['a', 'b'], amount: [1, 2], on: ['2025-01-01', '2025-01-02'] };
const question = { metrics: ['count'], by: ['entity'] };

describe('an adapter that runs plans', () => {
  const good = rowsAdapter({ document, datasets: { rows: two } });
  const withRun = (run: (plans: readonly Plan[]) => Promise<PlanResult[]>): DataAdapter => ({
    describe: (call) => good.describe(call),
    values: (dataset, field, options) => good.values(dataset, field, options),
    run,
  });

  test('and fails half-way through its results fails, with its cause', async () => {
    const cause = new Error('the connection was lost');
    const adapter = withRun(async (plans) => {
      await good.run(plans.slice(0, 1), {});
      throw cause;
    });
    await expect(totals(adapter, question)).rejects.toMatchObject({
      code: 'adapter/failed',
      cause,
      message: 'The data source failed: the connection was lost. Try again, or check the adapter.',
    });
  });

  const twice = <Part>(parts: readonly Part[]): Part[] => [...parts, ...parts];
  type Spoil = (results: PlanResult[]) => unknown;
  const spoilTables =
    (spoil: (tables: Extract<PlanResult, { kind: 'metrics' }>['tables']) => unknown): Spoil =>
    (results) =>
      results.map((result) => ({ ...result, ...('tables' in result && { tables: spoil(result.tables) }) }));

  test.each<[string, Spoil]>([
    ['answers twice', twice],
    ['answers half', (results) => results.slice(1)],
    ['answers with nothing', () => undefined],
    ['answers another plan', ([first]) => [{ ...first, kind: 'funnel' }]],
    ['gives no tables', spoilTables(() => [])],
    ['gives its tables twice', spoilTables(twice)],
    [
      'gives its groups twice',
      spoilTables((tables) =>
        tables.map(({ groups, cells, ...table }) => ({
          ...table,
          groups: twice(groups),
          cells: Object.fromEntries(Object.entries(cells).map(([measure, rows]) => [measure, twice(rows)])),
        })),
      ),
    ],
    [
      'breaks off within a figure',
      spoilTables((tables) =>
        tables.map((table) => ({
          ...table,
          cells: Object.fromEntries(
            Object.entries(table.cells).map(([measure, rows]) => [measure, rows.map((cells) => cells.map(() => ({})))]),
          ),
        })),
      ),
    ],
  ])('and %s gives no wrong number', async (_claim, spoil) => {
    const adapter = withRun(async (plans) => spoil(await good.run(plans, {})) as PlanResult[]);
    await expect(totals(adapter, question)).rejects.toMatchObject({
      code: 'adapter/bad-result',
      message: expect.stringMatching(/^The adapter's result does not fit the plan: .+\. .+\.$/),
    });
  });

  test.each<[string, (result: Extract<PlanResult, { kind: 'funnel' }>) => object]>([
    ['gives its groups twice', ({ groups }) => ({ groups: twice(groups) })],
    ['gives its stages twice', ({ total }) => ({ total: { ...total, stages: twice(total.stages) } })],
    [
      'gives figures of another stage',
      ({ total }) => ({ total: { ...total, stages: total.stages.map((stage) => ({ ...stage, stage: 'won' })) } }),
    ],
  ])('and %s of a funnel gives no wrong number', async (_claim, spoil) => {
    const adapter = withRun(async (plans) =>
      (await good.run(plans, {})).map((result) => ({ ...result, ...spoil(result as never) }) as PlanResult),
    );
    const asked = ask(document, adapter, { funnel: 'funnel', by: ['entity'] }, { asOf });
    await expect(asked).rejects.toMatchObject({ code: 'adapter/bad-result' });
  });

  test('and never answers is given up when the question is withdrawn', async () => {
    await isGivenUp(withRun(() => new Promise(() => {})));
  });
});

/** The question that is withdrawn ends, though the adapter says nothing. */
async function isGivenUp(adapter: DataAdapter): Promise<void> {
  const withdrawn = new AbortController();
  const answer = ask(document, adapter, question, { asOf, signal: withdrawn.signal });
  setTimeout(() => withdrawn.abort(), 10);
  await expect(answer).rejects.toMatchObject({ code: 'adapter/aborted' });
}

describe('an adapter that answers by itself', () => {
  const good = rowsAdapter({ document, datasets: { rows: two } });
  const withAnswer = (answer: NonNullable<DataAdapter['answer']>): DataAdapter => ({ ...good, answer });

  test.each<[string, () => unknown]>([
    ['twice', () => [{ metrics: {} }, { metrics: {} }]],
    ['half', () => []],
    ['with nothing', () => undefined],
    ['another question', () => [{ stages: [] }]],
  ])('%s gives no wrong number', async (_claim, answer) => {
    const adapter = withAnswer(async () => answer() as never);
    await expect(totals(adapter, question)).rejects.toMatchObject({ code: 'adapter/bad-result' });
  });

  test('and fails is named with its cause; one that never answers is given up', async () => {
    const cause = new TypeError('503');
    const failing = withAnswer(() => Promise.reject(cause));
    await expect(totals(failing, question)).rejects.toMatchObject({ code: 'adapter/failed', cause });
    await isGivenUp(withAnswer(() => new Promise(() => {})));
  });
});

describe('a source of rows', () => {
  test('that fails half-way fails the question with its cause, and is read again by the next', async () => {
    const cause = new RangeError('the line is down');
    let isDown = true;
    const adapter = rowsAdapter({
      document,
      datasets: {
        async *rows() {
          yield [row('a')];
          if (isDown) throw cause;
          yield [row('b')];
        },
      } as never,
    });
    await expect(totals(adapter, question)).rejects.toMatchObject({ code: 'adapter/failed', cause });
    isDown = false;
    expect(await totals(adapter, question)).toEqual({ count: 2 });
  });

  test('that never answers is given up, also in a worker', async () => {
    for (const engine of [{}, inWorker]) {
      const adapter = rowsAdapter({ document, datasets: { rows: () => new Promise<never>(() => {}) }, ...engine });
      await isGivenUp(adapter);
      adapter.setRows('rows', two);
      expect(await totals(adapter, question)).toEqual({ count: 2 });
      adapter.dispose();
    }
  });
});

describe('a worker', () => {
  const load = async () => {
    const worker = new PortWorker();
    const adapter = rowsAdapter({ document, datasets: { rows: two }, worker: () => worker });
    expect(await totals(adapter, question)).toEqual({ count: 2 });
    return { adapter, worker };
  };

  test('that dies while it is asked fails the question in words', async () => {
    const { adapter, worker } = await load();
    worker.onSent = () => worker.emit('error', { message: 'out of memory' });
    await expect(totals(adapter, question)).rejects.toMatchObject({
      code: 'engine/worker-failed',
      message: expect.stringContaining('out of memory'),
    });
  });

  test('that never answers is given up', async () => {
    const adapter = rowsAdapter({ document, datasets: { rows: two }, worker: () => new PortWorker(null) });
    await isGivenUp(adapter);
  });

  test('that answers twice is heard once', async () => {
    const { adapter, worker } = await load();
    const doubled = new Set<unknown>();
    worker.onSent = (message) => {
      if (doubled.size > 0) return;
      doubled.add(message);
      const { id } = message as { id: number };
      const result = [{ kind: 'metrics', tables: [], excluded: [], sampled: false }];
      // After the worker's own, so that the next question might take it for its answer.
      setTimeout(() => worker.reply({ ...(message as object), id, outcome: { kind: 'done', result, pieces: 0 } }));
    };
    const [first, second] = [totals(adapter, question), totals(adapter, question)];
    expect(await first).toEqual({ count: 2 });
    expect(await second).toEqual({ count: 2 });
  });
});

describe('a database’s driver', { timeout }, () => {
  let database: Awaited<ReturnType<typeof openDuckDb>>;
  beforeAll(async () => {
    database = await openDuckDb(document.datasets ?? [], { rows: two });
  });
  afterAll(() => database.close());
  const adapterOf = (execute: Execute) => sqlAdapter({ dialect: duckdb, execute, tables: tablesOf(document) });

  test('that fails half-way, at the second statement, fails the question with its cause', async () => {
    const cause = new Error('the server went away');
    let statements = 0;
    const adapter = adapterOf((statement, parameters) => {
      if ((statements += 1) > 1) throw cause;
      return database.execute(statement, parameters);
    });
    await expect(totals(adapter, question)).rejects.toMatchObject({ code: 'adapter/failed', cause });
    expect(statements).toBeGreaterThan(1);
  });

  test.each<[string, { metrics: string[]; by: string[] } | { funnel: string; by: string[] }]>([
    ['metrics', question],
    ['a funnel', { funnel: 'funnel', by: ['entity'] }],
  ])('that gives each row twice gives no wrong number: %s', async (_what, asked) => {
    const adapter = adapterOf(async (statement, parameters) => {
      const rows = await database.execute(statement, parameters);
      return [...rows, ...rows];
    });
    await expect(ask(document, adapter, asked as MetricsQuestion, { asOf })).rejects.toMatchObject({
      code: 'adapter/bad-result',
      message: expect.stringContaining('"execute" gave a row twice'),
    });
  });

  test('that never answers is given up, within a snapshot too', async () => {
    await isGivenUp(adapterOf(() => new Promise(() => {})));
    await isGivenUp(
      sqlAdapter({
        dialect: duckdb,
        execute: database.execute,
        tables: tablesOf(document),
        snapshot: () => new Promise(() => {}),
      }),
    );
  });
});
