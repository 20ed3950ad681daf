import type { WeirDocument, Widget } from '@weir/schema';
import type { MetricsAnswer, MetricsQuestion } from '@weir/query';
import { metricsOf } from '../question/metrics-of.js';
import { barOf, tableFigures } from './table.js';
import type { TableCell, TableMetric, TableRow } from './table.js';

/** One group, or all that are not among the largest. */
export interface RankedBar {
  readonly row: TableRow;
  readonly cell: TableCell;
  /** How many groups stand together here; null of a single group. */
  readonly others: number | null;
  /** Where the bar begins and how long it is, 0 to 1; null without a number. */
  readonly bar: { readonly start: number; readonly length: number } | null;
  /** Where its target lies, 0 to 1; null without one. */
  readonly target: number | null;
}

export interface Ranking {
  readonly metric: TableMetric;
  /** The largest first; what is missing after them, all others last. */
  readonly bars: readonly RankedBar[];
  /** Groups without a bar: of an answer that holds more than were asked for. */
  readonly left: number;
  readonly total: TableCell;
}

/** Bars of a question that does not say how many. */
const MOST_BARS = 100;

/** Groups of one metric by size, on one scale from 0. Null: the answer has no such metric. */
export function rankingOf(
  document: WeirDocument,
  widget: Widget,
  answer: MetricsAnswer,
  question: MetricsQuestion,
): Ranking | null {
  const figures = tableFigures(document, metricsOf(widget).slice(0, 1), answer, question);
  const [metric] = figures.metrics;
  const [total] = figures.total.cells;
  if (!metric || !total) return null;
  const cellOf = (row: TableRow) => row.cells[0]!;
  const targets = figures.rows.flatMap((row) => cellOf(row).progress?.target ?? []);
  const span = [Math.min(figures.span[0], ...targets), Math.max(figures.span[1], ...targets)] as const;
  const place = (value: number): number => barOf(value, span).start + (value > 0 ? barOf(value, span).length : 0);
  const bars = figures.rows.map((row): RankedBar => {
    const cell = cellOf(row);
    const target = cell.progress?.target;
    return {
      row,
      cell,
      others: answer.others?.place === row.place ? answer.others.count : null,
      bar: typeof cell.value === 'number' ? barOf(cell.value, span) : null,
      target: target === undefined ? null : place(target),
    };
  });
  const sizeOf = ({ cell: { value } }: RankedBar) => (typeof value === 'number' ? value : -Infinity);
  const ranked = bars.toSorted(
    (a, b) =>
      Number(a.others !== null) - Number(b.others !== null) || sizeOf(b) - sizeOf(a) || a.row.place - b.row.place,
  );
  const most = question.top?.count ?? MOST_BARS;
  // What has no value, and all others, are groups beside the largest.
  const drawn = ranked.length > most + 2 ? ranked.slice(0, most) : ranked;
  return { metric, bars: drawn, left: ranked.length - drawn.length, total };
}
