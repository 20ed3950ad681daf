import type { Id, Scalar } from '@weir/schema';
import { timeZone } from '@weir/formula';
import type { ValueList } from '@weir/query';
import { columnLength, missingCode, scalarAt } from './columns/column.js';
import type { ColumnStore } from './columns/column-store.js';
import type { Pace } from './pace.js';

export interface ValuesQuery {
  readonly dataset: Id;
  readonly field: Id;
  /** Text that a value must contain; case does not matter. Missing is no match. */
  readonly search?: string | undefined;
  readonly limit: number;
}

const block = 8192;

/**
 * The different values of a stored field, most frequent first, then in order; null stands for rows without one.
 * @throws {WeirError} `adapter/unknown-dataset`, `adapter/unknown-field`, `adapter/aborted`
 */
export async function listValues(query: ValuesQuery, store: ColumnStore, pace: Pace): Promise<ValueList> {
  const { dataset, field, limit } = query;
  const type = store.types(dataset).get(field) ?? 'string';
  const { column } = await store.column(dataset, field, type, timeZone('UTC'), pace);
  const counts = new Map<number, { readonly row: number; count: number }>();
  const length = columnLength(column);
  const numbers = column.type === 'string' ? column.codes : column.values;
  for (let row = 0; row < length; row += 1) {
    if (row % block === 0 && pace.due) await pace.turn();
    const number = numbers[row] ?? missingCode;
    const counted = counts.get(number);
    if (counted) counted.count += 1;
    else counts.set(number, { row, count: 1 });
  }
  const sought = query.search?.toLowerCase() ?? '';
  const found = [...counts.values()]
    .map(({ row, count }) => ({ value: scalarAt(column, row), count }))
    .filter(({ value }) => sought === '' || (value !== null && String(value).toLowerCase().includes(sought)))
    .sort((a, b) => b.count - a.count || compareScalars(a.value, b.value));
  return { values: found.slice(0, Math.max(0, limit)), more: found.length > limit };
}

function compareScalars(a: Scalar, b: Scalar): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : 1;
  return Number(a) - Number(b);
}
