import type { Scalar } from '@weir/schema';
import { usesPeriod } from '@weir/formula';
import type { CellResult, Measure, MetricsPlan, MetricsResult, PlanTable, TableResult } from '@weir/query';
import { badPlan, boundRange } from '../bounds.js';
import type { BoundRange } from '../bounds.js';
import type { PlanReader } from '../reader.js';
import { readExcluded } from './excluded.js';
import { readMeasures } from './read-measures.js';
import type { MeasureCell, Pass } from './read-measures.js';
import type { PlacedMeasure } from './placed-measure.js';
import type { RunSelect } from '../database.js';

/** Aggregates of one statement; databases take some thousand. */
const mostInPass = 60;

/**
 * Has the database aggregate rows into the cells of a plan's tables. Each statement is of one dataset, and of all measures of a table that
 * are put into its ranges by the same date.
 * @throws {WeirError} `engine/bad-plan`, `adapter/unsupported`, and what the database says
 */
export async function runMetrics(plan: MetricsPlan, reader: PlanReader, run: RunSelect): Promise<MetricsResult> {
  const tables: TableResult[] = [];
  for (const table of plan.tables) {
    const measures = [...new Set(table.measures)].map((id) => {
      const measure = plan.measures.find((known) => known.id === id);
      if (!measure) throw badPlan(`${table.id}: ${id}`);
      return measure;
    });
    const ranges = table.ranges.map(boundRange);
    const cells: (readonly MeasureCell[])[] = [];
    for (const pass of passesOf(table, ranges, measures)) cells.push(await readMeasures(pass, reader, run));
    tables.push(resultOf(table, measures, cells.flat()));
  }
  return { kind: 'metrics', tables, excluded: await readExcluded(plan, reader, run), sampled: false };
}

/** A measure whose formulas read the cell's bounds is one for each range. */
function placesOf(measure: Measure, ranges: readonly BoundRange[]): readonly PlacedMeasure[] {
  if (!usesPeriod(measure.where ?? true) && !usesPeriod(measure.value ?? null)) return [{ measure, only: null }];
  return ranges.map((range, place) => ({ measure, only: { place, range } }));
}

function passesOf(table: PlanTable, ranges: readonly BoundRange[], measures: readonly Measure[]): readonly Pass[] {
  const alike = new Map<string, PlacedMeasure[]>();
  for (const placed of measures.flatMap((measure) => placesOf(measure, ranges))) {
    const { dataset, on } = placed.measure;
    const name = JSON.stringify([dataset, placed.only ? 'one' : on]);
    const known = alike.get(name);
    if (known) known.push(placed);
    else alike.set(name, [placed]);
  }
  return [...alike.values()].flatMap((placed) =>
    Array.from({ length: Math.ceil(placed.length / mostInPass) }, (_, place) => ({
      table,
      ranges,
      placed: placed.slice(place * mostInPass, (place + 1) * mostInPass),
    })),
  );
}

interface GroupCells {
  readonly group: readonly Scalar[];
  /** Per measure, at the places of the ranges. */
  readonly cells: Map<Measure, CellResult[]>;
}

function resultOf(table: PlanTable, measures: readonly Measure[], found: readonly MeasureCell[]): TableResult {
  const groups = new Map<string, GroupCells>();
  const groupOf = (group: readonly Scalar[]): GroupCells => {
    const name = JSON.stringify(group);
    let known = groups.get(name);
    if (!known) groups.set(name, (known = { group, cells: new Map() }));
    return known;
  };
  if (table.by.length === 0) groupOf([]);
  for (const { group, place, placed, result } of found) {
    const { measure, only } = placed;
    const { cells } = groupOf(group);
    let results = cells.get(measure);
    if (!results) cells.set(measure, (results = table.ranges.map(() => emptyCell(measure))));
    const at = only ? only.place : place;
    if (at === null) results.fill(result);
    else results[at] = result;
  }
  const all = [...groups.values()].filter(
    ({ group, cells }) => group.length === 0 || [...cells.values()].flat().some(({ rows }) => rows > 0),
  );
  return {
    id: table.id,
    groups: all.map(({ group }) => group),
    cells: Object.fromEntries(
      measures.map((measure) => [
        measure.id,
        all.map(({ cells }) => cells.get(measure) ?? table.ranges.map(() => emptyCell(measure))),
      ]),
    ),
  };
}

/** Of no rows at all. */
function emptyCell({ aggregate }: Measure): CellResult {
  return { value: aggregate === 'count' || aggregate === 'sum' || aggregate === 'distinct' ? 0 : null, rows: 0 };
}
