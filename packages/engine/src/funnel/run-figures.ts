import type { FiguresPlan, FiguresResult } from '@weir/query';
import type { Pace } from '../pace.js';
import { readEntityValues } from './entity-values.js';
import { FigureCell } from './figure-cell.js';
import { FigureTable } from './figure-table.js';
import { groupReader, readHistories } from './histories.js';
import { spanOf } from './moments.js';
import type { FunnelTables } from './tables.js';
import { alone } from '../team/team.js';
import type { Team } from '../team/team.js';

/**
 * The figures of a funnel that formulas ask for, each by its own date, in the cells of the plan's tables.
 * @param onProgress entities done, of all
 */
export async function runFigures(
  plan: FiguresPlan,
  tables: FunnelTables,
  pace: Pace,
  onProgress: (done: number, of: number) => void = () => {},
  team: Team = alone,
): Promise<FiguresResult> {
  const histories = await readHistories(plan, tables, pace, team);
  const rules = { ...histories.rules, plan: { ...plan, windowSeconds: null, basis: 'activity' as const } };
  const valueOf = await readEntityValues(plan, histories.sources);
  const runs = plan.tables.map((table) => {
    const figures = plan.figures.filter(({ id }) => table.measures.includes(id));
    return {
      groupOf: groupReader(plan, table.by, histories.entries, tables),
      cells: new FigureTable(table, (range) => new FigureCell(rules, spanOf(range), figures)),
    };
  });
  await histories.each((history, own, entity) => {
    const value = valueOf(entity);
    for (const { groupOf, cells } of runs) for (const cell of cells.of(groupOf(own))) cell.add(history, value);
  }, onProgress);
  const parts = await team.gather(() => runs.map(({ cells }) => cells.part()));
  for (const part of parts) for (const [place, { cells }] of runs.entries()) cells.join(part[place]!);
  return {
    kind: 'funnel-figures',
    tables: runs.map(({ cells }) => cells.result()),
    excluded: histories.sources.excluded.toList(),
    sampled: false,
  };
}
