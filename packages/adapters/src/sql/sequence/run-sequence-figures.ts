import type { FiguresResult, SequenceFiguresPlan, TableResult } from '@weir/query';
import { boundRange } from '../bounds.js';
import type { RunSelect } from '../database.js';
import { FactCells } from '../funnel/fact-cells.js';
import { tableResult } from '../funnel/run-figures.js';
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
  const tables: TableResult[] = [];
  for (const [at, table] of plan.tables.entries()) {
    const figures = plan.figures.filter(({ id }) => table.measures.includes(id));
    const group = table.by.length > 0 ? chains.lists[grouped.indexOf(table)]! : null;
    const cells = new FactCells([{ by: group?.attributes ?? [], ranges: own[at]! }], reader.dialect);
    const isIn = cells.placesWhere((_grouping, place) => {
      const inRange = sql`r = ${whole(places[at]![place]!)}`;
      return group ? sql`${inRange} AND ${group.isThere} = 1` : inRange;
    });
    const facts = new SequenceFacts(plan, chains, cells, isIn);
    const found = await cells.read([...facts.whole(), ...facts.pairs(figures)], chains.selects, run);
    tables.push(tableResult(table, figures, found, (cell) => new ChainFigures(plan, cell)));
  }
  const looked = { ranges: ranges.map((_range, place) => place), ungrouped: [] };
  const excluded = ranges.length > 0 ? excludedOf(plan, chains, looked) : [];
  return {
    kind: 'funnel-figures',
    tables,
    excluded: await readCounts(excluded, run, chains.selects),
    sampled: false,
  };
}
