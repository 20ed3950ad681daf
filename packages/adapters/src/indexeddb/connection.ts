import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { errorOf } from '@weir/schema';
import { throwIfAborted } from '../call.js';
import { storageError } from './storage-error.js';

export interface Connection<Schema extends DBSchema> {
  /**
   * Runs one transaction: all that `work` does is kept, or nothing of it. It ends with an error when `work` throws, when the signal
   * aborts, or when the browser gives up. `work` may await nothing but requests of the transaction.
   * @throws {WeirError} `adapter/aborted`, `store/…`
   */
  transaction<Mode extends 'readonly' | 'readwrite', T>(
    stores: StoreNames<Schema>[],
    mode: Mode,
    work: (tx: IDBPTransaction<Schema, StoreNames<Schema>[], Mode>) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T>;
  /** Lets go of the database. The next transaction opens it again. */
  close(): void;
}

export interface DatabaseDefinition<Schema extends DBSchema> {
  /** As the host named it; for messages. */
  readonly name: string;
  /** The database's own name, unlike any other that the same host name leads to. */
  readonly database: string;
  readonly version: number;
  upgrade(db: IDBPDatabase<Schema>, oldVersion: number): void;
}

/** A database that is opened at first use, and given up when another tab wants to upgrade or delete it. */
export function connect<Schema extends DBSchema>(definition: DatabaseDefinition<Schema>): Connection<Schema> {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;

  const forget = (opening: Promise<IDBPDatabase<Schema>>): void => {
    if (opened === opening) opened = undefined;
  };
  const open = (): Promise<IDBPDatabase<Schema>> => {
    if (opened) return opened;
    const opening = openDatabase(definition, () => forget(opening));
    opened = opening;
    opening.catch(() => forget(opening));
    return opening;
  };

  return {
    async transaction(stores, mode, work, signal) {
      throwIfAborted(signal);
      const db = await open();
      throwIfAborted(signal);
      const tx = begin(db, stores, mode, definition.name);
      const abort = (): void => {
        try {
          tx.abort();
        } catch {
          // It has ended already.
        }
      };
      signal?.addEventListener('abort', abort, { once: true });
      try {
        const [result] = await Promise.all([work(tx), tx.done]);
        return result;
      } catch (error) {
        abort();
        await tx.done.catch(() => {});
        throwIfAborted(signal);
        throw storageError(tx.error ?? error, definition.name);
      } finally {
        signal?.removeEventListener('abort', abort);
      }
    },
    close() {
      const closing = opened;
      opened = undefined;
      closing?.then((db) => db.close()).catch(() => {});
    },
  };
}

function begin<Schema extends DBSchema, Mode extends 'readonly' | 'readwrite'>(
  db: IDBPDatabase<Schema>,
  stores: StoreNames<Schema>[],
  mode: Mode,
  name: string,
): IDBPTransaction<Schema, StoreNames<Schema>[], Mode> {
  try {
    return db.transaction(stores, mode, mode === 'readwrite' ? { durability: 'strict' } : undefined);
  } catch (error) {
    throw storageError(error, name);
  }
}

async function openDatabase<Schema extends DBSchema>(
  { name, database, version, upgrade }: DatabaseDefinition<Schema>,
  onLost: () => void,
): Promise<IDBPDatabase<Schema>> {
  if (typeof indexedDB === 'undefined') throw errorOf('store/unavailable', { name });
  return new Promise((resolve, reject) => {
    let blocked = false;
    const opening = openDB<Schema>(database, version, {
      upgrade: (db, oldVersion) => upgrade(db, oldVersion),
      blocked() {
        blocked = true;
        reject(errorOf('store/blocked', { name }));
      },
      blocking(_current, _wanted, event) {
        onLost();
        (event.target as IDBDatabase).close();
      },
      terminated: onLost,
    });
    opening.then(
      (db) => (blocked ? db.close() : resolve(db)),
      (error: unknown) => reject(storageError(error, name)),
    );
  });
}
