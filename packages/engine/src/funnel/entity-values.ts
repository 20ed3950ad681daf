import type { FunnelPlan } from '@weir/query';
import { scalarAt } from '../columns/column.js';
import type { Sources } from './collect-entries.js';
import { noValue } from './value-sum.js';
import type { EntityValue } from './value-sum.js';

/** Each entity's value by its code. A second row of an entity is left out, reason `duplicate-key`. */
export function readEntityValues(
  { value }: Pick<FunnelPlan, 'value'>,
  { tables, codes, excluded }: Sources,
): (entity: number) => EntityValue {
  if (!value) return () => noValue;
  const { dataset } = value;
  const amounts = tables.column(dataset, value.field);
  const currencies = value.currency === undefined ? null : tables.column(dataset, value.currency);
  const entityOf = codes.reader(tables.column(dataset, value.entity));
  const values = new Map<number, EntityValue>();
  for (let row = 0; row < tables.rowCount(dataset); row += 1) {
    const entity = entityOf(row);
    if (entity < 0) continue;
    if (values.has(entity)) {
      excluded.add('duplicate-key', dataset, row);
      continue;
    }
    const amount = scalarAt(amounts, row);
    const currency = currencies && scalarAt(currencies, row);
    values.set(entity, {
      amount: typeof amount === 'number' ? amount : null,
      currency: typeof currency === 'string' ? currency : null,
    });
  }
  return (entity) => values.get(entity) ?? noValue;
}
