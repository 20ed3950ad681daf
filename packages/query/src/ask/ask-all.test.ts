import { describe, expect, test } from 'vitest';
import { WeirError } from '@weir/schema';
import type { Call, DataAdapter } from '../contract/adapter.js';
import type { MetricsPlan, Plan, PlanResult } from '../contract/plan.js';
import type { Question } from '../contract/question.js';
import { sales } from '../plan/sales.fixture.js';
import { ask } from './ask.js';
import { askAll } from './ask-all.js';
import { slowRowsAdapter } from './rows-adapter.fixture.js';

const rows = { deals: [{ id: '1', created_on: '2025-01-02', stage: 'won' }], visits: [] };
const slow = slowRowsAdapter(rows);
const runSlow = (plans: readonly Plan[]): Promise<PlanResult[]> => slow.run!(plans, {});

/** The slow adapter with its own way to run, which counts its calls. */
function adapterOf(run: NonNullable<DataAdapter['run']>) {
  const calls: { plans: readonly Plan[]; options: Call }[] = [];
  const adapter: DataAdapter = {
    ...slow,
    run: (plans, options) => {
      calls.push({ plans, options });
      return run(plans, options);
    },
  };
  return { adapter, calls };
}

const deals: Question = { metrics: ['deals'] };
const visits: Question = { metrics: ['visits'] };
const reads = (plan: Plan, dataset: string) => plan.sources.some((source) => source.dataset === dataset);

describe('several questions', () => {
  test('are on their way when the call returns', () => {
    const { adapter, calls } = adapterOf(runSlow);
    void askAll(sales, adapter, [deals, visits]);
    expect(calls).toHaveLength(1);
  });

  test('are run in one call, each answer at its place', async () => {
    const { adapter, calls } = adapterOf(runSlow);
    const outcomes = await askAll(sales, adapter, [deals, { metrics: ['no-such'] }, visits]);
    expect(calls.map(({ plans }) => plans.length)).toEqual([2]);
    expect(outcomes).toMatchObject([
      { status: 'fulfilled', value: { metrics: { deals: { total: 1 } } } },
      { status: 'rejected', reason: { code: 'document/unknown-metric' } },
      { status: 'fulfilled', value: { metrics: { visits: { total: 0 } } } },
    ]);
  });

  test('are asked one by one when the call fails, so that one cannot take down the others', async () => {
    const { adapter, calls } = adapterOf(async (plans) => {
      if (plans.some((plan) => reads(plan, 'visits'))) throw new Error('No table "visits".');
      return runSlow(plans);
    });
    const outcomes = await askAll(sales, adapter, [deals, visits]);
    expect(calls.map(({ plans }) => plans.length)).toEqual([2, 1, 1]);
    expect(outcomes).toMatchObject([
      { status: 'fulfilled' },
      {
        status: 'rejected',
        reason: {
          code: 'adapter/failed',
          message: 'The data source failed: No table "visits". Try again, or check the adapter.',
        },
      },
    ]);
  });

  test('a result that does not fit takes down its own question', async () => {
    const { adapter } = adapterOf(async (plans) =>
      (await runSlow(plans)).map((result, place) => (place === 0 ? { ...result, tables: [] } : result) as PlanResult),
    );
    const outcomes = await askAll(sales, adapter, [deals, visits]);
    expect(outcomes).toMatchObject([
      { status: 'rejected', reason: { code: 'adapter/bad-result' } },
      { status: 'fulfilled' },
    ]);
  });

  test('an adapter that wants a context is not asked again', async () => {
    const { adapter, calls } = adapterOf(async () => {
      throw new WeirError('adapter/context-required');
    });
    const outcomes = await askAll(sales, adapter, [deals, visits]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(calls).toHaveLength(1);
  });

  test('none need no call', async () => {
    const { adapter, calls } = adapterOf(runSlow);
    expect(await askAll(sales, adapter, [])).toEqual([]);
    expect(calls).toEqual([]);
  });
});

describe('an adapter', () => {
  test('gets the call, without what is not its business', async () => {
    const { adapter, calls } = adapterOf(runSlow);
    const { signal } = new AbortController();
    const onProgress = () => {};
    const context = { tenant: 't' };
    await ask(sales, adapter, deals, { asOf: '2025-07-01', context, signal, onProgress, revision: '3' });
    expect(calls[0]?.options).toEqual({ context, signal, onProgress });
    expect((calls[0]?.plans[0] as MetricsPlan).asOf).toEqual({
      date: '2025-07-01',
      instant: '2025-07-01T00:00:00.000Z',
    });
  });

  test('that fails is named, its cause kept; a WeirError passes', async () => {
    const cause = new TypeError('boom');
    const { adapter } = adapterOf(() => {
      throw cause;
    });
    await expect(ask(sales, adapter, deals)).rejects.toMatchObject({ code: 'adapter/failed', cause });
    const refused = new WeirError('adapter/unsupported', { node: 'metrics' });
    await expect(ask(sales, adapterOf(() => Promise.reject(refused)).adapter, deals)).rejects.toBe(refused);
  });

  test('that answers by itself gets the questions, with the document as a draft or by its revision', async () => {
    const requests: unknown[] = [];
    const adapter: DataAdapter = {
      ...slow,
      answer: async (request) => {
        requests.push(request);
        return request.questions.map(() => ({ metrics: {} }) as never);
      },
    };
    await ask(sales, adapter, deals, { asOf: '2025-07-01', context: { minGroup: 5 } });
    await ask(sales, adapter, deals, { asOf: '2025-07-01', revision: '7' });
    const asOf = '2025-07-01T00:00:00.000Z';
    expect(requests).toEqual([
      { document: { draft: sales }, questions: [deals], asOf },
      { document: { id: 'sales', revision: '7' }, questions: [deals], asOf },
    ]);
    await expect(ask(sales, adapter, { funnel: 'b2b' })).rejects.toMatchObject({ code: 'adapter/bad-result' });
  });

  test('without any way to answer is refused', async () => {
    await expect(ask(sales, { ...slow, run: undefined }, deals)).rejects.toThrow(
      'The adapter has neither "run" nor "answer".',
    );
  });

  test('that would have to withhold small groups is refused', async () => {
    await expect(ask(sales, slow, deals, { context: { minGroup: 5 } })).rejects.toMatchObject({
      code: 'question/min-group',
    });
    await expect(ask(sales, slow, deals, { context: { minGroup: 1 } })).resolves.toBeDefined();
  });
});

describe('a withdrawn question', () => {
  test('is not asked when it was withdrawn before', async () => {
    const { adapter, calls } = adapterOf(runSlow);
    await expect(ask(sales, adapter, deals, { signal: AbortSignal.abort('gone') })).rejects.toMatchObject({
      code: 'adapter/aborted',
      cause: 'gone',
    });
    expect(calls).toEqual([]);
  });

  test('ends at once, though the adapter does not look at the signal; it leaves no listener', async () => {
    const controller = new AbortController();
    let listeners = 0;
    const { signal } = controller;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => void (listeners++, add(...args));
    signal.removeEventListener = (...args: Parameters<typeof remove>) => void (listeners--, remove(...args));
    let finish: (results: PlanResult[]) => void = () => {};
    const { adapter } = adapterOf(() => new Promise((resolve) => (finish = resolve)));
    const answer = ask(sales, adapter, deals, { signal });
    await Promise.resolve();
    controller.abort();
    await expect(answer).rejects.toMatchObject({ code: 'adapter/aborted' });
    finish([]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(listeners).toBe(0);
  });

  test('is not a failure of the adapter that gave up', async () => {
    const controller = new AbortController();
    const { adapter, calls } = adapterOf(async () => {
      controller.abort();
      throw new DOMException('Aborted', 'AbortError');
    });
    const { signal } = controller;
    await expect(askAll(sales, adapter, [deals, visits], { signal })).rejects.toMatchObject({
      code: 'adapter/aborted',
    });
    expect(calls).toHaveLength(1);
  });
});

describe('a result of the wrong shape is refused', () => {
  const cell = { value: 1, rows: 1 };
  const table = { id: 'all-range', groups: [[]], cells: { M1: [[cell]] } };
  const good = { kind: 'metrics', excluded: [], sampled: false, tables: [table] };

  test.each<[string, unknown]>([
    ['it is not a list', { ...good }],
    ['2 results came for 1 plans', [good, good]],
    ['null came for a plan', [null]],
    ['its kind is "funnel", not "metrics"', [{ ...good, kind: 'funnel' }]],
    ['"excluded" is not a list', [{ ...good, excluded: undefined }]],
    ['table "all-range" is missing', [{ ...good, tables: [] }]],
    ['table "all-range" lacks "groups" or "cells"', [{ ...good, tables: [{ id: 'all-range' }] }]],
    [
      'a group of table "all-range" does not have a value for each dimension',
      [{ ...good, tables: [{ ...table, groups: [['East']] }] }],
    ],
    [
      'measure "M1" of table "all-range" does not have a row for each group',
      [{ ...good, tables: [{ ...table, cells: {} }] }],
    ],
    [
      'measure "M1" of table "all-range" does not have a cell for each range',
      [{ ...good, tables: [{ ...table, cells: { M1: [[]] } }] }],
    ],
    ...[{}, { value: 1 }, { rows: 1 }, { value: NaN, rows: 1 }].map((half): [string, unknown] => [
      'measure "M1" of table "all-range" does not have a cell for each range',
      [{ ...good, tables: [{ ...table, cells: { M1: [[half]] } }] }],
    ]),
    ['table "all-range" came twice', [{ ...good, tables: [table, table] }]],
    [
      'group [] of table "all-range" came twice',
      [{ ...good, tables: [{ ...table, groups: [[], []], cells: { M1: [[cell], [cell]] } }] }],
    ],
  ])('%s', async (reason, results) => {
    const { adapter } = adapterOf(async () => results as PlanResult[]);
    await expect(ask(sales, adapter, deals)).rejects.toThrow(`The adapter's result does not fit the plan: ${reason}.`);
  });

  test('and the good one is not', async () => {
    const { adapter } = adapterOf(async () => [good] as PlanResult[]);
    expect((await ask(sales, adapter, deals)).groups).toEqual([{}]);
  });
});

test('an answer of many groups is made a slice at a time, and an abort is heard meanwhile', async () => {
  const { adapter } = adapterOf(async (plans) => {
    const groups = Array.from({ length: 60_000 }, (_, place) => [`Team ${(place * 7919) % 60_000}`]);
    const cells = (count: number) => Array.from({ length: count }, () => [{ value: 1, rows: 1 }]);
    return plans.map((plan) => ({
      kind: 'metrics' as const,
      tables: (plan as MetricsPlan).tables.map(({ id, by, measures }) => ({
        id,
        groups: by.length > 0 ? groups : [[]],
        cells: Object.fromEntries(measures.map((measure) => [measure, cells(by.length > 0 ? groups.length : 1)])),
      })),
      excluded: [],
      sampled: false,
    }));
  });
  const question: Question = { metrics: ['deals'], by: ['stage'] };
  const answer = await ask(sales, adapter, question);
  expect(answer.groups.slice(0, 2)).toEqual([{ stage: 'Team 0' }, { stage: 'Team 1' }]);
  expect(answer.groups).toHaveLength(60_000);
  const controller = new AbortController();
  const asked = ask(
    sales,
    {
      ...adapter,
      async run(plans, options) {
        const results = await adapter.run!(plans, options);
        setTimeout(() => controller.abort());
        return results;
      },
    },
    question,
    { signal: controller.signal },
  );
  await expect(asked).rejects.toMatchObject({ code: 'adapter/aborted' });
});
