import { errorOf } from '@weir/schema';
import type { Scalar } from '@weir/schema';
import { compareText, dayFromIso, instantFromIso, timeZone } from '@weir/formula';
import { instantAt, missingBoolean, missingDay, scalarAt } from '../columns/column.js';
import type { Column } from '../columns/column.js';

type Value = number | string | null;

/** Where a row stands: by what it is sorted by, then by its key, then as it came. */
export interface RowPlace {
  readonly value: Value;
  readonly key: Value;
  readonly row: number;
}

const utc = timeZone('UTC');
const numbers: Column = { type: 'number', values: new Float64Array() };

/** A total order of a dataset's rows. Missing comes last either way; rows that are equal are in the order of their key. */
export class RowOrder {
  readonly #value: (row: number) => Value;
  readonly #key: (row: number) => Value;

  /** @param sorted a column, or numbers by row, null where missing; null: by the key alone */
  constructor(
    private readonly sorted: Column | ((row: number) => number | null) | null,
    private readonly descending: boolean,
    private readonly key: Column | null,
  ) {
    this.#value = typeof sorted === 'function' ? sorted : sorted ? valueReader(sorted) : () => null;
    this.#key = key ? valueReader(key) : () => null;
  }

  placeOf(row: number): RowPlace {
    return { value: this.#value(row), key: this.#key(row), row };
  }

  compare(a: RowPlace, b: RowPlace): number {
    return this.#compareValues(a.value, b.value) || compare(a.key, b.key) || a.row - b.row;
  }

  #compareValues(a: Value, b: Value): number {
    if (a === b) return 0;
    if (a === null || b === null) return a === null ? 1 : -1;
    return this.descending ? compare(b, a) : compare(a, b);
  }

  /** The place as text, for who asks for what comes after it. */
  cursorOf({ row, value }: RowPlace): string {
    const shown = (column: Column | null): Scalar => (column ? scalarAt(column, row) : null);
    const { sorted } = this;
    return JSON.stringify([typeof sorted === 'function' ? value : shown(sorted), shown(this.key), row]);
  }

  /** @throws {WeirError} `records/bad-cursor` */
  placeAt(cursor: string): RowPlace {
    let parts: unknown;
    try {
      parts = JSON.parse(cursor);
    } catch {
      throw errorOf('records/bad-cursor');
    }
    const [value, key, row] = Array.isArray(parts) ? (parts as readonly unknown[]) : [];
    if (!Number.isInteger(row)) throw errorOf('records/bad-cursor');
    return {
      value: typeof this.sorted === 'function' ? valueOf(numbers, value) : valueOf(this.sorted, value),
      key: valueOf(this.key, key),
      row: row as number,
    };
  }
}

function valueReader(column: Column): (row: number) => Value {
  switch (column.type) {
    case 'string':
      return (row) => column.dictionary[column.codes[row]!] ?? null;
    case 'number':
      return (row) => numberOrNull(column.values[row]!);
    case 'datetime':
      return (row) => numberOrNull(instantAt(column, row));
    case 'date':
      return (row) => (column.values[row] === missingDay ? null : column.values[row]!);
    case 'boolean':
      return (row) => (column.values[row] === missingBoolean ? null : column.values[row]!);
  }
}

/** A value of a cursor as the column's readers give it. */
function valueOf(column: Column | null, value: unknown): Value {
  if (!column || value === null) return null;
  const { type } = column;
  const read =
    type === 'date' && typeof value === 'string'
      ? dayFromIso(value)
      : type === 'datetime' && typeof value === 'string'
        ? instantFromIso(value, utc)
        : type === 'boolean' && typeof value === 'boolean'
          ? Number(value)
          : (type === 'string' && typeof value === 'string') || (type === 'number' && typeof value === 'number')
            ? value
            : null;
  if (read === null) throw errorOf('records/bad-cursor');
  return read;
}

/** Missing last. */
function compare(a: Value, b: Value): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : Number(a) - Number(b);
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
