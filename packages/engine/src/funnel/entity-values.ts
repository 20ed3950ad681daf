import type { FunnelPlan } from '@weir/query';
import { scalarAt } from '../columns/column.js';
import type { Column } from '../columns/column.js';
import type { Sources } from './open-sources.js';
import { noValue } from './value-sum.js';
import type { EntityValue } from './value-sum.js';

/** Rows between two looks at the clock. */
const block = 8192;

/**
 * Each entity's value by its code; what it gives is valid until it is called again. A second row of an entity is left out, reason
 * `duplicate-key`.
 */
export async function readEntityValues(
  { value }: Pick<FunnelPlan, 'value'>,
  { tables, codes, excluded, pace }: Sources,
): Promise<(entity: number) => EntityValue> {
  if (!value) return () => noValue;
  const { dataset } = value;
  const amounts = tables.column(dataset, value.field);
  const currencyOf = currencyReader(value.currency === undefined ? null : tables.column(dataset, value.currency));
  const entities = await codes.codesOf(tables.column(dataset, value.entity), pace);
  /** The row that says an entity's value, counted from 1; 0: none does. */
  const rows = new Int32Array(codes.count);
  const rowCount = tables.rowCount(dataset);
  for (let from = 0; from < rowCount; from += block) {
    if (pace.due) await pace.turn();
    for (let row = from; row < Math.min(from + block, rowCount); row += 1) {
      const entity = entities[row]!;
      if (entity < 0) continue;
      if (rows[entity] === 0) rows[entity] = row + 1;
      else excluded.add('duplicate-key', dataset, row);
    }
  }
  const found: { amount: number | null; currency: string | null } = { amount: null, currency: null };
  return (entity) => {
    const row = (rows[entity] ?? 0) - 1;
    if (row < 0) return noValue;
    const amount = amounts.type === 'number' ? amounts.values[row]! : NaN;
    found.amount = Number.isNaN(amount) ? null : amount + 0;
    found.currency = currencyOf(row);
    return found;
  };
}

function currencyReader(column: Column | null): (row: number) => string | null {
  if (!column) return () => null;
  return (row) => {
    const currency = scalarAt(column, row);
    return typeof currency === 'string' ? currency : null;
  };
}
