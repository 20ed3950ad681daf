import { compareText } from '@weir/formula';
import type { Id, Scalar } from '@weir/schema';
import type { Entries } from './entries.js';

/** Entries by entity: those of entity e are `order[offsets[e]] … order[offsets[e + 1] − 1]`, in the order in which they happened. */
export interface OrderedEntries {
  readonly order: Int32Array;
  readonly offsets: Int32Array;
}

/**
 * Puts the entries of each entity in order: by local date; within a day by instant, unless one of that day's entries has only a
 * date; then by the dataset's sequence (none comes last), by the stage's place in the document, by key. Sequences of different
 * datasets say nothing of each other: where a day's entries come from several, the stage's place goes first.
 * @param datasetOf the dataset of a signal, by its place
 * @param keyOf the key of an entry, by its place: places among the keys of a dataset say nothing beside another dataset's
 */
export function orderEntries(
  entries: Entries,
  datasetOf: (signal: number) => Id,
  keyOf: (entry: number) => Scalar = () => null,
): OrderedEntries {
  const offsets = new Int32Array(entries.entityCount + 1);
  for (let at = 0; at < entries.count; at += 1) offsets[entries.entity[at]! + 1]! += 1;
  for (let entity = 0; entity < entries.entityCount; entity += 1) offsets[entity + 1]! += offsets[entity]!;
  const order = new Int32Array(entries.count);
  const next = offsets.slice();
  for (let at = 0; at < entries.count; at += 1) order[next[entries.entity[at]!]!++] = at;
  for (let entity = 0; entity < entries.entityCount; entity += 1) {
    const own = order.subarray(offsets[entity], offsets[entity + 1]);
    if (own.length > 1) orderOne(entries, own, datasetOf, keyOf);
  }
  return { order, offsets };
}

function orderOne(
  entries: Entries,
  own: Int32Array,
  datasetOf: (signal: number) => Id,
  keyOf: (entry: number) => Scalar,
): void {
  const { day, ms, sequence, stage, key, signal } = entries;
  const undatedDays = new Set<number>();
  const datasets = new Map<number, Id>();
  const mixedDays = new Set<number>();
  for (const at of own) {
    if (Number.isNaN(ms[at]!)) undatedDays.add(day[at]!);
    const dataset = datasetOf(signal[at]!);
    if ((datasets.get(day[at]!) ?? dataset) !== dataset) mixedDays.add(day[at]!);
    datasets.set(day[at]!, dataset);
  }
  const byKey = (a: number, b: number): number =>
    datasetOf(signal[a]!) === datasetOf(signal[b]!) ? lastIfMissing(key[a]!, key[b]!) : compareKeys(keyOf(a), keyOf(b));
  own.sort((a, b) => {
    if (day[a] !== day[b]) return day[a]! - day[b]!;
    if (!undatedDays.has(day[a]!) && ms[a] !== ms[b]) return ms[a]! - ms[b]!;
    const bySequence = lastIfMissing(sequence[a]!, sequence[b]!);
    const byPlace = stage[a]! - stage[b]!;
    const first = mixedDays.has(day[a]!) ? byPlace || bySequence : bySequence || byPlace;
    return first || byKey(a, b) || a - b;
  });
}

function lastIfMissing(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  return Number.isNaN(b) ? -1 : a - b;
}

/** Numbers by size, then texts by code point; none comes last. */
function compareKeys(a: Scalar, b: Scalar): number {
  const rank = (key: Scalar): number => (typeof key === 'number' ? 0 : typeof key === 'string' ? 1 : 2);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : rank(a) - rank(b);
}
