import { errorOf } from '@weir/schema';
import { expect, test } from 'vitest';
import { exampleDocument } from '../editor/example.fixture.js';
import { TestStore } from '../editor/store.fixture.js';
import { CrashCopy } from './crash-copy.js';

const typed = { ...exampleDocument, title: 'Typed' };

test('what was typed and never saved is found after a crash', async () => {
  const store = new TestStore();
  const before = new CrashCopy(store, {});
  expect(await before.find(exampleDocument)).toBe(null);
  before.keep(typed);
  await before.written();
  expect(await new CrashCopy(store, {}).find(exampleDocument)).toMatchObject({ document: typed });
});

test('what was saved is not offered, nor what the document says already', async () => {
  const store = new TestStore();
  const copy = new CrashCopy(store, {});
  await copy.find(exampleDocument);
  copy.keep(typed);
  await copy.written();
  expect(await new CrashCopy(store, {}).find(typed)).toBe(null);
  copy.settle(typed);
  await copy.written();
  expect(await new CrashCopy(store, {}).find(exampleDocument)).toBe(null);
});

test('while one is written only the newest of the others waits', async () => {
  const store = new TestStore();
  let open = () => {};
  store.gate = new Promise((resolve) => (open = resolve));
  const copy = new CrashCopy(store, {});
  for (const title of ['A', 'B', 'C', 'D']) copy.keep({ ...exampleDocument, title });
  open();
  await copy.written();
  expect(store.saves.map(({ title }) => title)).toEqual(['A', 'D']);
});

test('another tab that kept its own does not keep this one from keeping', async () => {
  const store = new TestStore();
  const [left, right] = [new CrashCopy(store, {}), new CrashCopy(store, {})];
  left.keep({ ...exampleDocument, title: 'Left' });
  await left.written();
  right.keep({ ...exampleDocument, title: 'Right' });
  await right.written();
  expect(store.stored.get('b2b-sales')?.document.title).toBe('Right');
});

test('a failure is silent, and the next one is written', async () => {
  const store = new TestStore();
  store.failures.push(errorOf('store/full', { name: 'recovery' }));
  const copy = new CrashCopy(store, {});
  copy.keep({ ...exampleDocument, title: 'Lost' });
  await copy.written();
  copy.keep(typed);
  await copy.written();
  expect(store.stored.get('b2b-sales')?.document).toEqual(typed);
});
