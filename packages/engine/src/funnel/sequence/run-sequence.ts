import { timeZone } from '@weir/formula';
import type { FunnelResult, SequencePlan } from '@weir/query';
import type { Scalar } from '@weir/schema';
import type { Pace } from '../../pace.js';
import { ExcludedRows, collectEntries } from '../collect-entries.js';
import type { Sources } from '../collect-entries.js';
import { readEntityValues } from '../entity-values.js';
import { boundOf, isWithin, spanOf } from '../moments.js';
import { orderEntries } from '../order-entries.js';
import { EntityCodes } from '../row-readers.js';
import type { FunnelTables } from '../tables.js';
import { chainAttributes } from './chain-attributes.js';
import { ExcludedEntities } from './excluded-entities.js';
import { findChain } from './find-chain.js';
import { tiesOf } from './own-ties.js';
import { SequenceCell } from './sequence-cell.js';
import type { SequenceRules } from './sequence-rules.js';
import { sequenceSignals } from './sequence-signals.js';

/**
 * Counts a funnel by sequence: entries → events of each entity → its chain → figures of the whole, of each group and of each period, which
 * is answered as a range of its own.
 * @param onProgress entities done, of all
 */
export async function runSequence(
  plan: SequencePlan,
  tables: FunnelTables,
  pace: Pace,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<FunnelResult> {
  const zone = timeZone(plan.timeZone);
  const asOf = boundOf(plan.asOf);
  const sources: Sources = { tables, zone, asOf, codes: new EntityCodes(), excluded: new ExcludedRows(), pace };
  const { signals, parts, onlyMinded } = sequenceSignals(plan);
  const entries = await collectEntries(signals, sources, onlyMinded);
  const { order, offsets } = orderEntries(entries, (signal) => signals[signal]!.dataset);

  const rules: SequenceRules = { ...plan, isOptional: plan.stages.map(({ isOptional }) => isOptional) };
  const valueOf = readEntityValues(plan, sources);
  const asOfMoment = { ms: asOf.ms, day: zone.dayOf(asOf.ms) };
  const cellOf = () => new SequenceCell(plan, asOfMoment);
  const filtered = chainAttributes(
    plan,
    plan.filters.map(({ fields }) => fields),
    entries,
    tables,
  );
  const allowed = plan.filters.map(({ values }) => new Set(values));
  const groupOf = chainAttributes(plan, plan.by, entries, tables);
  const whole = { cell: cellOf(), span: spanOf(plan.range) };
  const periods = plan.periods.map((period) => ({ cell: cellOf(), span: spanOf(period) }));
  const groups = new Map<string, { values: readonly Scalar[]; cell: SequenceCell }>();
  const excluded = new ExcludedEntities(plan);

  for (let entity = 0; entity < entries.entityCount; entity += 1) {
    if (entity % 256 === 0 && pace.due) {
      await pace.turn();
      onProgress(entity, entries.entityCount);
    }
    const own = order.subarray(offsets[entity], offsets[entity + 1]);
    if (!own.some((entry) => parts[entries.signal[entry]!]!.step !== undefined)) continue;
    const ties = tiesOf(entries, own, parts);
    for (const { cell, span } of [whole, ...periods]) {
      const chain = findChain(ties, rules, (tie) => isWithin(tie, span));
      const isWhole = cell === whole.cell;
      if (chain === 'unclean' && isWhole) excluded.addUnclean();
      if (!chain || chain === 'unclean') continue;
      const attributes = allowed.length === 0 ? [] : filtered(chain);
      if (!attributes && isWhole) excluded.addUnattributed();
      if (!attributes?.every((value, place) => allowed[place]!.has(value))) continue;
      cell.add(chain, valueOf(entity));
      if (!isWhole || plan.by.length === 0) continue;
      const values = groupOf(chain);
      if (!values) {
        excluded.addUnattributed();
        continue;
      }
      const name = JSON.stringify(values);
      let group = groups.get(name);
      if (!group) groups.set(name, (group = { values, cell: cellOf() }));
      group.cell.add(chain, valueOf(entity));
    }
  }
  onProgress(entries.entityCount, entries.entityCount);

  return {
    kind: 'funnel',
    total: whole.cell.figures(),
    groups: [...groups.values()].map(({ values, cell }) => ({ values, ...cell.figures() })),
    periods: periods.map(({ cell }) => cell.figures()),
    handoffs: [],
    excluded: [...sources.excluded.toList(), ...excluded.toList()],
    sampled: false,
  };
}
