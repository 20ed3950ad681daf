import { describe, expect, it, test } from 'vitest';
import type { WeirDocument } from '@weir/schema';
import { testStore } from '../conformance/test-store.js';
import { memoryStore } from './memory-store.js';

const document: WeirDocument = { weir: 1, id: 'sales', title: 'Sales' };

describe('memoryStore', () => {
  for (const { name, run } of testStore(memoryStore)) it(name, run);
});

test('without a context there is one shelf', async () => {
  const store = memoryStore();
  const saved = await store.saveDraft(document, { ifRevision: null });
  expect(await store.load('sales', { context: {} })).toEqual(saved);
});

test('the last 50 revisions are kept', async () => {
  const store = memoryStore();
  let ifRevision: string | null = null;
  for (let count = 1; count <= 51; count++)
    ({ revision: ifRevision } = await store.saveDraft(document, { ifRevision }));
  const history = await store.history('sales', {});
  expect(history).toHaveLength(50);
  expect(history.at(-1)?.revision).toMatch(/^2-/);
});

test('publishing what is published changes nothing', async () => {
  const store = memoryStore();
  const draft = await store.saveDraft(document, { ifRevision: null });
  const published = await store.publish('sales', { ifRevision: draft.revision });
  expect(await store.publish('sales', { ifRevision: published.revision })).toEqual(published);
  expect(await store.history('sales', {})).toHaveLength(2);
});

test('a conflict says what is stored and what the save started from', async () => {
  const store = memoryStore();
  const { revision } = await store.saveDraft(document, { ifRevision: null });
  await expect(store.saveDraft(document, { ifRevision: null })).rejects.toThrow(
    `"sales" was changed elsewhere: revision ${revision} is stored, yours is new. Load it again, or save yours under another name.`,
  );
  await store.clear({});
  await expect(store.publish('sales', { ifRevision: revision })).rejects.toThrow('No document "sales" is stored.');
  await expect(store.saveDraft(document, { ifRevision: revision })).rejects.toThrow(
    `"sales" was changed elsewhere: nothing is stored, yours started from ${revision}.`,
  );
});
