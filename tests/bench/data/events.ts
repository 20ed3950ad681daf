import { names } from './deals.js';
import { randomFrom } from './random.js';

/** Events of 90 days, of one entity for every 20 of them: few have many. Names are numbers here. */
export interface Events {
  readonly rows: number;
  /** 0 to `entityCount` − 1. */
  readonly entity: Int32Array;
  /** Epoch seconds. */
  readonly time: Int32Array;
  /** 0 to 19, the first ones more often. */
  readonly name: Uint8Array;
  /** Place of the row among those by entity and time: what happened first of two events at once. */
  readonly sequence: Int32Array;
}

/** 'sorted': by entity and time; 'shuffled': in no order. */
export type EventOrder = 'sorted' | 'shuffled';

export const eventNames = names('event', 20);
const seed = 42;
const firstSecond = 1_700_000_000;
const seconds = 90 * 86_400;

export function entityCountOf(rows: number): number {
  return Math.max(1, Math.round(rows / 20));
}

export function makeEvents(rows: number, order: EventOrder): Events {
  const random = randomFrom(seed);
  const counts = eventsPerEntity(rows, random);
  const nameBelow = sharesOfNames();
  const events: Events = {
    rows,
    entity: new Int32Array(rows),
    time: new Int32Array(rows),
    name: new Uint8Array(rows),
    sequence: Int32Array.from({ length: rows }, (_, row) => row),
  };
  let row = 0;
  for (const [entity, count] of counts.entries()) {
    const apart = Math.min(12 * 3600, seconds / count);
    let time = firstSecond + Math.floor(random() * Math.max(1, seconds - count * apart));
    for (let each = 0; each < count; each += 1) {
      time += 1 + Math.floor(-Math.log(1 - random()) * apart);
      const share = random();
      let name = 0;
      while (share >= nameBelow[name]!) name += 1;
      events.entity[row] = entity;
      events.time[row] = time;
      events.name[row] = name;
      row += 1;
    }
  }
  return order === 'sorted' ? events : shuffled(events, random);
}

/** In proportion to 1 ÷ √rank, ranks in no order. */
function eventsPerEntity(rows: number, random: () => number): Int32Array {
  const entities = entityCountOf(rows);
  let sum = 0;
  for (let rank = 1; rank <= entities; rank += 1) sum += rank ** -0.5;
  const counts = Int32Array.from({ length: entities }, (_, at) =>
    Math.max(1, Math.floor((rows * (at + 1) ** -0.5) / sum)),
  );
  let total = counts.reduce((all, count) => all + count, 0);
  for (let at = 0; total !== rows; at = (at + 1) % entities) {
    const step = total < rows ? 1 : counts[at]! > 1 ? -1 : 0;
    counts[at]! += step;
    total += step;
  }
  const own = new Int32Array(entities);
  for (const [rank, entity] of permuted(entities, random).entries()) own[entity] = counts[rank]!;
  return own;
}

function permuted(count: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, at) => at);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last]!;
    order[last] = order[other]!;
    order[other] = kept;
  }
  return order;
}

/** Zipf's: the k-th in proportion to 1 ÷ k, added up to 1. */
function sharesOfNames(): number[] {
  const weights = eventNames.map((_name, at) => 1 / (at + 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  const below = weights.map((weight) => (sum += weight / all));
  below[below.length - 1] = 1;
  return below;
}

function shuffled({ rows, entity, time, name }: Events, random: () => number): Events {
  const order = permuted(rows, random);
  const moved = <T extends Int32Array | Uint8Array>(values: T): T => {
    const result = values.slice() as T;
    for (let row = 0; row < rows; row += 1) result[row] = values[order[row]!]!;
    return result;
  };
  return { rows, entity: moved(entity), time: moved(time), name: moved(name), sequence: order };
}
