import { rowsAdapter } from '@weir/adapters';
import { memoryAdapter } from '@weir/adapters/memory';
import { ask } from '@weir/query';
import type { DataAdapter, FunnelAnswer, MetricsAnswer, Plan, PlanResult } from '@weir/query';
import type { Formula, Funnel, Id, Scalar, Stage, WeirDocument } from '@weir/schema';
import { describe, expect, test } from 'vitest';

/** Large data is made and read in the test itself; this is far more than that takes. */
const timeout = 300_000;

const asOf = '2101-01-01T00:00:00Z';
const of = (aggregate: string): Formula => ({ [aggregate]: ['rows', { var: 'amount' }, true, 'always'] });
const aggregates = ['sum', 'avg', 'median', 'distinct', 'lowest', 'highest', 'stddev'];

/** One dataset; its funnel by history, and by sequence, over stages that its rows name. */
function documentOf(stageIds: readonly Id[] = ['lead', 'won']): WeirDocument {
  const stages = stageIds.map((id, place): Stage => ({
    id,
    title: id,
    kind: place === stageIds.length - 1 ? 'won' : 'open',
    enters: [{ dataset: 'rows', when: { '==': [{ var: 'stage' }, id] }, at: 'on', entity: 'entity' }],
  }));
  const transitions = stageIds.slice(1).map((to, place) => ({ from: stageIds[place]!, to, kind: 'advance' as const }));
  const funnel = (id: Id, counting: Funnel['counting']): Funnel => ({
    id,
    title: id,
    entity: { title: 'Entity' },
    value: { dataset: 'rows', field: 'amount', entity: 'entity' },
    stages,
    transitions,
    ...(counting && { counting }),
  });
  return {
    weir: 1,
    id: 'robust',
    title: 'Robust',
    settings: { timeZone: 'UTC' },
    datasets: [
      {
        id: 'rows',
        key: 'id',
        time: 'on',
        fields: [
          { id: 'id', type: 'string' },
          { id: 'entity', type: 'string' },
          { id: 'stage', type: 'string' },
          { id: 'on', type: 'date' },
          { id: 'at', type: 'datetime' },
          { id: 'amount', type: 'number' },
        ],
      },
    ],
    dimensions: [
      { id: 'entity', fields: { rows: 'entity' } },
      { id: 'stage', fields: { rows: 'stage' } },
    ],
    metrics: [
      { id: 'count', formula: { count: ['rows', true, 'always'] } },
      { id: 'dated', formula: { count: ['rows', true, 'on'] } },
      { id: 'instants', formula: { count: ['rows', true, 'at'] } },
      { id: 'entities', formula: { distinct: ['rows', { var: 'entity' }, true, 'always'] } },
      { id: 'share', formula: { '/': [of('sum'), of('sum')] } },
      ...aggregates.map((id) => ({ id, formula: of(id) })),
    ],
    funnels: [
      funnel('history', { method: 'history' }),
      funnel('sequence', { method: 'sequence', order: 'ordered', window: { days: 3660 } }),
    ],
  };
}

type Columns = Readonly<Record<Id, readonly Scalar[]>>;
const fields = ['id', 'entity', 'stage', 'on', 'at', 'amount'];

function adapterOf(columns: Columns, document = documentOf()): DataAdapter {
  const rows = Math.max(0, ...Object.values(columns).map(({ length }) => length));
  const filled = fields.map((id) => [id, columns[id] ?? Array.from({ length: rows }, () => null)] as const);
  return rowsAdapter({ document, datasets: { rows: Object.fromEntries(filled) } });
}

async function totals(columns: Columns, metrics: readonly Id[]): Promise<unknown[]> {
  const answer = await ask(documentOf(), adapterOf(columns), { metrics }, { asOf });
  return metrics.map((metric) => answer.metrics[metric]?.total);
}

const range = { from: '2025-01-01', to: '2026-01-01' };
const funnelAnswer = (adapter: DataAdapter, document: WeirDocument, funnel: Id): Promise<FunnelAnswer> =>
  ask(document, adapter, { funnel, range }, { asOf });

describe('tables of hardly anything', () => {
  test.each<[string, Columns, readonly unknown[]]>([
    ['no rows', {}, [0, 0, null, 0, null, null, 0, null, null, null]],
    ['rows of which every value is missing', { id: ['a', 'b'] }, [2, 0, null, null, null, null, 0, null, null, null]],
    ['one row', { id: ['a'], entity: ['x'], on: ['2025-03-01'], amount: [3] }, [1, 1, 1, 3, 3, 3, 1, 3, 3, null]],
  ])('%s: metrics', async (_claim, columns, expected) => {
    const found = await totals(columns, ['count', 'entities', 'share', ...aggregates]);
    expect(found).toEqual(expected);
  });

  test.each(['history', 'sequence'])('no rows, missing ones, and one: a funnel by %s', async (funnel) => {
    const document = documentOf();
    const reached = async (columns: Columns) =>
      (await funnelAnswer(adapterOf(columns, document), document, funnel)).stages[0]?.reached;
    const one = { id: ['a'], entity: ['x'], stage: ['lead'], on: ['2025-03-01'] };
    expect(await reached({})).toBe(0);
    expect(await reached({ id: ['a', 'b'] })).toBe(0);
    expect(await reached({ ...one, on: [null] })).toBe(0);
    expect(await reached({ ...one, entity: [null] })).toBe(0);
    expect(await reached(one)).toBe(1);
  });

  test('what has no date or no entity is told, not dropped', async () => {
    const document = documentOf();
    const adapter = adapterOf({
      id: ['a', 'b'],
      entity: ['x', null],
      stage: ['lead', 'lead'],
      on: [null, '2025-03-01'],
    });
    const { excluded } = await funnelAnswer(adapter, document, 'history');
    const told = excluded.map(({ reason, count }) => `${reason} ${count}`).sort();
    expect(told).toEqual(['no-entity 1', 'undated 1']);
  });

  test('columns of unequal length are refused by name', async () => {
    const document = documentOf();
    const adapter = rowsAdapter({ document, datasets: { rows: { id: ['a', 'b'], amount: [1] } } });
    await expect(ask(document, adapter, { metrics: ['count'] }, { asOf })).rejects.toMatchObject({
      code: 'engine/unequal-columns',
    });
  });
});

describe('a million different values', { timeout }, () => {
  const count = 1_000_000;
  const document = documentOf();
  const ids = Array.from({ length: count }, (_, place) => `e${(place * 7919) % count}`);
  const adapter = adapterOf({ id: ids, entity: ids, amount: ids.map((_, place) => place) }, document);

  test('are counted, and summed exactly', async () => {
    const { metrics } = await ask(document, adapter, { metrics: ['entities', 'distinct', 'sum'] }, { asOf });
    expect(metrics['entities']?.total).toBe(count);
    expect(metrics['distinct']?.total).toBe(count);
    expect(metrics['sum']?.total).toBe((count * (count - 1)) / 2);
  });

  test('are too many groups, which is said, and one of them can be asked for', async () => {
    const question = { metrics: ['sum'], by: ['entity'] };
    await expect(ask(document, adapter, question, { asOf })).rejects.toMatchObject({
      code: 'question/too-many-figures',
    });
    const one = await ask(document, adapter, { ...question, filters: { entity: 'e7919' } }, { asOf });
    expect(one.groups).toEqual([{ entity: 'e7919' }]);
    expect(one.metrics['sum']?.total).toBe(1);
  });

  test('can be listed a few at a time, and searched', async () => {
    const listed = await adapter.values('rows', 'entity', { limit: 3, context: {} });
    expect(listed).toMatchObject({ more: true, values: [{ count: 1 }, { count: 1 }, { count: 1 }] });
    const { values } = await adapter.values('rows', 'entity', { limit: 5, search: 'E999999', context: {} });
    expect(values).toEqual([{ value: 'e999999', count: 1 }]);
  });
});

test.each(['history', 'sequence'])('a funnel of 64 stages by %s', { timeout }, async (funnel) => {
  const stageIds = Array.from({ length: 64 }, (_, place) => `s${place}`);
  const document = documentOf(stageIds);
  // Entity number n goes n stages far, a day for each.
  const entries = stageIds.flatMap((_, last) =>
    stageIds.slice(0, last + 1).map((stage, day) => ({ last, stage, day })),
  );
  const adapter = adapterOf(
    {
      id: entries.map(({ last, day }) => `${last}-${day}`),
      entity: entries.map(({ last }) => `e${last}`),
      stage: entries.map(({ stage }) => stage),
      on: entries.map(({ day }) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10)),
    },
    document,
  );
  const { stages } = await funnelAnswer(adapter, document, funnel);
  const reached = stages.map((stage) => stage.reached);
  expect(reached).toEqual(stageIds.map((_, place) => 64 - place));
  expect(stages[63]?.conversion.fromStart).toBeCloseTo(1 / 64, 12);
});

describe('large numbers', () => {
  test.each<[string, readonly number[], number]>([
    ['beyond 31 bits', [2 ** 31, 2 ** 31, -(2 ** 31) - 1], 2 ** 31 - 1],
    ['beyond 32 bits', [2 ** 32, 2 ** 33, 1], 2 ** 32 + 2 ** 33 + 1],
    ['the largest whole number that is exact', [Number.MAX_SAFE_INTEGER, 1, -1], Number.MAX_SAFE_INTEGER],
    ['that cancel each other', [1e300, 0.1, -1e300], 0.1],
    ['of cents in an order that loses them', [1e15, 0.01, 0.02, -1e15], 0.03],
  ])('%s are added exactly', async (_claim, amount, sum) => {
    const ids = amount.map((_value, place) => `r${place}`);
    expect(await totals({ id: ids, amount }, ['sum'])).toEqual([sum]);
  });

  test('a sum that no number can hold is missing, not infinite', async () => {
    expect(await totals({ id: ['a', 'b'], amount: [1.7e308, 1.7e308] }, ['sum', 'highest'])).toEqual([null, 1.7e308]);
  });

  test('whole numbers that are as large as codes stay apart', async () => {
    const amount = [2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 32];
    expect(await totals({ id: amount.map(String), amount }, ['distinct', 'lowest', 'highest'])).toEqual([
      4,
      2 ** 31 - 1,
      2 ** 32 + 1,
    ]);
  });
});

describe('days from 1900 to 2100', () => {
  const on = [
    '1900-01-01',
    '1900-02-28',
    '1900-03-01',
    '1969-12-31',
    '1970-01-01',
    '2000-02-29',
    '2038-01-20',
    '2100-02-28',
    '2100-12-31',
  ];
  const at = on.map((day) => `${day}T23:59:59.999Z`);
  const document = documentOf();
  const adapter = adapterOf({ id: on, entity: on, stage: on.map(() => 'lead'), on, at }, document);

  test.each([
    ['1900-02-01', '1900-03-01', 1],
    ['1900-01-01', '1970-01-01', 4],
    ['2000-02-01', '2000-03-01', 1],
    ['2038-01-01', '2038-02-01', 1],
    ['2100-02-01', '2100-03-01', 1],
    ['1900-01-01', '2101-01-01', 9],
  ])('from %s to %s lie %i, as dates and as instants', async (from, to, expected) => {
    const question = { metrics: ['dated', 'instants'], range: { from, to } };
    const { metrics } = await ask(document, adapter, question, { asOf });
    expect([metrics['dated']?.total, metrics['instants']?.total]).toEqual([expected, expected]);
    const entered = await ask(document, adapter, { funnel: 'history', range: { from, to } }, { asOf });
    expect(entered.stages[0]?.entered).toBe(expected);
  });

  test('years are periods that hold each its own', async () => {
    const question = { metrics: ['dated'], range: { from: '1900-01-01', to: '2101-01-01' }, grain: 'year' as const };
    const { periods, metrics } = await ask(document, adapter, question, { asOf });
    expect(periods).toHaveLength(201);
    const perYear = metrics['dated']?.overall ?? [];
    const held = perYear.flatMap((value, place) => (value ? [`${1900 + place}: ${value}`] : []));
    expect(held).toEqual(['1900: 3', '1969: 1', '1970: 1', '2000: 1', '2038: 1', '2100: 2']);
  });
});

test('halves of characters are values as they are: told apart, grouped, filtered and searched', async () => {
  const [high, low, whole] = ['\ud83d', '\ude00', '\ud83d\ude00'];
  const document = documentOf();
  const entity = [high, low, whole, high, '\ufffd'];
  const adapter = adapterOf({ id: entity.map((_, place) => `r${place}`), entity }, document);
  const { groups, metrics } = await ask(document, adapter, { metrics: ['count'], by: ['entity'] }, { asOf });
  const counts = groups.map((group, place) => [group['entity'], metrics['count']?.totals[place]]);
  expect(new Map(counts as [Scalar, number][])).toEqual(
    new Map<Scalar, number>([
      [high, 2],
      [low, 1],
      [whole, 1],
      ['\ufffd', 1],
    ]),
  );
  const one = await ask(document, adapter, { metrics: ['count'], filters: { entity: low } }, { asOf });
  expect(one.metrics['count']?.total).toBe(1);
  const { values } = await adapter.values('rows', 'entity', { search: low, limit: 9, context: {} });
  expect(values.map(({ value }) => value)).toContain(low);
});

describe('while it is being asked', () => {
  const row = (id: string) => ({ id, entity: id, stage: 'lead', on: '2025-03-01', at: null, amount: 1 });
  const document = documentOf();

  test('a dataset that changes gives the answer from before or after, and the next one is from after', async () => {
    const adapter = memoryAdapter({
      document,
      datasets: { rows: Array.from({ length: 5000 }, (_, at) => row(`r${at}`)) },
    });
    const question = { metrics: ['count', 'sum', 'entities'] };
    const early = ask(document, adapter, question, { asOf });
    adapter.append('rows', [row('new')]);
    const during = ask(document, adapter, question, { asOf });
    const seen = async (answer: Promise<MetricsAnswer>) => {
      const { metrics } = await answer;
      return question.metrics.map((metric) => metrics[metric]?.total);
    };
    expect([5000, 5001].map((each) => [each, each, each])).toContainEqual(await seen(early));
    expect(await seen(during)).toEqual([5001, 5001, 5001]);
  });
});

describe('an adapter', () => {
  const document = documentOf();
  const good = adapterOf({ id: ['a', 'b'], amount: [1, 2] }, document);
  const question = { metrics: ['count'] };
  const withRun = (run: (plans: Plan[]) => Promise<PlanResult[]>): DataAdapter => ({
    describe: (call) => good.describe(call),
    values: (dataset, field, options) => good.values(dataset, field, options),
    run,
  });
  const runGood = async (plans: Plan[]) => (await good.run?.(plans, { context: {} })) ?? [];

  test('that fails half-way through its results fails, with its cause', async () => {
    const cause = new Error('the connection was lost');
    const adapter = withRun(async (plans) => {
      await runGood(plans.slice(0, 1));
      throw cause;
    });
    await expect(ask(document, adapter, question, { asOf })).rejects.toMatchObject({ code: 'adapter/failed', cause });
  });

  test.each<[string, (results: PlanResult[]) => unknown]>([
    ['that answers twice', (results) => [...results, ...results]],
    ['that answers half', (results) => results.slice(1)],
    ['whose result breaks off', ([first]) => [{ ...first, tables: [] }]],
    ['that answers with nothing', () => undefined],
    ['that answers another plan', ([first]) => [{ ...first, kind: 'funnel' }]],
  ])('%s gives no wrong number', async (_claim, spoil) => {
    const adapter = withRun(async (plans) => spoil(await runGood(plans)) as PlanResult[]);
    await expect(ask(document, adapter, question, { asOf })).rejects.toMatchObject({ code: 'adapter/bad-result' });
  });

  test('that never answers is given up when the question is withdrawn', async () => {
    const adapter = withRun(() => new Promise(() => undefined));
    const withdrawn = new AbortController();
    const answer = ask(document, adapter, question, { asOf, signal: withdrawn.signal });
    withdrawn.abort();
    await expect(answer).rejects.toMatchObject({ code: 'adapter/aborted' });
  });
});
