import type { WeirDocument, Widget } from '@weir/schema';
import type { MetricsAnswer, MetricsQuestion } from '@weir/query';
import { metricsOf } from '../question/metrics-of.js';
import { natureOf } from './nature.js';
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
  /** Of a bar that ends where the scale does: how many times as long it would be. null: it is drawn to its end. */
  readonly cut: number | null;
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
  const othersOf = (row: TableRow) => (answer.others?.place === row.place ? answer.others.count : null);
  // What all are to reach together is no target of those that are left.
  const isShared = natureOf(document, metric.metric) === 'flow';
  const ranked = figures.rows.map((row) => {
    const [cell] = row.cells as [TableCell];
    const others = othersOf(row);
    return { row, others, cell: others !== null && isShared ? { ...cell, progress: null } : cell };
  });
  const scale = scaleOf(ranked);
  const place = (value: number): number => barOf(value, scale).start + (value > 0 ? barOf(value, scale).length : 0);
  const bars = ranked.map(({ row, cell, others }): RankedBar => {
    const { value, progress } = cell;
    const drawn = typeof value === 'number' ? Math.max(scale[0], Math.min(scale[1], value)) : null;
    return {
      row,
      cell,
      others,
      bar: drawn === null ? null : barOf(drawn, scale),
      cut: drawn === null || drawn === value ? null : Number(value) / drawn,
      target: progress ? place(progress.target) : null,
    };
  });
  const sizeOf = ({ cell: { value } }: RankedBar) => (typeof value === 'number' ? value : -Infinity);
  const sorted = bars.toSorted(
    (a, b) =>
      Number(a.others !== null) - Number(b.others !== null) || sizeOf(b) - sizeOf(a) || a.row.place - b.row.place,
  );
  const most = question.top?.count ?? MOST_BARS;
  // What has no value, and all others, are groups beside the largest.
  const drawn = sorted.length > most + 2 ? sorted.slice(0, most) : sorted;
  return { metric, bars: drawn, left: sorted.length - drawn.length, total };
}

/** So much longer than what is longest beside them all others together may be, and still be drawn to their end. */
const MOST_BESIDE = 1.5;

/**
 * From 0 to the largest single group or target. A few thousand others are together so much that beside them no group could be compared: they
 * are cut where the scale ends, and on the other side of 0 are no longer than what is longest.
 */
function scaleOf(ranked: readonly Pick<RankedBar, 'cell' | 'others'>[]): readonly [low: number, high: number] {
  const valuesOf = (isSingle: boolean) =>
    ranked
      .filter(({ others }) => (others === null) === isSingle)
      .map(({ cell }) => cell.value)
      .filter((value) => typeof value === 'number');
  const single = [...valuesOf(true), ...ranked.flatMap(({ cell }) => cell.progress?.target ?? [])];
  const longest = single.reduce((most, end) => Math.max(most, Math.abs(end)), 0);
  const together = valuesOf(false).map((value) =>
    longest > 0 && Math.abs(value) > MOST_BESIDE * longest ? Math.sign(value) * longest : value,
  );
  return [...single, ...together].reduce<[number, number]>(
    ([low, high], end) => [Math.min(low, end), Math.max(high, end)],
    [0, 0],
  );
}
