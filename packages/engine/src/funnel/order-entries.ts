import { compareText } from '@weir/formula';
import type { Id, Scalar } from '@weir/schema';
import type { Pace } from '../pace.js';
import type { Entries } from './entries.js';

/** Entries by entity: those of entity e are `order[offsets[e]] … order[offsets[e + 1] − 1]`, in the order in which they happened. */
export interface OrderedEntries {
  readonly order: Int32Array;
  readonly offsets: Int32Array;
}

/** Entries between two looks at the clock. */
const block = 16_384;

/**
 * Puts the entries of each entity in order: by local date; within a day by instant, unless one of that day's entries has only a
 * date; then by the dataset's sequence (none comes last), by the stage's place in the document, by key. Sequences of different
 * datasets say nothing of each other: where a day's entries come from several, the stage's place goes first.
 * @param datasetOf the dataset of a signal, by its place
 * @param keyOf the key of an entry, by its place: places among the keys of a dataset say nothing beside another dataset's
 */
export async function orderEntries(
  entries: Entries,
  datasetOf: (signal: number) => Id,
  pace: Pace,
  keyOf: (entry: number) => Scalar = () => null,
): Promise<OrderedEntries> {
  const { count, entity, entityCount } = entries;
  const offsets = new Int32Array(entityCount + 1);
  for (let at = 0; at < count; at += 1) offsets[entity[at]! + 1]! += 1;
  for (let each = 0; each < entityCount; each += 1) offsets[each + 1]! += offsets[each]!;
  const order = new Int32Array(count);
  const next = offsets.slice();
  for (let from = 0; from < count; from += block) {
    if (pace.due) await pace.turn();
    const to = Math.min(from + block, count);
    for (let at = from; at < to; at += 1) order[next[entity[at]!]!++] = at;
  }
  let looked = 0;
  for (let each = 0; each < entityCount; each += 1) {
    const [from, to] = [offsets[each]!, offsets[each + 1]!];
    if (to - from < 2) continue;
    if (from - looked > block) {
      looked = from;
      if (pace.due) await pace.turn();
    }
    if (!orderByTime(entries, order, from, to)) orderOne(entries, order.subarray(from, to), datasetOf, keyOf);
  }
  return { order, offsets };
}

/** More are not inserted one by one. */
const mostInserted = 64;

/** Where the times say it all. @returns false: they do not, or there are too many */
function orderByTime({ day, ms }: Entries, order: Int32Array, from: number, to: number): boolean {
  if (Number.isNaN(ms[order[from]!]!)) return false;
  let moves = 0;
  for (let next = from + 1; next < to; next += 1) {
    const entry = order[next]!;
    const [ownDay, ownMs] = [day[entry]!, ms[entry]!];
    if (Number.isNaN(ownMs)) return false;
    let at = next;
    let isTie = false;
    for (; at > from; at -= 1) {
      const before = order[at - 1]!;
      isTie = day[before] === ownDay && ms[before] === ownMs;
      if (isTie || day[before]! < ownDay || (day[before] === ownDay && ms[before]! < ownMs)) break;
      order[at] = before;
    }
    order[at] = entry;
    moves += next - at;
    if (isTie || moves > mostInserted * (to - from)) return false;
  }
  return true;
}

function orderOne(
  { day, ms, stage, signal, row, orders }: Entries,
  own: Int32Array,
  datasetOf: (signal: number) => Id,
  keyOf: (entry: number) => Scalar = () => null,
): void {
  const undatedDays = new Set<number>();
  const datasets = new Map<number, Id>();
  const mixedDays = new Set<number>();
  for (const at of own) {
    if (Number.isNaN(ms[at]!)) undatedDays.add(day[at]!);
    const dataset = datasetOf(signal[at]!);
    if ((datasets.get(day[at]!) ?? dataset) !== dataset) mixedDays.add(day[at]!);
    datasets.set(day[at]!, dataset);
  }
  const sequenceOf = (at: number) => orders[signal[at]!]!.sequenceOf(row[at]!);
  const rankOf = (at: number) => orders[signal[at]!]!.keyOf(row[at]!);
  const byKey = (a: number, b: number): number =>
    datasetOf(signal[a]!) === datasetOf(signal[b]!)
      ? lastIfMissing(rankOf(a), rankOf(b))
      : compareKeys(keyOf(a), keyOf(b));
  own.sort((a, b) => {
    if (day[a] !== day[b]) return day[a]! - day[b]!;
    if (!undatedDays.has(day[a]!) && ms[a] !== ms[b]) return ms[a]! - ms[b]!;
    const bySequence = lastIfMissing(sequenceOf(a), sequenceOf(b));
    const byPlace = stage[a]! - stage[b]!;
    const first = mixedDays.has(day[a]!) ? byPlace || bySequence : bySequence || byPlace;
    return first || byKey(a, b) || a - b;
  });
}

export function lastIfMissing(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  return Number.isNaN(b) ? -1 : a - b;
}

/** Numbers by size, then texts by code point; none comes last. */
export function compareKeys(a: Scalar, b: Scalar): number {
  const rank = (key: Scalar): number => (typeof key === 'number' ? 0 : typeof key === 'string' ? 1 : 2);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : rank(a) - rank(b);
}
