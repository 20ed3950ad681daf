import { ask } from '@weir/query';
import type { Plan } from '@weir/query';
import { WeirError } from '@weir/schema';
import type { WeirDocument } from '@weir/schema';
import { expect, test, vi } from 'vitest';
import type { Execute } from './database.js';
import { duckdb } from './dialects/duckdb.js';
import { sqlAdapter } from './sql-adapter.js';
import type { SqlAdapterOptions } from './sql-adapter.js';

const document: WeirDocument = {
  weir: 1,
  id: 'sales',
  title: 'Sales',
  datasets: [{ id: 'deals', fields: [{ id: 'amount', type: 'number' }] }],
  metrics: [{ id: 'sum', formula: { sum: ['deals', { var: 'amount' }] } }],
};
const tables: SqlAdapterOptions['tables'] = { deals: { table: ['crm', 'deals'], columns: { amount: 'number' } } };
const question = { metrics: ['sum'] };

const adapterOf = (execute: Execute) => sqlAdapter({ dialect: duckdb, execute, tables });
const asked = (execute: Execute, signal?: AbortSignal) =>
  ask(document, adapterOf(execute), question, signal ? { signal } : {});

test('what the driver throws is told in our words, with its own as the cause', async () => {
  const cause = new Error('the connection is gone');
  const failed = asked(() => Promise.reject(cause));
  await expect(failed).rejects.toMatchObject({
    code: 'adapter/failed',
    message: 'The data source failed: the connection is gone. Try again, or check the adapter.',
    cause,
  });
});

test('so is what it throws at once, and what is no error', async () => {
  const failed = asked(() => {
    throw 'no route';
  });
  await expect(failed).rejects.toMatchObject({ code: 'adapter/failed', params: { reason: 'no route' } });
});

test('an error of ours comes through as it is', async () => {
  const refused = new WeirError('adapter/context-required');
  await expect(asked(() => Promise.reject(refused))).rejects.toBe(refused);
});

test.each<[string, unknown]>([
  ['no list', { rows: [] }],
  ['a value of another type', [{ m0: { big: 1 }, m1: 2, m2: '30000', m3: 0 }]],
])('%s is no result', async (_claim, rows) => {
  const wrong = asked(() => Promise.resolve(rows as never));
  await expect(wrong).rejects.toMatchObject({ code: 'adapter/bad-result' });
});

test.each<[string, readonly unknown[]]>([
  ['numbers', [2, 2, '123450000', 0]],
  ['bigints', [2n, 2n, '123450000', 0n]],
  ['texts', ['2', '2', '123450000', '0']],
])('counts may come as %s', async (_claim, [rows, values, sum, others]) => {
  const answer = await asked(async () => [{ m0: rows, m1: values, m2: sum, m3: others }]);
  expect(answer.metrics['sum']?.total).toBe(12_345);
});

test('a call that was withdrawn asks nothing', async () => {
  const execute = vi.fn<Execute>();
  await expect(asked(execute, AbortSignal.abort())).rejects.toMatchObject({ code: 'adapter/aborted' });
  expect(execute).not.toHaveBeenCalled();
});

test('a call that is withdrawn ends at once, though the statement never does, and the driver is told', async () => {
  const controller = new AbortController();
  let told: AbortSignal | undefined;
  const adapter = adapterOf((_statement, _parameters, { signal }) => {
    told = signal;
    controller.abort();
    return new Promise(() => {});
  });
  const call = { limit: 1, signal: controller.signal };
  await expect(adapter.values('deals', 'amount', call)).rejects.toMatchObject({ code: 'adapter/aborted' });
  expect(told?.aborted).toBe(true);
});

test('tables are named as the host says, and values are parameters', async () => {
  const execute = vi.fn<Execute>(async () => []);
  await adapterOf(execute).values('deals', 'amount', { limit: 10, search: "1'" });
  const [[statement, parameters] = []] = execute.mock.calls;
  expect(statement).toContain('FROM "crm"."deals"');
  expect(statement).not.toContain("1'");
  expect(parameters).toEqual(["1'"]);
});

test('a plan that is not for SQL is refused by name, one of another version too', async () => {
  const adapter = adapterOf(async () => []);
  const plan = {
    plan: 1,
    kind: 'funnel-of-another-day',
    timeZone: 'UTC',
    weekStart: 'monday',
    fiscalYearStart: 1,
    asOf: { date: '2025-01-01', instant: '2025-01-01T00:00:00Z' },
    sources: [],
  } as unknown as Plan;
  await expect(adapter.run([plan], {})).rejects.toMatchObject({
    code: 'adapter/unsupported',
    params: { node: 'funnel-of-another-day' },
  });
  await expect(adapter.run([{ ...plan, plan: 2 } as never], {})).rejects.toMatchObject({ code: 'engine/bad-plan' });
});

test('a field in another type than the host’s is refused', async () => {
  const [dataset] = document.datasets!;
  const other: WeirDocument = {
    ...document,
    datasets: [{ ...dataset!, fields: [{ id: 'amount', type: 'string' }] }],
    metrics: [{ id: 'sum', formula: { distinct: ['deals', { var: 'amount' }] } }],
  };
  await expect(
    ask(
      other,
      adapterOf(async () => []),
      question,
    ),
  ).rejects.toMatchObject({
    code: 'adapter/field-type',
    params: { dataset: 'deals', field: 'amount', expected: 'string', actual: 'number' },
  });
});

test('plans are counted as they are done', async () => {
  const adapter = adapterOf(async () => []);
  const plan: Plan = {
    plan: 1,
    kind: 'metrics',
    timeZone: 'UTC',
    weekStart: 'monday',
    fiscalYearStart: 1,
    asOf: { date: '2025-01-01', instant: '2025-01-01T00:00:00Z' },
    sources: [],
    measures: [],
    tables: [],
  };
  const onProgress = vi.fn();
  await adapter.run([plan, plan], { onProgress });
  expect(onProgress.mock.calls).toEqual([
    [1, 2],
    [2, 2],
  ]);
});
