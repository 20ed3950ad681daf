import type { Id, Scalar } from '@weir/schema';
import { compareText, timeZone } from '@weir/formula';
import type { ValueList } from '@weir/query';
import { columnLength, missingCode, scalarAt } from './columns/column.js';
import type { Column } from './columns/column.js';
import type { ColumnStore } from './columns/column-store.js';
import type { Pace } from './pace.js';

export interface ValuesQuery {
  readonly dataset: Id;
  readonly field: Id;
  /** Text that a value must contain; case does not matter. Missing is no match. */
  readonly search?: string | undefined;
  readonly limit: number;
  /** Values of fewer rows are withheld; `more` says that there are such. */
  readonly least?: number | undefined;
}

type Counted = ValueList['values'][number];

const block = 8192;

/**
 * The different values of a stored field, most frequent first, then in order; null stands for rows without one.
 * @throws {WeirError} `adapter/unknown-dataset`, `adapter/unknown-field`, `adapter/aborted`
 */
export async function listValues(query: ValuesQuery, store: ColumnStore, pace: Pace): Promise<ValueList> {
  const { dataset, field, limit, search = '', least = 0 } = query;
  const type = store.types(dataset).get(field) ?? 'string';
  const { column } = await store.column(dataset, field, type, timeZone('UTC'), pace);
  const sought = search.toLowerCase();
  const best: Counted[] = [];
  let matches = 0;
  let looked = 0;
  for (const { row, count } of (await countRows(column, pace)).values()) {
    looked += 1;
    if (looked % block === 0 && pace.due) await pace.turn();
    const value = scalarAt(column, row);
    if (sought !== '' && (value === null || !String(value).toLowerCase().includes(sought))) continue;
    matches += 1;
    if (count >= least) insert(best, { value, count }, limit);
  }
  return { values: best, more: matches > best.length };
}

/** Per value, as the number that the column holds, how many rows have it, and one of them. */
async function countRows(column: Column, pace: Pace): Promise<Map<number, { readonly row: number; count: number }>> {
  const numbers = column.type === 'string' ? column.codes : column.values;
  const counts = new Map<number, { readonly row: number; count: number }>();
  for (let row = 0; row < columnLength(column); row += 1) {
    if (row % block === 0 && pace.due) await pace.turn();
    const number = numbers[row] ?? missingCode;
    const counted = counts.get(number);
    if (counted) counted.count += 1;
    else counts.set(number, { row, count: 1 });
  }
  return counts;
}

/** Keeps the first `limit` of what is inserted, in order. */
function insert(best: Counted[], counted: Counted, limit: number): void {
  const last = best.at(-1);
  if (limit <= 0 || (best.length >= limit && last && compare(counted, last) >= 0)) return;
  let [low, high] = [0, best.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(best[middle]!, counted) <= 0) low = middle + 1;
    else high = middle;
  }
  best.splice(low, 0, counted);
  if (best.length > limit) best.pop();
}

function compare(a: Counted, b: Counted): number {
  return b.count - a.count || compareScalars(a.value, b.value);
}

/** Missing comes last. */
function compareScalars(a: Scalar, b: Scalar): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : Number(a) - Number(b);
}
