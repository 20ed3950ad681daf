import type { Scalar } from '@weir/schema';
import type { Excluded, MetricFigures, MetricsAnswer } from '../contract/answer.js';
import type { CellResult, FiguresResult, MetricsResult } from '../contract/plan.js';
import type { Pace } from '../pace.js';
import { periodOf } from '../periods/split-range.js';
import type { CompiledFrame } from '../plan/compile-frames.js';
import type { JobCells } from '../plan/job-cells.js';
import type { TablePart } from '../plan/metric-tables.js';
import { assertFewFigures } from '../plan/most-figures.js';
import type { MetricsJob } from '../plan/plan-metrics.js';
import { figureReader } from './figure-reader.js';
import type { FigureReader, FigureRow, FrameRow } from './figure-reader.js';
import { groupOf, orderGroups } from './groups.js';
import { measureCells } from './measure-cells.js';
import type { MeasureCells } from './measure-cells.js';
import { unitOf } from './unit.js';

/** As-of so little before now is now: asking takes its time, and a board pins one as-of for all of its widgets. */
const nowToleranceMs = 60_000;

/** @param results of the job's plans @param now epoch milliseconds @throws {WeirError} `question/too-many-figures`, `adapter/aborted` */
export async function answerMetrics(
  job: MetricsJob,
  results: readonly (MetricsResult | FiguresResult)[],
  now: number,
  pace: Pace,
): Promise<MetricsAnswer> {
  const by = job.question.by ?? [];
  const tables = results.flatMap((result) => result.tables);
  const assertFew = (groupCount: number): void =>
    assertFewFigures(job.compiled.frames, job.asked.periods.length, groupCount);
  // Those of one table are found to be too many before all are put in order.
  for (const { groups: some } of tables) if (by.length > 0 && some[0]?.length === by.length) assertFew(some.length);
  const cells = await measureCells(job.compiled, tables, by.length, pace);
  const groups = by.length > 0 ? await orderGroups(job.index, by, cells.groups, pace) : [[]];
  assertFew(cells.groups.length > 0 ? groups.length : 0);
  const reader = figureReader(job);
  const answerSide = async (side: JobCells): Promise<Omit<MetricsAnswer, 'compare'>> => {
    const grid = await fillGrid(job, side, { cells, groups, reader, pace });
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
  const answer = await answerSide(job.asked);
  return job.compared ? { ...answer, compare: await answerSide(job.compared) } : answer;
}

/** The figures of every metric, in the order in which they are asked, at each place of an answer. */
type Figures = readonly FigureRow[];
interface Grid {
  /** By group, of all periods. */
  readonly values: readonly Figures[];
  /** By group, of the range. */
  readonly totals: readonly Figures[];
  /** Of all periods. */
  readonly overall: Figures;
  /** Of the range. */
  readonly total: Figures;
}

interface Found {
  readonly cells: MeasureCells;
  readonly groups: readonly (readonly Scalar[])[];
  readonly reader: FigureReader;
  readonly pace: Pace;
}

/** Without a breakdown the one group is all of them; without a grain the one period is the range. */
async function fillGrid({ question }: MetricsJob, side: JobCells, found: Found): Promise<Grid> {
  const { cells, groups, reader, pace } = found;
  const byGroup = (question.by ?? []).length > 0;
  const byPeriod = question.grain !== undefined;
  const whole = [side.whole];
  const readRange = (group: readonly Scalar[] | null): Figures =>
    reader.read(whole, rowReader(side, cells, { byGroup: group !== null, byPeriod: false }, group));
  const readPeriods = (group: readonly Scalar[] | null): Figures =>
    reader.read(side.periods, rowReader(side, cells, { byGroup: group !== null, byPeriod: true }, group));
  const total = readRange(null);
  const overall = byPeriod ? readPeriods(null) : total;
  if (!byGroup) return { values: [overall], totals: [total], overall, total };
  const totals: Figures[] = [];
  const values: Figures[] = [];
  for (const group of groups) {
    if (pace.due) await pace.turn();
    const range = readRange(group);
    totals.push(range);
    values.push(byPeriod ? readPeriods(group) : range);
  }
  return { values, totals, overall, total };
}

/** The cells of a group by frame and measure, each looked up once. */
function rowReader(
  side: JobCells,
  cells: MeasureCells,
  part: TablePart,
  group: readonly Scalar[] | null,
): (frame: CompiledFrame) => FrameRow {
  const rows = new Map<CompiledFrame, FrameRow>();
  const read = (frame: CompiledFrame): FrameRow => {
    const { dimensions, table, whole, periods } = side.frames.get(frame)!;
    const values = group === null ? [] : dimensions.map((place) => group[place] ?? null);
    const found = new Map<string, readonly CellResult[]>();
    const moved = part.byPeriod ? periods : [whole];
    const lookUp = (id: string): readonly CellResult[] => {
      const row = cells.row(table(id, part), id, values);
      if (row?.length === moved.length) return row;
      return moved.map((_, place) => row?.[place] ?? cells.empty(id));
    };
    return {
      cells: moved,
      results(id) {
        let results = found.get(id);
        if (!results) found.set(id, (results = lookUp(id)));
        return results;
      },
    };
  };
  return (frame) => {
    let row = rows.get(frame);
    if (!row) rows.set(frame, (row = read(frame)));
    return row;
  };
}

/** @param place of the metric among those that are asked */
function figuresOf(grid: Grid, place: number, unit: string | null, isRatio: boolean): MetricFigures {
  const pick = <Picked>(of: (row: FigureRow) => readonly Picked[]) => {
    const rowOf = (figures: Figures): readonly Picked[] => of(figures[place]!);
    const only = (figures: Figures): Picked => rowOf(figures)[0]!;
    return {
      values: grid.values.map(rowOf),
      totals: grid.totals.map(only),
      overall: rowOf(grid.overall),
      total: only(grid.total),
    };
  };
  const whys = pick((row) => row.whys);
  return {
    unit,
    ...pick((row) => row.values),
    ...(isRatio && {
      parts: {
        numerator: pick((row) => row.parts?.numerators ?? []),
        denominator: pick((row) => row.parts?.denominators ?? []),
      },
    }),
    why: whys.values,
    whyTotals: whys.totals,
    whyOverall: whys.overall,
    whyTotal: whys.total,
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
