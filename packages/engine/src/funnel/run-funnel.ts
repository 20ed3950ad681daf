import type { FunnelPlan, FunnelResult } from '@weir/query';
import type { Pace } from '../pace.js';
import { FunnelCell } from './cell.js';
import { readEntityValues } from './entity-values.js';
import { handoffCounter } from './handoffs.js';
import { GroupCells } from './group-cells.js';
import { groupReader, readHistories } from './histories.js';
import type { EntityHistory } from './entity-history.js';
import { isWithin, spanOf } from './moments.js';
import type { FunnelTables } from './tables.js';
import { alone } from '../team/team.js';
import type { Team } from '../team/team.js';
import { TimeHistogram, firstTimes } from './time-histogram.js';

/**
 * Counts a funnel by history: entries → visits → figures of the whole, of each group and of each period.
 * @param onProgress entities done, of all
 */
export async function runFunnel(
  plan: FunnelPlan,
  tables: FunnelTables,
  pace: Pace,
  onProgress: (done: number, of: number) => void = () => {},
  team: Team = alone,
): Promise<FunnelResult> {
  const histories = await readHistories(plan, tables, pace, team);
  const { entries, sources } = histories;
  const rules = { ...histories.rules, plan };
  const span = spanOf(plan.range);

  const valueOf = await readEntityValues(plan, sources);
  const groupOf = groupReader(plan, plan.by, entries, tables);
  const total = new FunnelCell(rules, span);
  const periods = plan.periods.map((period) => new FunnelCell(rules, spanOf(period)));
  const groups = new GroupCells(() => new FunnelCell(rules, span));
  const handoffs = await Promise.all(
    plan.handoffs.map((handoff) => handoffCounter(handoff, plan, entries, span, sources)),
  );

  const { histogram: asked } = plan;
  const histogram = asked && new TimeHistogram(asked);
  const addTimes = (history: EntityHistory) => {
    const times = histogram && firstTimes(history, asked!.from, asked!.to);
    if (!times) return;
    // As all figures do: by who is in the cohort, or by the date of what is counted.
    const moment = plan.basis === 'entry' ? history.first : (times.to ?? times.from);
    const position = history.positionBefore(rules.asOf);
    const isOpen = position >= 0 && history.kindAt(position) === 'open';
    if (isWithin(moment, span)) histogram.add(times, isOpen);
  };

  await histories.each((history, own, entity) => {
    addTimes(history);
    const value = valueOf(entity);
    total.add(history, value);
    for (const period of periods) period.add(history, value);
    for (const handoff of handoffs) handoff.add(history);
    if (plan.by.length === 0) return;
    groups.of(groupOf(own)).add(history, value);
  }, onProgress);

  // All have read all rows: those that are left out are the same.
  const parts = await team.gather(() => ({
    total: total.part(),
    periods: periods.map((period) => period.part()),
    groups: groups.parts((cell) => cell.part()),
    handoffs: handoffs.map((handoff) => handoff.part()),
    histogram: histogram?.part(),
  }));
  for (const part of parts) {
    total.join(part.total);
    for (const [place, period] of periods.entries()) period.join(part.periods[place]!);
    groups.join(part.groups, (cell, own) => cell.join(own));
    for (const [place, handoff] of handoffs.entries()) handoff.join(part.handoffs[place]!);
    if (part.histogram) histogram?.join(part.histogram);
  }

  return {
    kind: 'funnel',
    total: total.figures(),
    groups: groups
      .all()
      .filter(({ cell }) => !cell.isEmpty)
      .map(({ values, cell }) => ({ values, ...cell.figures() })),
    periods: periods.map((period) => period.figures()),
    handoffs: handoffs.map((handoff) => handoff.figures()),
    ...(histogram && { histogram: histogram.result() }),
    excluded: sources.excluded.toList(),
    sampled: false,
  };
}
