import type { Id, Metric, WeirDocument } from '@weir/schema';
import type { Group, MetricFigures, MetricsAnswer, MetricsQuestion, MissingReason, Period, Value } from '@weir/query';
import { currentDay, periodState } from '../time/period-state.js';
import type { PeriodState } from '../time/period-state.js';
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
  /** What it is compared with; null without a comparison, and where that has no figure. */
  readonly earlier: Value;
  readonly change: Change | null;
  readonly progress: Progress | null;
  readonly parts: { readonly numerator: number; readonly denominator: number } | null;
}

/** One metric in one period. */
export type PeriodCell = Pick<TableCell, 'value' | 'reason'>;

export interface TableRow {
  /** Place of the group in its answer; −1 of all groups together. */
  readonly place: number;
  /** Of how many of the table's dimensions, from the first, the group is: fewer than all of them make a subtotal. */
  readonly level: number;
  readonly group: Group;
  /** Over the whole range, at the places of the table's metrics. */
  readonly cells: readonly TableCell[];
  /** Per metric and period; empty lists of a table that is not split. */
  readonly periods: readonly (readonly PeriodCell[])[];
  /** Of a metric in a period or over the whole range, without making its cell. */
  valueAt(metric: number, period: number | null): Value;
}

/** A period that has columns of its own. */
export interface TablePeriod extends Period {
  readonly state: PeriodState;
  /** In the answer. */
  readonly place: number;
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
  /** Of a question with a grain; else none. */
  readonly periods: readonly TablePeriod[];
  readonly rows: readonly TableRow[];
  /** Those of the first dimension, of the first two, …; each answered as it is, never put together. Empty without such answers. */
  readonly subtotals: readonly (readonly TableRow[])[];
  /** All groups together: each formula evaluated over everything, so that a ratio is the ratio of totals. */
  readonly total: TableRow;
  /** Lowest and highest value of the first metric, 0 included: the one scale of its bars. */
  readonly span: readonly [number, number];
}

/**
 * What is shown of a group is worked out when its row is first drawn: ten thousand groups are ranked by their values alone.
 * @param subtotalAnswers the same question by the first dimension, by the first two, …
 */
export function tableFigures(
  document: WeirDocument,
  metricIds: readonly Id[],
  answer: MetricsAnswer,
  question: MetricsQuestion,
  subtotalAnswers: readonly MetricsAnswer[] = [],
): TableFigures {
  const columnsOf = (of: MetricsAnswer) =>
    metricIds.flatMap((id): Column[] => {
      const metric = document.metrics?.find((candidate) => candidate.id === id);
      const figures = of.metrics[id];
      return metric && figures ? [{ metric, figures, compared: of.compare?.metrics[id] }] : [];
    });
  const known = columnsOf(answer);
  const elapsed = elapsedShare(question, answer.asOf, document);
  const today = currentDay(answer.asOf, document.settings?.timeZone);
  const periods = (question.grain ? answer.periods : [])
    .map((period, place): TablePeriod => ({ ...period, place, state: periodState(period, today) }))
    // What has not begun has a column only where something is planned for it.
    .filter(({ state, place }) => state !== 'future' || known.some(({ figures }) => figures.overall[place] !== null));
  const rowsOf =
    (columns: readonly Column[]) =>
    (place: number | null, group: Group): TableRow =>
      new GroupRow(
        place ?? -1,
        group,
        () => columns.map((column) => tableCell(document, column, place, group, question, elapsed)),
        () => columns.map(({ figures }) => periods.map((period) => periodCell(figures, place, period.place))),
        (metric, period) => valueAt(columns[metric]?.figures, place, period === null ? null : periods[period]!.place),
      );

  const rowOf = rowsOf(known);
  const rows = answer.groups.map((group, place) => rowOf(place, group));
  const total = rowOf(null, {});
  const subtotals = subtotalAnswers.map((each) => {
    const subtotalOf = rowsOf(columnsOf(each));
    return each.groups.map((group, place) => subtotalOf(place, group));
  });
  const [low, high] = (known[0]?.figures.totals ?? []).reduce<[number, number]>(
    ([least, most], value) =>
      typeof value === 'number' ? [Math.min(least, value), Math.max(most, value)] : [least, most],
    [0, 0],
  );
  return {
    by: question.by ?? [],
    rows,
    subtotals,
    total,
    periods,
    span: [low, high],
    metrics: known.map(({ metric, figures }, column) => ({
      metric,
      unit: figures.unit,
      hasChange: answer.compare !== undefined,
      hasProgress:
        Boolean(metric.targets?.length) &&
        [rows, ...subtotals].flat().some(({ cells }) => cells[column]!.progress !== null),
      hasParts: total.cells[column]!.parts !== null,
    })),
  };
}

class GroupRow implements TableRow {
  #cells: readonly TableCell[] | undefined;
  #periods: readonly (readonly PeriodCell[])[] | undefined;

  constructor(
    readonly place: number,
    readonly group: Group,
    private readonly makeCells: () => readonly TableCell[],
    private readonly makePeriods: () => readonly (readonly PeriodCell[])[],
    readonly valueAt: TableRow['valueAt'],
  ) {}

  get level(): number {
    return Object.keys(this.group).length;
  }

  get cells(): readonly TableCell[] {
    return (this.#cells ??= this.makeCells());
  }

  get periods(): readonly (readonly PeriodCell[])[] {
    return (this.#periods ??= this.makePeriods());
  }
}

/** What a column of the table holds; metrics and periods by their places. */
export type TableColumn =
  | { readonly kind: 'dimension'; readonly dimension: Id }
  /** `period` null: over the whole range. */
  | { readonly kind: 'value'; readonly metric: number; readonly period: number | null }
  | { readonly kind: 'bar' | 'progress' | 'change' | 'parts'; readonly metric: number };

/** The columns in order. Split by periods, a metric has one for each and its total after them, and no bars. */
export function tableColumns({ by, metrics, periods }: TableFigures): readonly TableColumn[] {
  const isSplit = periods.length > 0;
  return [
    ...by.map((dimension) => ({ kind: 'dimension', dimension }) as const),
    ...metrics.flatMap(({ hasProgress, hasChange, hasParts }, metric): TableColumn[] => {
      const isFirst = metric === 0;
      return [
        ...periods.map((_, period) => ({ kind: 'value', metric, period }) as const),
        { kind: 'value', metric, period: null },
        ...(isFirst && !isSplit ? [{ kind: 'bar', metric } as const] : []),
        ...(isFirst && hasProgress && !isSplit ? [{ kind: 'progress', metric } as const] : []),
        ...((isFirst || isSplit) && hasChange ? [{ kind: 'change', metric } as const] : []),
        ...(hasParts ? [{ kind: 'parts', metric } as const] : []),
      ];
    }),
  ];
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
  const earlier = compared ? at(compared, place) : null;
  return {
    value,
    earlier,
    reason: value === null ? ((place === null ? figures.whyTotal : figures.whyTotals[place]) ?? 'no-rows') : null,
    change: changeOf(value, earlier, metric, figures.unit, nature),
    progress:
      target && typeof value === 'number' ? progressTo(target.value, value, metric.good, nature, elapsed) : null,
    parts: countsOf(metric, numerator && at(numerator, place), denominator && at(denominator, place)),
  };
}

function at(cells: { readonly total: Value; readonly totals: readonly Value[] }, place: number | null): Value {
  return place === null ? cells.total : (cells.totals[place] ?? null);
}

function periodCell(figures: MetricFigures, place: number | null, period: number): PeriodCell {
  const value = valueAt(figures, place, period);
  const why = place === null ? figures.whyOverall[period] : figures.why[place]?.[period];
  return { value, reason: value === null ? (why ?? 'no-rows') : null };
}

function valueAt(figures: MetricFigures | undefined, place: number | null, period: number | null): Value {
  if (!figures) return null;
  if (period === null) return at(figures, place);
  return (place === null ? figures.overall[period] : figures.values[place]?.[period]) ?? null;
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
