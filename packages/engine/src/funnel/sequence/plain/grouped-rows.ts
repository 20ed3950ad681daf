import type { Pace } from '../../../pace.js';
import type { ExcludedRows } from '../../excluded-rows.js';
import { rowsAtOnce } from './event-reader.js';
import type { EventReader } from './event-reader.js';
import { OwnEvents } from './own-events.js';

/** 'scattered': rows of an entity do not stand together; 'intricate': events are more than keys can tell. */
export type WalkOutcome = 'done' | 'scattered' | 'intricate';

export interface Walk {
  /** Takes the events of one entity. They are valid until it returns. */
  readonly visit: (entity: number, own: OwnEvents) => void;
  readonly hasRows: boolean;
  readonly excluded: ExcludedRows;
  readonly pace: Pace;
  /** Of all that there is to do. */
  readonly onProgress: (done: number, of: number) => void;
}

/**
 * Goes once through rows that stand together by entity: no more of them is held than one entity's. Where they are not in the order of time
 * the entity's own are sorted.
 */
export async function walkGrouped(reader: EventReader, entityCount: number, walk: Walk): Promise<WalkOutcome> {
  const { rowCount } = reader;
  const groups = new EntityGroups(reader, entityCount, walk);
  for (let from = 0; from < rowCount; from += rowsAtOnce) {
    if (walk.pace.due) {
      await walk.pace.turn();
      walk.onProgress(from, rowCount);
    }
    const count = reader.read(from, Math.min(from + rowsAtOnce, rowCount), walk.excluded);
    if (count < 0) return 'intricate';
    if (!groups.add(count)) return 'scattered';
  }
  groups.finish();
  walk.onProgress(rowCount, rowCount);
  return 'done';
}

/** Cuts what is read into the events of one entity after another. */
class EntityGroups {
  readonly #reader: EventReader;
  readonly #walk: Walk;
  readonly #seen: Uint8Array;
  /** What was read at once: most entities have all their events there. */
  readonly #read: OwnEvents;
  #entity = -1;
  /** The events of the last entity, gathered from several reads. */
  #kept: OwnEvents;

  constructor(reader: EventReader, entityCount: number, walk: Walk) {
    this.#reader = reader;
    this.#walk = walk;
    this.#seen = new Uint8Array(entityCount);
    this.#read = new OwnEvents(reader.times, reader.steps, walk.hasRows ? reader.rows : null);
    this.#kept = OwnEvents.ofSize(1024, walk.hasRows);
  }

  /** @returns false: an entity comes again */
  add(count: number): boolean {
    const { entities } = this.#reader;
    const read = this.#read;
    const seen = this.#seen;
    let at = 0;
    if (count > 0 && entities[0] === this.#entity) {
      while (at < count && entities[at] === this.#entity) at += 1;
      this.#keep(0, at);
    }
    if (at === count) return true;
    this.finish();
    while (at < count) {
      const entity = entities[at]!;
      const from = at;
      do at += 1;
      while (at < count && entities[at] === entity);
      if (seen[entity] === 1) return false;
      seen[entity] = 1;
      if (at === count) {
        this.#entity = entity;
        this.#keep(from, at);
        return true;
      }
      read.from = from;
      read.to = at;
      this.#visit(entity, read);
    }
    return true;
  }

  finish(): void {
    if (this.#kept.to > 0) this.#visit(this.#entity, this.#kept);
    this.#kept.to = 0;
  }

  #visit(entity: number, own: OwnEvents): void {
    const { times, steps, from, to } = own;
    for (let at = from + 1; at < to; at += 1) {
      const isAfter = times[at]! > times[at - 1]! || (times[at] === times[at - 1] && steps[at]! >= steps[at - 1]!);
      if (isAfter) continue;
      own.sort();
      break;
    }
    this.#walk.visit(entity, own);
  }

  #keep(from: number, to: number): void {
    const count = this.#kept.to + to - from;
    if (count > this.#kept.times.length) {
      const { times, steps, rows, to: kept } = this.#kept;
      this.#kept = OwnEvents.ofSize(count * 2, this.#walk.hasRows);
      this.#kept.times.set(times);
      this.#kept.steps.set(steps);
      if (rows) this.#kept.rows?.set(rows);
      this.#kept.to = kept;
    }
    const { times, steps, rows, to: place } = this.#kept;
    times.set(this.#read.times.subarray(from, to), place);
    steps.set(this.#read.steps.subarray(from, to), place);
    rows?.set(this.#read.rows!.subarray(from, to), place);
    this.#kept.to = count;
  }
}
