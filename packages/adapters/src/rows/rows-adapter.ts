import { WeirError, closest } from '@weir/schema';
import type { FieldType, Id, WeirDocument } from '@weir/schema';
import type {
  Call,
  Catalog,
  DataAdapter,
  DataChange,
  InlineRows,
  Plan,
  PlanResult,
  RecordsPage,
  RecordsQuery,
  ValueList,
} from '@weir/query';
import { createEngine } from '@weir/engine';
import type { Batch, DatasetInput, EngineOptions, LoadReport, StoredDataset } from '@weir/engine';
import { throwIfAborted } from '../call.js';
import { storedFields } from '../stored-fields.js';
import { Gate } from './gate.js';
import { loadProgress } from './load-progress.js';
import { Source } from './source.js';
import type { Target } from './source.js';

export interface RowsAdapterOptions extends EngineOptions {
  /**
   * Per dataset an array of objects, columns (`{ id: […], amount: Float64Array }`), an async iterable of either, `{ fields, rows }`, a file
   * (`{ csv: blob }`), or a function that gives one of these. Nothing is read before it is asked for; a function is called for each reading of the
   * dataset, an async iterable can be read only once.
   */
  readonly datasets: Readonly<Record<Id, DatasetInput>>;
  /** Says the types of fields, where the datasets do not say them themselves. Otherwise they are those that the values have. */
  readonly document?: WeirDocument;
}

/** An adapter over rows in memory: the engine does the rest. Its calls need no context. */
export interface RowsAdapter extends DataAdapter {
  run(plans: readonly Plan[], options: Call): Promise<PlanResult[]>;
  records(query: RecordsQuery, options: Call): Promise<RecordsPage>;
  subscribe(options: Call, listener: (change: DataChange) => void): () => void;
  /** Replaces the rows of a dataset, or adds a dataset; those who subscribed are told. */
  setRows(dataset: Id, rows: DatasetInput): void;
  /**
   * Adds rows after those that are there, at the cost of what is added; those who subscribed are told.
   * @throws {WeirError} `adapter/unknown-dataset`; `adapter/cannot-append` unless the dataset was given as an array, as columns or as a file
   */
  append(dataset: Id, rows: Batch): void;
  /** Has the datasets (default: all) read again, as their functions give them now; those who subscribed are told. */
  refresh(datasets?: readonly Id[]): void;
  /** How the values of a dataset fit its types: what had to be converted, what could not be used and counts as missing. */
  fit(dataset: Id, options: Call): Promise<LoadReport>;
  /** An adapter of its own over these rows, with the document's types. It has no worker: to start one takes longer than to count them. */
  withRows(given: InlineRows): DataAdapter;
  dispose(): void;
}

/**
 * The easy adapter: `rowsAdapter({ datasets: { deals: rows } })`.
 *
 * Its calls reject with `adapter/unknown-dataset`, `adapter/unknown-field`, `adapter/aborted`, `adapter/failed` (a source threw; the next call
 * tries again) and `engine/…`. `onProgress` counts rows while datasets are read, then plans.
 */
export function rowsAdapter(options: RowsAdapterOptions): RowsAdapter {
  return makeRowsAdapter(options);
}

interface Growing {
  append(dataset: Id, rows: Batch | StoredDataset): void;
}

/** @param isGiven functions give what was appended when they are called again, so that it may be appended to them */
export function makeRowsAdapter(
  { datasets, document, ...engineOptions }: RowsAdapterOptions,
  isGiven = false,
): RowsAdapter & Growing {
  const engine = createEngine(engineOptions);
  const zone = document?.settings?.timeZone ? { timeZone: document.settings.timeZone } : {};
  const gate = new Gate();
  const sources = new Map<Id, Source>();
  const listeners = new Set<(change: DataChange) => void>();

  const add = (id: Id, input: DatasetInput): void => {
    const target: Target = {
      keep: (dataset, signal) =>
        gate.write(async () => void (await engine.load({ [id]: dataset }, { signal, ...zone }))),
      append: (dataset, signal) =>
        gate.write(async () => {
          throwIfAborted(signal);
          await engine.append(id, dataset);
        }),
      // It may take long, and the engine puts it in the place of what was there at once: nobody has to wait.
      readFile: async (file, types, signal, onProgress) => {
        // What was to be added to the rows before has to be over.
        await gate.write(async () => {});
        await engine.load({ [id]: file }, { signal, onProgress, types: new Map([[id, types]]), ...zone });
      },
    };
    sources.set(id, new Source(id, input, typesIn(document, id), target));
  };
  for (const [id, input] of Object.entries(datasets)) add(id, input);

  const sourceOf = (id: Id): Source => {
    const source = sources.get(id);
    if (source) return source;
    throw new WeirError('adapter/unknown-dataset', { dataset: id, closest: closest(id, sources.keys()) });
  };
  const notify = (changed: readonly Id[]): void => {
    for (const listener of [...listeners]) listener({ datasets: changed });
  };
  /** Runs the work once all of the datasets are loaded, and keeps them as they are until it is done. */
  const withLoaded = async <T>(
    ids: readonly Id[],
    { signal, onProgress }: Call,
    work: () => Promise<T>,
  ): Promise<T> => {
    throwIfAborted(signal);
    const needed = [...new Set(ids)].map(sourceOf);
    for (;;) {
      const progress = loadProgress(needed.length, onProgress);
      await Promise.all(needed.map((source, place) => source.ready(signal, progress(place))));
      const outcome = await gate.read(async () => {
        throwIfAborted(signal);
        return needed.every(({ isLoaded }) => isLoaded) ? { result: await work() } : null;
      });
      if (outcome) return outcome.result;
    }
  };

  return {
    async describe(options: Call): Promise<Catalog> {
      const ids = [...sources.keys()];
      const described = await withLoaded(ids, options, () => engine.describe(options));
      const datasets = described.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
      return {
        datasets,
        supports: ['metrics', 'funnel-history', 'funnel-sequence', 'funnel-figures', 'sequence-figures'],
      };
    },
    async values(dataset: Id, field: Id, options: Call & { search?: string; limit: number }): Promise<ValueList> {
      return withLoaded([dataset], options, () => engine.values(dataset, field, options));
    },
    async run(plans, options) {
      const needed = plans.flatMap((plan) => plan.sources.map(({ dataset }) => dataset));
      return withLoaded(needed, options, () => engine.run(plans, options));
    },
    async records(query, options) {
      const needed = query.plan.sources.map(({ dataset }) => dataset);
      return withLoaded(needed, options, () => engine.records(query, options));
    },
    async fit(dataset, options) {
      return withLoaded([dataset], options, () => engine.fit(dataset, { ...options, ...zone }));
    },
    subscribe(_options, listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    setRows(dataset, rows) {
      const source = sources.get(dataset);
      if (source) source.set(rows);
      else add(dataset, rows);
      notify([dataset]);
    },
    append(dataset, rows) {
      sourceOf(dataset).append(rows, isGiven);
      notify([dataset]);
    },
    refresh(changed = [...sources.keys()]) {
      for (const source of changed.map(sourceOf)) source.refresh();
      notify(changed);
    },
    withRows(given) {
      return rowsAdapter({ datasets: given, ...(document && { document }) });
    },
    dispose() {
      listeners.clear();
      for (const source of sources.values()) source.stop();
      engine.dispose();
    },
  };
}

/** Types of the fields that rows of the dataset hold. */
function typesIn(document: WeirDocument | undefined, id: Id): ReadonlyMap<Id, FieldType> {
  const dataset = document?.datasets?.find((each) => each.id === id);
  return new Map(storedFields(dataset?.fields ?? []).map((field) => [field.id, field.type]));
}
