import { WeirError } from '@weir/schema';
import type { Id } from '@weir/schema';
import type { Call, DocumentStore, Stored } from '@weir/query';
import { throwIfAborted } from '../call.js';
import { draftAfter, publicationOf, surplus } from '../store/revisions.js';

/**
 * Keeps documents as long as the page lives, apart for each tenant and user (calls without a context share one shelf).
 * Of each document the last 50 revisions are kept, and the one published last. What is handed in and out are copies.
 */
export function memoryStore(): DocumentStore {
  const shelves = new Map<string, Map<Id, Stored[]>>();

  const shelfOf = ({ context }: Call): Map<Id, Stored[]> => {
    const owner = JSON.stringify([context?.tenant ?? '', context?.user ?? '']);
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
      const gone = new Set(surplus(grown, ({ state }) => state === 'published'));
      shelf.set(
        id,
        grown.filter((revision) => !gone.has(revision)),
      );
    }
    return structuredClone(made);
  };

  return {
    async load(id, options) {
      throwIfAborted(options.signal);
      const newest = shelfOf(options).get(id)?.at(-1);
      if (!newest) throw new WeirError('store/not-found', { id });
      return structuredClone(newest);
    },
    async saveDraft(document, options) {
      return add(options, document.id, (newest) => draftAfter(newest, structuredClone(document), options.ifRevision));
    },
    async publish(id, options) {
      return add(options, id, (newest) => publicationOf(newest, id, options.ifRevision));
    },
    async history(id, options) {
      throwIfAborted(options.signal);
      return structuredClone(shelfOf(options).get(id) ?? []).reverse();
    },
    async clear(options) {
      throwIfAborted(options.signal);
      shelfOf(options).clear();
    },
  };
}
