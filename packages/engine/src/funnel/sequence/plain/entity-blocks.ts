import { memoryOf } from '../../../columns/memory.js';
import type { Scratch } from '../../../columns/scratch.js';
import { partStart } from '../../../team/team.js';
import { keyFormOf, keysOf } from './event-key.js';
import type { KeyForm } from './event-key.js';
import { countLeftOut, rowsAtOnce } from './event-source.js';
import type { EventSource } from './event-source.js';
import { lanesFor } from './event-lanes.js';
import { sortKeys } from './sort-keys.js';
import type { Keys } from './sort-keys.js';
import { sortLong } from './sort-long.js';
import type { Walk, WalkOutcome } from './walk.js';

/** Events of so many entities fit into a processor's second cache. */
const leastBits = 12;

/** More blocks than a processor knows pages of are slow to be written to in turns. */
const mostBlocks = 512;

/** Of a team each has at least so many blocks, so that their work is about as much. */
const leastBlocksEach = 8;

/** Entities whose numbers differ only in so many last bits are one block. At most 16, so that a number inside a block takes two bytes. */
export function blockBits(entityCount: number, size = 1): number {
  let bits = leastBits;
  while (bits < 16 && entityCount >> bits > mostBlocks) bits += 1;
  while (size > 1 && bits > 4 && entityCount >> bits < leastBlocksEach * size) bits -= 1;
  return bits;
}

/** One source, and the number of its first row. */
export interface BlockSource {
  readonly source: EventSource;
  readonly base: number;
}

export interface Blocks {
  readonly sources: readonly BlockSource[];
  readonly entityCount: number;
  readonly stepCount: number;
  readonly bits?: number;
}

/**
 * Goes through rows in any order: into blocks by entity first, then each block, which fits into the cache, by entity and time. Of a team each
 * reads a part of the rows, gives to the others what belongs into their blocks, and goes through its own.
 */
export async function walkBlocks(
  { sources, entityCount, stepCount, ...given }: Blocks,
  walk: Walk,
): Promise<WalkOutcome> {
  const { pace, team } = walk;
  const { place, size } = team;
  const bits = given.bits ?? blockBits(entityCount, size);
  const blockCount = (entityCount >> bits) + 1;
  const spans = sources.map(({ source: { rowCount } }) => ({
    first: partStart(rowCount, place, size),
    end: partStart(rowCount, place + 1, size),
  }));
  const of = 2 * spans.reduce((sum, { first, end }) => sum + end - first, 0) + Math.ceil(entityCount / size);
  let done = 0;
  /** @returns false: a row does several steps */
  const eachRows = async (take: (source: BlockSource, from: number, to: number) => void): Promise<boolean> => {
    for (const [at, each] of sources.entries()) {
      const { steps } = each.source;
      const { first, end } = spans[at]!;
      for (let from = first; from < end; from += rowsAtOnce) {
        if (pace.due) {
          await pace.turn();
          walk.onProgress(done + from - first, of);
        }
        const to = Math.min(from + rowsAtOnce, end);
        if (!steps.prepare(from, to)) return false;
        take(each, from, to);
      }
      done += end - first;
    }
    return true;
  };
  const form = keyFormOf(
    sources.map(({ source }) => source),
    stepCount,
  );
  const readAll = async (): Promise<BlockEvents | null> => {
    const offsets = new Int32Array(blockCount + 1);
    if (!(await eachRows(({ source }, from, to) => countBlocks(source, from, to, bits, offsets)))) return null;
    if (place === 0) for (const { source } of sources) await countLeftOut(source, walk.excluded, pace);
    offsets[0] = 0;
    for (let block = 0; block < blockCount; block += 1) offsets[block + 1]! += offsets[block]!;
    const events = new BlockEvents(offsets, form, walk);
    await eachRows((each, from, to) => events.scatter(each, from, to, bits));
    return events;
  };

  const read = await readAll();
  const first = partStart(blockCount, place, size);
  const end = partStart(blockCount, place + 1, size);
  const parts = Array.from({ length: size }, (_, other) => {
    const [from, to] = [partStart(blockCount, other, size), partStart(blockCount, other + 1, size)];
    return read && read.part(from, to, other === place);
  });
  const own = await team.exchange(parts, (part) => (part ? buffersOf(part) : []));
  if (!own.every((part) => part !== null)) return 'intricate';

  const block = new Block(bits, form, walk);
  for (let at = first; at < end; at += 1) {
    await block.take(own, at - first);
    for (let next = 0; next < block.size;) {
      if (pace.due) {
        await pace.turn();
        walk.onProgress(Math.min(done + ((at - first) << bits) + next, of), of);
      }
      next = await block.visit(at << bits, next);
    }
  }
  read?.leave();
  walk.onProgress(of, of);
  return 'done';
}

/** Entities between two looks at the clock. */
const entitiesAtOnce = 512;
/** Events between two looks at the clock. */
const eventsAtOnce = 65_536;

/**
 * Adds up how many events there may be in each block of entities, those that are left out too.
 * @param counts at place b + 1 for block b
 */
function countBlocks(
  { entities, steps: { codes, isStep } }: EventSource,
  from: number,
  to: number,
  bits: number,
  counts: Int32Array,
): void {
  for (let row = from; row < to; row += 1) counts[(entities[row]! >> bits) + 1]! += isStep[codes[row]! + 1]!;
}

/** Events of some blocks, those of a block together. */
interface BlockPart {
  readonly keys: Keys;
  /** The last bits of the entity's number. */
  readonly inBlock: Uint16Array;
  readonly rows: Int32Array | null;
  /** Per block where its events begin and end. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Memory that may be moved with a part; what is shared is not. */
function buffersOf({ keys, inBlock, rows }: BlockPart): Transferable[] {
  return [keys, inBlock, rows].flatMap((values) => (values?.buffer instanceof ArrayBuffer ? values.buffer : []));
}

/** All events of the rows that are read here, those of a block together. */
class BlockEvents {
  readonly keys: Keys;
  readonly inBlock: Uint16Array;
  readonly rows: Int32Array | null;
  readonly #form: KeyForm;
  readonly #offsets: Int32Array;
  /** Per block the place of its next event. */
  readonly #next: Int32Array;
  /** Others read them where they are. */
  readonly #isShared: boolean;
  readonly #scratch: Scratch;
  readonly #taken: readonly Int32Array<ArrayBuffer>[] = [];

  /** @param offsets per block the place of its first event, and that of the end */
  constructor(offsets: Int32Array, form: KeyForm, { hasRows, scratch, team }: Walk) {
    const count = offsets[offsets.length - 1]!;
    this.#form = form;
    this.#offsets = offsets;
    this.#next = offsets.slice(0, -1);
    this.#isShared = team.sharesMemory;
    this.#scratch = scratch;
    if (team.size > 1) {
      this.keys = keysOf(form, count, team.sharesMemory);
      this.inBlock = new Uint16Array(memoryOf(count * 2, team.sharesMemory));
      this.rows = hasRows ? new Int32Array(memoryOf(count * 4, team.sharesMemory)) : null;
      return;
    }
    const words = form.isNarrow ? count : 2 * count;
    const [keys, inBlock] = [scratch.take(words + (words & 1)), scratch.take((count + 1) >> 1)];
    const rows = hasRows ? scratch.take(count) : null;
    this.keys = form.isNarrow ? keys : new Float64Array(keys.buffer, 0, count);
    this.inBlock = new Uint16Array(inBlock.buffer);
    this.rows = rows;
    this.#taken = rows ? [keys, inBlock, rows] : [keys, inBlock];
  }

  /** Nobody looks at them any more. */
  leave(): void {
    this.#scratch.giveBack(...this.#taken);
  }

  scatter({ source, base: firstRow }: BlockSource, from: number, to: number, bits: number): void {
    const { keys, inBlock, rows } = this;
    const next = this.#next;
    const { entities } = source;
    const mask = (1 << bits) - 1;
    const lanes = lanesFor(rowsAtOnce);
    const count = lanes.gather(source, from, to, true);
    const [ownKeys, ownRows] = [lanes.keysOf(0, count, this.#form), lanes.rows];
    for (let at = 0; at < count; at += 1) {
      const row = ownRows[at]!;
      const entity = entities[row]!;
      if (entity < 0) continue;
      const block = entity >> bits;
      const place = next[block]!;
      next[block] = place + 1;
      keys[place] = ownKeys[at]!;
      inBlock[place] = entity & mask;
      if (rows) rows[place] = firstRow + row;
    }
  }

  /** Those of the blocks from first ≤ block < end. @param isOwn they stay here */
  part(first: number, end: number, isOwn: boolean): BlockPart {
    const [from, to] = [this.#offsets[first]!, this.#offsets[end]!];
    const cut = <T extends Keys | Uint16Array | Int32Array>(values: T): T =>
      (isOwn || this.#isShared ? values.subarray(from, to) : values.slice(from, to)) as T;
    return {
      keys: cut(this.keys),
      inBlock: cut(this.inBlock),
      rows: this.rows && cut(this.rows),
      starts: this.#offsets.slice(first, end).map((place) => place - from),
      ends: this.#next.slice(first, end).map((place) => place - from),
    };
  }
}

/** The events of one block, by entity. */
class Block {
  readonly size: number;
  readonly #walk: Walk;
  readonly #form: KeyForm;
  readonly #offsets: Int32Array;
  readonly #next: Int32Array;
  #keys: Keys;
  #rows: Int32Array | null;

  constructor(bits: number, form: KeyForm, walk: Walk) {
    this.size = 1 << bits;
    this.#walk = walk;
    this.#form = form;
    this.#offsets = new Int32Array(this.size + 1);
    this.#next = new Int32Array(this.size);
    this.#keys = keysOf(form, 0);
    this.#rows = walk.hasRows ? new Int32Array(0) : null;
  }

  /** @param at the block's place in each part */
  async take(parts: readonly BlockPart[], at: number): Promise<void> {
    const count = parts.reduce((sum, { starts, ends }) => sum + ends[at]! - starts[at]!, 0);
    if (this.#keys.length < count) {
      this.#keys = keysOf(this.#form, count);
      this.#rows = this.#rows && new Int32Array(count);
    }
    const [offsets, next] = [this.#offsets.fill(0), this.#next];
    await this.#each(parts, at, ({ inBlock }, from, to) => countOwn(inBlock, from, to, offsets));
    for (let entity = 0; entity < this.size; entity += 1) {
      next[entity] = offsets[entity]!;
      offsets[entity + 1]! += offsets[entity]!;
    }
    const [ownKeys, ownRows] = [this.#keys, this.#rows];
    await this.#each(parts, at, ({ keys, inBlock, rows }, from, to) =>
      place(keys, inBlock, from, to, next, ownKeys, rows, ownRows),
    );
  }

  async #each(
    parts: readonly BlockPart[],
    at: number,
    take: (part: BlockPart, from: number, to: number) => void,
  ): Promise<void> {
    const { pace } = this.#walk;
    for (const part of parts) {
      const end = part.ends[at]!;
      for (let from = part.starts[at]!; from < end; from += eventsAtOnce) {
        if (pace.due) await pace.turn();
        take(part, from, Math.min(from + eventsAtOnce, end));
      }
    }
  }

  /**
   * Visits some entities of the block, from one on: as many as have not too many events together, or one that has.
   * @returns the next
   */
  async visit(base: number, first: number): Promise<number> {
    const [offsets, keys, rows] = [this.#offsets, this.#keys, this.#rows];
    const begin = offsets[first]!;
    let end = first + 1;
    while (end < this.size && end - first < entitiesAtOnce && offsets[end + 1]! - begin <= eventsAtOnce) end += 1;
    for (let entity = first; entity < end; entity += 1) {
      const [from, to] = [offsets[entity]!, offsets[entity + 1]!];
      if (to - from <= eventsAtOnce) sortKeys(keys, rows, from, to);
      else await sortLong(keys.subarray(from, to), rows && rows.subarray(from, to), this.#walk.pace);
    }
    const lanes = lanesFor(offsets[end]! - begin);
    lanes.take(keys, rows, begin, offsets[end]!, this.#form);
    this.#walk.visit(lanes, lanes.listBlock(offsets, first, end, base));
    return end;
  }
}

/** @param counts at place e + 1 for entity e */
function countOwn(inBlock: Uint16Array, from: number, to: number, counts: Int32Array): void {
  for (let at = from; at < to; at += 1) counts[inBlock[at]! + 1]! += 1;
}

/** Puts events where the next of their entity belongs. */
function place(
  keys: Keys,
  inBlock: Uint16Array,
  from: number,
  to: number,
  next: Int32Array,
  ownKeys: Keys,
  rows: Int32Array | null,
  ownRows: Int32Array | null,
): void {
  for (let at = from; at < to; at += 1) {
    const entity = inBlock[at]!;
    const own = next[entity]!;
    next[entity] = own + 1;
    ownKeys[own] = keys[at]!;
    if (rows && ownRows) ownRows[own] = rows[at]!;
  }
}
