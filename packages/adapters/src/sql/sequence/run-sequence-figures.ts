import type { Id } from '@weir/schema';
import type { FiguresResult, SequenceFiguresPlan, TableResult } from '@weir/query';
import { boundRange } from '../bounds.js';
import type { RunSelect } from '../database.js';
import { FactCells } from '../funnel/fact-cells.js';
import { alikeTables, tableResult } from '../funnel/run-figures.js';
import { readCounts } from '../metrics/excluded.js';
import type { PlanReader } from '../reader.js';
import { sql, whole } from '../sql.js';
import { ChainFigures } from './chain-figures.js';
import { readChains } from './chains.js';
import { excludedOf } from './excluded.js';
import { SequenceFacts } from './facts.js';
import { distinctRanges } from './ranges.js';

/**
 * The figures of a funnel that counts sequences, for formulas: in each range of the plan's tables those of the chains that begin in it.
 * @throws {WeirError} `engine/bad-plan`, `adapter/unsupported`, and what the database says
 */
export async function runSequenceFigures(
  plan: SequenceFiguresPlan,
  reader: PlanReader,
  run: RunSelect,
): Promise<FiguresResult> {
  const own = plan.tables.map((table) => table.ranges.map(boundRange));
  const { ranges, places } = distinctRanges(own);
  const grouped = plan.tables.filter(({ by }) => by.length > 0);
  const chains = await readChains(
    plan,
    ranges,
    grouped.map(({ by }) => by),
    reader,
    run,
  );
  const results = new Map<Id, TableResult>();
  for (const { tables, figures } of alikeTables(plan)) {
    const groups = tables.map((table) => (table.by.length > 0 ? chains.lists[grouped.indexOf(table)]! : null));
    const at = tables.map((table) => plan.tables.indexOf(table));
    const groupings = groups.map((group, place) => ({ by: group?.attributes ?? [], ranges: own[at[place]!]! }));
    const cells = new FactCells(groupings, reader.dialect);
    const isIn = cells.placesWhere((grouping, place) => {
      const inRange = sql`r = ${whole(places[at[grouping]!]![place]!)}`;
      const group = groups[grouping];
      return group ? sql`${inRange} AND ${group.isThere} = 1` : inRange;
    });
    const facts = new SequenceFacts(plan, chains, cells, isIn);
    const found = await cells.read([...facts.whole(), ...facts.pairs(figures)], chains.selects, run);
    for (const [grouping, table] of tables.entries()) {
      const cellsOf = found.filter((cell) => cell.grouping === grouping);
      results.set(
        table.id,
        tableResult(table, figures, cellsOf, (cell) => new ChainFigures(plan, cell)),
      );
    }
  }
  const looked = { ranges: ranges.map((_range, place) => place), ungrouped: [] };
  const excluded = ranges.length > 0 ? excludedOf(plan, chains, looked) : [];
  return {
    kind: 'funnel-figures',
    tables: plan.tables.map(({ id }) => results.get(id)!),
    excluded: await readCounts(excluded, run, chains.selects),
    sampled: false,
  };
}
