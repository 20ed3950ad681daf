import { errorOf } from '@weir/schema';
import type { Scalar } from '@weir/schema';
import type { CellResult, Measure, MetricsPlan, PlanTable, TableResult } from '@weir/query';
import { momentRange } from '../expressions/moment.js';
import type { MomentRange } from '../expressions/moment.js';
import type { Pace } from '../pace.js';
import type { CellRuns } from './cell-runs.js';
import type { MeasureCells } from './measure-cells.js';
import type { RowGroups } from './row-groups.js';
import { TableGroups } from './table-groups.js';

/** Where the figure of a measure in one range is found. */
export interface Figured {
  readonly cells: MeasureCells;
  /** Of the range, among those of the placement. */
  readonly place: number;
  /** The table has one group: all that the placement tells apart. */
  readonly isAll: boolean;
}

/** One table of a plan while it is filled. */
export class TableRun {
  readonly measures: readonly Measure[];
  readonly ranges: readonly MomentRange[];
  /** Per measure and range. */
  readonly figured = new Map<Measure, Figured[]>();

  /** @throws {WeirError} `engine/bad-plan` */
  constructor(
    plan: MetricsPlan,
    readonly table: PlanTable,
  ) {
    this.measures = [...new Set(table.measures)].map((id) => {
      const measure = plan.measures.find((known) => known.id === id);
      if (!measure) throw errorOf('engine/bad-plan', { part: `${table.id}: ${id}` });
      return measure;
    });
    this.ranges = table.ranges.map(momentRange);
  }

  /** To be called once, when all rows are in. */
  async result(pace: Pace): Promise<TableResult> {
    const places = this.measures.map((measure) => this.figured.get(measure) ?? []);
    const { count, valuesOf, runsOf } = this.table.by.length === 0 ? oneGroup : groupsOf(places.flat());
    const groups: (readonly Scalar[])[] = [];
    const cells = this.measures.map((): (readonly CellResult[])[] => []);
    for (let group = 0; group < count; group += 1) {
      if (pace.due) await pace.turn();
      const found: CellResult[][] = [];
      for (const figured of places) {
        found.push(resultsAtOnce(figured, group, runsOf) ?? (await resultsInSlices(figured, group, runsOf, pace)));
      }
      const isEmpty = found.every((results) => results.every(({ rows }) => rows === 0));
      if (isEmpty && this.table.by.length > 0) continue;
      groups.push(valuesOf(group));
      for (const [place, results] of found.entries()) cells[place]!.push(results);
    }
    const named = this.measures.map(({ id }, place) => [id, cells[place]!] as const);
    return { id: this.table.id, groups, cells: Object.fromEntries(named) };
  }
}

type RunsOf = (figured: Figured, group: number) => CellRuns;

/** Of a group by range; undefined: some of it is too much to be looked at at once. */
function resultsAtOnce(figured: readonly Figured[], group: number, runsOf: RunsOf): CellResult[] | undefined {
  const results: CellResult[] = [];
  for (const one of figured) {
    const runs = runsOf(one, group);
    if (one.cells.isLarge(runs)) return undefined;
    results.push(one.cells.result(runs));
  }
  return results;
}

async function resultsInSlices(
  figured: readonly Figured[],
  group: number,
  runsOf: RunsOf,
  pace: Pace,
): Promise<CellResult[]> {
  const results: CellResult[] = [];
  for (const one of figured) {
    const runs = runsOf(one, group);
    if (one.cells.isLarge(runs)) await one.cells.prepare(runs, pace);
    results.push(one.cells.result(runs));
  }
  return results;
}

interface Groups {
  readonly count: number;
  readonly valuesOf: (group: number) => readonly Scalar[];
  readonly runsOf: RunsOf;
}

const oneGroup: Groups = {
  count: 1,
  valuesOf: () => [],
  runsOf: ({ cells: { placement }, place, isAll }) => (isAll ? placement.allRunsOf(place) : placement.runsOf(0, place)),
};

/** The groups that rows of any measure belong to. */
function groupsOf(places: readonly Figured[]): Groups {
  const parts = new Map<RowGroups, (group: number) => boolean>();
  const placements = new Set(places.map(({ cells }) => cells.placement));
  for (const placement of placements) parts.set(placement.groups, (group) => placement.isMet(group));
  const table = new TableGroups(parts);
  return {
    count: table.count,
    valuesOf: (group) => table.valuesOf(group),
    runsOf: ({ cells: { placement }, place }, group) => placement.runsOf(table.groupIn(placement.groups, group), place),
  };
}
