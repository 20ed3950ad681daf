import type { FunnelPlan, FunnelResult } from '@weir/query';
import { boundRange } from '../bounds.js';
import type { RunSelect } from '../database.js';
import { readCounts } from '../metrics/excluded.js';
import type { PlanReader } from '../reader.js';
import { excludedRows } from './excluded.js';
import { FactCells } from './fact-cells.js';
import { Facts } from './facts.js';
import { CellFigures } from './funnel-figures.js';
import { funnelResult } from './funnel-result.js';
import { handoffCodes, readHandoffs } from './handoffs.js';
import { Histories } from './histories.js';
import { readHistogram } from './histogram.js';

/**
 * Has the database count a funnel by history: entries, visits and facts are SELECTs of one statement, and figures come back.
 * @throws {WeirError} `engine/bad-plan`, `adapter/unsupported`, and what the database says
 */
export async function runFunnel(plan: FunnelPlan, reader: PlanReader, run: RunSelect): Promise<FunnelResult> {
  const codes = handoffCodes(plan, reader);
  const histories = new Histories(plan, reader, plan.by, codes);
  const range = boundRange(plan.range);
  const by = plan.by.map((fields) => histories.attribute(fields));
  const cells = new FactCells(
    [
      { by: [], ranges: [range] },
      { by, ranges: by.length > 0 ? [range] : [] },
      { by: [], ranges: plan.periods.map(boundRange) },
    ],
    reader.dialect,
  );
  const facts = new Facts(histories, cells, plan);
  const found = await cells.read(facts.whole(), facts.selects, run);
  const handoffs = await readHandoffs(plan, histories, codes, run);
  const histogram = plan.histogram && (await readHistogram(plan.histogram, plan, histories, run));
  return funnelResult(plan, found, (cell) => new CellFigures(plan, histories.graph, cell).figures(), {
    handoffs,
    ...(histogram && { histogram }),
    excluded: await readCounts(excludedRows(plan, reader), run),
  });
}
