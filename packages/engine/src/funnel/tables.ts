import type { Formula, Id } from '@weir/schema';
import type { Column } from '../columns/column.js';
import type { Scratch } from '../columns/scratch.js';
import type { RowScope } from '../expressions/expression.js';

/** The datasets of a plan as funnel counting reads them: lookups and row formulas are columns like any other. */
export interface FunnelTables {
  /** Memory that one run leaves to the next. */
  readonly scratch: Scratch;
  rowCount(dataset: Id): number;
  column(dataset: Id, field: Id): Column;
  /** What a dataset's row formulas are read against. */
  scope(dataset: Id): RowScope;
  /** A row condition; missing counts as false. */
  condition(dataset: Id, formula: Formula): (row: number) => boolean;
}
