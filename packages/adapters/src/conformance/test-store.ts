import type { WeirDocument } from '@weir/schema';
import type { DocumentStore } from '@weir/query';
import type { ConformanceCase } from './conformance-case.js';
import { assertRefused } from './assert-refused.js';
import { assertMatches } from './differences.js';

const ada = { context: { tenant: 'acme', user: 'ada' } };
const bob = { context: { tenant: 'acme', user: 'bob' } };
const elsewhere = { context: { tenant: 'globex', user: 'ada' } };

/**
 * What every `DocumentStore` must do, as cases for any test runner.
 * @param open gives an empty store for each case
 */
export function testStore(open: () => DocumentStore | Promise<DocumentStore>): ConformanceCase[] {
  return claims.map(([name, claim]) => ({ name, run: async () => claim(await open()) }));
}

const claims: readonly (readonly [name: string, claim: (store: DocumentStore) => Promise<void>])[] = [
  [
    'a document that is not there is not found',
    async (store) => {
      await assertRefused(store.load('sales', ada), 'store/not-found', { id: 'sales' });
      await assertRefused(store.publish('sales', { ...ada, ifRevision: 'x' }), 'store/not-found', { id: 'sales' });
      assertMatches(await store.history('sales', ada), []);
    },
  ],
  [
    'a draft is loaded as it was saved',
    async (store) => {
      const saved = await store.saveDraft(made('First'), { ...ada, ifRevision: null });
      assertMatches(saved, { document: made('First'), state: 'draft' });
      assertMatches(await store.load('sales', ada), saved);
      if (Number.isNaN(Date.parse(saved.savedAt))) throw new Error(`savedAt is no instant: ${saved.savedAt}`);
    },
  ],
  [
    'the order of properties stays, so that an export is the same byte for byte',
    async (store) => {
      const document: WeirDocument = { title: 'Last first', 'x-b': { z: 1, a: 2 }, id: 'sales', weir: 1 };
      await store.saveDraft(document, { ...ada, ifRevision: null });
      const loaded = await store.load('sales', ada);
      assertMatches(JSON.stringify(loaded.document), JSON.stringify(document));
    },
  ],
  [
    'changing a document after it was saved or loaded changes nothing that is stored',
    async (store) => {
      const document = made('First');
      await store.saveDraft(document, { ...ada, ifRevision: null });
      document.title = 'Changed';
      const loaded = await store.load('sales', ada);
      assertMatches(loaded.document.title, 'First');
      loaded.document.title = 'Changed too';
      assertMatches((await store.load('sales', ada)).document.title, 'First');
    },
  ],
  [
    'a second new document of the same id is a conflict',
    async (store) => {
      const first = await store.saveDraft(made('First'), { ...ada, ifRevision: null });
      await assertRefused(store.saveDraft(made('Second'), { ...ada, ifRevision: null }), 'store/conflict', {
        id: 'sales',
        revision: first.revision,
        ifRevision: null,
      });
    },
  ],
  [
    'a save or publication that started from an older revision is a conflict, and changes nothing',
    async (store) => {
      const first = await store.saveDraft(made('First'), { ...ada, ifRevision: null });
      const second = await store.saveDraft(made('Second'), { ...ada, ifRevision: first.revision });
      const stale = { ...ada, ifRevision: first.revision };
      await assertRefused(store.saveDraft(made('Third'), stale), 'store/conflict');
      await assertRefused(store.publish('sales', stale), 'store/conflict');
      assertMatches(await store.load('sales', ada), second);
      assertMatches(await store.history('sales', ada), [second, first]);
    },
  ],
  [
    'of two saves at once from the same revision one wins',
    async (store) => {
      const first = await store.saveDraft(made('First'), { ...ada, ifRevision: null });
      const saves = await Promise.allSettled(
        ['Left', 'Right'].map((title) => store.saveDraft(made(title), { ...ada, ifRevision: first.revision })),
      );
      assertMatches(saves.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    },
  ],
  [
    'publishing keeps the draft’s document under a new revision',
    async (store) => {
      const draft = await store.saveDraft(made('First'), { ...ada, ifRevision: null });
      const published = await store.publish('sales', { ...ada, ifRevision: draft.revision });
      assertMatches(published, { document: draft.document, state: 'published' });
      if (published.revision === draft.revision) throw new Error('The publication has the revision of the draft.');
      assertMatches(await store.load('sales', ada), published);
    },
  ],
  [
    'a draft after a publication is loaded, the publication stays in the history',
    async (store) => {
      const draft = await store.saveDraft(made('First'), { ...ada, ifRevision: null });
      const published = await store.publish('sales', { ...ada, ifRevision: draft.revision });
      const next = await store.saveDraft(made('Second'), { ...ada, ifRevision: published.revision });
      assertMatches(await store.load('sales', ada), next);
      assertMatches(await store.history('sales', ada), [next, published, draft]);
    },
  ],
  [
    'what was published last is never forgotten, however many drafts follow',
    async (store) => {
      const draft = await store.saveDraft(made('First'), { ...ada, ifRevision: null });
      const published = await store.publish('sales', { ...ada, ifRevision: draft.revision });
      let { revision } = published;
      for (let count = 1; count <= 60; count++) {
        ({ revision } = await store.saveDraft(made(`Draft ${count}`), { ...ada, ifRevision: revision }));
      }
      const history = await store.history('sales', ada);
      assertMatches(history.at(0)?.revision, revision);
      assertMatches(
        history.find(({ state }) => state === 'published'),
        published,
      );
    },
  ],
  [
    'a version keeps its name, also when it is published; a draft after it has none',
    async (store) => {
      const draft = await store.saveDraft(made('First'), { ...ada, ifRevision: null, name: 'Before the fair' });
      const published = await store.publish('sales', { ...ada, ifRevision: draft.revision });
      const renamed = await store.publish('sales', { ...ada, ifRevision: published.revision, name: 'Autumn' });
      const next = await store.saveDraft(made('Second'), { ...ada, ifRevision: renamed.revision });
      assertMatches(await store.history('sales', ada), [next, renamed, published, draft]);
      assertMatches(
        [draft, published, renamed, next].map(({ name = null }) => name),
        ['Before the fair', 'Before the fair', 'Autumn', null],
      );
    },
  ],
  [
    'what has a name or was published outlives the drafts that follow',
    async (store) => {
      const named = await store.saveDraft(made('First'), { ...ada, ifRevision: null, name: 'Before the fair' });
      const published = await store.publish('sales', { ...ada, ifRevision: named.revision });
      const next = await store.saveDraft(made('Second'), { ...ada, ifRevision: published.revision });
      let { revision } = await store.publish('sales', { ...ada, ifRevision: next.revision });
      for (let count = 1; count <= 60; count++) {
        ({ revision } = await store.saveDraft(made(`Draft ${count}`), { ...ada, ifRevision: revision }));
      }
      const kept = (await store.history('sales', ada)).map((version) => version.revision);
      for (const { revision: old } of [named, published])
        if (!kept.includes(old)) throw new Error(`The revision ${old} was forgotten.`);
    },
  ],
  [
    'who listens is told what happens to the document, until they stop',
    async (store) => {
      if (!store.subscribe) return;
      let told = 0;
      let others = 0;
      const stop = store.subscribe('sales', ada, () => told++);
      const stopOthers = store.subscribe('sales', bob, () => others++);
      const draft = await store.saveDraft(made('First'), { ...ada, ifRevision: null });
      await until(() => told >= 1);
      await store.publish('sales', { ...ada, ifRevision: draft.revision });
      await until(() => told >= 2);
      await store.clear(ada);
      await until(() => told >= 3);
      stop();
      const before = told;
      await store.saveDraft(made('Anew'), { ...ada, ifRevision: null });
      await store.load('sales', ada);
      stopOthers();
      assertMatches({ told, others }, { told: before, others: 0 });
    },
  ],
  [
    'users and tenants do not see each other’s documents',
    async (store) => {
      await store.saveDraft(made('Ada’s'), { ...ada, ifRevision: null });
      await assertRefused(store.load('sales', bob), 'store/not-found');
      await assertRefused(store.load('sales', elsewhere), 'store/not-found');
      await store.saveDraft(made('Bob’s'), { ...bob, ifRevision: null });
      assertMatches((await store.load('sales', ada)).document.title, 'Ada’s');
    },
  ],
  [
    'clearing removes what belongs to the context, and nothing else',
    async (store) => {
      const saved = await store.saveDraft(made('Ada’s'), { ...ada, ifRevision: null });
      await store.saveDraft(made('Bob’s'), { ...bob, ifRevision: null });
      await store.clear(ada);
      await assertRefused(store.load('sales', ada), 'store/not-found');
      assertMatches((await store.load('sales', bob)).document.title, 'Bob’s');
      const stale = store.saveDraft(made('Late'), { ...ada, ifRevision: saved.revision });
      await assertRefused(stale, 'store/conflict', { id: 'sales', revision: null, ifRevision: saved.revision });
    },
  ],
  [
    'a history that begins anew has other revisions',
    async (store) => {
      const before = await store.saveDraft(made('Before'), { ...ada, ifRevision: null });
      await store.clear(ada);
      const after = await store.saveDraft(made('After'), { ...ada, ifRevision: null });
      if (before.revision === after.revision) throw new Error(`Both have the revision ${after.revision}.`);
    },
  ],
  [
    'a call that was withdrawn changes nothing',
    async (store) => {
      const signal = AbortSignal.abort();
      await assertRefused(store.saveDraft(made('First'), { ...ada, ifRevision: null, signal }), 'adapter/aborted');
      await assertRefused(store.load('sales', { ...ada, signal }), 'adapter/aborted');
      await assertRefused(store.load('sales', ada), 'store/not-found');
    },
  ],
];

/** A store may hear of a change from its server, which takes a while. */
async function until(isSo: () => boolean): Promise<void> {
  for (let waits = 0; waits < 500 && !isSo(); waits++) await new Promise((resolve) => setTimeout(resolve, 10));
  if (!isSo()) throw new Error('Nobody was told.');
}

function made(title: string): WeirDocument {
  return { weir: 1, id: 'sales', title };
}
