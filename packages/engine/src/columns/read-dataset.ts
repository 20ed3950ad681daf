import { errorOf } from '@weir/schema';
import type { FieldType, Id } from '@weir/schema';
import type { Pace } from '../pace.js';
import { isArrow } from '../arrow/arrow-input.js';
import { readArrow } from '../arrow/read-arrow.js';
import { isCsv } from '../csv/csv-input.js';
import { readCsv } from '../csv/read-csv.js';
import { columnLength } from './column.js';
import { ColumnBuilder } from './column-builder.js';
import { isAsyncIterable, isColumn, isColumns, isDeclared, isDictionary, isStoredDataset } from './dataset-input.js';
import type { Batch, ColumnInput, ColumnsInput, DatasetInput, FieldSpec, Row, StoredDataset } from './dataset-input.js';
import { scalars, storeColumn } from './store-column.js';
import type { StoredColumn } from './stored-column.js';

export interface ReadOptions {
  readonly pace: Pace;
  /** @param of rows in all, of a file an estimate; 0 while that is not known */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** Types of fields that a file may have, where it does not declare them; those of others are guessed. */
  readonly types?: ReadonlyMap<Id, FieldType> | undefined;
}

/** Rows between two looks at the clock. */
const block = 256;

/**
 * Turns what a host has into columns, a slice at a time.
 * @throws {WeirError} `engine/unequal-columns`, `engine/not-rows`, `engine/not-arrow`, `engine/no-arrow`, `adapter/aborted`; what the host's iterable throws
 */
export async function readDataset(id: Id, input: DatasetInput, options: ReadOptions): Promise<StoredDataset> {
  const given = typeof input === 'function' ? await input() : input;
  if (isStoredDataset(given)) return { ...given, id, columns: asGiven(given.columns) };
  if (isCsv(given)) return readCsv(id, given, options);
  if (isArrow(given)) return readArrow(id, given, options);
  const fields = isDeclared(given) ? given.fields : [];
  const rows = !isDeclared(given) ? given : typeof given.rows === 'function' ? await given.rows() : given.rows;
  const reader = new DatasetReader(id, fields, options);
  if (isAsyncIterable(rows)) {
    for await (const batch of options.pace.each(rows)) {
      await reader.add(batch, 0);
    }
  } else if (isObject(rows) && (isColumns(rows) || Object.keys(rows).length === 0)) {
    assertPlain(id, rows);
    return reader.takeColumns(rows as ColumnsInput);
  } else await reader.add(rows, Array.isArray(rows) ? rows.length : 0);
  return reader.finish();
}

/** A promise, a response or a map has no columns either, and its rows must not be taken for none. */
function assertPlain(id: Id, rows: object): void {
  if (Array.isArray(rows) || Object.keys(rows).length > 0) return;
  const prototype = Object.getPrototypeOf(rows) as object | null;
  // A plain object of any page.
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return;
  throw errorOf('engine/not-rows', { dataset: id, actual: `a ${rows.constructor.name}` });
}

class DatasetReader {
  readonly #declared: Map<Id, FieldType>;
  readonly #names: Id[] = [];
  readonly #builders: ColumnBuilder[] = [];
  readonly #places = new Map<Id, number>();
  #rows = 0;

  constructor(
    private readonly id: Id,
    fields: readonly FieldSpec[],
    private readonly options: ReadOptions,
  ) {
    this.#declared = new Map(fields.map((field) => [field.id, field.type]));
    for (const field of fields) this.#builder(field.id);
  }

  async add(batch: Batch, of: number): Promise<void> {
    if (!isObject(batch)) throw errorOf('engine/not-rows', { dataset: this.id, actual: typeof batch });
    if (Array.isArray(batch)) await this.#addRows(batch as readonly Row[], of);
    else if (isColumns(batch)) await this.#addColumns(batch);
    else await this.#addRows([batch as Row], of);
    this.options.onProgress?.(this.#rows, of);
  }

  async #addRows(rows: readonly Row[], of: number): Promise<void> {
    const { pace, onProgress } = this.options;
    for (let at = 0; at < rows.length; at += 1) {
      if (at % block === 0 && pace.due) {
        onProgress?.(this.#rows, of);
        await pace.turn();
      }
      this.#addRow(rows[at]);
    }
  }

  #addRow(row: unknown): void {
    if (!isObject(row)) {
      throw errorOf(
        'engine/not-rows',
        { dataset: this.id, actual: row === null ? 'null' : typeof row },
        { pointer: `/${this.#rows}` },
      );
    }
    const keys = Object.keys(row);
    for (const key of keys) if (!this.#places.has(key)) this.#builder(key);
    for (let place = 0; place < this.#names.length; place += 1) {
      const name = this.#names[place] ?? '';
      // A row that lacks "constructor" would give its prototype's.
      this.#builders[place]?.push(name in Object.prototype && !Object.hasOwn(row, name) ? null : row[name]);
    }
    this.#rows += 1;
  }

  async #addColumns(batch: ColumnsInput): Promise<void> {
    const { pace } = this.options;
    const length = this.#lengthOf(batch);
    for (const [name, values] of Object.entries(batch)) {
      const builder = this.#builder(name);
      const given = isList(values) ? null : await storeColumn(values, pace, this.#declared.get(name));
      if (given) builder.addMisfits(given.misfits);
      let at = 0;
      for (const value of given ? scalars(given.column) : (values as readonly unknown[])) {
        if (at % block === 0 && pace.due) await pace.turn();
        builder.push(value);
        at += 1;
      }
    }
    this.#rows += length;
    for (const builder of this.#builders) builder.pushMissing(this.#rows - builder.length);
  }

  /** Columns that are all there are taken as they are, typed arrays without a copy. */
  async takeColumns(columns: ColumnsInput): Promise<StoredDataset> {
    const rows = this.#lengthOf(columns);
    const { pace, onProgress } = this.options;
    const names = Object.keys(columns);
    const stored = new Map<Id, StoredColumn>();
    for (const [place, name] of names.entries()) {
      const values = columns[name] ?? [];
      const type = this.#declared.get(name);
      if (isList(values)) {
        const builder = new ColumnBuilder(type);
        for (let at = 0; at < rows; at += 1) {
          if (at % block === 0 && pace.due) await pace.turn();
          builder.push(values[at]);
        }
        stored.set(name, builder.finish());
      } else stored.set(name, await storeColumn(values, pace, type));
      if (pace.due) await pace.turn();
      onProgress?.(Math.round((rows * (place + 1)) / names.length), rows);
    }
    for (const [name, type] of this.#declared) {
      if (stored.has(name)) continue;
      const absent = new ColumnBuilder(type);
      absent.pushMissing(rows);
      stored.set(name, absent.finish());
    }
    return { id: this.id, rows, columns: stored, declared: this.#declared };
  }

  finish(): StoredDataset {
    const columns = new Map(this.#names.map((name, place) => [name, this.#finished(place)]));
    return { id: this.id, rows: this.#rows, columns, declared: this.#declared };
  }

  #finished(place: number): StoredColumn {
    return (this.#builders[place] ?? new ColumnBuilder()).finish();
  }

  #builder(name: Id): ColumnBuilder {
    const place = this.#places.get(name);
    const there = place === undefined ? undefined : this.#builders[place];
    if (there) return there;
    const builder = new ColumnBuilder(this.#declared.get(name));
    builder.pushMissing(this.#rows);
    this.#places.set(name, this.#names.length);
    this.#names.push(name);
    this.#builders.push(builder);
    return builder;
  }

  #lengthOf(columns: ColumnsInput): number {
    let expected: number | null = null;
    for (const [field, values] of Object.entries(columns)) {
      const length = lengthOf(values);
      expected ??= length;
      if (length !== expected) {
        throw errorOf(
          'engine/unequal-columns',
          { dataset: this.id, field, length, expected },
          { pointer: `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}` },
        );
      }
    }
    return expected ?? 0;
  }
}

/** The host still holds these columns. */
function asGiven(columns: StoredDataset['columns']): StoredDataset['columns'] {
  return new Map([...columns].map(([name, column]) => [name, { ...column, isOwn: false }]));
}

function lengthOf(values: ColumnInput): number {
  if (isColumn(values)) return columnLength(values);
  return isDictionary(values) ? values.codes.length : values.length;
}

function isList(values: ColumnInput): values is readonly unknown[] {
  return Array.isArray(values);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
