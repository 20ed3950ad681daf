import { WeirError } from '@weir/schema';
import { usesPeriod } from '@weir/formula';
import type { Id } from '@weir/schema';
import type { CellResult, Excluded, Measure, MetricsPlan, MetricsResult, PlanTable, TableResult } from '@weir/query';
import { ExpressionCompiler } from '../expressions/compile-expression.js';
import { chunkRows } from '../expressions/expression.js';
import type { CellBounds, RowScope } from '../expressions/expression.js';
import { momentRange } from '../expressions/moment.js';
import type { MomentRange } from '../expressions/moment.js';
import type { Pace } from '../pace.js';

import type { PlanSources } from '../sources/plan-sources.js';
import { figureOf } from './figures.js';
import { GroupIndex } from './group-index.js';
import { measureValue } from './measure-value.js';
import { MeasureTally } from './measure-tally.js';
import { RangeSlots, noSlot } from './range-slots.js';
import { Selection, selectionName } from './selection.js';

/**
 * Aggregates rows into the cells of a plan's tables: one pass over each dataset, a chunk of rows at a time.
 * @param onProgress rows done, of the rows of all datasets that are read
 * @throws {WeirError} `engine/bad-plan`, `adapter/aborted`
 */
export async function runMetrics(
  plan: MetricsPlan,
  sources: PlanSources,
  pace: Pace,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<MetricsResult> {
  const tables = plan.tables.map((table) => new TableRun(plan, table));
  const datasets = [...new Set(tables.flatMap(({ measures }) => measures.map(({ dataset }) => dataset)))];
  const passes = datasets.map((dataset) => new DatasetPass(dataset, sources, tables));
  const of = passes.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const pass of passes) {
    for (let from = 0; from < pass.rows; from += chunkRows) {
      if (pace.due) {
        onProgress(done + from, of);
        await pace.turn();
      }
      pass.read(from, Math.min(from + chunkRows, pass.rows));
    }
    done += pass.rows;
  }
  const results: TableResult[] = [];
  for (const table of tables) results.push(await table.result(pace));
  onProgress(of, of);
  const undated = passes.flatMap((pass) => pass.excluded());
  return { kind: 'metrics', tables: results, excluded: [...undated, ...sources.excluded()], sampled: false };
}

/** A measure over some ranges of a table: all of them, or one where its formulas read the cell's bounds. */
interface Job {
  readonly groups: GroupIndex;
  readonly groupOf: (row: number) => number;
  readonly slots: RangeSlots;
  readonly tally: MeasureTally;
}

/** A measure in a table, from which the figures of each range are read. */
interface Placed {
  readonly measure: Measure;
  /** Per range. */
  readonly jobs: readonly { readonly job: Job; readonly place: number }[];
}

class TableRun {
  readonly measures: readonly Measure[];
  readonly ranges: readonly MomentRange[];
  readonly groups: GroupIndex;
  readonly placed: Placed[] = [];

  constructor(
    plan: MetricsPlan,
    readonly table: PlanTable,
  ) {
    this.measures = table.measures.map((id) => {
      const measure = plan.measures.find((known) => known.id === id);
      if (!measure) throw badPlan(`${table.id}: ${id}`);
      return measure;
    });
    this.ranges = table.ranges.map(momentRange);
    this.groups = new GroupIndex(table.by.length);
  }

  async result(pace: Pace): Promise<TableResult> {
    for (const job of new Set(this.placed.flatMap(({ jobs }) => jobs.map(({ job }) => job)))) {
      await job.tally.seal(this.groups.count * job.slots.count, pace);
    }
    const groups = [];
    const cells: Record<string, CellResult[][]> = Object.fromEntries(
      this.placed.map(({ measure }) => [measure.id, []]),
    );
    for (let group = 0; group < this.groups.count; group += 1) {
      if (pace.due) await pace.turn();
      const rows = this.placed.map(({ jobs }) => jobs.map((job) => cellOf(job, group)));
      const isEmpty = rows.every((ofMeasure) => ofMeasure.every((cell) => cell.rows === 0));
      if (isEmpty && this.table.by.length > 0) continue;
      groups.push(this.groups.valuesOf(group));
      for (const [place, { measure }] of this.placed.entries()) cells[measure.id]?.push(rows[place] ?? []);
    }
    return { id: this.table.id, groups, cells };
  }
}

function cellOf({ job, place }: Placed['jobs'][number], group: number): CellResult {
  const { slots, tally } = job;
  const { first, end } = slots.spans[place] ?? { first: 0, end: 0 };
  return tally.result(group * slots.count + first, group * slots.count + end);
}

/** Rows are selected once for all tables and measures that mean the same rows. */
interface SelectionRun {
  readonly selection: Selection;
  /** Set before reading, where the condition depends on it. */
  readonly cell: { readonly bounds: CellBounds; readonly range: CellRange } | null;
  readonly jobs: Job[];
}

type CellRange = Pick<CellBounds, 'start' | 'end'>;

class DatasetPass {
  readonly rows: number;
  readonly #undated: Uint8Array;
  readonly #runs = new Map<string, SelectionRun>();
  readonly #compiler: ExpressionCompiler;
  readonly #cellCompiler: ExpressionCompiler;
  readonly #bounds: CellBounds = { start: null, end: null, version: 0 };
  readonly #slots = new Int32Array(chunkRows);
  readonly #positions = new Int32Array(chunkRows);
  readonly #cells = new Int32Array(chunkRows);

  constructor(
    readonly dataset: Id,
    private readonly sources: PlanSources,
    tables: readonly TableRun[],
  ) {
    this.rows = sources.rowCount(dataset);
    this.#undated = new Uint8Array(this.rows);
    const scope: RowScope = sources.scope(dataset);
    this.#compiler = new ExpressionCompiler(scope);
    this.#cellCompiler = new ExpressionCompiler({ ...scope, cell: this.#bounds });
    for (const table of tables) {
      for (const measure of table.measures) if (measure.dataset === dataset) this.#place(measure, table);
    }
  }

  read(from: number, to: number): void {
    for (const { selection, cell, jobs } of this.#runs.values()) {
      if (cell) {
        cell.bounds.start = cell.range.start;
        cell.bounds.end = cell.range.end;
        cell.bounds.version += 1;
      }
      const count = selection.select(from, to);
      if (count > 0) for (const job of jobs) this.#add(job, selection.positions, count, from, to);
    }
  }

  excluded(): Excluded[] {
    let count = 0;
    for (const isUndated of this.#undated) count += isUndated;
    return count > 0 ? [{ reason: 'undated', dataset: this.dataset, count }] : [];
  }

  #add({ groups, groupOf, slots, tally }: Job, selected: Int32Array, count: number, from: number, to: number): void {
    slots.fill(from, selected, count, this.#slots);
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      const slot = this.#slots[at] ?? noSlot;
      if (slot === noSlot) continue;
      const position = selected[at] ?? 0;
      this.#positions[kept] = position;
      this.#cells[kept] = groupOf(from + position) * slots.count + slot;
      kept += 1;
    }
    if (kept > 0) tally.add(from, to, this.#positions, this.#cells, kept, groups.count * slots.count);
  }

  #place(measure: Measure, table: TableRun): void {
    const isCellwise = usesPeriod(measure.where ?? true) || usesPeriod(measure.value ?? null);
    if (!isCellwise) {
      const job = this.#job(measure, table, table.ranges, null);
      table.placed.push({ measure, jobs: table.ranges.map((_range, place) => ({ job, place })) });
      return;
    }
    const jobs = table.ranges.map((range) => ({
      job: this.#job(measure, table, [range], this.#cellRange(range)),
      place: 0,
    }));
    table.placed.push({ measure, jobs });
  }

  /** A cell ends at as-of when its range does not end before. */
  #cellRange({ from, to }: MomentRange): CellRange {
    const { asOf } = this.sources;
    return { start: from, end: to && to.instant < asOf.instant ? to : asOf };
  }

  #job(measure: Measure, table: TableRun, ranges: readonly MomentRange[], cell: CellRange | null): Job {
    const compiler = cell ? this.#cellCompiler : this.#compiler;
    const on = measure.on === null ? null : this.sources.timeColumn(this.dataset, measure.on);
    const value = measure.value === undefined ? null : measureValue(compiler.compile(measure.value));
    const { currency } = measure;
    const job: Job = {
      groups: table.groups,
      groupOf: table.groups.reader(table.table.by.map((fields) => this.#groupColumn(table, fields))),
      slots: new RangeSlots(ranges, on),
      tally: new MeasureTally({
        measure,
        value,
        figure: value && figureOf(measure, value),
        currency: currency === undefined ? null : measureValue(compiler.compile({ var: currency })),
      }),
    };
    if ((value === null) !== (measure.aggregate === 'count')) throw badPlan(measure.id);
    const name = JSON.stringify([selectionName(measure), cell]);
    const run = this.#runs.get(name);
    if (run) run.jobs.push(job);
    else this.#runs.set(name, { ...this.#selection(measure, cell), jobs: [job] });
    return job;
  }

  #selection({ id, where, on, cut }: Measure, range: CellRange | null): Omit<SelectionRun, 'jobs'> {
    const condition =
      where === undefined || where === true ? null : (range ? this.#cellCompiler : this.#compiler).compile(where);
    if (condition && condition.type !== 'boolean') throw badPlan(id);
    const selection = new Selection({
      where: condition,
      cuts: cut.map((field) => this.sources.timeColumn(this.dataset, field)),
      asOf: this.sources.asOf,
      on: on === null ? null : this.sources.timeColumn(this.dataset, on),
      undated: this.#undated,
    });
    return { selection, cell: range && { bounds: this.#bounds, range } };
  }

  #groupColumn({ table }: TableRun, fields: Readonly<Record<Id, Id>>) {
    const field = Object.hasOwn(fields, this.dataset) ? fields[this.dataset] : undefined;
    if (field === undefined) throw badPlan(`${table.id}: ${this.dataset}`);
    return this.sources.column(this.dataset, field);
  }
}

function badPlan(part: string): WeirError {
  return new WeirError('engine/bad-plan', { part });
}
