/** Longer ones are merged. */
const insertedAtMost = 24;

export type Keys = Float64Array | Int32Array;

/** Room to merge in, kept from one call to the next: of the longest so far. */
let spare = { keys: new Float64Array(0), rows: new Int32Array(0) };

/** Longer ones get room of their own, which is not kept. */
const keptAtMost = 65_536;

function roomFor(size: number): typeof spare {
  if (spare.keys.length >= size) return spare;
  const room = { keys: new Float64Array(size), rows: new Int32Array(size) };
  if (size <= keptAtMost) spare = room;
  return room;
}

/**
 * Sorts keys from one place to before another, rows along with them; what is equal stays as it stands.
 * @param rows null: there are none
 */
export function sortKeys(keys: Keys, rows: Int32Array | null, from: number, to: number): void {
  if (to - from <= insertedAtMost) insert(keys, rows, from, to);
  else merge(keys, rows, from, to);
}

function insert(keys: Keys, rows: Int32Array | null, from: number, to: number): void {
  for (let next = from + 1; next < to; next += 1) {
    const key = keys[next]!;
    let at = next;
    if (rows === null) {
      for (; at > from && keys[at - 1]! > key; at -= 1) keys[at] = keys[at - 1]!;
    } else {
      const row = rows[next]!;
      for (; at > from && keys[at - 1]! > key; at -= 1) {
        keys[at] = keys[at - 1]!;
        rows[at] = rows[at - 1]!;
      }
      rows[at] = row;
    }
    keys[at] = key;
  }
}

function merge(keys: Keys, rows: Int32Array | null, from: number, to: number): void {
  for (let at = from; at < to; at += insertedAtMost) insert(keys, rows, at, Math.min(at + insertedAtMost, to));
  let source: { keys: Keys; rows: Int32Array | null } = {
    keys: keys.subarray(from, to),
    rows: rows && rows.subarray(from, to),
  };
  const size = to - from;
  const room = roomFor(size);
  let target: typeof source = { keys: room.keys, rows: rows && room.rows };
  for (let width = insertedAtMost; width < size; width *= 2) {
    for (let left = 0; left < size; left += 2 * width) {
      const middle = Math.min(left + width, size);
      const end = Math.min(left + 2 * width, size);
      for (let at = left, a = left, b = middle; at < end; at += 1) {
        const taken = a < middle && (b >= end || source.keys[a]! <= source.keys[b]!) ? a++ : b++;
        target.keys[at] = source.keys[taken]!;
        if (target.rows) target.rows[at] = source.rows![taken]!;
      }
    }
    [source, target] = [target, source];
  }
  if (source.keys.buffer === keys.buffer) return;
  keys.set(source.keys.subarray(0, size), from);
  if (rows) rows.set(source.rows!.subarray(0, size), from);
}
