import { WeirError } from '@weir/schema';
import type { Excluded, MetricsPlan, MetricsResult, TableResult } from '@weir/query';
import type { ColumnStore } from '../columns/column-store.js';
import { chunkRows } from '../expressions/expression.js';
import type { Pace } from '../pace.js';
import { alone, onlyFirst, tellAll } from '../team/team.js';
import type { Team } from '../team/team.js';
import { DatasetCount } from './dataset-count.js';
import type { KeptParts } from './kept-parts.js';
import { TableRun } from './table-run.js';

/** More cells than this have no room in memory. */
const mostCells = 5_000_000;

export interface MetricsRun {
  readonly pace: Pace;
  /** Rows that are read, of all that have to be: those that were counted before have not. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  readonly team?: Team | undefined;
  readonly kept: KeptParts;
}

/**
 * Aggregates rows into the cells of a plan's tables: one pass over each dataset, a chunk of rows at a time.
 * @throws {WeirError} `adapter/unknown-dataset`, `adapter/unknown-field`, `engine/bad-plan`, `question/too-many-figures`, `adapter/aborted`
 */
export async function runMetrics(
  plan: MetricsPlan,
  store: ColumnStore,
  { pace, onProgress = () => {}, team = alone, kept }: MetricsRun,
): Promise<MetricsResult> {
  const tables = plan.tables.map((table) => new TableRun(plan, table));
  const counts = datasetCounts(plan, store, kept);
  try {
    const own = await openAll(counts, tables, team, pace);
    await readAll(counts, pace, onProgress);
    if (own.place > 0) await sealAll(counts, pace);
    for (const parts of await own.gather(() => counts.map(({ pass }) => pass.part()))) {
      for (const [place, { pass }] of counts.entries()) await pass.join(parts[place]!, pace);
    }
    checkCells(counts);
    await sealAll(counts, pace);
    for (const count of counts) count.keep();
    const results: TableResult[] = [];
    for (const table of tables) results.push(await table.result(pace));
    const excluded = [...counts.flatMap(({ pass }) => pass.excluded()), ...duplicates(counts)];
    return { kind: 'metrics', tables: results, excluded, sampled: false };
  } finally {
    for (const count of counts) count.release();
  }
}

async function readAll(
  counts: readonly DatasetCount[],
  pace: Pace,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  const of = counts.reduce((sum, { pass }) => sum + pass.rows, 0);
  let done = 0;
  for (const { pass } of counts) {
    for (let from = 0; from < pass.rows; from += chunkRows) {
      if (pace.due) {
        onProgress(done + from, of);
        await pace.turn();
      }
      pass.read(from, Math.min(from + chunkRows, pass.rows));
      checkCells([{ pass }]);
    }
    done += pass.rows;
  }
  onProgress(of, of);
}

async function sealAll(counts: readonly DatasetCount[], pace: Pace): Promise<void> {
  for (const { pass } of counts) await pass.seal(pace);
}

/** @throws {WeirError} `question/too-many-figures` */
function checkCells(counts: readonly Pick<DatasetCount, 'pass'>[]): void {
  for (const { pass } of counts) {
    if (pass.cellCount > mostCells) throw new WeirError('question/too-many-figures', { limit: mostCells });
  }
}

/** How many rows have to be read: those that were not counted before. @throws {WeirError} `adapter/unknown-dataset` */
export function rowsToRead(plan: MetricsPlan, store: ColumnStore, kept: KeptParts): number {
  return datasetCounts(plan, store, kept).reduce((sum, count) => sum + count.rowsToRead, 0);
}

function datasetCounts(plan: MetricsPlan, store: ColumnStore, kept: KeptParts): DatasetCount[] {
  const asked = new Set(plan.tables.flatMap(({ measures }) => measures));
  const datasets = new Set(plan.measures.flatMap(({ id, dataset }) => (asked.has(id) ? [dataset] : [])));
  return [...datasets].map((dataset) => new DatasetCount(dataset, plan, store, kept));
}

/**
 * Divides the rows that were not counted before among the team; what cannot be joined is done by the first.
 * @returns the team that goes on
 */
async function openAll(
  counts: readonly DatasetCount[],
  tables: readonly TableRun[],
  team: Team,
  pace: Pace,
): Promise<Team> {
  const [starts] = await tellAll(
    team,
    counts.map(({ knownRows }) => knownRows),
  );
  for (const [place, count] of counts.entries()) await count.open(tables, starts![place]!, team, pace);
  const layouts = await tellAll(team, counts.map(({ pass, fits }) => (fits ? pass.layout : '')).join());
  const areAlike = layouts.every((layout) => layout === layouts[0]) && counts.every(({ fits }) => fits);
  const own = areAlike ? team : onlyFirst(team);
  if (!areAlike) {
    for (const count of counts) {
      if (!count.fits) count.forget();
      await count.open(tables, count.knownRows, own, pace);
    }
  }
  if (own.place === 0) for (const count of counts) await count.resume(pace);
  return own;
}

/** Of datasets in which several have looked something up, once. */
function duplicates(counts: readonly DatasetCount[]): Excluded[] {
  const found = counts.flatMap(({ sources }) => sources.excluded());
  return [...new Map(found.map((excluded) => [excluded.dataset, excluded])).values()];
}
