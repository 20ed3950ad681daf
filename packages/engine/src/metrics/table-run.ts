import { WeirError } from '@weir/schema';
import type { Scalar } from '@weir/schema';
import type { CellResult, Measure, MetricsPlan, PlanTable, TableResult } from '@weir/query';
import { momentRange } from '../expressions/moment.js';
import type { MomentRange } from '../expressions/moment.js';
import type { Pace } from '../pace.js';
import { GroupIndex } from './group-index.js';
import type { MeasureTally } from './measure-tally.js';
import type { Placement } from './placement.js';

/** Where the figure of a measure in one range is found. */
export interface Figured {
  readonly placement: Placement;
  readonly tally: MeasureTally;
  /** Of the range, among those of the placement. */
  readonly place: number;
}

/** One table of a plan while it is filled. */
export class TableRun {
  readonly measures: readonly Measure[];
  readonly ranges: readonly MomentRange[];
  /** Each range by itself. */
  readonly singles: readonly (readonly [MomentRange])[];
  readonly groups: GroupIndex;
  /** Per measure and range. */
  readonly figured = new Map<Measure, readonly Figured[]>();

  /** @throws {WeirError} `engine/bad-plan` */
  constructor(
    plan: MetricsPlan,
    readonly table: PlanTable,
  ) {
    this.measures = [...new Set(table.measures)].map((id) => {
      const measure = plan.measures.find((known) => known.id === id);
      if (!measure) throw new WeirError('engine/bad-plan', { part: `${table.id}: ${id}` });
      return measure;
    });
    this.ranges = table.ranges.map(momentRange);
    this.singles = this.ranges.map((range) => [range]);
    this.groups = new GroupIndex(table.by.length);
  }

  /** To be called once, when all rows are in. */
  async result(pace: Pace): Promise<TableResult> {
    const places = this.measures.map((measure) => this.figured.get(measure) ?? []);
    const tallies = new Map(places.flat().map(({ tally, placement }) => [tally, placement]));
    for (const [tally, { cellCount }] of tallies) await tally.seal(cellCount, pace);

    const groups: (readonly Scalar[])[] = [];
    const cells = this.measures.map((): (readonly CellResult[])[] => []);
    for (let group = 0; group < this.groups.count; group += 1) {
      if (pace.due) await pace.turn();
      const found: CellResult[][] = [];
      for (const ofMeasure of places) found.push(await resultsOf(ofMeasure, group, pace));
      const isEmpty = found.every((results) => results.every(({ rows }) => rows === 0));
      if (isEmpty && this.table.by.length > 0) continue;
      groups.push(this.groups.valuesOf(group));
      for (const [place, results] of found.entries()) cells[place]!.push(results);
    }
    const named = this.measures.map(({ id }, place) => [id, cells[place]!] as const);
    return { id: this.table.id, groups, cells: Object.fromEntries(named) };
  }
}

async function resultsOf(places: readonly Figured[], group: number, pace: Pace): Promise<CellResult[]> {
  const results: CellResult[] = [];
  for (const { placement, tally, place } of places) {
    const { from, to } = placement.runOf(group, place);
    if (tally.isLarge(from, to)) await tally.prepare(from, to, pace);
    results.push(tally.result(from, to));
  }
  return results;
}
