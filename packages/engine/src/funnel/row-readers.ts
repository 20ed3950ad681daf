import { compareText } from '@weir/formula';
import type { TimeZone } from '@weir/formula';
import type { PlanSignal } from '@weir/query';
import type { Id, Scalar } from '@weir/schema';
import { instantAt, missingDay, scalarAt } from '../columns/column.js';
import type { Column } from '../columns/column.js';
import type { RowOrder } from './entries.js';
import type { Bound } from './moments.js';
import type { FunnelTables } from './tables.js';

/** Reads when a row's date field says, before as-of: what is not known yet then is not there. */
export class MomentReader {
  readonly #column: Column;
  readonly #zone: TimeZone;
  readonly #asOf: Bound;
  /** Of the row that was read. */
  day = NaN;
  /** NaN where only the date is known. */
  ms = NaN;
  /** It has no date. Other columns than dates and datetimes have none. */
  isUndated = false;

  constructor(column: Column, { zone, asOf }: { readonly zone: TimeZone; readonly asOf: Bound }) {
    this.#column = column;
    this.#zone = zone;
    this.#asOf = asOf;
  }

  /** @returns false: without a date, or not known yet */
  read(row: number): boolean {
    const column = this.#column;
    this.isUndated = true;
    if (column.type === 'datetime') {
      const ms = instantAt(column, row);
      if (Number.isNaN(ms)) return false;
      this.isUndated = false;
      if (ms >= this.#asOf.ms) return false;
      this.ms = ms;
      this.day = this.#zone.dayOf(ms);
      return true;
    }
    if (column.type !== 'date' || column.values[row] === missingDay) return false;
    this.isUndated = false;
    this.day = column.values[row]!;
    return this.day < this.#asOf.day;
  }
}

/** How rows of a signal are put in order where their time does not say. */
export function rowOrder(
  { dataset, sequence, key }: Pick<PlanSignal, 'dataset' | 'sequence' | 'key'>,
  tables: FunnelTables,
): RowOrder {
  const later = (field: Id | null) => {
    let read: ((row: number) => number) | undefined;
    return (row: number) => (read ??= orderReader(field === null ? null : tables.column(dataset, field)))(row);
  };
  return { sequenceOf: later(sequence), keyOf: later(key) };
}

/** Reads the key of a signal's row: what tells rows of several datasets apart. */
export function keyReader(
  signals: readonly Pick<PlanSignal, 'dataset' | 'key'>[],
  tables: FunnelTables,
): (signal: number, row: number) => Scalar {
  return (signal, row) => {
    const { dataset, key } = signals[signal]!;
    return key === null ? null : scalarAt(tables.column(dataset, key), row);
  };
}

/** Numbers that put rows in the order of a field: the number itself, or the rank of the text by code point; NaN is missing. */
export function orderReader(column: Column | null): (row: number) => number {
  if (!column) return () => NaN;
  if (column.type !== 'string') return (row) => numberOf(column, row);
  const places = column.dictionary.map((_text, code) => code);
  places.sort((a, b) => compareText(column.dictionary[a]!, column.dictionary[b]!));
  const ranks = new Float64Array(places.length);
  for (const [rank, code] of places.entries()) ranks[code] = rank;
  return (row) => ranks[column.codes[row]!] ?? NaN;
}

function numberOf(column: Exclude<Column, { type: 'string' }>, row: number): number {
  if (column.type === 'datetime') return instantAt(column, row);
  return scalarAt(column, row) === null ? NaN : column.values[row]!;
}
