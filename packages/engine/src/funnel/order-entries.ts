import type { Entries } from './entries.js';

/** Entries by entity: those of entity e are `order[offsets[e]] … order[offsets[e + 1] − 1]`, in the order in which they happened. */
export interface OrderedEntries {
  readonly order: Int32Array;
  readonly offsets: Int32Array;
}

/**
 * Puts the entries of each entity in order: by local date; within a day by instant, unless one of that day's entries has only a
 * date; then by sequence (none comes last), by the stage's place in the document, by key.
 */
export function orderEntries(entries: Entries): OrderedEntries {
  const offsets = new Int32Array(entries.entityCount + 1);
  for (let at = 0; at < entries.count; at += 1) offsets[entries.entity[at]! + 1]! += 1;
  for (let entity = 0; entity < entries.entityCount; entity += 1) offsets[entity + 1]! += offsets[entity]!;
  const order = new Int32Array(entries.count);
  const next = offsets.slice();
  for (let at = 0; at < entries.count; at += 1) order[next[entries.entity[at]!]!++] = at;
  for (let entity = 0; entity < entries.entityCount; entity += 1) {
    const own = order.subarray(offsets[entity], offsets[entity + 1]);
    if (own.length > 1) orderOne(entries, own);
  }
  return { order, offsets };
}

function orderOne(entries: Entries, own: Int32Array): void {
  const { day, ms, sequence, stage, key } = entries;
  const undatedDays = new Set<number>();
  for (const at of own) if (Number.isNaN(ms[at]!)) undatedDays.add(day[at]!);
  own.sort((a, b) => {
    if (day[a] !== day[b]) return day[a]! - day[b]!;
    if (!undatedDays.has(day[a]!) && ms[a] !== ms[b]) return ms[a]! - ms[b]!;
    return (
      lastIfMissing(sequence[a]!, sequence[b]!) || stage[a]! - stage[b]! || lastIfMissing(key[a]!, key[b]!) || a - b
    );
  });
}

function lastIfMissing(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  return Number.isNaN(b) ? -1 : a - b;
}
