import type { EntityRuns } from './entity-runs.js';
import { countLeftOut, rowsAtOnce } from './event-source.js';
import type { EventSource } from './event-source.js';
import { EventGatherer } from './gather-events.js';
import { OwnEvents } from './own-events.js';
import type { Walk, WalkOutcome } from './walk.js';

/**
 * Goes once through rows that stand together by entity: no more of them is held than one entity's. Where they are not in the order of time
 * the entity's own are sorted.
 */
export async function walkRuns(source: EventSource, runs: EntityRuns, walk: Walk): Promise<WalkOutcome> {
  const { rowCount, steps, entities } = source;
  const { pace } = walk;
  const { count, offsets, areInOrder } = runs;
  const gatherer = new EventGatherer(source);
  if (!(await countLeftOut(source, walk.excluded, pace))) return 'intricate';
  let own = OwnEvents.ofSize(rowsAtOnce + 1, walk.hasRows);
  for (let run = 0; run < count;) {
    const first = offsets[run]!;
    if (pace.due) {
      await pace.turn();
      walk.onProgress(first, rowCount);
    }
    const until = Math.min(first + rowsAtOnce, rowCount);
    if (!steps.prepare(first, until)) return 'intricate';
    if (offsets[run + 1]! > until) {
      const end = offsets[run + 1]!;
      own.to = 0;
      for (let from = first; from < end; from += rowsAtOnce) {
        if (pace.due) await pace.turn();
        const to = Math.min(from + rowsAtOnce, end);
        if (!steps.prepare(from, to)) return 'intricate';
        if (own.to + rowsAtOnce >= own.times.length) own = own.withRoom(2 * own.times.length + rowsAtOnce);
        gatherer.add(from, to, own);
      }
      if (!areInOrder && !own.isInOrder) await own.sortPaced(pace);
      if (own.to > 0 && entities[first]! >= 0) walk.visit(entities[first]!, own);
      run += 1;
      continue;
    }
    do {
      const from = offsets[run]!;
      run += 1;
      const entity = entities[from]!;
      if (entity < 0) continue;
      own.to = 0;
      gatherer.add(from, offsets[run]!, own);
      if (own.to === 0) continue;
      if (!areInOrder && !own.isInOrder) own.sort();
      walk.visit(entity, own);
    } while (run < count && offsets[run + 1]! <= until);
  }
  walk.onProgress(rowCount, rowCount);
  return 'done';
}
