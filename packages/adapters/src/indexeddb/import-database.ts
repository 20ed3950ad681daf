import type { Id } from '@weir/schema';
import type { Call } from '@weir/query';
import type { StoredDataset } from '@weir/engine';
import type { Owner } from '../call.js';
import { connect } from './connection.js';
import { chunksOf, countChunks, datasetFrom, recordOf } from './stored-form.js';
import type { ChunkKey, ImportRecord, ImportSchema } from './stored-form.js';

/** Where imported datasets are kept. Each method is one transaction. */
export interface ImportDatabase {
  read(owner: Owner, signal: AbortSignal | undefined): Promise<ImportRecord | undefined>;
  /** A dataset of this import; undefined when another import has taken its place. */
  readDataset(owner: Owner, importId: string, dataset: Id, signal?: AbortSignal): Promise<StoredDataset | undefined>;
  /**
   * Puts these datasets in the place of all that the owner has. A tab that is closed meanwhile, an abort or a full disk leaves what was there.
   * @param onProgress gets the share that is written, 0 to 1
   */
  replace(
    owner: Owner,
    datasets: readonly StoredDataset[],
    options: Pick<Call, 'signal'> & { onProgress: (share: number) => void },
  ): Promise<{ readonly record: ImportRecord; readonly before: ImportRecord | undefined }>;
  /** @returns what was there */
  clear(owner: Owner, signal: AbortSignal | undefined): Promise<ImportRecord | undefined>;
  close(): void;
}

export function importDatabase(name: string): ImportDatabase {
  const connection = connect<ImportSchema>({
    name,
    database: `weir/data/${name}`,
    version: 1,
    upgrade(db) {
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
          return datasetFrom(record, (field, part) => chunks.getAll(beginningWith(...owner, dataset, field, part)));
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
