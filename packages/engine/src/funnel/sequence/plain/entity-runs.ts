import type { Codes, DateColumn, DatetimeColumn } from '../../../columns/column.js';
import { growingInts } from '../../../columns/growing.js';
import type { Pace } from '../../../pace.js';

/** Rows that stand together by entity. */
export interface EntityRuns {
  readonly count: number;
  /** Run r are the rows from `offsets[r]` to before `offsets[r + 1]`: one entity's, or some without one. */
  readonly offsets: Int32Array;
  /** Whose each run is; −1: nobody's. */
  readonly entities: Int32Array;
  /** Within a run each row has a later time than the one before. */
  readonly areInOrder: boolean;
}

/** Rows between two looks at the clock. */
const block = 65_536;

const known = new WeakMap<Codes, WeakMap<DateColumn | DatetimeColumn, EntityRuns | 'scattered'>>();

/** Looks at the rows once; afterwards it is known as long as both columns are there. @returns 'scattered': an entity comes again */
export async function findEntityRuns(
  entities: Codes,
  time: DateColumn | DatetimeColumn,
  entityCount: number,
  pace: Pace,
): Promise<EntityRuns | 'scattered'> {
  let byTime = known.get(entities);
  if (!byTime) known.set(entities, (byTime = new WeakMap()));
  let runs = byTime.get(time);
  if (!runs) byTime.set(time, (runs = await runsIn(entities, time.values, entityCount, pace)));
  return runs;
}

async function runsIn(
  entities: Codes,
  times: Int32Array | Float64Array,
  entityCount: number,
  pace: Pace,
): Promise<EntityRuns | 'scattered'> {
  const seen = new Uint8Array(entityCount);
  const offsets = growingInts();
  const owners = growingInts();
  let last = NaN;
  let areInOrder = true;
  for (let from = 0; from < entities.length; from += block) {
    if (pace.due) await pace.turn();
    const to = Math.min(from + block, entities.length);
    for (let row = from; row < to; row += 1) {
      const entity = entities[row]!;
      if (entity === last) {
        areInOrder &&= times[row]! > times[row - 1]!;
        continue;
      }
      last = entity;
      offsets.push(row);
      owners.push(entity);
      if (entity < 0) continue;
      if (seen[entity] === 1) return 'scattered';
      seen[entity] = 1;
    }
  }
  const count = offsets.length;
  offsets.push(entities.length);
  return { count, offsets: offsets.toArray(), entities: owners.toArray(), areInOrder };
}
