import { errorOf } from '@weir/schema';
import type { Id } from '@weir/schema';
import type { Call, DocumentStore, Stored } from '@weir/query';
import { throwIfAborted } from '../call.js';
import { draftAfter, kindOf, publicationOf, surplus } from '../store/revisions.js';

/**
 * Keeps documents as long as the page lives, apart for each tenant and user (calls without a context share one shelf).
 * Of each document the last 50 revisions are kept, and 200 older ones that have a name or were published. What is handed in and out are
 * copies.
 */
export function memoryStore(): DocumentStore {
  const shelves = new Map<string, Map<Id, Stored[]>>();
  const listeners = new Set<{ readonly owner: string; readonly id: Id; readonly tell: () => void }>();

  const ownerOf = ({ context }: Call): string => JSON.stringify([context?.tenant ?? '', context?.user ?? '']);
  const tell = (options: Call, id?: Id): void => {
    for (const listener of [...listeners])
      if (listener.owner === ownerOf(options) && (id === undefined || listener.id === id)) listener.tell();
  };
  const shelfOf = (options: Call): Map<Id, Stored[]> => {
    const owner = ownerOf(options);
    const shelf = shelves.get(owner) ?? new Map<Id, Stored[]>();
    shelves.set(owner, shelf);
    return shelf;
  };
  const add = (options: Call, id: Id, make: (newest: Stored | undefined) => Stored): Stored => {
    throwIfAborted(options.signal);
    const shelf = shelfOf(options);
    const history = shelf.get(id) ?? [];
    const newest = history.at(-1);
    const made = make(newest);
    if (made !== newest) {
      const grown = [...history, made];
      const gone = new Set(surplus(grown, kindOf));
      shelf.set(
        id,
        grown.filter((revision) => !gone.has(revision)),
      );
      tell(options, id);
    }
    return structuredClone(made);
  };

  return {
    async load(id, options) {
      throwIfAborted(options.signal);
      const newest = shelfOf(options).get(id)?.at(-1);
      if (!newest) throw errorOf('store/not-found', { id });
      return structuredClone(newest);
    },
    async saveDraft(document, options) {
      return add(options, document.id, (newest) => draftAfter(newest, structuredClone(document), options));
    },
    async publish(id, options) {
      return add(options, id, (newest) => publicationOf(newest, id, options));
    },
    async history(id, options) {
      throwIfAborted(options.signal);
      return structuredClone(shelfOf(options).get(id) ?? []).reverse();
    },
    async clear(options) {
      throwIfAborted(options.signal);
      shelfOf(options).clear();
      tell(options);
    },
    subscribe(id, options, listener) {
      const listening = { owner: ownerOf(options), id, tell: listener };
      listeners.add(listening);
      return () => listeners.delete(listening);
    },
  };
}
