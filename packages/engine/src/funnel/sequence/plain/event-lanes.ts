import { unitOf } from '../../../columns/column.js';
import { makeChainFinder } from './chain-finder.js';
import { wideKeys } from './event-key.js';
import type { KeyForm } from './event-key.js';
import type { EntityRuns } from './entity-runs.js';
import { beforeTimes, rowsAtOnce } from './event-source.js';
import type { EventSource } from './event-source.js';
import { sortKeys } from './sort-keys.js';
import type { Keys } from './sort-keys.js';

/** Events that there is room for, unless one entity has more. */
const leastSize = 65_536;
/** Larger lanes are not kept. */
const keptAtMost = 2 ** 20;

/**
 * Events on their way to be counted, those of one entity after those of another, and the loops over them. V8 writes the addresses of a
 * function's constants into the loops inside; of any other array it looks up kind, length and address at each access. So events come here,
 * wherever they are from.
 */
export type EventLanes = ReturnType<typeof makeLanes>;

let kept: EventLanes | undefined;

/**
 * Lanes with room for so many events. Everybody shares them: they are filled and read without giving the thread back in between. The first
 * ones are the fastest, as making others turns their constants into variables.
 */
export function lanesFor(events: number): EventLanes {
  if (kept && kept.size >= events) return kept;
  const lanes = makeLanes(Math.max(events, leastSize));
  if (lanes.size <= keptAtMost) kept = lanes;
  return lanes;
}

function makeLanes(size: number) {
  /** Whole milliseconds, or days. */
  const times = new Float64Array(size + 1);
  /** Counted from 1. */
  const steps = new Uint8Array(size + 1);
  /** The row of each event, where somebody asks for it. */
  const rows = new Int32Array(size + 1);
  /** Entities that have events: those from `begins` to before `ends`. */
  const entities = new Int32Array(rowsAtOnce);
  const begins = new Int32Array(rowsAtOnce);
  const ends = new Int32Array(rowsAtOnce);

  const rowCodes = new Int32Array(rowsAtOnce);
  const rowSteps = new Uint8Array(rowsAtOnce);
  const rowTimes = new Float64Array(rowsAtOnce);
  /** How many events there are before a row. */
  const eventsBefore = new Uint16Array(rowsAtOnce + 1);
  const ownKeys = new Float64Array(size);

  /**
   * Reads rows, at most `rowsAtOnce`, which the source's steps are ready for. All are written, and those that are no events written over: no
   * branch has to be guessed.
   * @returns how many events there are
   */
  function gather(source: EventSource, from: number, to: number, hasRows: boolean): number {
    const [before, asOf, unit] = [beforeTimes(source), source.asOf, unitOf(source.time)];
    const count = to - from;
    rowTimes.set(source.time.values.subarray(from, to));
    rowCodes.set(source.steps.codes.subarray(from, to));
    readSteps(source.steps.table, count);
    let next = 0;
    for (let row = 0; row < count; row += 1) {
      const time = rowTimes[row]! * unit;
      const step = rowSteps[row]!;
      eventsBefore[row] = next;
      times[next] = time;
      steps[next] = step;
      // 1 of a step, else 0.
      next += (-step >>> 31) & Number(time > before) & Number(time < asOf);
    }
    eventsBefore[count] = next;
    if (hasRows) for (let row = 0; row < count; row += 1) rows[eventsBefore[row]!] = from + row;
    return next;
  }

  function readSteps(table: Uint8Array, count: number): void {
    const fours = count & ~3;
    for (let row = 0; row < fours; row += 4) {
      rowSteps[row] = table[rowCodes[row]! + 1]!;
      rowSteps[row + 1] = table[rowCodes[row + 1]! + 1]!;
      rowSteps[row + 2] = table[rowCodes[row + 2]! + 1]!;
      rowSteps[row + 3] = table[rowCodes[row + 3]! + 1]!;
    }
    for (let row = fours; row < count; row += 1) rowSteps[row] = table[rowCodes[row]! + 1]!;
  }

  /**
   * Lists whose the events are that were gathered from the rows of runs.
   * @returns how many entities have any
   */
  function listRuns(runs: EntityRuns, from: number, to: number): number {
    const firstRow = runs.offsets[from]!;
    let count = 0;
    let end = 0;
    for (let run = from; run < to; run += 1) {
      const begin = end;
      end = eventsBefore[runs.offsets[run + 1]! - firstRow]!;
      const entity = runs.entities[run]!;
      entities[count] = entity;
      begins[count] = begin;
      ends[count] = end;
      if (end > begin && entity >= 0) count += 1;
    }
    return count;
  }

  /** The same of events that were taken, of all entities between two. @param offsets where the events of each were before */
  function listBlock(offsets: Int32Array, from: number, to: number, firstEntity: number): number {
    const begin = offsets[from]!;
    let count = 0;
    for (let entity = from; entity < to; entity += 1) {
      entities[count] = firstEntity + entity;
      begins[count] = offsets[entity]! - begin;
      ends[count] = offsets[entity + 1]! - begin;
      if (ends[count]! > begins[count]!) count += 1;
    }
    return count;
  }

  /** Puts the events of each of so many entities in order of time, those of a tie in the order of the path. */
  function order(count: number): void {
    for (let at = 0; at < count; at += 1) {
      const [from, to] = [begins[at]!, ends[at]!];
      if (isInOrder(from, to)) continue;
      keysOf(from, to, wideKeys);
      sortKeys(ownKeys, rows, from, to);
      readKeys(from, to, wideKeys);
    }
  }

  /** Events as keys. @returns a view, valid until the next call */
  function keysOf(from: number, to: number, { base, unit, slots }: KeyForm): Float64Array {
    for (let at = from; at < to; at += 1) ownKeys[at] = ((times[at]! - base) / unit) * slots + steps[at]!;
    return ownKeys.subarray(from, to);
  }

  function isInOrder(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at += 1) {
      if (times[at]! < times[at - 1]! || (times[at] === times[at - 1] && steps[at]! < steps[at - 1]!)) return false;
    }
    return true;
  }

  /** Takes events from keys; the first of them stands at place 0 then. */
  function take(keys: Keys, keyRows: Int32Array | null, from: number, to: number, form: KeyForm): void {
    ownKeys.set(keys.subarray(from, to));
    if (keyRows) rows.set(keyRows.subarray(from, to));
    readKeys(0, to - from, form);
  }

  function readKeys(from: number, to: number, { base, unit, slots }: KeyForm): void {
    // Of a power of two the reciprocal is exact.
    const perSlot = 1 / slots;
    for (let at = from; at < to; at += 1) {
      const key = ownKeys[at]!;
      const time = Math.floor(key * perSlot);
      times[at] = base + time * unit;
      steps[at] = key - time * slots;
    }
  }

  return {
    size,
    times,
    steps,
    rows,
    entities,
    begins,
    ends,
    gather,
    listRuns,
    listBlock,
    order,
    keysOf,
    take,
    ...makeChainFinder(times, steps),
  };
}
