import type { SequencePlan } from '@weir/query';
import type { Id, Scalar } from '@weir/schema';
import { scalarAt } from '../../columns/column.js';
import type { Entries } from '../entries.js';
import type { FunnelTables } from '../tables.js';
import type { Chain } from './find-chain.js';

/**
 * Reads what dimensions a chain has, all from one of its events: the first or last that has a value of any of them, or the event of one
 * step. Missing values are null.
 * @returns undefined: the chain does not have the step
 */
export function chainAttributes(
  plan: Pick<SequencePlan, 'signals' | 'attribution'>,
  dimensions: readonly Readonly<Record<Id, Id>>[],
  entries: Entries,
  tables: FunnelTables,
): (chain: Chain) => Scalar[] | undefined {
  const { attribution, signals } = plan;
  const columns = signals.map(({ dataset }) =>
    dimensions.map((fields) => (Object.hasOwn(fields, dataset) ? tables.column(dataset, fields[dataset]!) : null)),
  );
  const valuesOf = (entry: number): Scalar[] =>
    columns[entries.signal[entry]!]!.map((column) => column && scalarAt(column, entries.row[entry]!));
  const hasValue = (values: readonly Scalar[]) => values.some((value) => value !== null);
  if (typeof attribution === 'object') {
    return (chain) => {
      const entry = chain.entries.find((at) => entries.stage[at] === attribution.stage);
      return entry === undefined ? undefined : valuesOf(entry);
    };
  }
  return (chain) => {
    const all = chain.entries.map(valuesOf);
    const found = attribution === 'first' ? all.find(hasValue) : all.findLast(hasValue);
    return found ?? dimensions.map(() => null);
  };
}
