import type { Id, Scalar } from '@weir/schema';
import type { TableColumn, TableFigures, TableRow } from './table.js';

/** By a dimension's text or by a metric's value: over the whole range, or in the period that begins on `from`. */
export interface TableSort {
  readonly column: { readonly dimension: Id } | { readonly metric: Id; readonly from?: string };
  readonly descending: boolean;
}

/**
 * Rows in order; what is missing comes last either way, and rows that are equal stay as they came. Where there are subtotals, each stands above the
 * rows that it is of, and they are in order among each other as these are.
 * @param textOf the text under which a dimension's value is shown
 */
export function sortRows(
  figures: TableFigures,
  sort: TableSort,
  textOf: (dimension: Id, value: Scalar) => string,
  collator: Intl.Collator,
): readonly TableRow[] {
  const compare = comparer(figures, sort, textOf, collator);
  if (figures.subtotals.length === 0) return figures.rows.toSorted(compare);
  return nested(figures, figures.rows, figures.subtotals, compare);
}

type Compare = (a: TableRow, b: TableRow) => number;

/** Rows under the subtotals of each of these levels in turn. A group that has no subtotal comes last, without one. */
function nested(
  figures: TableFigures,
  rows: readonly TableRow[],
  [heads, ...deeper]: TableFigures['subtotals'],
  compare: Compare,
): readonly TableRow[] {
  if (!heads) return rows.toSorted(compare);
  const level = figures.subtotals.length - deeper.length;
  const keyOf = ({ group }: TableRow) => JSON.stringify(figures.by.slice(0, level).map((id) => group[id] ?? null));
  const under = new Map<string, TableRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const list = under.get(key);
    if (list) list.push(row);
    else under.set(key, [row]);
  }
  const known = new Set(heads.map(keyOf));
  const within = (head: TableRow) => {
    const key = keyOf(head);
    // Each level has its own heads; those of another group are not under this one.
    const mine = deeper.map((list) => list.filter((each) => keyOf(each) === key));
    return [head, ...nested(figures, under.get(key) ?? [], mine, compare)];
  };
  const rest = rows.filter((row) => !known.has(keyOf(row)));
  return [...heads.toSorted(compare).flatMap(within), ...rest.toSorted(compare)];
}

function comparer(
  figures: TableFigures,
  { column, descending }: TableSort,
  textOf: (dimension: Id, value: Scalar) => string,
  collator: Intl.Collator,
): Compare {
  const direction = descending ? -1 : 1;
  const byMetric =
    (place: number, period: number | null, sign: number): Compare =>
    (a, b) => {
      const left = a.valueAt(place, period);
      const right = b.valueAt(place, period);
      if (left === null || right === null) return Number(left === null) - Number(right === null);
      if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
      return sign * collator.compare(String(left), String(right));
    };
  if ('metric' in column) {
    const place = figures.metrics.findIndex(({ metric }) => metric.id === column.metric);
    const period = figures.periods.findIndex(({ from }) => from === column.from);
    return byMetric(place, period < 0 ? null : period, direction);
  }
  const { dimension } = column;
  const largestFirst = byMetric(0, null, -1);
  return (a, b) => {
    // Of groups that are not by this dimension there is no order in it.
    if (!(dimension in a.group) || !(dimension in b.group)) return largestFirst(a, b);
    const left = a.group[dimension] ?? null;
    const right = b.group[dimension] ?? null;
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return direction * collator.compare(textOf(dimension, left), textOf(dimension, right));
  };
}

/** The rows of all dimensions that are looked for, each under the subtotals that it stands below. */
export function foundRows(
  rows: readonly TableRow[],
  { by }: Pick<TableFigures, 'by'>,
  isFound: (row: TableRow) => boolean,
): readonly TableRow[] {
  const found: TableRow[] = [];
  // From the last up: over a row that was found, the next one of fewer dimensions is the subtotal that it stands below.
  let above = 0;
  for (const row of rows.toReversed()) {
    if (row.level === by.length ? !isFound(row) : row.level >= above) continue;
    found.push(row);
    above = row.level;
  }
  return found.reverse();
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
