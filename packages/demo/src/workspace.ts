import { indexedDbAdapter, indexedDbStore } from '@weir/adapters/indexeddb';
import type { IndexedDbAdapter } from '@weir/adapters/indexeddb';
import type { WorkerLike } from '@weir/engine';
import type { Context } from '@weir/query';
import { isWeirError } from '@weir/schema';
import type { WeirDocument } from '@weir/schema';
import { b2bExample } from '@weir/templates';
import { forgetMoves, withMoves } from './moves.js';
import { exampleDocument, importedDocument } from './state.js';

/** Who is signed in. A real product takes this from its session; Weir keeps data and documents of each apart. */
export const context: Context = { tenant: 'acme', user: 'lin' };

/** Raised when the example's data changes its form, so that nobody's browser keeps an older one. */
const DATA_VERSION = 3;

export const store = indexedDbStore({ name: 'acme-crm' });

/** Where the designer keeps what is typed at once, so that a tab that crashes loses nothing. */
export const recovery = indexedDbStore({ name: 'acme-crm/recovery' });

const adapters = new Map<string, IndexedDbAdapter>();

/** Weir's engine runs in a worker that the host starts, from its own origin, as its policy wants it. */
const startWorker = (): WorkerLike =>
  new Worker(new URL('@weir/engine/worker.js', import.meta.url), { type: 'module' });

/** The data that a document is about. */
export function dataOf(documentId: string): IndexedDbAdapter {
  let adapter = adapters.get(documentId);
  if (!adapter) {
    const name = `acme-crm/${documentId}/${DATA_VERSION}`;
    adapter =
      documentId === exampleDocument
        ? withMoves(indexedDbAdapter({ name, document: b2bExample(), worker: startWorker }))
        : indexedDbAdapter({ name, worker: startWorker });
    adapters.set(documentId, adapter);
  }
  return adapter;
}

/** A document as a page needs it. */
export interface Opened {
  readonly document: WeirDocument;
  /** A newer draft of it has not been published. */
  readonly hasDraft: boolean;
}

/** The newest: what somebody works on. */
export async function openDraft(id: string): Promise<WeirDocument> {
  try {
    return (await store.load(id, { context })).document;
  } catch (error) {
    if (id === exampleDocument && isWeirError(error) && error.code === 'store/not-found') return b2bExample();
    throw error;
  }
}

/** What was published last. Before anything was, that is the template, or an imported table's first draft. */
export async function openPublished(id: string): Promise<Opened> {
  const history = await store.history(id, { context });
  const published = history.find(({ state }) => state === 'published');
  if (published) return { document: published.document, hasDraft: history[0] !== published };
  if (id === exampleDocument) return { document: b2bExample(), hasDraft: history.length > 0 };
  return { document: await openDraft(id), hasDraft: false };
}

/** The documents that there are: the example's, and that of imported files. */
export async function documentIds(): Promise<string[]> {
  const imported = await store.history(importedDocument, { context });
  return imported.length > 0 ? [exampleDocument, importedDocument] : [exampleDocument];
}

/** Removes everything that the demo has put into this browser. */
export async function forgetAll(): Promise<void> {
  forgetMoves();
  await Promise.all([store, recovery].map((each) => each.clear({ context })));
  await Promise.all([exampleDocument, importedDocument].map((id) => dataOf(id).clear({ context })));
}
