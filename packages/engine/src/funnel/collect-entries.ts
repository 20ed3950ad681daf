import type { TimeZone } from '@weir/formula';
import type { FunnelPlan, PlanSignal } from '@weir/query';
import type { Pace } from '../pace.js';
import { EntryList } from './entries.js';
import type { Entries } from './entries.js';
import type { Bound } from './moments.js';
import { ExcludedRows } from './excluded-rows.js';
import { orderEntries } from './order-entries.js';
import { knownMomentReader, orderReader } from './row-readers.js';
import type { EntityCodes } from './entity-codes.js';
import type { FunnelTables } from './tables.js';

export interface Sources {
  readonly tables: FunnelTables;
  readonly zone: TimeZone;
  readonly asOf: Bound;
  readonly codes: EntityCodes;
  readonly excluded: ExcludedRows;
  readonly pace: Pace;
}

const rowsPerLook = 4096;

/**
 * Turns the rows of each signal into entries: (entity, stage, moment), all before as-of.
 * @param unreported places of signals of whose rows it does not matter when they give no entry
 */
export async function collectEntries(
  signals: FunnelPlan['signals'],
  sources: Sources,
  unreported: ReadonlySet<number> = new Set(),
): Promise<Entries> {
  const list = new EntryList();
  const silent = { ...sources, excluded: new ExcludedRows() };
  for (const [place, signal] of signals.entries()) {
    const collect = signal.first ? collectFirst : collectSignal;
    await collect(signal, place, unreported.has(place) ? silent : sources, list);
  }
  return list.finish(sources.codes.count);
}

async function collectSignal(signal: PlanSignal, place: number, sources: Sources, list: EntryList): Promise<void> {
  const { tables, zone, asOf, codes, excluded, pace } = sources;
  const { dataset, stage } = signal;
  const holds = signal.when === undefined ? () => true : tables.condition(dataset, signal.when);
  const moment = knownMomentReader(tables.column(dataset, signal.at), zone, asOf);
  const entityOf = codes.reader(tables.column(dataset, signal.entity));
  const sequenceOf = orderReader(signal.sequence === null ? null : tables.column(dataset, signal.sequence));
  const keyOf = orderReader(signal.key === null ? null : tables.column(dataset, signal.key));
  const rowCount = tables.rowCount(dataset);
  for (let row = 0; row < rowCount; row += 1) {
    if (row % rowsPerLook === 0 && pace.due) await pace.turn();
    if (!holds(row)) continue;
    const at = moment(row);
    if (at === 'unknown') continue;
    const entity = entityOf(row);
    if (at === 'undated') excluded.add('undated', dataset, row);
    else if (entity < 0) excluded.add('no-entity', dataset, row);
    else list.add({ entity, stage, ...at, sequence: sequenceOf(row), key: keyOf(row), signal: place, row });
  }
}

async function collectFirst(signal: PlanSignal, place: number, sources: Sources, list: EntryList): Promise<void> {
  const all = new EntryList();
  await collectSignal(signal, place, sources, all);
  const entries = all.finish(sources.codes.count);
  const { order, offsets } = orderEntries(entries, () => signal.dataset);
  for (let entity = 0; entity < entries.entityCount; entity += 1) {
    if (offsets[entity] === offsets[entity + 1]) continue;
    const at = order[offsets[entity]!]!;
    list.add({
      entity,
      stage: signal.stage,
      day: entries.day[at]!,
      ms: entries.ms[at]!,
      sequence: entries.sequence[at]!,
      key: entries.key[at]!,
      signal: place,
      row: entries.row[at]!,
    });
  }
}
