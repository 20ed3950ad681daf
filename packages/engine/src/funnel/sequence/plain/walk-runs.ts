import { partStart } from '../../../team/team.js';
import { growingFloats, growingInts } from '../../../columns/growing.js';
import type { EntityRuns } from './entity-runs.js';
import { wideKeys } from './event-key.js';
import { lanesFor } from './event-lanes.js';
import { countLeftOut, rowsAtOnce } from './event-source.js';
import type { EventSource } from './event-source.js';
import { sortLong } from './sort-long.js';
import type { Walk, WalkOutcome } from './walk.js';

/**
 * Goes once through rows that stand together by entity: no more of them is held than a few thousand, or one entity's. Where they are not in
 * the order of time the entity's own are sorted. Each of a team goes through a part of the rows.
 */
export async function walkRuns(source: EventSource, runs: EntityRuns, walk: Walk): Promise<WalkOutcome> {
  const { rowCount, steps } = source;
  const { pace, hasRows, team } = walk;
  const { offsets, areInOrder } = runs;
  const begin = runFrom(runs, partStart(rowCount, team.place, team.size));
  const count = runFrom(runs, partStart(rowCount, team.place + 1, team.size));
  if (team.place === 0 && !(await countLeftOut(source, walk.excluded, pace))) return 'intricate';
  const [start, of] = [offsets[begin]!, offsets[count]! - offsets[begin]!];
  for (let run = begin; run < count;) {
    const first = offsets[run]!;
    if (pace.due) {
      await pace.turn();
      walk.onProgress(first - start, of);
    }
    let end = run;
    while (end < count && offsets[end + 1]! <= first + rowsAtOnce) end += 1;
    if (end === run) {
      if (!(await visitLong(source, runs, run, walk))) return 'intricate';
      run += 1;
      continue;
    }
    if (!steps.prepare(first, offsets[end]!)) return 'intricate';
    const lanes = lanesFor(rowsAtOnce);
    lanes.gather(source, first, offsets[end]!, hasRows);
    const listed = lanes.listRuns(runs, run, end);
    if (!areInOrder) lanes.order(listed);
    walk.visit(lanes, listed);
    run = end;
  }
  walk.onProgress(of, of);
  return 'done';
}

/** The first run that begins at a row or after it. */
function runFrom({ offsets, count }: EntityRuns, row: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * An entity with more rows than are read at once. Others use the lanes while this one's rows are read, so its events are kept as keys.
 * @returns false: a row does several steps
 */
async function visitLong(source: EventSource, runs: EntityRuns, run: number, walk: Walk): Promise<boolean> {
  const { pace, hasRows } = walk;
  const [first, end] = [runs.offsets[run]!, runs.offsets[run + 1]!];
  const entity = runs.entities[run]!;
  const [keys, rows] = [growingFloats(), growingInts()];
  for (let from = first; from < end; from += rowsAtOnce) {
    if (pace.due) await pace.turn();
    const to = Math.min(from + rowsAtOnce, end);
    if (!source.steps.prepare(from, to)) return false;
    const lanes = lanesFor(rowsAtOnce);
    const count = lanes.gather(source, from, to, hasRows);
    keys.append(lanes.keysOf(0, count, wideKeys));
    if (hasRows) rows.append(lanes.rows.subarray(0, count));
  }
  if (keys.length === 0 || entity < 0) return true;
  const own = { keys: keys.view(), rows: hasRows ? rows.view() : null };
  if (!runs.areInOrder) await sortLong(own.keys, own.rows, pace);
  const lanes = lanesFor(keys.length);
  lanes.take(own.keys, own.rows, 0, keys.length, wideKeys);
  [lanes.entities[0], lanes.begins[0], lanes.ends[0]] = [entity, 0, keys.length];
  walk.visit(lanes, 1);
  return true;
}
