import type { FiguresPlan, FiguresResult, PlanTable, TableResult } from '@weir/query';
import type { Scalar } from '@weir/schema';
import type { Pace } from '../pace.js';
import type { OwnEntries } from './attributes.js';
import type { CellRules } from './cell.js';
import type { EntityHistory } from './entity-history.js';
import { readEntityValues } from './entity-values.js';
import { FigureCell } from './figure-cell.js';
import { groupReader, readHistories } from './histories.js';
import type { Histories } from './histories.js';
import { spanOf } from './moments.js';
import type { FunnelTables } from './tables.js';
import type { EntityValue } from './value-sum.js';

/**
 * The figures of a funnel that formulas ask for, each by its own date, in the cells of the plan's tables.
 * @param onProgress entities done, of all
 */
export async function runFigures(
  plan: FiguresPlan,
  tables: FunnelTables,
  pace: Pace,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<FiguresResult> {
  const histories = await readHistories(plan, tables, pace);
  const rules = { ...histories.rules, plan: { ...plan, windowSeconds: null, basis: 'activity' as const } };
  const valueOf = readEntityValues(plan, histories.sources);
  const runs = plan.tables.map((table) => new FiguresTable(plan, table, rules, histories.entries, tables));
  await histories.each((history, own, entity) => {
    const value = valueOf(entity);
    for (const run of runs) run.add(history, own, value);
  }, onProgress);
  return {
    kind: 'funnel-figures',
    tables: runs.map((run) => run.result()),
    excluded: histories.sources.excluded.toList(),
    sampled: false,
  };
}

/** The cells of one table: per group one for each range. */
class FiguresTable {
  readonly #groups = new Map<string, { readonly values: readonly Scalar[]; readonly cells: readonly FigureCell[] }>();
  readonly #groupOf: (own: OwnEntries) => Scalar[];
  readonly #newCells: () => FigureCell[];

  constructor(
    plan: FiguresPlan,
    readonly table: PlanTable,
    rules: CellRules,
    entries: Histories['entries'],
    tables: FunnelTables,
  ) {
    const figures = plan.figures.filter(({ id }) => table.measures.includes(id));
    const spans = table.ranges.map(spanOf);
    this.#newCells = () => spans.map((span) => new FigureCell(rules, span, figures));
    this.#groupOf = groupReader(plan, table.by, entries, tables);
    if (table.by.length === 0) this.#groups.set('[]', { values: [], cells: this.#newCells() });
  }

  add(history: EntityHistory, own: OwnEntries, value: EntityValue): void {
    const values = this.#groupOf(own);
    const name = JSON.stringify(values);
    let group = this.#groups.get(name);
    if (!group) this.#groups.set(name, (group = { values, cells: this.#newCells() }));
    for (const cell of group.cells) cell.add(history, value);
  }

  result(): TableResult {
    const groups = [...this.#groups.values()].filter(
      ({ values, cells }) => values.length === 0 || cells.some((cell) => !cell.isEmpty),
    );
    const cellsOf = (id: string) => groups.map(({ cells }) => cells.map((cell) => cell.result(id)));
    return {
      id: this.table.id,
      groups: groups.map(({ values }) => values),
      cells: Object.fromEntries(this.table.measures.map((id) => [id, cellsOf(id)])),
    };
  }
}
