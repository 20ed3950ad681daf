import type { FunnelPlan, FunnelResult } from '@weir/query';
import type { Scalar } from '@weir/schema';
import type { Pace } from '../pace.js';
import { FunnelCell } from './cell.js';
import { readEntityValues } from './entity-values.js';
import { handoffCounter } from './handoffs.js';
import { groupReader, readHistories } from './histories.js';
import { spanOf } from './moments.js';
import type { FunnelTables } from './tables.js';

/**
 * Counts a funnel by history: entries → visits → figures of the whole, of each group and of each period.
 * @param onProgress entities done, of all
 */
export async function runFunnel(
  plan: FunnelPlan,
  tables: FunnelTables,
  pace: Pace,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<FunnelResult> {
  const histories = await readHistories(plan, tables, pace);
  const { entries, sources } = histories;
  const rules = { ...histories.rules, plan };
  const span = spanOf(plan.range);

  const valueOf = readEntityValues(plan, sources);
  const groupOf = groupReader(plan, plan.by, entries, tables);
  const total = new FunnelCell(rules, span);
  const periods = plan.periods.map((period) => new FunnelCell(rules, spanOf(period)));
  const groups = new Map<string, { values: readonly Scalar[]; cell: FunnelCell }>();
  const handoffs = await Promise.all(
    plan.handoffs.map((handoff) => handoffCounter(handoff, plan, entries, span, sources)),
  );

  await histories.each((history, own, entity) => {
    const value = valueOf(entity);
    total.add(history, value);
    for (const period of periods) period.add(history, value);
    for (const handoff of handoffs) handoff.add(history);
    if (plan.by.length === 0) return;
    const values = groupOf(own);
    const name = JSON.stringify(values);
    let group = groups.get(name);
    if (!group) groups.set(name, (group = { values, cell: new FunnelCell(rules, span) }));
    group.cell.add(history, value);
  }, onProgress);

  return {
    kind: 'funnel',
    total: total.figures(),
    groups: [...groups.values()]
      .filter(({ cell }) => !cell.isEmpty)
      .map(({ values, cell }) => ({ values, ...cell.figures() })),
    periods: periods.map((period) => period.figures()),
    handoffs: handoffs.map((handoff) => handoff.figures()),
    excluded: sources.excluded.toList(),
    sampled: false,
  };
}
