import type { Call, DataAdapter, ValueList } from '@weir/query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FieldValues } from './field-values.js';

interface Asked {
  readonly dataset: string;
  readonly field: string;
  readonly search: string | undefined;
  readonly signal: AbortSignal | undefined;
  readonly context: Call['context'];
  answer(values: readonly string[], more?: boolean): void;
  fail(): void;
}

let asked: Asked[];
let changes: number;
let values: FieldValues;
let adapter: DataAdapter;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  changes = 0;
  values = new FieldValues(() => (changes += 1));
  adapter = {
    describe: () => Promise.resolve({ datasets: [], supports: [] }),
    values: (dataset, field, { search, signal, context }) =>
      new Promise<ValueList>((resolve, reject) => {
        asked.push({
          dataset,
          field,
          search,
          signal,
          context,
          answer: (found, more = false) => resolve({ values: found.map((value) => ({ value, count: 1 })), more }),
          fail: () => reject(new Error('down')),
        });
      }),
  };
  values.setSource(adapter, { user: 'ann' });
});

afterEach(() => vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(200);

test('without an adapter there are none, and nothing is waited for', () => {
  values.setSource(undefined, undefined);
  expect(values.get('deals', 'stage', '')).toEqual({ values: [], status: 'ready' });
});

test('they are fetched once, while nobody waits', async () => {
  expect(values.get('deals', 'stage', '')).toEqual({ values: [], status: 'loading' });
  expect(values.get('deals', 'stage', '')).toEqual({ values: [], status: 'loading' });
  await settle();
  expect(asked).toMatchObject([{ dataset: 'deals', field: 'stage', search: undefined, context: { user: 'ann' } }]);
  asked[0]?.answer(['won', 'lost']);
  await settle();
  expect(changes).toBe(1);
  expect(values.get('deals', 'stage', '')).toEqual({ values: ['won', 'lost'], status: 'ready' });
  // All are there: what is typed needs no question.
  expect(values.get('deals', 'stage', 'wo')).toEqual({ values: ['won', 'lost'], status: 'ready' });
  await settle();
  expect(asked).toHaveLength(1);
});

test('what is typed before they are there withdraws nothing', async () => {
  values.get('deals', 'stage', '');
  values.get('deals', 'stage', 'w');
  await settle();
  expect(values.get('deals', 'stage', 'wo').status).toBe('loading');
  asked[0]?.answer(['won']);
  await settle();
  expect(values.get('deals', 'stage', 'wo')).toEqual({ values: ['won'], status: 'ready' });
  expect(asked).toHaveLength(1);
});

test('of very many, those that fit are searched for when typing pauses', async () => {
  values.get('deals', 'owner', '');
  await settle();
  asked[0]?.answer(['Ann', 'Bob'], true);
  await settle();
  for (const typed of ['C', 'Ce', 'Cem']) {
    expect(values.get('deals', 'owner', typed)).toEqual({ values: ['Ann', 'Bob'], status: 'loading' });
  }
  await settle();
  expect(asked.map(({ search }) => search)).toEqual([undefined, 'Cem']);
  asked[1]?.answer(['Cem'], true);
  await settle();
  expect(values.get('deals', 'owner', 'Cem')).toEqual({ values: ['Cem'], status: 'ready' });
});

test('a question that another replaces is withdrawn, and its answer is not taken', async () => {
  values.get('deals', 'stage', '');
  await settle();
  values.get('deals', 'owner', '');
  await settle();
  expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
  asked[0]?.answer(['late']);
  asked[1]?.answer(['Ann']);
  await settle();
  expect(changes).toBe(1);
  expect(values.get('deals', 'stage', '').status).toBe('loading');
});

test('a failure is said, and asked again only when somebody wants it', async () => {
  values.get('deals', 'stage', '');
  await settle();
  asked[0]?.fail();
  await settle();
  expect(changes).toBe(1);
  expect(values.get('deals', 'stage', '')).toEqual({ values: [], status: 'failed' });
  expect(asked).toHaveLength(1);
  values.forgetFailures();
  expect(values.get('deals', 'stage', '').status).toBe('loading');
  await settle();
  expect(asked).toHaveLength(2);
});

test('another person sees nothing of what was there', async () => {
  values.get('deals', 'stage', '');
  await settle();
  asked[0]?.answer(['won']);
  await settle();
  values.setSource(adapter, { user: 'bob' });
  expect(values.get('deals', 'stage', '')).toEqual({ values: [], status: 'loading' });
  await settle();
  expect(asked[1]?.context).toEqual({ user: 'bob' });
  values.stop();
  expect(asked[1]?.signal?.aborted).toBe(true);
});
