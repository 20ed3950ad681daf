import type { Scalar } from '@weir/schema';
import type { Excluded, MetricCells, MetricFigures, MetricsAnswer, Value } from '../contract/answer.js';
import type { CellResult, FiguresResult, MetricsResult } from '../contract/plan.js';
import { periodOf } from '../periods/split-range.js';
import type { CompiledFrame } from '../plan/compile-frames.js';
import type { JobCells } from '../plan/job-cells.js';
import type { TablePart } from '../plan/metric-tables.js';
import { assertFewFigures } from '../plan/most-figures.js';
import type { MetricsJob } from '../plan/plan-metrics.js';
import { figureReader } from './figure-reader.js';
import type { Figure, FigureReader } from './figure-reader.js';
import { groupOf, orderGroups } from './groups.js';
import { measureCells } from './measure-cells.js';
import type { MeasureCells } from './measure-cells.js';
import { unitOf } from './unit.js';

/** As-of so little before now is now: asking takes its time, and a board pins one as-of for all of its widgets. */
const nowToleranceMs = 60_000;

/** @param results of the job's plans @param now epoch milliseconds @throws {WeirError} `question/too-many-figures` */
export function answerMetrics(
  job: MetricsJob,
  results: readonly (MetricsResult | FiguresResult)[],
  now: number,
): MetricsAnswer {
  const by = job.question.by ?? [];
  const cells = measureCells(
    job.compiled,
    results.flatMap(({ tables }) => tables),
    by.length,
  );
  const groups = by.length > 0 ? orderGroups(job.index, by, cells.groups) : [[]];
  assertFewFigures(job.compiled.frames, job.asked.periods.length, cells.groups.length > 0 ? groups.length : 0);
  const reader = figureReader(job);
  const answerSide = (side: JobCells): Omit<MetricsAnswer, 'compare'> => {
    const grid = fillGrid(job, side, cells, groups, reader);
    return {
      periods: side.periods.map(periodOf),
      groups: groups.map((values) => groupOf(by, values)),
      metrics: Object.fromEntries(
        job.question.metrics.map((id, place) => [id, figuresOf(grid, place, unitOf(job, id), reader.isRatio(id))]),
      ),
      asOf: new Date(job.asOf.instant).toISOString(),
      sampled: results.some(({ sampled }) => sampled === true),
      // Only funnels rewind.
      notRewound: job.asOf.instant < now - nowToleranceMs && job.compiled.measures.length > 0,
      excluded: excludedOf(results),
    };
  };
  const answer = answerSide(job.asked);
  return job.compared ? { ...answer, compare: answerSide(job.compared) } : answer;
}

/** The figures of every metric, in the order in which they are asked, at each place of an answer. */
type Figures = readonly Figure[];
interface Grid {
  /** `[group][period]`. */
  readonly values: readonly (readonly Figures[])[];
  readonly totals: readonly Figures[];
  readonly overall: readonly Figures[];
  readonly total: Figures;
}

/** Without a breakdown the one group is all of them; without a grain the one period is the range. */
function fillGrid(
  { question }: MetricsJob,
  side: JobCells,
  cells: MeasureCells,
  groups: readonly (readonly Scalar[])[],
  reader: FigureReader,
): Grid {
  const byGroup = (question.by ?? []).length > 0;
  const byPeriod = question.grain !== undefined;
  const readRange = (group: readonly Scalar[] | null): Figures => {
    const rows = rowReader(side, cells, { byGroup: group !== null, byPeriod: false }, group);
    return reader.read(side.whole, (frame) => ({
      cell: side.frames.get(frame)!.whole,
      result: (id) => rows(frame, id)?.[0] ?? cells.empty(id),
    }));
  };
  const readPeriods = (group: readonly Scalar[] | null): Figures[] => {
    const rows = rowReader(side, cells, { byGroup: group !== null, byPeriod: true }, group);
    return side.periods.map((period, place) =>
      reader.read(period, (frame) => ({
        cell: side.frames.get(frame)!.periods[place] ?? side.frames.get(frame)!.whole,
        result: (id) => rows(frame, id)?.[place] ?? cells.empty(id),
      })),
    );
  };
  const total = readRange(null);
  const overall = byPeriod ? readPeriods(null) : [total];
  if (!byGroup) return { values: [overall], totals: [total], overall, total };
  const totals = groups.map(readRange);
  const values = byPeriod ? groups.map(readPeriods) : totals.map((figures) => [figures]);
  return { values, totals, overall, total };
}

/** The cells of a group by frame and measure, each looked up once. */
function rowReader(
  side: JobCells,
  cells: MeasureCells,
  part: TablePart,
  group: readonly Scalar[] | null,
): (frame: CompiledFrame, id: string) => readonly CellResult[] | undefined {
  const found = new Map<CompiledFrame, Map<string, readonly CellResult[] | undefined>>();
  return (frame, id) => {
    let rows = found.get(frame);
    if (!rows) found.set(frame, (rows = new Map()));
    if (rows.has(id)) return rows.get(id);
    const { dimensions, table } = side.frames.get(frame)!;
    const values = group === null ? [] : dimensions.map((place) => group[place] ?? null);
    const row = cells.row(table(id, part), id, values);
    rows.set(id, row);
    return row;
  };
}

/** @param place of the metric among those that are asked */
function figuresOf(grid: Grid, place: number, unit: string | null, isRatio: boolean): MetricFigures {
  const pick = <Picked>(of: (figure: Figure | undefined) => Picked) => {
    const at = (figures: Figures): Picked => of(figures[place]);
    return {
      values: grid.values.map((row) => row.map(at)),
      totals: grid.totals.map(at),
      overall: grid.overall.map(at),
      total: at(grid.total),
    };
  };
  const cells = (part: 'value' | 'numerator' | 'denominator'): MetricCells =>
    pick<Value>((figure) => figure?.[part] ?? null);
  const why = pick((figure) => figure?.why ?? null);
  return {
    unit,
    ...cells('value'),
    ...(isRatio && { parts: { numerator: cells('numerator'), denominator: cells('denominator') } }),
    why: why.values,
    whyTotals: why.totals,
    whyOverall: why.overall,
    whyTotal: why.total,
  };
}

/** Several plans may leave the same rows out: these are counted once. */
function excludedOf(results: readonly (MetricsResult | FiguresResult)[]): Excluded[] {
  const most = new Map<string, Excluded>();
  for (const excluded of results.flatMap((result) => result.excluded)) {
    const key = `${excluded.reason} ${excluded.dataset}`;
    if (excluded.count > (most.get(key)?.count ?? 0)) most.set(key, excluded);
  }
  return [...most.values()];
}
