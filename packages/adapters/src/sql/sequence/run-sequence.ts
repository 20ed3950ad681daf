import type { FunnelResult, SequencePlan } from '@weir/query';
import { boundRange } from '../bounds.js';
import type { RunSelect } from '../database.js';
import { FactCells } from '../funnel/fact-cells.js';
import { funnelResult, ofGroups } from '../funnel/funnel-result.js';
import { readBins } from '../funnel/histogram.js';
import { readCounts } from '../metrics/excluded.js';
import type { PlanReader } from '../reader.js';
import { sql, whole } from '../sql.js';
import { ChainFigures } from './chain-figures.js';
import { readChains } from './chains.js';
import { excludedOf } from './excluded.js';
import { SequenceFacts } from './facts.js';
import { distinctRanges } from './ranges.js';

/**
 * Has the database count a funnel by sequence: events, ties, chains and facts are SELECTs of one statement, and figures come back.
 * @throws {WeirError} `engine/bad-plan`, `adapter/unsupported`, and what the database says
 */
export async function runSequence(plan: SequencePlan, reader: PlanReader, run: RunSelect): Promise<FunnelResult> {
  const isGrouped = plan.by.length > 0;
  const range = boundRange(plan.range);
  const periods = plan.periods.map(boundRange);
  const { ranges, places } = distinctRanges([[range], isGrouped ? [range] : [], periods]);
  const chains = await readChains(plan, ranges, isGrouped ? [plan.by] : [], reader, run);
  const group = isGrouped ? chains.lists[0]! : null;
  const cells = new FactCells(
    [
      { by: [], ranges: [range] },
      { by: group?.attributes ?? [], ranges: group ? [range] : [] },
      { by: [], ranges: periods },
    ],
    reader.dialect,
  );
  const isIn = cells.placesWhere((grouping, place) => {
    const inRange = sql`r = ${whole(places[grouping]![place]!)}`;
    return grouping === ofGroups && group ? sql`${inRange} AND ${group.isThere} = 1` : inRange;
  });
  const facts = new SequenceFacts(plan, chains, cells, isIn);
  const found = await cells.read(facts.whole(), chains.selects, run);
  const { histogram: asked } = plan;
  const times = asked && facts.times(asked.from, asked.to, sql`r = 0`);
  const histogram = times && (await readBins(times, asked, chains.selects, reader.dialect, run));
  const excluded = excludedOf(plan, chains, { ranges: [0], ungrouped: group ? [group.isThere] : [] });
  return funnelResult(plan, found, (cell) => new ChainFigures(plan, cell).figures(), {
    handoffs: [],
    ...(histogram && { histogram }),
    excluded: await readCounts(excluded, run, chains.selects),
  });
}
