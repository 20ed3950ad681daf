import type { DBSchema } from 'idb';
import { errorOf } from '@weir/schema';
import type { Id } from '@weir/schema';
import type { Call, DocumentStore, Stored } from '@weir/query';
import { ownerOf } from '../call.js';
import { draftAfter, kindOf, numberOf, publicationOf, surplus } from '../store/revisions.js';
import type { RevisionKind } from '../store/revisions.js';
import { connect } from './connection.js';

type RevisionKey = [tenant: string, user: string, id: Id, number: number, kind: RevisionKind];

interface Revisions extends DBSchema {
  revisions: { key: RevisionKey; value: Stored };
}

export interface IndexedDbStore extends DocumentStore {
  /** Lets go of the database; the next call opens it again. */
  close(): void;
}

/**
 * Keeps documents in the browser, apart for each tenant and user of the calls' context, which is required. Of each document the last
 * 50 revisions are kept, and 200 older ones that have a name or were published. Two tabs do not overwrite each other: the later save is a
 * `store/conflict`. Nothing is opened before the first call.
 * @param options.name tells the host's stores apart; one name is one store.
 */
export function indexedDbStore({ name }: { readonly name: string }): IndexedDbStore {
  const connection = connect<Revisions>({
    name,
    database: `weir/documents/${name}`,
    version: 1,
    upgrade: (db) => void db.createObjectStore('revisions'),
  });

  const add = async (options: Call, id: Id, make: (newest: Stored | undefined) => Stored): Promise<Stored> => {
    const owner = ownerOf(options);
    return connection.transaction(
      ['revisions'],
      'readwrite',
      async (tx) => {
        const revisions = tx.objectStore('revisions');
        const range = keysOf(owner, id);
        const newest = (await revisions.openCursor(range, 'prev'))?.value;
        const made = make(newest);
        if (made === newest) return made;
        await revisions.add(made, [...owner, id, numberOf(made), kindOf(made)]);
        const keys = await revisions.getAllKeys(range);
        await Promise.all(surplus(keys, ([, , , , kind]) => kind).map((key) => revisions.delete(key)));
        return made;
      },
      options.signal,
    );
  };

  return {
    async load(id, options) {
      const owner = ownerOf(options);
      const newest = await connection.transaction(
        ['revisions'],
        'readonly',
        async (tx) => (await tx.objectStore('revisions').openCursor(keysOf(owner, id), 'prev'))?.value,
        options.signal,
      );
      if (!newest) throw errorOf('store/not-found', { id });
      return newest;
    },
    async saveDraft(document, options) {
      return add(options, document.id, (newest) => draftAfter(newest, document, options));
    },
    async publish(id, options) {
      return add(options, id, (newest) => publicationOf(newest, id, options));
    },
    async history(id, options) {
      const owner = ownerOf(options);
      const oldestFirst = await connection.transaction(
        ['revisions'],
        'readonly',
        (tx) => tx.objectStore('revisions').getAll(keysOf(owner, id)),
        options.signal,
      );
      return oldestFirst.reverse();
    },
    async clear(options) {
      const owner = ownerOf(options);
      await connection.transaction(
        ['revisions'],
        'readwrite',
        (tx) => tx.objectStore('revisions').delete(keysOf(owner)),
        options.signal,
      );
    },
    close: () => connection.close(),
  };
}

/** An array sorts after every number and string, so `[…prefix, []]` is the end of what begins with the prefix. */
function keysOf(...[owner, ...id]: [owner: readonly [string, string], id?: Id]): IDBKeyRange {
  const prefix = [...owner, ...id];
  return IDBKeyRange.bound(prefix, [...prefix, []]);
}
