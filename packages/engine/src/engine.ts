import { errorOf } from '@weir/schema';
import type { FieldType, Id } from '@weir/schema';
import type { Call, CatalogDataset, Plan, PlanResult, RecordsPage, RecordsQuery, ValueList } from '@weir/query';
import type { DatasetInput, FieldSpec, StoredDataset } from './columns/dataset-input.js';
import type { LoadReport } from './columns/load-report.js';
import { readDataset } from './columns/read-dataset.js';
import { isCsv } from './csv/csv-input.js';
import { csvLoad } from './csv/csv-load.js';
import { engineCore } from './engine-core.js';
import type { LoadInput } from './engine-core.js';
import { Pace } from './pace.js';
import { remoteCore } from './worker/remote-core.js';
import type { WorkerLike } from './worker/remote-core.js';

export interface EngineOptions {
  /**
   * Starts the worker, as the host's page serves it: `() => new Worker(new URL('@weir/engine/worker.js', import.meta.url), { type: 'module' })`.
   * Without it the engine works on the thread, in slices of under 20 ms.
   */
  readonly worker?: () => WorkerLike;
  /**
   * How many workers share the work of a question over 100,000 rows or more; the factory is called once for each. Default 1. Where threads can
   * share memory (in Node, and on pages that are `crossOriginIsolated`), they read the same columns, else each holds a copy of the
   * data. Answers do not depend on it, to the last bit.
   */
  readonly workers?: number;
  /**
   * Bytes for what was counted of metrics, kept for who asks the same again: then only rows that were appended since are read, and
   * nothing where none were. Default 64 MB; 0 keeps nothing. Answers do not depend on it, to the last bit.
   */
  readonly mostKeptBytes?: number;
}

export interface LoadOptions extends Call {
  /** IANA zone in which the report reads times without an offset. Default UTC; plans have their own. */
  readonly timeZone?: string | undefined;
  /** Per dataset the types of fields that a file may have, where it does not declare them; those of others are guessed. */
  readonly types?: ReadonlyMap<Id, ReadonlyMap<Id, FieldType>> | undefined;
}

export interface FitOptions extends Call {
  /** Default: the declared types, else those that the values have. */
  readonly fields?: readonly FieldSpec[] | undefined;
  readonly timeZone?: string | undefined;
}

/**
 * Holds datasets in columns and runs plans over them. Every method rejects with a `WeirError`: `adapter/aborted` within 100 ms of
 * an abort, `engine/disposed` after `dispose`, `engine/worker-failed` once the worker has died.
 */
export interface Engine {
  /**
   * Adds datasets, or replaces those of the same name: all of them or, when one is refused, none. `onProgress` counts rows read;
   * `of` is 0 while their number is not known, and an estimate for files of known size. Rows and columns are read on the page, and moved to the worker as columns; of a
   * file the bytes are moved there, and read there.
   * @returns per dataset how its values fit its types
   * @throws {WeirError} `engine/not-rows`, `engine/unequal-columns`, `engine/csv-row-too-long`; what a host's iterable or function throws
   */
  load(datasets: Readonly<Record<Id, DatasetInput>>, options?: LoadOptions): Promise<LoadReport[]>;
  /**
   * Adds rows after those of a dataset that is there. It costs what is added; once the rows are read, an abort no longer stops it.
   * @throws {WeirError} `adapter/unknown-dataset`; as `load`
   */
  append(dataset: Id, rows: DatasetInput, call?: Call): Promise<void>;
  /**
   * Makes columns of a dataset and gives them back instead of keeping them, for a store of the host's. A file is read in the worker.
   * @throws {WeirError} as `load`
   */
  read(id: Id, input: DatasetInput, call?: Call): Promise<StoredDataset>;
  /**
   * @throws {WeirError} `adapter/unknown-dataset`, `adapter/unknown-field`, `adapter/unsupported`, `engine/bad-plan`, `time/unknown-zone`
   */
  run(plans: readonly Plan[], call?: Call): Promise<PlanResult[]>;
  /**
   * Different values of a field, most frequent first; null stands for rows without one. Those of fewer rows than the context's `minGroup` are withheld.
   * @param options.search text that they contain
   */
  values(dataset: Id, field: Id, options: Call & { search?: string; limit: number }): Promise<ValueList>;
  /**
   * The rows behind a figure, a page at a time. A page takes a pass over the rows, never a sort of all. Fewer than the context's `minGroup`
   * are withheld.
   * @throws {WeirError} as `run`, and `records/bad-cursor`
   */
  records(query: Omit<RecordsQuery, 'asked'>, call?: Call): Promise<RecordsPage>;
  describe(call?: Call): Promise<CatalogDataset[]>;
  /** How a dataset that is there fits other types, as after a change of the document. */
  fit(dataset: Id, options?: FitOptions): Promise<LoadReport>;
  /** Forgets a dataset. */
  drop(dataset: Id, call?: Call): Promise<void>;
  /** Stops what is under way, ends the worker, forgets the data. */
  dispose(): void;
}

/** @throws {WeirError} `engine/bad-workers` */
export function createEngine({ worker, workers = 1, mostKeptBytes }: EngineOptions = {}): Engine {
  if (!Number.isInteger(workers) || workers < 1) throw errorOf('engine/bad-workers', { workers });
  const core = worker ? remoteCore(worker, workers) : engineCore();
  return {
    async load(datasets, { timeZone, types, signal, onProgress } = {}) {
      const pace = new Pace(signal);
      pace.check();
      const inputs: LoadInput[] = [];
      let before = 0;
      const progress = (done: number, of: number) => onProgress?.(before + done, of === 0 ? 0 : before + of);
      for (const [id, input] of Object.entries(datasets)) {
        const given = typeof input === 'function' ? await pace.orAborted(Promise.resolve(input())) : input;
        if (isCsv(given)) {
          inputs.push(await csvLoad(id, given, pace, types?.get(id)));
          continue;
        }
        const dataset = await readDataset(id, given, { pace, onProgress: progress, types: types?.get(id) });
        before += dataset.rows;
        inputs.push(dataset);
      }
      return core.load(inputs, timeZone, { signal, onProgress: progress });
    },
    async append(dataset, rows, { signal, onProgress } = {}) {
      const pace = new Pace(signal);
      const read = await readDataset(dataset, rows, { pace, onProgress });
      pace.check();
      // From here on it is done or not, and who asked has to know which.
      await core.append(read, {});
    },
    async read(id, input, { signal, onProgress } = {}) {
      const pace = new Pace(signal);
      const given = typeof input === 'function' ? await pace.orAborted(Promise.resolve(input())) : input;
      if (!isCsv(given)) return readDataset(id, given, { pace, onProgress });
      return core.read(await csvLoad(id, given, pace), { signal, onProgress });
    },
    run: (plans, { signal, onProgress } = {}) => core.run(plans, { signal, onProgress, mostKeptBytes }),
    values: (dataset, field, { search, limit, signal, context }) =>
      core.values({ dataset, field, limit, search, least: context?.minGroup }, { signal }),
    records: ({ plan, fields, sort, after, limit }, { signal, context } = {}) =>
      core.records({ plan, fields, sort, after, limit, least: context?.minGroup }, { signal }),
    describe: ({ signal } = {}) => core.describe({ signal }),
    fit: (dataset, { fields, timeZone, signal } = {}) => core.fit({ dataset, fields, timeZone }, { signal }),
    drop: (dataset, { signal } = {}) => core.drop(dataset, { signal }),
    dispose: () => core.dispose(),
  };
}
