import type { Id, Scalar } from '@weir/schema';
import type { Excluded, MetricCells, MetricFigures, MetricsAnswer, Value } from '../contract/answer.js';
import type { FiguresResult, MetricsResult } from '../contract/plan.js';
import { periodOf } from '../periods/split-range.js';
import type { JobCells } from '../plan/job-cells.js';
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
        job.question.metrics.map((id) => [id, figuresOf(grid, id, unitOf(job, id), reader.isRatio(id))]),
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

/** The figures of every metric at each place of an answer. */
type Figures = ReadonlyMap<Id, Figure>;
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
  const read = (group: readonly Scalar[] | null, period: number | null): Figures => {
    const part = { byGroup: group !== null, byPeriod: period !== null };
    return reader.read((period === null ? undefined : side.periods[period]) ?? side.whole, (frame) => {
      const { whole, periods, dimensions, table } = side.frames.get(frame)!;
      const values = group === null ? [] : dimensions.map((place) => group[place] ?? null);
      return {
        cell: (period === null ? undefined : periods[period]) ?? whole,
        result: (id) => cells.cell(table(id, part), id, values, byPeriod ? (period ?? 0) : 0),
      };
    });
  };
  const total = read(null, null);
  const overall = byPeriod ? side.periods.map((_, period) => read(null, period)) : [total];
  if (!byGroup) return { values: [overall], totals: [total], overall, total };
  const totals = groups.map((group) => read(group, null));
  const values = byPeriod
    ? groups.map((group) => side.periods.map((_, period) => read(group, period)))
    : totals.map((figures) => [figures]);
  return { values, totals, overall, total };
}

function figuresOf(grid: Grid, id: Id, unit: string | null, isRatio: boolean): MetricFigures {
  const pick = <Picked>(of: (figure: Figure | undefined) => Picked) => {
    const at = (figures: Figures): Picked => of(figures.get(id));
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
