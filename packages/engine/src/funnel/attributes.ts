import type { FunnelPlan } from '@weir/query';
import type { Id, Scalar } from '@weir/schema';
import { scalarAt } from '../columns/column.js';
import type { Entries } from './entries.js';
import type { FunnelTables } from './tables.js';

/** An entity's entries, in order, as places in `Entries`. */
export type OwnEntries = Int32Array;

/** Reads the value of a dimension that puts an entity into a group, by the plan's attribution; null when it has none. */
export function attributeReader(
  plan: Pick<FunnelPlan, 'signals' | 'attribution'>,
  entries: Entries,
  fields: Readonly<Record<Id, Id>>,
  tables: FunnelTables,
): (own: OwnEntries) => Scalar {
  const columns = plan.signals.map(({ dataset }) => {
    const field = Object.hasOwn(fields, dataset) ? fields[dataset] : undefined;
    return field === undefined ? null : tables.column(dataset, field);
  });
  const valueOf = (entry: number): Scalar => {
    const column = columns[entries.signal[entry]!];
    return column ? scalarAt(column, entries.row[entry]!) : null;
  };
  const { attribution } = plan;
  if (typeof attribution === 'object') {
    return (own) => {
      const entry = own.find((at) => entries.stage[at] === attribution.stage);
      return entry === undefined ? null : valueOf(entry);
    };
  }
  return (own) => {
    for (let place = 0; place < own.length; place += 1) {
      const value = valueOf(own[attribution === 'first' ? place : own.length - 1 - place]!);
      if (value !== null) return value;
    }
    return null;
  };
}
