import type { Id, Metric, Scalar, WeirDocument } from '@weir/schema';
import type { Group, MetricFigures, MetricsAnswer, MetricsQuestion, MissingReason, Value } from '@weir/query';
import { changeOf } from './change.js';
import type { Change } from './change.js';
import { countsOf, elapsedShare } from './kpi.js';
import { natureOf } from './nature.js';
import { progressTo } from './progress.js';
import type { Progress } from './progress.js';
import { targetFor } from './target.js';

/** One metric in one group, or of all groups together. */
export interface TableCell {
  readonly value: Value;
  readonly reason: MissingReason | null;
  readonly change: Change | null;
  readonly progress: Progress | null;
  readonly parts: { readonly numerator: number; readonly denominator: number } | null;
}

export interface TableRow {
  /** Place of the group in the answer. */
  readonly place: number;
  readonly group: Group;
  /** At the places of the table's metrics. */
  readonly cells: readonly TableCell[];
}

export interface TableMetric {
  readonly metric: Metric;
  readonly unit: string | null;
  readonly hasChange: boolean;
  /** A group has a target; the one of all groups alone makes no column. */
  readonly hasProgress: boolean;
  readonly hasParts: boolean;
}

export interface TableFigures {
  readonly by: readonly Id[];
  readonly metrics: readonly TableMetric[];
  readonly rows: readonly TableRow[];
  /** All groups together: each formula evaluated over everything, so that a ratio is the ratio of totals. */
  readonly total: readonly TableCell[];
  /** Lowest and highest value of the first metric, 0 included: the one scale of its bars. */
  readonly span: readonly [number, number];
}

export function tableFigures(
  document: WeirDocument,
  metricIds: readonly Id[],
  answer: MetricsAnswer,
  question: MetricsQuestion,
): TableFigures {
  const known = metricIds.flatMap((id) => {
    const metric = document.metrics?.find((candidate) => candidate.id === id);
    const figures = answer.metrics[id];
    return metric && figures ? [{ metric, figures, compared: answer.compare?.metrics[id] }] : [];
  });
  const elapsed = elapsedShare(question, answer.asOf, document);
  const cellOf = (column: (typeof known)[number], place: number | null, group: Group): TableCell =>
    tableCell(document, column, place, group, question, elapsed);

  const rows = answer.groups.map((group, place) => ({
    place,
    group,
    cells: known.map((column) => cellOf(column, place, group)),
  }));
  const total = known.map((column) => cellOf(column, null, {}));
  const first = rows.flatMap(({ cells }) => (typeof cells[0]?.value === 'number' ? [cells[0].value] : []));
  return {
    by: question.by ?? [],
    rows,
    total,
    span: [Math.min(0, ...first), Math.max(0, ...first)],
    metrics: known.map(({ metric, figures }, column) => {
      const cells = rows.map((row) => row.cells[column]!);
      return {
        metric,
        unit: figures.unit,
        hasChange: answer.compare !== undefined,
        hasProgress: cells.some(({ progress }) => progress !== null),
        hasParts: total[column]!.parts !== null,
      };
    }),
  };
}

interface Column {
  readonly metric: Metric;
  readonly figures: MetricFigures;
  readonly compared: MetricFigures | undefined;
}

function tableCell(
  document: WeirDocument,
  { metric, figures, compared }: Column,
  place: number | null,
  group: Group,
  question: MetricsQuestion,
  elapsed: number,
): TableCell {
  const nature = natureOf(document, metric);
  const value = at(figures, place);
  const target = targetFor(
    metric,
    { range: question.range ?? {}, filters: { ...question.filters, ...group } },
    document.settings,
    nature === 'flow',
  );
  const { numerator, denominator } = figures.parts ?? {};
  return {
    value,
    reason: value === null ? ((place === null ? figures.whyTotal : figures.whyTotals[place]) ?? 'no-rows') : null,
    change: changeOf(value, compared && at(compared, place), metric, figures.unit, nature),
    progress:
      target && typeof value === 'number' ? progressTo(target.value, value, metric.good, nature, elapsed) : null,
    parts: countsOf(metric, numerator && at(numerator, place), denominator && at(denominator, place)),
  };
}

function at(cells: { readonly total: Value; readonly totals: readonly Value[] }, place: number | null): Value {
  return place === null ? cells.total : (cells.totals[place] ?? null);
}

/** By a dimension's text or by a metric's value. */
export interface TableSort {
  readonly column: { readonly dimension: Id } | { readonly metric: Id };
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
  return figures.rows.toSorted((a, b) => {
    const left = a.cells[place]?.value ?? null;
    const right = b.cells[place]?.value ?? null;
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return direction * (left - right);
    return direction * collator.compare(String(left), String(right));
  });
}

/** A bar from the scale's zero, as shares of its length. */
export function barOf(
  value: number,
  [low, high]: readonly [number, number],
): { readonly start: number; readonly length: number } {
  const span = high - low;
  if (span === 0) return { start: 0, length: 0 };
  return { start: (Math.min(0, value) - low) / span, length: Math.abs(value) / span };
}
