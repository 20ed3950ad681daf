import { adapterFailure, errorOf } from '@weir/schema';
import type { FieldType, Id, WeirError } from '@weir/schema';
import type { Call } from '@weir/query';
import { Pace, isArrow, isCsv, isDeclared, isReadOnce, isStoredDataset, joinDatasets, readDataset } from '@weir/engine';
import type { Batch, CsvInput, DatasetInput, StoredDataset } from '@weir/engine';
import { orAborted } from '../call.js';

type Progress = NonNullable<Call['onProgress']>;

/** Where a source's rows go. */
export interface Target {
  /** Keeps what was read, once it is complete. */
  keep(dataset: StoredDataset, signal: AbortSignal): Promise<void>;
  /** Adds what was read after the rows that are kept. What is begun is carried out. */
  append(dataset: StoredDataset, signal: AbortSignal): Promise<void>;
  /** Reads a file where it is kept. */
  readFile(file: CsvInput, types: ReadonlyMap<Id, FieldType>, signal: AbortSignal, onProgress: Progress): Promise<void>;
}

interface Loading {
  /** All rows are read, not only those that were appended. */
  readonly isWhole: boolean;
  /** How many of the appended batches are there once it is done. */
  readonly appended: number;
  readonly done: Promise<void>;
  readonly controller: AbortController;
  readonly waiting: Set<Progress | undefined>;
  waiters: number;
}

/**
 * One dataset as the host gave it: read when it is first asked for, once for all who ask at the same time, and stopped when none of them
 * waits any more. After a failure the next call tries again, unless the rows can be read only once.
 */
export class Source {
  #input: DatasetInput;
  #appended: (Batch | StoredDataset)[] = [];
  #loading: Loading | undefined;
  /** How many of the appended batches are loaded; −1 while nothing is. */
  #loaded = -1;
  #failure: WeirError | undefined;

  constructor(
    private readonly id: Id,
    input: DatasetInput,
    private readonly types: ReadonlyMap<Id, FieldType>,
    private readonly target: Target,
  ) {
    this.#input = input;
  }

  get isLoaded(): boolean {
    return this.#loaded === this.#appended.length;
  }

  /** The rows change: what is under way is stopped, and read again for those who wait. */
  set(input: DatasetInput): void {
    this.#input = input;
    this.#appended = [];
    this.#failure = undefined;
    this.#forget();
  }

  /**
   * Adds rows: only they are read, if those before are loaded.
   * @param isGiven a function gives these rows too when it is called again
   * @throws {WeirError} `adapter/cannot-append` when the rows before these are not at hand
   */
  append(rows: Batch | StoredDataset, isGiven = false): void {
    if (isGiven && this.#loaded < 0) {
      this.#forget();
      return;
    }
    if (!isGiven && !isHeld(this.#input)) throw errorOf('adapter/cannot-append', { dataset: this.id });
    this.#appended.push(rows);
  }

  /** Reads again at the next call. Rows that can be read only once stay as they are. */
  refresh(): void {
    if (!isOnce(this.#input)) this.#forget();
  }

  /**
   * Resolves when the rows are loaded.
   * @param onProgress gets rows read, and how many there are, 0 while that is not known
   * @throws {WeirError} `adapter/aborted`, `adapter/failed` with what the host's source threw as its cause, `engine/…`
   */
  async ready(signal: AbortSignal | undefined, onProgress?: Progress): Promise<void> {
    while (!this.isLoaded) {
      if (this.#failure) throw this.#failure;
      const loading = (this.#loading ??= this.#start());
      loading.waiters += 1;
      loading.waiting.add(onProgress);
      try {
        await orAborted(loading.done, signal);
      } catch (error) {
        // The rows were replaced meanwhile: wait for those that came in their place.
        if (signal?.aborted || !loading.controller.signal.aborted) throw error;
      } finally {
        loading.waiters -= 1;
        loading.waiting.delete(onProgress);
        if (loading.waiters === 0 && this.#loading === loading && loading.isWhole && !isOnce(this.#input)) {
          this.#forget();
        }
      }
    }
  }

  /** Stops what is under way for good. */
  stop(): void {
    this.#failure = errorOf('engine/disposed');
    this.#forget();
  }

  #forget(): void {
    // A function gives what was appended too.
    if (isFunction(this.#input)) this.#appended = [];
    this.#loaded = -1;
    this.#loading?.controller.abort();
    this.#loading = undefined;
  }

  #start(): Loading {
    const controller = new AbortController();
    const waiting: Loading['waiting'] = new Set();
    const report: Progress = (done, of) => {
      for (const onProgress of waiting) onProgress?.(done, of);
    };
    const isWhole = this.#loaded < 0;
    const appended = isWhole ? 0 : this.#appended.length;
    const work = isWhole
      ? this.#load(controller.signal, report)
      : this.#add(this.#appended.slice(this.#loaded), controller.signal);
    const done = orAborted(work, controller.signal);
    const loading: Loading = { isWhole, appended, done, controller, waiting, waiters: 0 };
    loading.done.then(
      () => this.#finish(loading),
      (error: WeirError) => this.#finish(loading, error),
    );
    return loading;
  }

  #finish(loading: Loading, error?: WeirError): void {
    if (this.#loading !== loading) return;
    this.#loading = undefined;
    if (!error) this.#keepLoaded(loading.appended);
    else if (isOnce(this.#input)) this.#failure = error;
  }

  #keepLoaded(appended: number): void {
    this.#loaded = appended;
    if (!isFunction(this.#input)) return;
    this.#appended.splice(0, appended);
    this.#loaded = 0;
  }

  async #load(signal: AbortSignal, onProgress: Progress): Promise<void> {
    try {
      const pace = new Pace(signal);
      const options = { pace, onProgress };
      const input = this.#input;
      const given = typeof input === 'function' ? await pace.orAborted(Promise.resolve(input())) : input;
      if (isCsv(given)) {
        await this.target.readFile(given, this.types, signal, onProgress);
        return;
      }
      const read = await readDataset(this.id, given, options);
      // Without a row there is no field to be seen: the document's are there.
      const fields = [...this.types].map(([id, type]) => ({ id, type }));
      const dataset = read.rows > 0 ? read : await readDataset(this.id, { fields, rows: [] }, options);
      await this.target.keep({ ...dataset, declared: typesOf(dataset, this.types) }, signal);
    } catch (error) {
      throw adapterFailure(error);
    }
  }

  async #add(batches: readonly (Batch | StoredDataset)[], signal: AbortSignal): Promise<void> {
    try {
      const fields = isDeclared(this.#input) ? this.#input.fields : [];
      const pace = new Pace(signal);
      const parts: StoredDataset[] = [];
      for (const batch of batches) {
        const input = isStoredDataset(batch) ? batch : { fields, rows: inTurn(batch) };
        parts.push(await readDataset(this.id, input, { pace }));
      }
      const [first, ...more] = parts;
      if (!first) return;
      // All at once: half of them would be added again with the next try.
      const read = await joinDatasets([first, ...more], pace);
      await this.target.append({ ...read, declared: typesOf(read, this.types) }, signal);
    } catch (error) {
      throw adapterFailure(error);
    }
  }
}

/** What the host declared beside the rows goes first, then the document's types of fields that are there. */
function typesOf({ columns, declared }: StoredDataset, types: ReadonlyMap<Id, FieldType>): Map<Id, FieldType> {
  return new Map([...[...types].filter(([field]) => columns.has(field)), ...declared]);
}

/** The rows are at hand: an array, columns or a file, which can be read again and again. */
function isHeld(input: DatasetInput): boolean {
  const rows = rowsOf(input);
  return typeof rows !== 'function' && !isReadOnce(rows);
}

/** An async iterable, or a stream of a file, that was given as it is can be read only once. */
function isOnce(input: DatasetInput): boolean {
  return isReadOnce(rowsOf(input));
}

function rowsOf(input: DatasetInput): unknown {
  if (isCsv(input)) return input.csv;
  if (isArrow(input)) return input.arrow;
  return isDeclared(input) ? input.rows : input;
}

function isFunction(input: DatasetInput): boolean {
  return typeof rowsOf(input) === 'function';
}

/** One row, several, or columns: an iterable takes each. */
async function* inTurn(rows: Batch): AsyncGenerator<Batch> {
  yield rows;
}
