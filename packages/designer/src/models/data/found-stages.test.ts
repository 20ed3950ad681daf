import { rowsAdapter } from '@weir/adapters';
import type { DataAdapter } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { expect, test, vi } from 'vitest';
import { FoundStages } from './found-stages.js';
import type { StageSource } from './stage-source.js';

const document: WeirDocument = {
  weir: 1,
  id: 'd',
  title: 'D',
  datasets: [
    {
      id: 'log',
      key: 'id',
      time: 'at',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'who', type: 'string' },
        { id: 'step', type: 'string' },
        { id: 'at', type: 'date' },
      ],
    },
  ],
};
const source: StageSource = { dataset: 'log', field: 'step', at: 'at', entity: 'who' };
const row = (id: number, who: string, step: string | null, day: number) => ({
  id: `${id}`,
  who,
  step,
  at: `2025-01-${String(day).padStart(2, '0')}`,
});
const rows = [
  row(1, 'a', 'new', 1),
  row(2, 'a', 'call', 2),
  row(3, 'a', 'won', 3),
  row(4, 'b', 'new', 1),
  row(5, 'b', 'call', 4),
  row(6, 'c', 'new', 2),
  row(7, 'c', null, 5),
];
const plain = String;

function start(given: Partial<DataAdapter> = {}) {
  const adapter: DataAdapter = { ...rowsAdapter({ datasets: { log: rows }, document }), ...given };
  const found = new FoundStages(() => {});
  const look = () => found.look({ document, adapter, context: undefined, asOf: '2025-02-01' }, source);
  return { found, look };
}

const values = (found: FoundStages) => found.propose(plain)?.stages.map(({ value }) => value);

test('a field is looked at, and rows without a value are counted apart', async () => {
  const { found, look } = start();
  expect(found.state.kind).toBe('idle');
  look();
  expect(found.state.kind).toBe('looking');
  await vi.waitFor(() => expect(values(found)).toEqual(['new', 'call', 'won']));
  expect(found.state).toMatchObject({ kind: 'found', values: { rowsWithout: 1 }, facts: { entities: 3 } });
});

test('who passes through a stage that is not taken goes straight on', async () => {
  const { found, look } = start();
  look();
  await vi.waitFor(() => expect(values(found)).toHaveLength(3));
  found.take('call', false);
  expect(found.propose(plain), 'nothing is said that was not counted of what is taken').toBe(null);
  await vi.waitFor(() => expect(values(found)).toEqual(['new', 'won']));
  expect(found.propose(plain)?.ways).toMatchObject([{ from: 'new', to: 'won', count: 1, share: 1 / 3 }]);
  found.take('new', false);
  found.take('won', false);
  await vi.waitFor(() => expect(values(found)).toEqual([]));
});

test('a person’s kinds and names stay with the values', async () => {
  const { found, look } = start();
  look();
  await vi.waitFor(() => expect(values(found)).toHaveLength(3));
  found.setKind('call', 'parked');
  found.rename('new', 'Inquiry');
  expect(found.propose(plain)?.stages.map(({ value, kind }) => `${value} ${kind}`)).toEqual([
    'new open',
    'won won',
    'call parked',
  ]);
  expect(found.nameOf('new')).toBe('Inquiry');
  look();
  expect(found.nameOf('new'), 'another look is a new beginning').toBe(undefined);
});

test('a failure is kept until it is tried again', async () => {
  let isDown = true;
  const working = rowsAdapter({ datasets: { log: rows }, document });
  const { found, look } = start({
    values: async (...given) => {
      if (isDown) throw new Error('down');
      return working.values(...given);
    },
  });
  look();
  await vi.waitFor(() => expect(found.state.kind).toBe('failed'));
  isDown = false;
  found.retry();
  await vi.waitFor(() => expect(values(found)).toHaveLength(3));
});

test('an answer that comes after another field was chosen is not shown', async () => {
  const release: (() => void)[] = [];
  const working = rowsAdapter({ datasets: { log: rows }, document });
  const { found, look } = start({
    values: async (...given) => {
      await new Promise<void>((resolve) => release.push(resolve));
      return working.values(...given);
    },
  });
  look();
  look();
  release[0]?.();
  await Promise.resolve();
  expect(found.state.kind).toBe('looking');
  release[1]?.();
  await vi.waitFor(() => expect(values(found)).toHaveLength(3));
  found.stop();
});
