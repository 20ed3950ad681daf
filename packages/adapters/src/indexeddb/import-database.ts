import type { Id } from '@weir/schema';
import type { Call } from '@weir/query';
import type { StoredDataset } from '@weir/engine';
import type { Owner } from '../call.js';
import { connect } from './connection.js';
import { chunksOf, countChunks, datasetsFrom, recordOf } from './stored-form.js';
import type { ChunkKey, ImportRecord, ImportSchema } from './stored-form.js';

/** Where imported datasets are kept. Each method is one transaction. */
export interface ImportDatabase {
  read(owner: Owner, signal: AbortSignal | undefined): Promise<ImportRecord | undefined>;
  /** A dataset of this import, and what was added to it, lot by lot; undefined when another import has taken its place. */
  readDataset(
    owner: Owner,
    importId: string,
    dataset: Id,
    signal?: AbortSignal,
  ): Promise<[StoredDataset, ...StoredDataset[]] | undefined>;
  /**
   * Puts these datasets in the place of all that the owner has. A tab that is closed meanwhile, an abort or a full disk leaves what was there.
   * @param onProgress gets the share that is written, 0 to 1
   */
  replace(
    owner: Owner,
    datasets: readonly StoredDataset[],
    options: Pick<Call, 'signal'> & { onProgress: (share: number) => void },
  ): Promise<{ readonly record: ImportRecord; readonly before: ImportRecord | undefined }>;
  /**
   * Adds rows to a dataset that the owner has: only they are written.
   * @returns undefined when the owner has no such dataset
   */
  add(owner: Owner, rows: StoredDataset, signal: AbortSignal | undefined): Promise<ImportRecord | undefined>;
  /** @returns what was there */
  clear(owner: Owner, signal: AbortSignal | undefined): Promise<ImportRecord | undefined>;
  close(): void;
}

export function importDatabase(name: string): ImportDatabase {
  const connection = connect<ImportSchema>({
    name,
    database: `weir/data/${name}`,
    // Version 2 adds rows to what was imported: version 1 would not see them, and is refused.
    version: 2,
    upgrade(db, oldVersion) {
      if (oldVersion >= 1) return;
      db.createObjectStore('imports');
      db.createObjectStore('chunks');
    },
  });

  return {
    read: (owner, signal) =>
      connection.transaction(['imports'], 'readonly', (tx) => tx.objectStore('imports').get([...owner]), signal),
    readDataset: (owner, importId, dataset, signal) =>
      connection.transaction(
        ['imports', 'chunks'],
        'readonly',
        async (tx) => {
          const current = await tx.objectStore('imports').get([...owner]);
          const record = current?.datasets.find(({ id }) => id === dataset);
          if (!record || current?.id !== importId) return undefined;
          const chunks = tx.objectStore('chunks');
          return datasetsFrom(record, (field, part) => chunks.getAll(beginningWith(...owner, dataset, field, part)));
        },
        signal,
      ),
    replace: (owner, datasets, { signal, onProgress }) =>
      connection.transaction(
        ['imports', 'chunks'],
        'readwrite',
        async (tx) => {
          const before = await tx.objectStore('imports').get([...owner]);
          const chunks = tx.objectStore('chunks');
          const count = datasets.reduce((sum, dataset) => sum + countChunks(dataset), 0);
          let written = 0;
          await chunks.delete(beginningWith(...owner));
          for (const dataset of datasets) {
            for (const [key, chunk] of chunksOf(dataset)) {
              await chunks.put(chunk, [...owner, ...key] satisfies ChunkKey);
              onProgress((written += 1) / count);
            }
          }
          const record = { id: newId(), importedAt: new Date().toISOString(), datasets: datasets.map(recordOf) };
          await tx.objectStore('imports').put(record, [...owner]);
          return { record, before };
        },
        signal,
      ),
    add: (owner, rows, signal) =>
      connection.transaction(
        ['imports', 'chunks'],
        'readwrite',
        async (tx) => {
          const before = await tx.objectStore('imports').get([...owner]);
          const dataset = before?.datasets.find(({ id }) => id === rows.id);
          if (!before || !dataset) return undefined;
          const added = [...(dataset.added ?? []), recordOf(rows)];
          const chunks = tx.objectStore('chunks');
          for (const [key, chunk] of chunksOf(rows, added.length)) {
            await chunks.put(chunk, [...owner, ...key] satisfies ChunkKey);
          }
          const datasets = before.datasets.map((each) => (each === dataset ? { ...dataset, added } : each));
          const record = { ...before, datasets };
          await tx.objectStore('imports').put(record, [...owner]);
          return record;
        },
        signal,
      ),
    clear: (owner, signal) =>
      connection.transaction(
        ['imports', 'chunks'],
        'readwrite',
        async (tx) => {
          const before = await tx.objectStore('imports').get([...owner]);
          await tx.objectStore('imports').delete([...owner]);
          await tx.objectStore('chunks').delete(beginningWith(...owner));
          return before;
        },
        signal,
      ),
    close: () => connection.close(),
  };
}

function newId(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join('-');
}

/** An array sorts after every number and string, so `[…prefix, []]` is the end of what begins with the prefix. */
function beginningWith(...prefix: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound(prefix, [...prefix, []]);
}
