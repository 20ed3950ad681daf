import type { FunnelPlan, PlanSignal } from '@weir/query';
import { errorOf } from '@weir/schema';
import type { Codes } from '../columns/column.js';
import { EntryList } from './entries.js';
import type { Entries, RowOrder } from './entries.js';
import { ExcludedRows } from './excluded-rows.js';
import type { Sources } from './open-sources.js';
import { orderEntries } from './order-entries.js';
import { MomentReader, rowOrder } from './row-readers.js';
import { stepReader } from './step-reader.js';
import type { StepReader } from './step-reader.js';

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
  const silent = { ...sources, excluded: new ExcludedRows() };
  const orders = signals.map((signal) => rowOrder(signal, sources.tables));
  const read: SignalRows[] = [];
  for (const signal of signals) read.push(await signalRows(signal, sources));
  const list = new EntryList(read.reduce((sum, { most }) => sum + most, 0));
  for (const [place, rows] of read.entries()) {
    const own = unreported.has(place) ? silent : sources;
    if (rows.signal.first) await collectFirst(rows, place, own, list, orders);
    else await collectSignal(rows, place, own, list);
  }
  return list.finish(sources.codes.count, orders);
}

/** The rows that a signal is about. */
interface SignalRows {
  readonly signal: PlanSignal;
  readonly rowCount: number;
  readonly steps: StepReader;
  /** For how many rows its condition holds. */
  readonly most: number;
}

async function signalRows(signal: PlanSignal, { tables, pace }: Sources): Promise<SignalRows> {
  const { dataset, when } = signal;
  const rowCount = tables.rowCount(dataset);
  const steps = stepReader([{ ...signal, stage: 0 }], tables.scope(dataset), rowCount);
  if (!steps) throw errorOf('engine/bad-plan', { part: JSON.stringify(when) });
  const { codes, isStep } = steps;
  let most = 0;
  for (let from = 0; from < rowCount; from += rowsPerLook) {
    if (pace.due) await pace.turn();
    const to = Math.min(from + rowsPerLook, rowCount);
    steps.prepare(from, to);
    for (let row = from; row < to; row += 1) most += isStep[codes[row]! + 1]!;
  }
  return { signal, rowCount, steps, most };
}

async function collectSignal(
  { signal, rowCount, steps }: SignalRows,
  place: number,
  sources: Sources,
  list: EntryList,
): Promise<void> {
  const { tables, codes, pace } = sources;
  const entities = await codes.codesOf(tables.column(signal.dataset, signal.entity), pace);
  const moments = new MomentReader(tables.column(signal.dataset, signal.at), sources);
  const rows = new Int32Array(rowsPerLook + 1);
  for (let from = 0; from < rowCount; from += rowsPerLook) {
    if (pace.due) await pace.turn();
    const found = selectRows(steps, from, Math.min(from + rowsPerLook, rowCount), rows);
    addEntries(rows.subarray(0, found), entities, moments, { signal, place, sources, list });
  }
}

function selectRows({ codes, isStep }: StepReader, from: number, to: number, rows: Int32Array): number {
  let found = 0;
  for (let row = from; row < to; row += 1) {
    rows[found] = row;
    found += isStep[codes[row]! + 1]!;
  }
  return found;
}

function addEntries(
  rows: Int32Array,
  entities: Codes,
  moments: MomentReader,
  {
    signal: { dataset, stage },
    place,
    sources: { excluded, own },
    list,
  }: { signal: PlanSignal; place: number; sources: Sources; list: EntryList },
): void {
  const { from, to } = own ?? { from: 0, to: Infinity };
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!;
    if (!moments.read(row)) {
      if (moments.isUndated) excluded.add('undated', dataset, row);
      continue;
    }
    const entity = entities[row]!;
    if (entity < 0) excluded.add('no-entity', dataset, row);
    else if (entity >= from && entity < to) list.add(entity, stage, moments.day, moments.ms, place, row);
  }
}

async function collectFirst(
  rows: SignalRows,
  place: number,
  sources: Sources,
  list: EntryList,
  orders: readonly RowOrder[],
): Promise<void> {
  const { signal } = rows;
  const all = new EntryList(rows.most);
  await collectSignal(rows, place, sources, all);
  const entries = all.finish(sources.codes.count, orders);
  const { order, offsets } = await orderEntries(entries, () => signal.dataset, sources.pace);
  for (let entity = 0; entity < entries.entityCount; entity += 1) {
    if (offsets[entity] === offsets[entity + 1]) continue;
    const at = order[offsets[entity]!]!;
    list.add(entity, signal.stage, entries.day[at]!, entries.ms[at]!, place, entries.row[at]!);
  }
}
