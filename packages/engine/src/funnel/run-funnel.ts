import { timeZone } from '@weir/formula';
import type { FunnelPlan, FunnelResult } from '@weir/query';
import type { Scalar } from '@weir/schema';
import type { Pace } from '../pace.js';
import { AdvanceGraph } from './advance-graph.js';
import { attributeReader } from './attributes.js';
import type { OwnEntries } from './attributes.js';
import { FunnelCell } from './cell.js';
import { ExcludedRows, collectEntries } from './collect-entries.js';
import type { Sources } from './collect-entries.js';
import type { Entries } from './entries.js';
import { EntityHistory } from './entity-history.js';
import type { Visit } from './entity-history.js';
import { readEntityValues } from './entity-values.js';
import { handoffCounter } from './handoffs.js';
import { boundOf, spanOf } from './moments.js';
import { orderEntries } from './order-entries.js';
import { EntityCodes } from './row-readers.js';
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
  const zone = timeZone(plan.timeZone);
  const asOf = boundOf(plan.asOf);
  const sources: Sources = { tables, zone, asOf, codes: new EntityCodes(), excluded: new ExcludedRows(), pace };
  const entries = await collectEntries(plan.signals, sources);
  const { order, offsets } = orderEntries(entries, (signal) => plan.signals[signal]!.dataset);
  const graph = new AdvanceGraph(plan.stages.length, plan.advances);
  const asOfMoment = { ms: asOf.ms, day: zone.dayOf(asOf.ms) };
  const rules = { plan, graph, asOf, asOfMoment, dayOf: (ms: number) => zone.dayOf(ms) };
  const span = spanOf(plan.range);

  const valueOf = readEntityValues(plan, sources);
  const isAsked = filterReader(plan, entries, tables);
  const groupOf = groupReader(plan, entries, tables);
  const total = new FunnelCell(rules, span);
  const periods = plan.periods.map((period) => new FunnelCell(rules, spanOf(period)));
  const groups = new Map<string, { values: readonly Scalar[]; cell: FunnelCell }>();
  const handoffs = await Promise.all(
    plan.handoffs.map((handoff) => handoffCounter(handoff, plan, entries, span, sources)),
  );

  for (let entity = 0; entity < entries.entityCount; entity += 1) {
    if (entity % 256 === 0 && pace.due) {
      await pace.turn();
      onProgress(entity, entries.entityCount);
    }
    const own = order.subarray(offsets[entity], offsets[entity + 1]);
    if (own.length === 0 || !isAsked(own)) continue;
    const history = new EntityHistory(visitsOf(entries, own), plan.stages, graph);
    const value = valueOf(entity);
    total.add(history, value);
    for (const period of periods) period.add(history, value);
    for (const handoff of handoffs) handoff.add(history);
    if (plan.by.length === 0) continue;
    const values = groupOf(own);
    const name = JSON.stringify(values);
    let group = groups.get(name);
    if (!group) groups.set(name, (group = { values, cell: new FunnelCell(rules, span) }));
    group.cell.add(history, value);
  }
  onProgress(entries.entityCount, entries.entityCount);

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

/** Consecutive entries into the same stage are one visit. */
function visitsOf({ stage, day, ms }: Entries, own: OwnEntries): Visit[] {
  const visits: Visit[] = [];
  for (const entry of own) {
    if (visits.at(-1)?.stage === stage[entry]) continue;
    visits.push({ stage: stage[entry]!, day: day[entry]!, ms: ms[entry]!, entry });
  }
  return visits;
}

function filterReader(plan: FunnelPlan, entries: Entries, tables: FunnelTables): (own: OwnEntries) => boolean {
  const filters = plan.filters.map(({ fields, values }) => ({
    read: attributeReader(plan, entries, fields, tables),
    allowed: new Set(values),
  }));
  return (own) => filters.every(({ read, allowed }) => allowed.has(read(own)));
}

function groupReader(plan: FunnelPlan, entries: Entries, tables: FunnelTables): (own: OwnEntries) => Scalar[] {
  const readers = plan.by.map((fields) => attributeReader(plan, entries, fields, tables));
  return (own) => readers.map((read) => read(own));
}
