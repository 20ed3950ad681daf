import type { Scratch } from '../../../columns/scratch.js';
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

/** Entities whose numbers differ only in so many last bits are one block. At most 16, so that a number inside a block takes two bytes. */
export function blockBits(entityCount: number): number {
  let bits = leastBits;
  while (bits < 16 && entityCount >> bits > mostBlocks) bits += 1;
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

/** Goes through rows in any order: into blocks by entity first, then each block, which fits into the cache, by entity and time. */
export async function walkBlocks(
  { sources, entityCount, stepCount, bits = blockBits(entityCount) }: Blocks,
  walk: Walk,
): Promise<WalkOutcome> {
  const { pace } = walk;
  const blockCount = (entityCount >> bits) + 1;
  const of = 2 * sources.reduce((sum, { source }) => sum + source.rowCount, 0) + entityCount;
  let done = 0;
  /** @returns false: a row does several steps */
  const eachRows = async (take: (source: BlockSource, from: number, to: number) => void): Promise<boolean> => {
    for (const each of sources) {
      const { rowCount, steps } = each.source;
      for (let from = 0; from < rowCount; from += rowsAtOnce) {
        if (pace.due) {
          await pace.turn();
          walk.onProgress(done + from, of);
        }
        const to = Math.min(from + rowsAtOnce, rowCount);
        if (!steps.prepare(from, to)) return false;
        take(each, from, to);
      }
      done += rowCount;
    }
    return true;
  };

  const offsets = new Int32Array(blockCount + 1);
  if (!(await eachRows(({ source }, from, to) => countBlocks(source, from, to, bits, offsets)))) return 'intricate';
  for (const { source } of sources) await countLeftOut(source, walk.excluded, pace);
  offsets[0] = 0;
  for (let block = 0; block < blockCount; block += 1) offsets[block + 1]! += offsets[block]!;
  const form = keyFormOf(
    sources.map(({ source }) => source),
    stepCount,
  );
  const events = new BlockEvents(offsets[blockCount]!, form, walk);
  const ends = offsets.slice(0, blockCount);
  await eachRows((each, from, to) => events.scatter(each, from, to, bits, ends));

  const block = new Block(bits, form, walk);
  for (let at = 0; at < blockCount; at += 1) {
    await block.take(events, offsets[at]!, ends[at]!);
    for (let next = 0; next < block.size;) {
      if (pace.due) {
        await pace.turn();
        walk.onProgress(Math.min(done + (at << bits) + next, of), of);
      }
      next = await block.visit(at << bits, next);
    }
  }
  events.leave();
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

/** All events, those of a block together. */
class BlockEvents {
  readonly keys: Keys;
  /** The last bits of the entity's number. */
  readonly inBlock: Uint16Array;
  readonly rows: Int32Array | null;
  readonly #form: KeyForm;
  readonly #scratch: Scratch;
  readonly #taken: readonly Int32Array<ArrayBuffer>[];

  constructor(count: number, form: KeyForm, { hasRows, scratch }: Walk) {
    const words = form.isNarrow ? count : 2 * count;
    const [keys, inBlock] = [scratch.take(words + (words & 1)), scratch.take((count + 1) >> 1)];
    const rows = hasRows ? scratch.take(count) : null;
    this.keys = form.isNarrow ? keys : new Float64Array(keys.buffer, 0, count);
    this.inBlock = new Uint16Array(inBlock.buffer);
    this.rows = rows;
    this.#form = form;
    this.#scratch = scratch;
    this.#taken = rows ? [keys, inBlock, rows] : [keys, inBlock];
  }

  /** Nobody looks at them any more. */
  leave(): void {
    this.#scratch.giveBack(...this.#taken);
  }

  /** @param next per block the place of its next event */
  scatter({ source, base: firstRow }: BlockSource, from: number, to: number, bits: number, next: Int32Array): void {
    const { keys, inBlock, rows } = this;
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

  async take({ keys, inBlock, rows }: BlockEvents, from: number, to: number): Promise<void> {
    const { pace } = this.#walk;
    if (this.#keys.length < to - from) {
      this.#keys = keysOf(this.#form, to - from);
      this.#rows = rows && new Int32Array(to - from);
    }
    const [offsets, next] = [this.#offsets.fill(0), this.#next];
    for (let first = from; first < to; first += eventsAtOnce) {
      if (pace.due) await pace.turn();
      countOwn(inBlock, first, Math.min(first + eventsAtOnce, to), offsets);
    }
    for (let entity = 0; entity < this.size; entity += 1) {
      next[entity] = offsets[entity]!;
      offsets[entity + 1]! += offsets[entity]!;
    }
    for (let first = from; first < to; first += eventsAtOnce) {
      if (pace.due) await pace.turn();
      const until = Math.min(first + eventsAtOnce, to);
      place(keys, inBlock, first, until, next, this.#keys, rows, this.#rows);
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
