import type { Id, Scalar } from '@weir/schema';
import type { Value } from '@weir/query';
import type { TableColumn, TableFigures, TableRow } from './table.js';

/** By a dimension's text or by a metric's value: over the whole range, or in the period that begins on `from`. */
export interface TableSort {
  readonly column: { readonly dimension: Id } | { readonly metric: Id; readonly from?: string };
  readonly descending: boolean;
}

/**
 * Rows in order; what is missing comes last either way, and rows that are equal stay as they came.
 * @param textOf the text under which a dimension's value is shown
 */
export function sortRows(
  figures: TableFigures,
  { column, descending }: TableSort,
  textOf: (dimension: Id, value: Scalar) => string,
  collator: Intl.Collator,
): readonly TableRow[] {
  const direction = descending ? -1 : 1;
  if ('dimension' in column) {
    const { dimension } = column;
    return figures.rows.toSorted((a, b) => {
      const left = a.group[dimension] ?? null;
      const right = b.group[dimension] ?? null;
      if (left === null || right === null) return Number(left === null) - Number(right === null);
      return direction * collator.compare(textOf(dimension, left), textOf(dimension, right));
    });
  }
  const place = figures.metrics.findIndex(({ metric }) => metric.id === column.metric);
  const period = figures.periods.findIndex(({ from }) => from === column.from);
  const valueOf = (row: TableRow): Value => figures.valueAt(row, place, period < 0 ? null : period);
  return figures.rows.toSorted((a, b) => {
    const left = valueOf(a);
    const right = valueOf(b);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return direction * (left - right);
    return direction * collator.compare(String(left), String(right));
  });
}

/** What a person chose, while the table still has that column; else the largest first. */
export function sortIn({ by, metrics, periods }: TableFigures, sort: TableSort | null): TableSort {
  if (sort && 'dimension' in sort.column && by.includes(sort.column.dimension)) return sort;
  if (sort && 'metric' in sort.column) {
    const { metric: id, from } = sort.column;
    const isThere = from === undefined || periods.some((period) => period.from === from);
    if (isThere && metrics.some(({ metric }) => metric.id === id)) return sort;
  }
  return { column: { metric: metrics[0]!.metric.id }, descending: true };
}

/** What a column sorts by. */
export function sortColumn(
  { metrics, periods }: TableFigures,
  column: Extract<TableColumn, { kind: 'dimension' | 'value' }>,
): TableSort['column'] {
  if (column.kind === 'dimension') return { dimension: column.dimension };
  const from = column.period === null ? null : periods[column.period]!.from;
  return { metric: metrics[column.metric]!.metric.id, ...(from === null ? {} : { from }) };
}
