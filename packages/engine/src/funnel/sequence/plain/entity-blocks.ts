import { stepsPerTime } from './event-key.js';
import { rowsAtOnce } from './event-reader.js';
import type { EventReader } from './event-reader.js';
import type { Walk, WalkOutcome } from './grouped-rows.js';
import { OwnEvents } from './own-events.js';
import { sortKeys } from './sort-keys.js';

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
  readonly reader: EventReader;
  readonly base: number;
}

/** Goes through rows in any order: into blocks by entity first, then each block, which fits into the cache, by entity and time. */
export async function walkBlocks(
  sources: readonly BlockSource[],
  entityCount: number,
  walk: Walk,
  bits = blockBits(entityCount),
): Promise<WalkOutcome> {
  const blockCount = (entityCount >> bits) + 1;
  const of = 2 * sources.reduce((sum, { reader }) => sum + reader.rowCount, 0) + entityCount;
  let done = 0;
  const eachRead = async (take: (source: BlockSource, from: number, to: number) => boolean): Promise<boolean> => {
    for (const source of sources) {
      const { rowCount } = source.reader;
      for (let from = 0; from < rowCount; from += rowsAtOnce) {
        if (walk.pace.due) {
          await walk.pace.turn();
          walk.onProgress(done + from, of);
        }
        if (!take(source, from, Math.min(from + rowsAtOnce, rowCount))) return false;
      }
      done += rowCount;
    }
    return true;
  };

  const offsets = new Int32Array(blockCount + 1);
  const isCounted = await eachRead(({ reader }, from, to) => reader.countBlocks(from, to, bits, offsets));
  if (!isCounted) return 'intricate';
  offsets[0] = 0;
  for (let block = 0; block < blockCount; block += 1) offsets[block + 1]! += offsets[block]!;
  const events = new BlockEvents(offsets[blockCount]!, walk.hasRows);
  const ends = offsets.slice(0, blockCount);
  const isRead = await eachRead(({ reader, base }, from, to) => {
    const count = reader.read(from, to, walk.excluded);
    if (count > 0) events.scatter(reader, base, count, bits, ends);
    return count >= 0;
  });
  if (!isRead) return 'intricate';

  const block = new Block(bits, walk);
  for (let at = 0; at < blockCount; at += 1) {
    block.take(events, offsets[at]!, ends[at]!);
    for (let from = 0; from < block.size; from += entitiesAtOnce) {
      if (walk.pace.due) {
        await walk.pace.turn();
        walk.onProgress(Math.min(done + (at << bits) + from, of), of);
      }
      block.visit(at << bits, from);
    }
  }
  walk.onProgress(of, of);
  return 'done';
}

/** Entities between two looks at the clock. */
const entitiesAtOnce = 512;

/** All events, those of a block together. */
class BlockEvents {
  readonly keys: Float64Array;
  /** The last bits of the entity's number. */
  readonly inBlock: Uint16Array;
  readonly rows: Int32Array | null;

  constructor(count: number, hasRows: boolean) {
    this.keys = new Float64Array(count);
    this.inBlock = new Uint16Array(count);
    this.rows = hasRows ? new Int32Array(count) : null;
  }

  /** @param next per block the place of its next event */
  scatter(reader: EventReader, base: number, count: number, bits: number, next: Int32Array): void {
    const { keys, inBlock, rows } = this;
    const { times, steps, entities, rows: readRows } = reader;
    const mask = (1 << bits) - 1;
    for (let at = 0; at < count; at += 1) {
      const entity = entities[at]!;
      const block = entity >> bits;
      const place = next[block]!;
      next[block] = place + 1;
      keys[place] = times[at]! * stepsPerTime + steps[at]!;
      inBlock[place] = entity & mask;
      if (rows) rows[place] = base + readRows[at]!;
    }
  }
}

/** The events of one block, by entity. */
class Block {
  readonly size: number;
  readonly #walk: Walk;
  readonly #offsets: Int32Array;
  readonly #next: Int32Array;
  #keys = new Float64Array(0);
  #own = OwnEvents.ofSize(0, false);

  constructor(bits: number, walk: Walk) {
    this.size = 1 << bits;
    this.#walk = walk;
    this.#offsets = new Int32Array(this.size + 1);
    this.#next = new Int32Array(this.size);
  }

  take({ keys, inBlock, rows }: BlockEvents, from: number, to: number): void {
    const count = to - from;
    if (this.#keys.length < count) {
      this.#keys = new Float64Array(count);
      this.#own = OwnEvents.ofSize(count, rows !== null);
    }
    const own = this.#keys;
    const ownRows = this.#own.rows;
    const [offsets, next] = [this.#offsets.fill(0), this.#next];
    for (let at = from; at < to; at += 1) offsets[inBlock[at]! + 1]! += 1;
    for (let entity = 0; entity < this.size; entity += 1) {
      next[entity] = offsets[entity]!;
      offsets[entity + 1]! += offsets[entity]!;
    }
    for (let at = from; at < to; at += 1) {
      const entity = inBlock[at]!;
      const place = next[entity]!;
      next[entity] = place + 1;
      own[place] = keys[at]!;
      if (rows && ownRows) ownRows[place] = rows[at]!;
    }
  }

  /** Visits the entities of the block from one on, at most `entitiesAtOnce`. */
  visit(base: number, first: number): void {
    const offsets = this.#offsets;
    const own = this.#own;
    const keys = this.#keys;
    const end = Math.min(first + entitiesAtOnce, this.size);
    for (let entity = first; entity < end; entity += 1) {
      own.from = offsets[entity]!;
      own.to = offsets[entity + 1]!;
      if (own.from === own.to) continue;
      sortKeys(keys, own.rows, own.from, own.to);
      own.setKeys(keys, own.from);
      this.#walk.visit(base + entity, own);
    }
  }
}
