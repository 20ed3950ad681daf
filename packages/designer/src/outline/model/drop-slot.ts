import type { Id } from '@weir/schema';
import type { OutlineRow, RowKey } from './outline-row.js';

/** What is dragged: stages, or a group as a whole. */
export interface Held {
  readonly name: string;
  readonly stages: readonly Id[];
  readonly isGroup: boolean;
}

/** Where it would be dropped. */
export interface DropSlot {
  /** In the order of the path; null: last. */
  readonly before: Id | null;
  /** The group that it gets into; null: none. */
  readonly group: Id | null;
  /** The line that stands behind this place, and whether it is one of a group. */
  readonly place: number;
  readonly isInGroup: boolean;
  /** A closed group that it gets into. */
  readonly into: RowKey | null;
}

interface Pointed {
  /** In heights of a line, from the top of the first. */
  readonly y: number;
  /** It is at least as far in as the lines of a group begin. */
  readonly isIndented: boolean;
  /** All stages. */
  readonly order: readonly Id[];
  readonly held: Held;
}

/** A line with those in it. */
interface Block {
  readonly row: OutlineRow;
  readonly start: number;
  readonly end: number;
}

/** Under its upper part a line is gone before, else behind; behind the last stage of a group, moving outwards leaves the group. */
export function dropSlotAt(rows: readonly OutlineRow[], { y, isIndented, order, held }: Pointed): DropSlot | null {
  const blocks = blocksOf(rows, 1, rows.length, 2);
  const [first] = blocks;
  if (!first) return null;
  const at = blocks.findIndex(({ end }) => y < end);
  const block = blocks[at];
  const outside = (next: Block | undefined): DropSlot => ({
    before: next ? firstOf(next, order) : null,
    group: null,
    place: next?.start ?? rows.length,
    isInGroup: false,
    into: null,
  });
  if (!block) return outside(undefined);
  const after = () => outside(blocks[at + 1]);
  const { row, start, end } = block;
  if (row.part.type !== 'group') return y < start + 0.5 ? outside(block) : after();
  if (held.isGroup) return y < (start + end) / 2 ? outside(block) : after();
  if (y < start + 0.3) return outside(block);
  const { group } = row.part;
  const members = blocksOf(rows, start + 1, end, 3);
  const behind = (last: Id | undefined) =>
    order.slice(order.indexOf(last ?? '') + 1).find((id) => !isHeld(held, id)) ?? null;
  const inside = (before: Id | null, place: number): DropSlot => ({
    before,
    group,
    place,
    isInGroup: true,
    into: null,
  });
  if (members.length === 0) return { ...inside(behind(lastOf(row, order)), end), into: row.key };
  const over = members.findIndex((member) => y < member.end);
  const member = members[over];
  if (!member) return after();
  if (y < member.start + 0.5) return inside(firstOf(member, order), member.start);
  const next = members[over + 1];
  if (next) return inside(firstOf(next, order), next.start);
  return isIndented ? inside(behind(firstOf(member, order) ?? undefined), end) : after();
}

function blocksOf(rows: readonly OutlineRow[], from: number, to: number, level: number): Block[] {
  const starts = rows.flatMap((row, place) => (place >= from && place < to && row.level === level ? [place] : []));
  return starts.flatMap((start, index): Block[] => {
    const row = rows[start];
    return row ? [{ row, start, end: starts[index + 1] ?? to }] : [];
  });
}

function firstOf({ row: { part, members } }: Block, order: readonly Id[]): Id | null {
  if (part.type === 'stage') return part.stage;
  return order.find((id) => members.includes(id)) ?? null;
}

function lastOf({ members }: OutlineRow, order: readonly Id[]): Id | undefined {
  return order.findLast((id) => members.includes(id));
}

function isHeld({ stages }: Held, id: Id): boolean {
  return stages.includes(id);
}
