import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { WeirDocument } from '@weir/schema';
import type { RecordCommand } from '@weir/query';
import { countRows } from '../testing/count-plan.js';
import { memoryAdapter } from './memory-adapter.js';
import type { MemoryAdapter } from './memory-adapter.js';

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
        { id: 'amount', type: 'number' },
        { id: 'closed_on', type: 'date' },
        { id: 'called_at', type: 'datetime' },
        { id: 'is_big', type: 'boolean', formula: { '>': [{ var: 'amount' }, 5] } },
      ],
    },
    { id: 'visits', fields: [{ id: 'on', type: 'date' }] },
  ],
};
const deals = [
  { id: 'a', amount: 1 },
  { id: 'b', amount: 2 },
];
const adapterOfDeals = (): MemoryAdapter => memoryAdapter({ document, datasets: { deals } });

let keys = 0;
const newKey = () => ({ idempotencyKey: `key ${++keys}` });
const update = (changes: RecordCommand['changes'], key = 'a'): RecordCommand => ({
  kind: 'update',
  dataset: 'deals',
  key,
  changes,
});

describe('write', () => {
  test('changes a record, tells subscribers, and the next answer counts it', async () => {
    const adapter = adapterOfDeals();
    const listener = vi.fn();
    adapter.subscribe({}, listener);
    await adapter.values('deals', 'amount', { limit: 5 });
    expect(await adapter.write(update({ amount: 9 }), newKey())).toEqual({ record: { id: 'a', amount: 9 } });
    const { values } = await adapter.values('deals', 'amount', { limit: 5 });
    expect(values.map(({ value }) => value)).toEqual([2, 9]);
    expect(listener.mock.calls).toEqual([[{ datasets: ['deals'] }]]);
  });

  test('creates and removes', async () => {
    const adapter = adapterOfDeals();
    const create: RecordCommand = { kind: 'create', dataset: 'deals', key: 'c', changes: { amount: 3 } };
    expect(await adapter.write(create, newKey())).toEqual({ record: { id: 'c', amount: 3 } });
    expect(await countRows(adapter, 'deals')).toBe(3);
    const remove: RecordCommand = { kind: 'remove', dataset: 'deals', key: 'a', changes: {} };
    expect(await adapter.write(remove, newKey())).toEqual({ record: { id: 'a', amount: 1 } });
    expect(adapter.rows('deals')).toEqual([
      { id: 'b', amount: 2 },
      { id: 'c', amount: 3 },
    ]);
  });

  test('a command that is sent twice under one key is carried out once', async () => {
    const adapter = adapterOfDeals();
    const create: RecordCommand = { kind: 'create', dataset: 'deals', key: 'c', changes: { amount: 3 } };
    const key = newKey();
    const first = await adapter.write(create, key);
    await adapter.write(update({ amount: 4 }, 'c'), newKey());
    expect(await adapter.write(create, key)).toEqual(first);
    expect(adapter.rows('deals').at(-1)).toEqual({ id: 'c', amount: 4 });
  });

  test('a key that belongs to another command is an error; other users have keys of their own', async () => {
    const adapter = adapterOfDeals();
    const key = newKey();
    await adapter.write(update({ amount: 4 }), key);
    await expect(adapter.write(update({ amount: 5 }), key)).rejects.toThrow(
      `The idempotency key "${key.idempotencyKey}" was used for another command. Give each command a key of its own.`,
    );
    await adapter.write(update({ amount: 5 }), { ...key, context: { user: 'bob' } });
    expect(adapter.rows('deals')[0]?.['amount']).toBe(5);
  });

  test.each<[string, RecordCommand, string]>([
    [
      'a record that is not there',
      update({ amount: 1 }, 'z'),
      'Dataset "deals" has no record "z". Load the data again.',
    ],
    [
      'a record that is there already',
      { kind: 'create', dataset: 'deals', key: 'a', changes: {} },
      'Dataset "deals" has a record "a" already. Update it, or choose another key.',
    ],
    [
      'an unknown field',
      update({ amout: 1 }),
      'The data source has no field "amout" in dataset "deals". Did you mean "amount"?',
    ],
    [
      'a field that is worked out',
      update({ is_big: true }),
      'The data source has no field "is_big" in dataset "deals".',
    ],
    ['a text for a number', update({ amount: '7' }), '"amount" holds a number; 7 is none.'],
    ['a number that is none', update({ amount: NaN }), '"amount" holds a number; NaN is none.'],
    [
      'a day that is not in the calendar',
      update({ closed_on: '2025-02-30' }),
      '"closed_on" holds a date; 2025-02-30 is none.',
    ],
    [
      'another key',
      update({ id: 'z' }),
      'The key of record "a" in dataset "deals" cannot be changed. Create a new record instead.',
    ],
  ])('refuses %s', async (_what, command, sentence) => {
    const adapter = adapterOfDeals();
    const result = await adapter.write(command, newKey());
    expect(result).toMatchObject({ refused: [{ message: sentence }] });
    expect(adapter.rows('deals')).toEqual(deals);
  });

  test('takes missing values, dates and instants, and the key as it is', async () => {
    const changes = { id: 'a', amount: null, closed_on: '2024-02-29', called_at: '2025-01-01T10:00:00+08:00' };
    expect(await adapterOfDeals().write(update(changes), newKey())).toEqual({ record: changes });
  });

  test.each<[string, RecordCommand, object]>([
    ['another kind of command', { ...update({}), kind: 'merge' }, {}],
    ['a dataset without a key', { ...update({}), dataset: 'visits' }, {}],
    ['a revision of a record', update({}), { ifRevision: '1' }],
  ])('cannot do %s, and says so', async (_what, command, options) => {
    const written = adapterOfDeals().write(command, { ...newKey(), ...options });
    await expect(written).rejects.toMatchObject({ code: 'adapter/unsupported' });
  });

  test('a withdrawn command changes nothing', async () => {
    const adapter = adapterOfDeals();
    const written = adapter.write(update({ amount: 9 }), { ...newKey(), signal: AbortSignal.abort() });
    await expect(written).rejects.toMatchObject({ code: 'adapter/aborted' });
    expect(adapter.rows('deals')).toEqual(deals);
  });
});

describe('rows', () => {
  test('are copies on both ways', async () => {
    const given = [{ id: 'a', amount: 1 }];
    const adapter = memoryAdapter({ document, datasets: { deals: given } });
    given.push({ id: 'b', amount: 2 });
    const taken = adapter.rows('deals') as { amount: number }[];
    if (taken[0]) taken[0].amount = 5;
    expect(adapter.rows('deals')).toEqual([{ id: 'a', amount: 1 }]);
  });

  test('can be replaced and added to', async () => {
    const adapter = adapterOfDeals();
    adapter.append('deals', [{ id: 'c', amount: 3 }]);
    expect(await countRows(adapter, 'deals')).toBe(3);
    adapter.setRows('deals', []);
    expect(await countRows(adapter, 'deals')).toBe(0);
  });

  test('that come, change and are asked about in any order are answered as they are', async () => {
    const amount = fc.constantFrom<number | null>(1, 2.5, null);
    const step = fc.oneof(
      fc.record({ kind: fc.constant('append' as const), amounts: fc.array(amount, { maxLength: 3 }) }),
      fc.record({ kind: fc.constant('set' as const), amounts: fc.array(amount, { maxLength: 3 }) }),
      fc.record({ kind: fc.constantFrom('create' as const, 'update' as const, 'remove' as const), amount }),
      fc.record({ kind: fc.constantFrom('ask' as const, 'ask and wait' as const, 'refresh' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const adapter = adapterOfDeals();
        let next = 0;
        const rowsFor = (amounts: readonly (number | null)[]) =>
          amounts.map((given) => ({ id: `r${(next += 1)}`, amount: given }));
        const asked: Promise<unknown>[] = [];
        for (const taken of steps) {
          const first = adapter.rows('deals')[0];
          if (taken.kind === 'append') adapter.append('deals', rowsFor(taken.amounts));
          else if (taken.kind === 'set') adapter.setRows('deals', rowsFor(taken.amounts));
          else if (taken.kind === 'refresh') adapter.refresh();
          else if (taken.kind === 'ask') asked.push(adapter.values('deals', 'id', { limit: 99 }));
          else if (taken.kind === 'ask and wait') await adapter.values('deals', 'id', { limit: 99 });
          else if ('amount' in taken && (taken.kind === 'create' || first)) {
            const key = taken.kind === 'create' ? `r${(next += 1)}` : String(first!['id']);
            const changes: RecordCommand['changes'] = taken.kind === 'remove' ? {} : { amount: taken.amount };
            await adapter.write({ kind: taken.kind, dataset: 'deals', key, changes }, newKey());
          }
        }
        await Promise.all(asked);
        const { values } = await adapter.values('deals', 'id', { limit: 99 });
        expect(values.map(({ value }) => value).sort()).toEqual(
          adapter
            .rows('deals')
            .map(({ id }) => id)
            .sort(),
        );
        const sums = await adapter.values('deals', 'amount', { limit: 99 });
        const counts = new Map<unknown, number>();
        for (const row of adapter.rows('deals')) counts.set(row['amount'], (counts.get(row['amount']) ?? 0) + 1);
        expect(new Map(sums.values.map(({ value, count }) => [value, count]))).toEqual(counts);
        adapter.dispose();
      }),
      { numRuns: 200 },
    );
  });

  test('may leave out fields of the document: they are missing', async () => {
    const { values } = await adapterOfDeals().values('deals', 'closed_on', { limit: 5 });
    expect(values).toEqual([{ value: null, count: 2 }]);
  });

  test('of a dataset that the document does not know are refused', () => {
    expect(() => memoryAdapter({ document, datasets: { deal: [] } })).toThrow('Did you mean "deals"?');
    expect(() => adapterOfDeals().setRows('deal', [])).toThrow('Did you mean "deals"?');
  });
});
