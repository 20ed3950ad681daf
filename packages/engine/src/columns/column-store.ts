import { WeirError, closest } from '@weir/schema';
import type { FieldType, Id } from '@weir/schema';
import { timeZone } from '@weir/formula';
import type { TimeZone } from '@weir/formula';
import type { CatalogDataset } from '@weir/query';
import type { Pace } from '../pace.js';
import { appendDataset, readName } from './append-dataset.js';
import { missingColumn } from './column.js';
import type { Column } from './column.js';
import { countMissing } from './count-missing.js';
import type { FieldSpec, StoredDataset } from './dataset-input.js';
import { DerivedCache } from './derived-cache.js';
import type { Derived } from './derived-cache.js';
import { inferColumnType } from './infer-type.js';
import type { LoadReport } from './load-report.js';
import { readAs } from './read-as.js';
import { sliceColumn, sliceDataset } from './slice-dataset.js';
import { Scratch } from './scratch.js';
import type { TypedColumn } from './read-as.js';

/** A dataset is there, in the place of one of its name, or with rows after those of `before`; or it is not there any more. */
export type StoreChange =
  | {
      readonly kind: 'kept';
      readonly dataset: StoredDataset;
      readonly grown: { readonly before: StoredDataset; readonly more: StoredDataset } | null;
    }
  | { readonly kind: 'dropped'; readonly id: Id };

/** Datasets in columns. What is stored is what was given; `column` reads it in the type that a document says. */
export class ColumnStore {
  #datasets = new Map<Id, StoredDataset>();
  #types = new WeakMap<StoredDataset, ReadonlyMap<Id, FieldType>>();
  #read = new WeakMap<StoredDataset, Map<string, TypedColumn>>();
  /** What datasets grew from: those that only grew have the same. */
  #origins = new WeakMap<StoredDataset, number>();
  #slices = new WeakMap<StoredDataset, Map<string, StoredDataset>>();
  #derived = new DerivedCache(mostDerivedBytes);
  #scratch = new Scratch(mostScratchBytes);

  /** @param onChange is told of each change, before anybody can read it */
  constructor(private readonly onChange: (change: StoreChange) => void = () => {}) {}

  /** Memory that one run leaves to the next. */
  get scratch(): Scratch {
    return this.#scratch;
  }

  /** Adds a dataset, or replaces the one of that name. */
  set(dataset: StoredDataset): void {
    this.#keep(dataset, null);
  }

  /** Takes a dataset over from another store, with what was read of it there. */
  adopt(dataset: StoredDataset, from: ColumnStore): void {
    this.set(dataset);
    const read = from.#read.get(dataset);
    if (read) this.#read.set(dataset, read);
  }

  /**
   * Adds rows after those of a dataset. What was read of its columns is read of the new rows only; a plan that is under way keeps the rows
   * that there were.
   * @throws {WeirError} `adapter/unknown-dataset`, `adapter/aborted`
   */
  async append(more: StoredDataset, pace: Pace): Promise<void> {
    for (;;) {
      const before = this.dataset(more.id);
      const known = this.#read.get(before) ?? new Map<string, TypedColumn>();
      const { dataset, read, isContinued } = await appendDataset(before, known, more, pace);
      // Rows may have been added, or replaced, meanwhile.
      if (this.#datasets.get(more.id) !== before) continue;
      if (isContinued) this.#origins.set(dataset, this.#originOf(before));
      this.#keep(dataset, { before, more });
      this.#read.set(dataset, read);
      return;
    }
  }

  delete(id: Id): void {
    this.#datasets.delete(id);
    this.#derived.forget(id);
    this.onChange({ kind: 'dropped', id });
  }

  #keep(dataset: StoredDataset, grown: (StoreChange & { kind: 'kept' })['grown']): void {
    this.#datasets.set(dataset.id, dataset);
    this.#derived.forget(dataset.id);
    this.onChange({ kind: 'kept', dataset, grown });
  }

  /** The datasets as they are now, whatever is loaded or forgotten while they are read; what is worked out is shared. */
  snapshot(): ColumnStore {
    const snapshot = new ColumnStore();
    snapshot.#datasets = new Map(this.#datasets);
    snapshot.#types = this.#types;
    snapshot.#read = this.#read;
    snapshot.#origins = this.#origins;
    snapshot.#slices = this.#slices;
    snapshot.#derived = this.#derived;
    snapshot.#scratch = this.#scratch;
    return snapshot;
  }

  /** The datasets as they are now, but of one of them only the rows from ≤ row < to. */
  slice(id: Id, from: number, to: number): ColumnStore {
    const dataset = this.dataset(id);
    if (from === 0 && to === dataset.rows) return this;
    const slice = this.snapshot();
    slice.#datasets.set(id, this.#sliceOf(dataset, from, to));
    return slice;
  }

  /** What was read of all rows need not be read again. */
  #sliceOf(dataset: StoredDataset, from: number, to: number): StoredDataset {
    let slices = this.#slices.get(dataset);
    if (!slices) this.#slices.set(dataset, (slices = new Map()));
    const name = `${from} ${to}`;
    let slice = slices.get(name);
    if (!slice) {
      slices.set(name, (slice = sliceDataset(dataset, from, to)));
      this.#types.set(slice, this.types(dataset.id));
      const read = new Map<string, TypedColumn>();
      for (const [known, typed] of this.#read.get(dataset) ?? []) {
        const [field] = JSON.parse(known) as [Id];
        if (typed.column === dataset.columns.get(field)?.column) continue;
        read.set(known, { ...typed, column: sliceColumn(typed.column, from, to) });
      }
      this.#read.set(slice, read);
    }
    return slice;
  }

  /** The same as long as a dataset is the same, or a slice of it. @throws {WeirError} `adapter/unknown-dataset` */
  identityOf(id: Id): number {
    return identity(this.dataset(id));
  }

  /** The same as long as a dataset only grows. @throws {WeirError} `adapter/unknown-dataset` */
  originOf(id: Id): number {
    return this.#originOf(this.dataset(id));
  }

  #originOf(dataset: StoredDataset): number {
    return this.#origins.get(dataset) ?? identity(dataset);
  }

  has(id: Id): boolean {
    return this.#datasets.has(id);
  }

  ids(): Id[] {
    return [...this.#datasets.keys()];
  }

  /** @throws {WeirError} `adapter/unknown-dataset` */
  dataset(id: Id): StoredDataset {
    const dataset = this.#datasets.get(id);
    if (dataset) return dataset;
    throw new WeirError('adapter/unknown-dataset', { dataset: id, closest: closest(id, this.ids()) });
  }

  /** Number of rows. @throws {WeirError} `adapter/unknown-dataset` */
  rows(id: Id): number {
    return this.dataset(id).rows;
  }

  /** Fields with the types that were declared, else the types that their values have. */
  describe(): CatalogDataset[] {
    return [...this.#datasets.values()].map((dataset) => ({
      id: dataset.id,
      fields: [...this.types(dataset.id)].map(([id, type]) => ({ id, type })),
      rows: dataset.rows,
    }));
  }

  /** @throws {WeirError} `adapter/unknown-dataset` */
  types(id: Id): ReadonlyMap<Id, FieldType> {
    const dataset = this.dataset(id);
    let types = this.#types.get(dataset);
    if (!types) {
      const typeOf = (field: Id, column: Column) => dataset.declared.get(field) ?? inferColumnType(column);
      types = new Map([...dataset.columns].map(([field, { column }]) => [field, typeOf(field, column)]));
      this.#types.set(dataset, types);
    }
    return types;
  }

  /**
   * A field's values in a type. A dataset without rows has every field.
   * @throws {WeirError} `adapter/unknown-dataset`, `adapter/unknown-field`, `adapter/aborted`
   */
  async column(id: Id, field: Id, type: FieldType, zone: TimeZone, pace: Pace): Promise<TypedColumn> {
    const dataset = this.dataset(id);
    const stored = dataset.columns.get(field);
    if (!stored) {
      if (dataset.rows === 0) return { column: missingColumn(type, 0), converted: 0, misfits: [] };
      const near = closest(field, [...dataset.columns.keys()]);
      throw new WeirError('adapter/unknown-field', { dataset: id, field, closest: near });
    }
    let read = this.#read.get(dataset);
    if (!read) this.#read.set(dataset, (read = new Map()));
    const name = readName(field, type, zone);
    let typed = read.get(name);
    if (!typed) read.set(name, (typed = await readAs(stored, type, zone, pace)));
    return typed;
  }

  /**
   * How the values fit the types of a document's fields; without `fields` the declared or found types.
   * @throws {WeirError} `adapter/unknown-dataset`, `adapter/unknown-field`, `adapter/aborted`
   */
  async fit(
    id: Id,
    options: { fields?: readonly FieldSpec[] | undefined; timeZone?: string | undefined; pace: Pace },
  ): Promise<LoadReport> {
    const zone = timeZone(options.timeZone ?? 'UTC');
    const fields = options.fields ?? [...this.types(id)].map(([field, type]) => ({ id: field, type }));
    const reports = [];
    for (const { id: field, type } of fields) {
      const { column, converted, misfits } = await this.column(id, field, type, zone, options.pace);
      reports.push({ id: field, type, missing: await countMissing(column, options.pace), converted, misfits });
    }
    const { rows, file } = this.dataset(id);
    return { dataset: id, rows, fields: reports, ...(file && { file }) };
  }

  /** A short name by which `derive` knows what is described. */
  nameOf(description: string): string {
    return this.#derived.nameOf(description);
  }

  /**
   * What was worked out from datasets, which the name has to tell by `identityOf`.
   * @param madeOf it is forgotten when one of these changes, or memory is short
   */
  async derive<T extends Derived>(name: string, madeOf: ReadonlySet<Id>, make: () => Promise<T>): Promise<T> {
    const known = this.#derived.get(name);
    if (known !== undefined) return known as T;
    const made = await make();
    this.#derived.set(name, made, madeOf);
    return made;
  }
}

const identities = new WeakMap<StoredDataset, number>();
let lastIdentity = 0;

function identity(dataset: StoredDataset): number {
  let known = identities.get(dataset);
  if (known === undefined) identities.set(dataset, (known = lastIdentity += 1));
  return known;
}

/** Row formulas and lookups of a few dozen fields over a million rows. */
const mostDerivedBytes = 2 ** 28;
/** To count different values of ten million rows. */
const mostScratchBytes = 2 ** 27;
