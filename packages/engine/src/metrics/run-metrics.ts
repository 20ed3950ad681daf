import { WeirError } from '@weir/schema';
import type { MetricsPlan, MetricsResult, TableResult } from '@weir/query';
import { findFacts } from '../columns/column-facts.js';
import { chunkRows } from '../expressions/expression.js';
import type { Pace } from '../pace.js';
import type { PlanSources } from '../sources/plan-sources.js';
import { alone, onlyFirst } from '../team/team.js';
import type { Team } from '../team/team.js';
import { DatasetPass } from './dataset-pass.js';
import { TableRun } from './table-run.js';

/** More cells than this have no room in memory. */
const mostCells = 5_000_000;

/**
 * Aggregates rows into the cells of a plan's tables: one pass over each dataset, a chunk of rows at a time.
 * @param onProgress rows done, of the rows of all datasets that are read
 * @throws {WeirError} `engine/bad-plan`, `question/too-many-figures`, `adapter/aborted`
 */
export async function runMetrics(
  plan: MetricsPlan,
  sources: PlanSources,
  pace: Pace,
  onProgress: (done: number, of: number) => void = () => {},
  team: Team = alone,
): Promise<MetricsResult> {
  onlyFirst(team);
  const tables = plan.tables.map((table) => new TableRun(plan, table));
  const datasets = [...new Set(tables.flatMap(({ measures }) => measures.map(({ dataset }) => dataset)))];
  for (const { dataset, fields } of plan.sources) {
    if (!datasets.includes(dataset)) continue;
    for (const { id } of fields) await findFacts(sources.column(dataset, id), pace);
  }
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
      if (pass.cellCount > mostCells) throw new WeirError('question/too-many-figures', { limit: mostCells });
    }
    done += pass.rows;
  }
  for (const pass of passes) await pass.seal(pace);
  const results: TableResult[] = [];
  for (const table of tables) results.push(await table.result(pace));
  for (const pass of passes) pass.release();
  onProgress(of, of);
  const undated = passes.flatMap((pass) => pass.excluded());
  return { kind: 'metrics', tables: results, excluded: [...undated, ...sources.excluded()], sampled: false };
}
