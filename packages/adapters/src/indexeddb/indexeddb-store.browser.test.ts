import { expect } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import type { WeirDocument } from '@weir/schema';
import { assertRefused } from '../conformance/assert-refused.js';
import { testStore } from '../conformance/test-store.js';
import { indexedDbStore } from './indexeddb-store.js';
import type { IndexedDbStore } from './indexeddb-store.js';

const ada = { context: { tenant: 'acme', user: 'ada' } };
const document: WeirDocument = { weir: 1, id: 'sales', title: 'Sales' };

describe('indexedDbStore', () => {
  let count = 0;
  let name = '';
  const stores: IndexedDbStore[] = [];
  const open = (): IndexedDbStore => {
    const store = indexedDbStore({ name });
    stores.push(store);
    return store;
  };
  beforeEach(() => void (name = `store-${++count}`));
  afterEach(async () => {
    for (const store of stores.splice(0)) store.close();
    await deleteDB(`weir/documents/${name}`);
  });

  for (const { name, run } of testStore(open)) it(name, run);

  it('keeps documents over a reload', async () => {
    const saved = await open().saveDraft(document, { ...ada, ifRevision: null });
    stores.at(-1)?.close();
    expect(await open().load('sales', ada)).to.deep.equal(saved);
  });

  it('refuses the later of two tabs that started from the same revision', async () => {
    const [left, right] = [open(), open()];
    const { revision } = await left.saveDraft(document, { ...ada, ifRevision: null });
    await right.load('sales', ada);
    const saves = await Promise.allSettled([
      left.saveDraft({ ...document, title: 'Left' }, { ...ada, ifRevision: revision }),
      right.saveDraft({ ...document, title: 'Right' }, { ...ada, ifRevision: revision }),
    ]);
    expect(saves.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    expect(await left.history('sales', ada)).to.have.length(2);
  });

  it('keeps the last 50 revisions', async () => {
    const store = open();
    let ifRevision: string | null = null;
    for (let save = 1; save <= 51; save++)
      ({ revision: ifRevision } = await store.saveDraft(document, { ...ada, ifRevision }));
    const history = await store.history('sales', ada);
    expect(history).to.have.length(50);
    expect(history.at(-1)?.revision).to.match(/^2-/);
  });

  it('opens nothing before the first call, and refuses one without a context', async () => {
    const store = open();
    await assertRefused(store.load('sales', {}), 'adapter/context-required');
    await assertRefused(store.saveDraft(document, { context: {}, ifRevision: null }), 'adapter/context-required');
    const databases = await indexedDB.databases();
    expect(databases.map((database) => database.name)).not.to.include(`weir/documents/${name}`);
  });

  it('lets go when another tab deletes the database, and works on after it', async () => {
    const store = open();
    await store.saveDraft(document, { ...ada, ifRevision: null });
    await deleteDB(`weir/documents/${name}`, { blocked: () => expect.fail('The store held on to the database.') });
    await assertRefused(store.load('sales', ada), 'store/not-found');
    await store.saveDraft(document, { ...ada, ifRevision: null });
  });

  it('says so when a newer release wrote the database', async () => {
    (await openDB(`weir/documents/${name}`, 1000)).close();
    await assertRefused(open().load('sales', ada), 'store/newer-version', { name });
  });
});
