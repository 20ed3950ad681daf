import { adapterFailure, closest, errorOf, WeirError } from '@weir/schema';
import type { Id, WeirDocument } from '@weir/schema';
import type { Call, DataAdapter, DataChange, InlineRows, Plan, PlanResult } from '@weir/query';
import { Pace, createEngine, joinDatasets } from '@weir/engine';
import type { DatasetInput, Engine, EngineOptions, LoadReport, StoredDataset } from '@weir/engine';
import { orAborted, ownerOf, throwIfAborted } from '../call.js';
import type { Owner } from '../call.js';
import { makeRowsAdapter, rowsAdapter } from '../rows/rows-adapter.js';
import type { RowsAdapter } from '../rows/rows-adapter.js';
import { ChangeChannel } from './change-channel.js';
import type { OwnedChange } from './change-channel.js';
import { importDatabase } from './import-database.js';
import { rowsInAll } from './rows-in-all.js';
import { rowsOf } from './stored-form.js';
import type { ImportRecord } from './stored-form.js';

export interface IndexedDbAdapterOptions extends EngineOptions {
  /** Tells the host's databases apart; adapters of one name share their data. */
  readonly name: string;
  /** Says the types of fields, where the imported datasets do not say them themselves. */
  readonly document?: WeirDocument;
}

/** What an import left. */
export interface Imported {
  /** ISO 8601 instant. */
  readonly importedAt: string;
  readonly datasets: readonly { readonly id: Id; readonly rows: number }[];
}

/** Every call needs a context: data is kept apart for each tenant and user. */
export interface IndexedDbAdapter extends DataAdapter {
  run(plans: readonly Plan[], options: Call): Promise<PlanResult[]>;
  subscribe(options: Call, listener: (change: DataChange) => void): () => void;
  /**
   * Puts datasets in the place of all that the context's user has: all of them or, when the tab is closed, the call aborted or the disk full,
   * none. Files are read in the worker. `onProgress` counts rows twice, once read and once written; `of` is 0 while their number is not
   * known, and an estimate for the last dataset where that is a file of known size. What was guessed of a file, and what could not be read, is in `fit`.
   * @throws {WeirError} `adapter/failed` when a source fails, `store/…`, `engine/not-rows`, `engine/unequal-columns`
   */
  import(datasets: Readonly<Record<Id, DatasetInput>>, options: Call): Promise<Imported>;
  /**
   * Adds rows to a dataset that was imported: all of them or, when the tab is closed, the call aborted or the disk full, none. Only they are
   * read and written.
   * @throws {WeirError} `adapter/unknown-dataset`; as `import`
   */
  append(dataset: Id, rows: DatasetInput, options: Call): Promise<Imported>;
  /** What was imported last; null before the first import and after `clear`. */
  imported(options: Call): Promise<Imported | null>;
  /** How the values of a dataset fit its types: what had to be converted, what could not be used and counts as missing. */
  fit(dataset: Id, options: Call): Promise<LoadReport>;
  /** Removes all that the context's user has. */
  clear(options: Call): Promise<void>;
  /** An adapter of its own over these rows, with the document's types; its calls need no context. */
  withRows(given: InlineRows): DataAdapter;
  dispose(): void;
}

/** The data of one tenant and user as of one import. */
interface Opened {
  readonly rows: ReturnType<typeof makeRowsAdapter>;
  /** Of the import. */
  readonly id: string | undefined;
  /** Another import has taken its place. */
  isStale: boolean;
}

/**
 * Keeps datasets in the browser, in columns, and answers from them. Nothing is opened before the first call. What one tab imports, others
 * answer from at their next call, and those who subscribed there are told.
 */
export function indexedDbAdapter({ name, document, ...engineOptions }: IndexedDbAdapterOptions): IndexedDbAdapter {
  const database = importDatabase(name);
  const opened = new Map<string, Promise<Opened>>();
  const listeners = new Map<string, Set<(change: DataChange) => void>>();
  let isDisposed = false;

  /** What is under way over data that was replaced fails, and is asked again. */
  const retire = async (owner: Owner, opening: Promise<Opened> | undefined): Promise<void> => {
    if (opened.get(nameOf(owner)) === opening) opened.delete(nameOf(owner));
    const stale = await opening?.catch(() => undefined);
    if (!stale) return;
    stale.isStale = true;
    stale.rows.dispose();
  };
  const tellListeners = ({ owner, datasets }: OwnedChange): void => {
    for (const listener of [...(listeners.get(nameOf(owner)) ?? [])]) listener({ datasets });
  };
  const channel = new ChangeChannel(`weir/data/${name}`, (change) => {
    void retire(change.owner, opened.get(nameOf(change.owner)));
    tellListeners(change);
  });
  /** The owner of a call that begins. */
  const begin = (options: Call): Owner => {
    if (isDisposed) throw errorOf('engine/disposed');
    throwIfAborted(options.signal);
    return ownerOf(options);
  };
  const changed = async (owner: Owner, ...records: (ImportRecord | undefined)[]): Promise<void> => {
    await retire(owner, opened.get(nameOf(owner)));
    if (isDisposed) return;
    const datasets = [...new Set(records.flatMap((record) => record?.datasets.map(({ id }) => id) ?? []))];
    tellListeners({ owner, datasets });
    channel.tell({ owner, datasets });
  };

  const open = (owner: Owner): Promise<Opened> => {
    const there = opened.get(nameOf(owner));
    if (there) return there;
    // Opened first, so that no change is missed from here on.
    if (typeof indexedDB !== 'undefined') channel.open();
    const opening: Promise<Opened> = database.read(owner, undefined).then((record) => {
      const datasets = record?.datasets.map(({ id }) => id) ?? [];
      const read = async (id: Id): Promise<StoredDataset> => {
        const parts = record && (await database.readDataset(owner, record.id, id));
        if (parts) return joinDatasets(parts, new Pace());
        await retire(owner, opening);
        throw new WeirError('adapter/failed', { reason: 'the data was replaced meanwhile' });
      };
      const inputs = Object.fromEntries(datasets.map((id) => [id, () => read(id)]));
      const options = {
        datasets: inputs,
        ...(document && { document }),
        ...engineOptions,
      };
      return { rows: makeRowsAdapter(options, true), id: record?.id, isStale: false };
    });
    opened.set(nameOf(owner), opening);
    opening.catch(() => opened.get(nameOf(owner)) === opening && opened.delete(nameOf(owner)));
    return opening;
  };
  /** Answers from the newest import: a call that another one overtakes is asked again. */
  const answer = async <T>(options: Call, work: (rows: RowsAdapter) => Promise<T>): Promise<T> => {
    for (;;) {
      const owner = begin(options);
      const current = await orAborted(open(owner), options.signal);
      try {
        return await work(current.rows);
      } catch (error) {
        if (!current.isStale || isDisposed) throw error;
      }
    }
  };

  /** Files are read in a worker that ends with the work. */
  const withReader = async <T>(work: (engine: Engine) => Promise<T>): Promise<T> => {
    const { worker } = engineOptions;
    const engine = createEngine({ ...(worker && { worker }) });
    try {
      return await work(engine);
    } finally {
      engine.dispose();
    }
  };

  return {
    describe: (options) => answer(options, (rows) => rows.describe(options)),
    values: (dataset, field, options) => answer(options, (rows) => rows.values(dataset, field, options)),
    run: (plans, options) => answer(options, (rows) => rows.run(plans, options)),
    records: (query, options) => answer(options, (rows) => rows.records(query, options)),
    fit: (dataset, options) => answer(options, (rows) => rows.fit(dataset, options)),
    subscribe(options, listener) {
      const key = nameOf(begin(options));
      channel.open();
      const others = listeners.get(key) ?? new Set();
      listeners.set(key, others.add(listener));
      return () => void others.delete(listener);
    },
    async import(datasets, options) {
      const owner = begin(options);
      const { signal, onProgress } = options;
      const read = await withReader((engine) =>
        readAll(datasets, engine, signal, (done, of) => onProgress?.(done, of * 2)),
      );
      begin(options);
      const rows = read.reduce((sum, dataset) => sum + dataset.rows, 0);
      const { record, before } = await database.replace(owner, read, {
        ...(signal && { signal }),
        onProgress: (share) => onProgress?.(rows + Math.round(rows * share), rows * 2),
      });
      await changed(owner, before, record);
      return importedOf(record);
    },
    async append(dataset, rows, options) {
      const owner = begin(options);
      const { signal } = options;
      const read = await withReader((engine) => readOne(dataset, rows, engine, options));
      begin(options);
      const record = await database.add(owner, read, signal);
      if (!record) {
        const known = (await database.read(owner, signal))?.datasets.map(({ id }) => id) ?? [];
        throw new WeirError('adapter/unknown-dataset', { dataset, closest: closest(dataset, known) });
      }
      const current = await opened.get(nameOf(owner))?.catch(() => undefined);
      // What is open reads them now, or with all others when it is asked.
      if (current && !current.isStale && current.id === record.id) current.rows.append(dataset, read);
      if (!isDisposed) {
        tellListeners({ owner, datasets: [dataset] });
        channel.tell({ owner, datasets: [dataset] });
      }
      return importedOf(record);
    },
    async imported(options) {
      const record = await database.read(begin(options), options.signal);
      return record ? importedOf(record) : null;
    },
    async clear(options) {
      const owner = begin(options);
      await changed(owner, await database.clear(owner, options.signal), undefined);
    },
    withRows: (given) => rowsAdapter({ datasets: given, ...(document && { document }) }),
    dispose() {
      isDisposed = true;
      listeners.clear();
      channel.close();
      for (const current of opened.values()) current.then(({ rows }) => rows.dispose()).catch(() => {});
      opened.clear();
      database.close();
    },
  };
}

async function readOne(id: Id, input: DatasetInput, engine: Engine, call: Call): Promise<StoredDataset> {
  try {
    return await engine.read(id, input, call);
  } catch (error) {
    throw adapterFailure(error);
  }
}

async function readAll(
  datasets: Readonly<Record<Id, DatasetInput>>,
  engine: Engine,
  signal: AbortSignal | undefined,
  onProgress: (done: number, of: number) => void,
): Promise<StoredDataset[]> {
  const of = rowsInAll(Object.values(datasets));
  const read: StoredDataset[] = [];
  let before = 0;
  const entries = Object.entries(datasets);
  for (const [place, [id, input]] of entries.entries()) {
    const isLast = place === entries.length - 1;
    const report = (done: number, own: number) =>
      onProgress(before + done, of || (isLast && own > 0 ? before + own : 0));
    const dataset = await readOne(id, input, engine, { ...(signal && { signal }), onProgress: report });
    before += dataset.rows;
    read.push(dataset);
  }
  return read;
}

function importedOf({ importedAt, datasets }: ImportRecord): Imported {
  return { importedAt, datasets: datasets.map((dataset) => ({ id: dataset.id, rows: rowsOf(dataset) })) };
}

function nameOf(owner: Owner): string {
  return JSON.stringify(owner);
}
