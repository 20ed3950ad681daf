import type { Example, Formula, WeirDocument } from '@weir/schema';
import { expect, test, vi } from 'vitest';
import { slowRowsAdapter } from '../ask/rows-adapter.fixture.js';
import type { DataAdapter } from '../contract/adapter.js';
import { runExamples } from '../examples/run-examples.js';
import { explainExample } from './explain-example.js';

const won: Formula = { '==': [{ var: 'stage' }, 'won'] };
const examples: Example[] = [
  { given: {}, expect: 0 },
  {
    given: {
      deals: [
        { id: 'a', stage: 'won', closed_on: '2025-05-02' },
        { id: 'b', stage: 'lost', closed_on: '2025-05-03' },
        { id: 'c', stage: 'won', closed_on: '2025-06-02' },
        { id: 'd', stage: 'won' },
      ],
    },
    range: { from: '2025-05-01', to: '2025-06-01' },
    parameters: { rate: 3 },
    expect: 9,
  },
];
const document: WeirDocument = {
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
        { id: 'stage', type: 'string' },
        { id: 'closed_on', type: 'date' },
      ],
    },
  ],
  parameters: [{ id: 'rate', type: 'number', default: 1 }],
  metrics: [{ id: 'm', formula: { '*': [{ count: ['deals', won] }, { param: 'rate' }] }, examples }],
};
const adapter: DataAdapter = { ...slowRowsAdapter({}), withRows: slowRowsAdapter };

test('an example is explained over its own rows, range and parameters, as of when it is looked at', async () => {
  const explanation = await explainExample(document, adapter, 'm', 1);
  const [, outcome] = await runExamples(document, adapter, 'm');
  expect(explanation?.root.value).toBe(outcome?.actual);
  expect(explanation?.root.value).toBe(3);
  expect(explanation?.period).toEqual({ from: '2025-05-01', to: '2025-06-01', incomplete: false });
  expect(explanation?.asOf).toBe('2025-06-02T16:00:00.000Z');
  const [count, rate] = explanation?.root.parts ?? [];
  expect(rate?.value).toBe(3);
  expect(count?.rows).toMatchObject({
    total: 4,
    counted: 1,
    leftOut: [
      { reason: 'condition', count: 1 },
      { reason: 'undated', count: 1 },
      { reason: 'other-period', count: 1 },
    ],
  });
});

test('the adapter over the rows is disposed of, also when it fails', async () => {
  const dispose = vi.fn();
  const withRows: DataAdapter['withRows'] = (rows) => ({ ...slowRowsAdapter(rows), dispose });
  await explainExample(document, { ...adapter, withRows }, 'm', 0);
  const failing: DataAdapter['withRows'] = (rows) => ({
    ...withRows(rows),
    run: () => Promise.reject(new Error('no')),
  });
  await expect(explainExample(document, { ...adapter, withRows: failing }, 'm', 0)).rejects.toMatchObject({
    code: 'adapter/failed',
  });
  expect(dispose).toHaveBeenCalledTimes(2);
});

test('there is none of an example that is not there, and an adapter that takes no rows refuses', async () => {
  expect(await explainExample(document, adapter, 'm', 2)).toBeUndefined();
  await expect(explainExample(document, slowRowsAdapter({}), 'm', 0)).rejects.toMatchObject({
    code: 'adapter/unsupported',
  });
});
