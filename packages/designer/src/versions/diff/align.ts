import { isSame } from './same.js';

/** An item of a list before and after; undefined on the side where it is not. */
export interface Pair {
  readonly before: unknown;
  readonly after: unknown;
  /** Its place after; of a removed one its place before. */
  readonly place: number;
}

/**
 * Pairs the items of a list that was edited. Those that have a name are paired by it. Others are paired where they are the same, in
 * order; what is left between two such pairs is one item that was changed, as far as there are items on both sides.
 */
export function alignItems(before: readonly unknown[], after: readonly unknown[], nameOf: NameOf): readonly Pair[] {
  const isNamed = [...before, ...after].every((item) => nameOf(item) !== undefined);
  return isNamed ? byName(before, after, nameOf) : bySequence(before, after);
}

export type NameOf = (item: unknown) => string | undefined;

function byName(before: readonly unknown[], after: readonly unknown[], nameOf: NameOf): Pair[] {
  const old = new Map(before.map((item) => [nameOf(item), item]));
  const made = new Set(after.map(nameOf));
  return [
    ...after.map((item, place) => ({ before: old.get(nameOf(item)), after: item, place })),
    ...before.flatMap((item, place) => (made.has(nameOf(item)) ? [] : [{ before: item, after: undefined, place }])),
  ];
}

function bySequence(before: readonly unknown[], after: readonly unknown[]): Pair[] {
  const pairs: Pair[] = [];
  let start = 0;
  let from = 0;
  const pairBetween = (end: number, to: number) => {
    const count = Math.max(end - start, to - from);
    for (let offset = 0; offset < count; offset++) {
      const hasOld = start + offset < end;
      const hasNew = from + offset < to;
      pairs.push({
        before: hasOld ? before[start + offset] : undefined,
        after: hasNew ? after[from + offset] : undefined,
        place: hasNew ? from + offset : start + offset,
      });
    }
  };
  for (const [old, made] of commonSubsequence(before, after)) {
    pairBetween(old, made);
    pairs.push({ before: before[old], after: after[made], place: made });
    start = old + 1;
    from = made + 1;
  }
  pairBetween(before.length, after.length);
  return pairs;
}

/** Longer lists (rows of an example) are compared in their order: the table below grows with the product. */
const MOST_CELLS = 250_000;

function commonSubsequence(before: readonly unknown[], after: readonly unknown[]): [old: number, made: number][] {
  let head = 0;
  while (head < before.length && head < after.length && isSame(before[head], after[head])) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && isSame(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail++;
  const pairs: [number, number][] = Array.from({ length: head }, (_, index) => [index, index]);
  pairs.push(...longest(before.slice(head, before.length - tail), after.slice(head, after.length - tail), head));
  for (let index = tail; index > 0; index--) pairs.push([before.length - index, after.length - index]);
  return pairs;
}

function longest(before: readonly unknown[], after: readonly unknown[], offset: number): [number, number][] {
  if (before.length * after.length > MOST_CELLS) return [];
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  const isEqual = (row: number, column: number) => isSame(before[row], after[column]);
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const length = isEqual(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
      lengths[row]!.set([length], column);
    }
  }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < before.length && column < after.length;) {
    if (isEqual(row, column)) pairs.push([row++ + offset, column++ + offset]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}
