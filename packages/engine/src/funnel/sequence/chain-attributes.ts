import type { SequencePlan } from '@weir/query';
import type { Id, Scalar } from '@weir/schema';
import { scalarAt } from '../../columns/column.js';
import type { Column } from '../../columns/column.js';
import type { FunnelTables } from '../tables.js';
import type { Chain } from './find-chain.js';

/** Where the entries of a chain come from. */
export interface EntryRows {
  /** The datasets in which entries lie. */
  readonly datasets: readonly Id[];
  /** Place in `datasets`. */
  datasetOf(entry: number): number;
  rowOf(entry: number): number;
  /** The entry of a step; undefined: the chain does not have it. */
  entryOf(chain: Chain, step: number): number | undefined;
}

/**
 * Reads what dimensions a chain has, all from one of its events: the first or last that has a value of any of them, or the event of one
 * step. Missing values are null.
 * @returns undefined: the chain does not have the step
 */
export function chainAttributes(
  { attribution }: Pick<SequencePlan, 'attribution'>,
  dimensions: readonly Readonly<Record<Id, Id>>[],
  rows: EntryRows,
  tables: FunnelTables,
): (chain: Chain) => readonly Scalar[] | undefined {
  const readers = rows.datasets.map((dataset) =>
    rowReader(
      dimensions.map((fields) => (Object.hasOwn(fields, dataset) ? tables.column(dataset, fields[dataset]!) : null)),
    ),
  );
  const valuesOf = (entry: number) => readers[rows.datasetOf(entry)]!(rows.rowOf(entry));
  const hasValue = (values: readonly Scalar[]) => values.some((value) => value !== null);
  if (typeof attribution === 'object') {
    return (chain) => {
      const entry = rows.entryOf(chain, attribution.stage);
      return entry === undefined ? undefined : valuesOf(entry);
    };
  }
  const none = dimensions.map(() => null);
  return ({ entries }) => {
    for (let place = 0; place < entries.length; place += 1) {
      const values = valuesOf(entries[attribution === 'first' ? place : entries.length - 1 - place]!);
      if (hasValue(values)) return values;
    }
    return none;
  };
}

/** Of text fields the same values give the same list, so that a group is known again at once. */
function rowReader(columns: readonly (Column | null)[]): (row: number) => readonly Scalar[] {
  const read = (row: number): readonly Scalar[] => columns.map((column) => column && scalarAt(column, row));
  const texts = columns.filter((column) => column?.type === 'string');
  const combinations = texts.reduce((product, { dictionary }) => product * (dictionary.length + 1), 1);
  if (texts.length < columns.length || combinations > mostCombinations) return read;
  const known = new Array<readonly Scalar[] | undefined>(combinations).fill(undefined);
  return (row) => {
    let combination = 0;
    for (const { codes, dictionary } of texts) combination = combination * (dictionary.length + 1) + codes[row]! + 1;
    return (known[combination] ??= read(row));
  };
}

/** As many as there is room for without a thought. */
const mostCombinations = 65_536;
