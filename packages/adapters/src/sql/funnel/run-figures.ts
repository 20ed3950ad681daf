import type {
  CellResult,
  FiguresPlan,
  FiguresResult,
  FunnelFigures,
  PlanFigure,
  PlanTable,
  TableResult,
} from '@weir/query';
import type { Id, Scalar } from '@weir/schema';
import { boundRange } from '../bounds.js';
import type { RunSelect } from '../database.js';
import { readCounts } from '../metrics/excluded.js';
import type { PlanReader } from '../reader.js';
import { excludedRows } from './excluded.js';
import { FactCells, factName } from './fact-cells.js';
import type { FactCell } from './fact-cells.js';
import { Facts } from './facts.js';
import { Converted } from './fact.js';
import { CellFigures, share } from './funnel-figures.js';
import { Histories } from './histories.js';

export const isPair = ({ figure }: PlanFigure): boolean => figure === 'conversion' || figure === 'time_between';

/**
 * The figures of a funnel that formulas ask for, each by its own date, in the cells of the plan's tables.
 * @throws {WeirError} `engine/bad-plan`, `adapter/unsupported`, and what the database says
 */
export async function runFigures(plan: FiguresPlan, reader: PlanReader, run: RunSelect): Promise<FiguresResult> {
  const histories = new Histories(
    plan,
    reader,
    plan.tables.flatMap(({ by }) => by),
  );
  const results = new Map<Id, TableResult>();
  for (const { tables, figures } of alikeTables(plan)) {
    const groupings = tables.map(({ by, ranges }) => ({
      by: by.map((fields) => histories.attribute(fields)),
      ranges: ranges.map(boundRange),
    }));
    const cells = new FactCells(groupings, reader.dialect);
    const facts = new Facts(histories, cells, { basis: 'activity', windowSeconds: null });
    const selects = [...(figures.every(isPair) ? [] : facts.totals()), ...facts.pairs(figures)];
    const found = await cells.read(selects, facts.selects, run);
    for (const [at, table] of tables.entries()) {
      const own = found.filter(({ grouping }) => grouping === at);
      results.set(
        table.id,
        tableResult(table, figures, own, (cell) => new CellFigures(plan, histories.graph, cell)),
      );
    }
  }
  return {
    kind: 'funnel-figures',
    tables: plan.tables.map(({ id }) => results.get(id)!),
    excluded: await readCounts(excludedRows(plan, reader), run),
    sampled: false,
  };
}

/** Tables of the same figures, which are counted together. */
export function alikeTables({ tables, figures }: Pick<FiguresPlan, 'tables' | 'figures'>) {
  const alike = new Map<string, { readonly tables: PlanTable[]; readonly figures: readonly PlanFigure[] }>();
  for (const table of tables) {
    const own = figures.filter(({ id }) => table.measures.includes(id));
    const name = JSON.stringify(own.map(({ id }) => id));
    const known = alike.get(name);
    if (known) known.tables.push(table);
    else alike.set(name, { tables: [table], figures: own });
  }
  return [...alike.values()];
}

interface GroupCells {
  readonly group: readonly Scalar[];
  readonly cells: (FactCell | undefined)[];
}

/** What a cell's facts add up to. */
export interface WholeFigures {
  readonly hasMixedCurrency: boolean;
  figures(): FunnelFigures;
}

/** The cells of one table. @param found its facts; places are those of the table's ranges */
export function tableResult(
  table: PlanTable,
  figures: readonly PlanFigure[],
  found: readonly FactCell[],
  figuresOf: (cell: FactCell | undefined) => WholeFigures,
): TableResult {
  const groups = new Map<string, GroupCells>();
  const groupOf = (group: readonly Scalar[]): GroupCells => {
    const name = JSON.stringify(group);
    let known = groups.get(name);
    if (!known) groups.set(name, (known = { group, cells: table.ranges.map(() => undefined) }));
    return known;
  };
  if (table.by.length === 0) groupOf([]);
  for (const cell of found) if (isCounted(cell)) groupOf(cell.group).cells[cell.place] = cell;
  const all = [...groups.values()];
  const resultsOf = (figure: PlanFigure, place: number): CellResult[][] =>
    all.map(({ cells }) => cells.map((cell) => resultOf(figure, place, cell, figuresOf(cell))));
  return {
    id: table.id,
    groups: all.map(({ group }) => group),
    cells: Object.fromEntries(figures.map((figure, place) => [figure.id, resultsOf(figure, place)])),
  };
}

/** A group of which nothing but what may still convert is known has no figure. */
function isCounted({ facts }: FactCell): boolean {
  return [...facts.keys()].some((name) => !(name.startsWith('converted ') && name.endsWith(` ${Converted.immature}`)));
}

function resultOf(figure: PlanFigure, place: number, cell: FactCell | undefined, whole: WholeFigures): CellResult {
  const ofPair = (b: number) =>
    cell?.facts.get(factName(figure.figure === 'conversion' ? 'converted' : 'timed', place, b));
  if (figure.figure === 'conversion') {
    const converted = ofPair(Converted.yes)?.count ?? 0;
    const rows = converted + (ofPair(Converted.no)?.count ?? 0);
    return { value: share(converted, rows), rows };
  }
  if (figure.figure === 'time_between') {
    const days = ofPair(0)?.days;
    return { value: days?.[figure.statistic] ?? null, rows: days?.count ?? 0 };
  }
  const { stages, totals } = whole.figures();
  const counted = (count: number): CellResult => ({ value: count, rows: count });
  const valued = (value: number | null, rows: number): CellResult => ({
    value,
    rows,
    ...(value === null && whole.hasMixedCurrency && { reason: 'mixed-currency' as const }),
  });
  switch (figure.figure) {
    case 'reached':
    case 'entered':
      return counted(stages[figure.stage]![figure.figure]);
    case 'open':
      return counted(figure.stage === null ? totals.open : stages[figure.stage]!.open);
    case 'won':
    case 'lost':
      return counted(totals[figure.figure]);
    case 'win_rate':
      return { value: totals.winRate, rows: totals.won + totals.lost };
    case 'open_value':
      return valued(totals.openValue, totals.open);
    case 'weighted_value':
      return valued(totals.weightedValue, totals.open);
    case 'velocity':
      return valued(totals.velocity, totals.entities);
  }
}
