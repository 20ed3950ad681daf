import { timeZone } from '@weir/formula';
import type { SequencePlan } from '@weir/query';
import type { Id, Scalar } from '@weir/schema';
import type { Pace } from '../../pace.js';
import { ExcludedRows, collectEntries } from '../collect-entries.js';
import type { Sources } from '../collect-entries.js';
import { boundOf, isWithin } from '../moments.js';
import type { Moment, Span } from '../moments.js';
import { orderEntries } from '../order-entries.js';
import { EntityCodes } from '../row-readers.js';
import type { FunnelTables } from '../tables.js';
import { chainAttributes } from './chain-attributes.js';
import { findChain } from './find-chain.js';
import type { Chain } from './find-chain.js';
import { tiesOf } from './own-ties.js';
import type { SequenceRules } from './sequence-rules.js';
import { sequenceSignals } from './sequence-signals.js';
import type { Tie } from './tie.js';

/** What of a plan makes chains of rows. */
export type ChainPlan = Pick<
  SequencePlan,
  | 'signals'
  | 'stages'
  | 'order'
  | 'windowSeconds'
  | 'entry'
  | 'exclude'
  | 'filters'
  | 'attribution'
  | 'timeZone'
  | 'asOf'
>;

/** What the entities of a funnel did, and the chains that it makes. */
export interface Sequences {
  readonly sources: Sources;
  readonly asOf: Moment;
  /**
   * The chain that begins in a range, if the plan's filters let it pass.
   * @returns 'unclean': an exclusion takes the entity out; 'unattributed': it lacks the step that the filters go by
   */
  chainIn(ties: readonly Tie[], span: Span): Chain | 'unclean' | 'unattributed' | undefined;
  /**
   * Reads the group of a chain; undefined: it lacks the step that the groups go by.
   * @param by per dimension the field of each signal's dataset
   */
  groupReader(by: readonly Readonly<Record<Id, Id>>[]): (chain: Chain) => readonly Scalar[] | undefined;
  /**
   * Goes through the entities that did a step.
   * @param onProgress entities done, of all
   */
  each(
    visit: (ties: readonly Tie[], entity: number) => void,
    onProgress: (done: number, of: number) => void,
  ): Promise<void>;
}

export async function readSequences(plan: ChainPlan, tables: FunnelTables, pace: Pace): Promise<Sequences> {
  const zone = timeZone(plan.timeZone);
  const asOf = boundOf(plan.asOf);
  const sources: Sources = { tables, zone, asOf, codes: new EntityCodes(), excluded: new ExcludedRows(), pace };
  const { signals, parts, onlyMinded } = sequenceSignals(plan);
  const entries = await collectEntries(signals, sources, onlyMinded);
  const { order, offsets } = orderEntries(entries, (signal) => signals[signal]!.dataset);
  const rules: SequenceRules = { ...plan, isOptional: plan.stages.map(({ isOptional }) => isOptional) };
  const groupReader = (by: readonly Readonly<Record<Id, Id>>[]) => chainAttributes(plan, by, entries, tables);
  const filtered = groupReader(plan.filters.map(({ fields }) => fields));
  const allowed = plan.filters.map(({ values }) => new Set(values));
  return {
    sources,
    asOf: { ms: asOf.ms, day: zone.dayOf(asOf.ms) },
    groupReader,
    chainIn(ties, span) {
      const chain = findChain(ties, rules, (tie) => isWithin(tie, span));
      if (!chain || chain === 'unclean' || allowed.length === 0) return chain;
      const attributes = filtered(chain);
      if (!attributes) return 'unattributed';
      return attributes.every((value, place) => allowed[place]!.has(value)) ? chain : undefined;
    },
    async each(visit, onProgress) {
      for (let entity = 0; entity < entries.entityCount; entity += 1) {
        if (entity % 256 === 0 && pace.due) {
          await pace.turn();
          onProgress(entity, entries.entityCount);
        }
        const own = order.subarray(offsets[entity], offsets[entity + 1]);
        if (!own.some((entry) => parts[entries.signal[entry]!]!.step !== undefined)) continue;
        visit(tiesOf(entries, own, parts), entity);
      }
      onProgress(entries.entityCount, entries.entityCount);
    },
  };
}
