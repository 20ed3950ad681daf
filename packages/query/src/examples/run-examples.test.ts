import type { Example, Formula, WeirDocument } from '@weir/schema';
import { describe, expect, test, vi } from 'vitest';
import { slowRowsAdapter } from '../ask/rows-adapter.fixture.js';
import type { AnswerRequest, Call, DataAdapter } from '../contract/adapter.js';
import { runExamples } from './run-examples.js';

const adapter: DataAdapter = { ...slowRowsAdapter({}), withRows: slowRowsAdapter };

const sumOf: Formula = { sum: ['deals', { var: 'amount' }] };

function withExamples(formula: Formula, ...examples: Example[]): WeirDocument {
  return {
    weir: 1,
    id: 'sales',
    title: 'Sales',
    settings: { timeZone: 'Asia/Shanghai' },
    datasets: [
      {
        id: 'deals',
        key: 'id',
        time: 'closed_on',
        fields: [
          { id: 'id', type: 'string' },
          { id: 'closed_on', type: 'date' },
          { id: 'planned_on', type: 'date', planned: true },
          { id: 'called_at', type: 'datetime' },
          { id: 'amount', type: 'number' },
          { id: 'double', type: 'number', formula: { '*': [{ var: 'amount' }, 2] } },
          { id: 'team', type: 'string', lookup: { by: 'id', dataset: 'people', field: 'team' } },
        ],
      },
      {
        id: 'people',
        key: 'id',
        fields: [
          { id: 'id', type: 'string' },
          { id: 'team', type: 'string' },
        ],
      },
    ],
    parameters: [{ id: 'rate', type: 'number', default: 1 }],
    metrics: [{ id: 'm', formula, examples }],
  };
}

const may = { from: '2025-05-01', to: '2025-06-01' };
const inMay = [
  { id: 'a', closed_on: '2025-05-02', amount: 0.1 },
  { id: 'b', closed_on: '2025-05-31', amount: 0.2 },
  { id: 'c', closed_on: '2025-06-01', amount: 7 },
];
const run = (document: WeirDocument) => runExamples(document, adapter, 'm');
const one = async (formula: Formula, example: Example) => (await run(withExamples(formula, example)))[0];

describe('an example', () => {
  test.each<[string, Formula, Example]>([
    ['a sum in another order', sumOf, { given: { deals: inMay }, range: may, expect: 0.3 }],
    ['zero, where it is not quite', { '-': [sumOf, 7.3] }, { given: { deals: inMay }, expect: 0 }],
    ['missing, which is what it expects', { '/': [sumOf, { count: ['people'] }] }, { given: {}, expect: null }],
    ['a parameter of its own', { '*': [{ param: 'rate' }, 2] }, { given: {}, parameters: { rate: 4 }, expect: 8 }],
    ['true or false', { '>': [sumOf, 7] }, { given: { deals: inMay }, expect: true }],
    ['a text', { if: [{ '>': [sumOf, 7] }, 'much', 'little'] }, { given: { deals: inMay }, expect: 'much' }],
    [
      'what is calculated, from what is given',
      { sum: ['deals', { var: 'double' }] },
      { given: { deals: inMay }, expect: 14.6 },
    ],
    [
      'what is looked up, where only a part is given',
      { count: ['deals', { '==': [{ var: 'team' }, null] }] },
      { given: { deals: inMay, people: [{ id: 'a', team: 'East' }] }, expect: 2 },
    ],
  ])('passes: %s', async (_claim, formula, example) => {
    expect(await one(formula, example)).toMatchObject({ example: 0, status: 'passed' });
  });

  test.each<[string, Formula, Example, object]>([
    ['another number', sumOf, { given: { deals: inMay }, expect: 7.300001 }, { actual: 7.3, why: null }],
    ['a number instead of nothing', sumOf, { given: {}, expect: null }, { actual: 0, why: null }],
    [
      'nothing instead of zero',
      { avg: ['deals', { var: 'amount' }] },
      { given: {}, expect: 0 },
      { actual: null, why: 'no-rows' },
    ],
    ['a number instead of its text', sumOf, { given: { deals: inMay }, range: may, expect: '0.3' }, {}],
    ['nearly zero', { '-': [sumOf, 7.29] }, { given: { deals: inMay }, expect: 0 }, {}],
  ])('fails: %s', async (_claim, formula, example, outcome) => {
    expect(await one(formula, example)).toMatchObject({ status: 'failed', ...outcome });
  });

  test('the outcomes stand in the examples’ order', async () => {
    const document = withExamples(sumOf, { given: {}, expect: 1 }, { given: {}, expect: 0 });
    expect((await run(document)).map(({ example, status }) => [example, status])).toEqual([
      [0, 'failed'],
      [1, 'passed'],
    ]);
  });

  test('a metric without examples has no outcomes', async () => {
    expect(await run(withExamples(1))).toEqual([]);
  });
});

describe('an example without as-of is looked at when all is past', () => {
  const today: Formula = { today: [] };
  test.each<[string, Example, string]>([
    ['the day after its last date', { given: { deals: inMay }, expect: null }, '2025-06-02'],
    ['the end of its range', { given: { deals: inMay }, range: { to: '2025-07-01' }, expect: null }, '2025-07-01'],
    ['after a planned date', { given: { deals: [{ planned_on: '2030-01-01' }] }, expect: null }, '2030-01-02'],
    [
      'after an instant, in the document’s zone',
      { given: { deals: [{ called_at: '2025-05-31T16:00:00Z' }] }, expect: null },
      '2025-06-02',
    ],
    [
      'after the range begins',
      { given: { deals: [{ id: 'a' }] }, range: { from: '2025-05-05' }, expect: null },
      '2025-05-06',
    ],
    ['when it says', { given: { deals: inMay }, asOf: '2025-06-01', expect: null }, '2025-06-01'],
  ])('%s', async (_claim, example, asOf) => {
    const [outcome] = await run(withExamples(today, example));
    expect(outcome?.actual).toBe(asOf);
  });
});

describe('what cannot be calculated', () => {
  test('a broken formula is an error, with its reason', async () => {
    const outcome = await one({ sum: ['deals', { var: 'amuont' }] }, { given: {}, expect: 0 });
    expect(outcome).toMatchObject({ status: 'error', actual: null, why: null });
    expect(outcome?.error?.message).toContain('Did you mean "amount"?');
  });

  test('an adapter that takes no rows is said to be unable, and is not asked', async () => {
    const outcomes = await runExamples(withExamples(sumOf, { given: {}, expect: 0 }), slowRowsAdapter({}), 'm');
    expect(outcomes).toMatchObject([{ status: 'unsupported', error: { code: 'adapter/unsupported' } }]);
  });

  test('an adapter that fails is an error', async () => {
    const failing = {
      ...adapter,
      withRows: () => ({ ...slowRowsAdapter({}), run: () => Promise.reject(new Error('no')) }),
    };
    const outcomes = await runExamples(withExamples(sumOf, { given: {}, expect: 0 }), failing, 'm');
    expect(outcomes).toMatchObject([{ status: 'error', error: { code: 'adapter/failed' } }]);
  });

  test('a metric that is not there, and a call that is withdrawn, reject', async () => {
    const document = withExamples(sumOf, { given: {}, expect: 0 });
    await expect(runExamples(document, adapter, 'n')).rejects.toThrow('There is no metric "n".');
    const withdrawn = runExamples(document, adapter, 'm', { signal: AbortSignal.abort() });
    await expect(withdrawn).rejects.toMatchObject({ code: 'adapter/aborted' });
  });
});

describe('a document whose shape is wrong is refused with what is wrong', () => {
  const document = withExamples(sumOf, { given: {}, expect: 0 });
  const [metric] = document.metrics!;
  test.each<[string, unknown, string]>([
    ['no document', null, ''],
    ['metrics that are no list', { ...document, metrics: 5 }, '/metrics'],
    ['datasets without fields', { ...document, datasets: [{ id: 'deals' }] }, '/datasets/0'],
    ['an example that is none', { ...document, metrics: [{ ...metric, examples: [null] }] }, '/metrics/0/examples/0'],
    [
      'rows that are no list',
      { ...document, metrics: [{ ...metric, examples: [{ given: { deals: 5 }, expect: 1 }] }] },
      '/metrics/0/examples/0/given/deals',
    ],
  ])('%s', async (_claim, json, pointer) => {
    await expect(runExamples(json as WeirDocument, adapter, 'm')).rejects.toMatchObject({
      code: expect.stringMatching(/^schema\//),
      pointer,
    });
  });

  test('what else an adapter throws is not said to be of the document', async () => {
    const withRows = () => {
      throw new TypeError('no');
    };
    await expect(runExamples(document, { ...adapter, withRows }, 'm')).rejects.toThrow(TypeError);
  });
});

describe('the adapter over the rows', () => {
  test('gets every dataset, each row with its stored fields only', async () => {
    const withRows = vi.fn(slowRowsAdapter);
    const document = withExamples(sumOf, { given: { deals: [{ amount: 1, double: 9, stray: 1 }] }, expect: 1 });
    await runExamples(document, { ...adapter, withRows }, 'm');
    expect(withRows.mock.calls).toEqual([
      [{ deals: [{ id: null, closed_on: null, planned_on: null, called_at: null, amount: 1 }], people: [] }],
    ]);
  });

  test('is disposed of, also when it fails', async () => {
    const dispose = vi.fn();
    const document = withExamples(sumOf, { given: {}, expect: 0 }, { given: {}, parameters: { no: 1 }, expect: 0 });
    const outcomes = await runExamples(
      document,
      { ...adapter, withRows: (rows) => ({ ...slowRowsAdapter(rows), dispose }) },
      'm',
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['passed', 'error']);
    expect(dispose).toHaveBeenCalledTimes(2);
  });

  test('is told who asks, and withholds nothing', async () => {
    const answer = vi.fn(async (_request: AnswerRequest, _call: Call) => []);
    const { run: _, ...remote } = slowRowsAdapter({});
    const context = { tenant: 'acme', user: 'ada', minGroup: 5 };
    const document = withExamples(sumOf, { given: {}, expect: 0 });
    await runExamples(document, { ...adapter, withRows: () => ({ ...remote, answer }) }, 'm', { context });
    expect(answer.mock.calls[0]?.[1]).toEqual({ context: { tenant: 'acme', user: 'ada' } });
  });
});
