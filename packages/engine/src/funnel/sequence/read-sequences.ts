import type { PlanChains, SequencePlan } from '@weir/query';
import type { Pace } from '../../pace.js';
import { collectEntries } from '../collect-entries.js';
import { openSources } from '../open-sources.js';
import type { Sources } from '../open-sources.js';
import { ownEntities } from '../own-entities.js';
import { isWithin } from '../moments.js';
import type { Moment } from '../moments.js';
import { orderEntries } from '../order-entries.js';
import { keyReader } from '../row-readers.js';
import type { FunnelTables } from '../tables.js';
import { chainAttributes } from './chain-attributes.js';
import type { EntryRows } from './chain-attributes.js';
import type { Team } from '../../team/team.js';
import { filteredBy } from './filtered-by.js';
import { findChain } from './find-chain.js';
import { tiesOf } from './own-ties.js';
import { readPlainSequences } from './plain/read-plain-sequences.js';
import type { SequencePass, SequenceVisitor } from './sequence-pass.js';
import type { SequenceRules } from './sequence-rules.js';
import { sequenceSignals } from './sequence-signals.js';
import type { Tie } from './tie.js';

/** What makes chains of rows, and what their moments are read by. */
export type ChainPlan = PlanChains & Pick<SequencePlan, 'timeZone' | 'asOf'>;

export interface SequenceRead<Visitor extends SequenceVisitor> {
  readonly plan: ChainPlan;
  /** Chains are put into groups. */
  readonly isGrouped: boolean;
  readonly tables: FunnelTables;
  readonly pace: Pace;
  /** Starts counting. It may be called again: what was counted before then counts for nothing. */
  readonly begin: (pass: SequencePass) => Visitor | Promise<Visitor>;
  /** Entities done, of all. */
  readonly onProgress: (done: number, of: number) => void;
  /** Each of them goes through some of the entities. */
  readonly team: Team;
}

/** Goes through the entities that did a step. @returns what has visited them all, or this one's part of them */
export async function readSequences<Visitor extends SequenceVisitor>(read: SequenceRead<Visitor>): Promise<Visitor> {
  const { plan } = read;
  const open = () => openSources(plan, read.tables, read.pace);
  const { asOfMoment, sources } = open();
  return (await readPlainSequences(read, asOfMoment, sources)) ?? readAnySequences(read, asOfMoment, open().sources);
}

/** Whatever the order, steps, exclusions and dates are. */
async function readAnySequences<Visitor extends SequenceVisitor>(
  { plan, tables, pace, begin, onProgress, team }: SequenceRead<Visitor>,
  asOf: Moment,
  sources: Sources,
): Promise<Visitor> {
  const { signals, parts, onlyMinded } = sequenceSignals(plan);
  const own = await ownEntities(signals, sources, team);
  const entries = await collectEntries(signals, { ...sources, own }, onlyMinded);
  const keyAt = keyReader(signals, tables);
  const keyOf = (entry: number) => keyAt(entries.signal[entry]!, entries.row[entry]!);
  const { order, offsets } = await orderEntries(entries, (signal) => signals[signal]!.dataset, pace, keyOf);
  const rules: SequenceRules = { ...plan, isOptional: plan.stages.map(({ isOptional }) => isOptional) };
  const rows: EntryRows = {
    datasets: signals.map(({ dataset }) => dataset),
    datasetOf: (entry) => entries.signal[entry]!,
    rowOf: (entry) => entries.row[entry]!,
    entryOf: (chain, step) => chain.entries.find((at) => entries.stage[at] === step),
  };
  const groupReader: SequencePass['groupReader'] = (by) => chainAttributes(plan, by, rows, tables);
  const visitor = await begin({ sources, asOf, groupReader });
  let ties: readonly Tie[] = [];
  const chainIn = filteredBy(plan.filters, groupReader, (span) => findChain(ties, rules, (tie) => isWithin(tie, span)));
  for (let entity = 0; entity < entries.entityCount; entity += 1) {
    if (entity % 256 === 0 && pace.due) {
      await pace.turn();
      onProgress(entity, entries.entityCount);
    }
    const own = order.subarray(offsets[entity], offsets[entity + 1]);
    if (!own.some((entry) => parts[entries.signal[entry]!]!.step !== undefined)) continue;
    ties = tiesOf(entries, own, parts);
    visitor.visit(chainIn, entity);
  }
  onProgress(entries.entityCount, entries.entityCount);
  return visitor;
}
