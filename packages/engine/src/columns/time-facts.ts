import type { Pace } from '../pace.js';
import { toWhole } from './column-facts.js';
import { missingDay, secondMs } from './column.js';
import type { DateColumn, DatetimeColumn } from './column.js';

/** What is true of all times of a column, in its own unit: epoch days, or epoch milliseconds. */
export interface TimeFacts {
  readonly hasMissing: boolean;
  /** The first and the last that is there. None: low > high. */
  readonly low: number;
  readonly high: number;
  /** Every time is a whole number of its unit. */
  readonly isWhole: boolean;
  /** Every time lies a whole number of steps of this size after the first; 1 where not all are whole. */
  readonly step: number;
}

/** Rows between two looks at the clock. */
const block = 65_536;

const known = new WeakMap<DateColumn | DatetimeColumn, TimeFacts>();

/** Looks at every row once; afterwards the facts are known as long as the column is there. */
export async function findTimeFacts(column: DateColumn | DatetimeColumn, pace: Pace): Promise<TimeFacts> {
  let facts = known.get(column);
  if (!facts) {
    facts = await factsIn(column, pace);
    known.set(column, facts);
  }
  return facts;
}

async function factsIn({ type, values }: DateColumn | DatetimeColumn, pace: Pace): Promise<TimeFacts> {
  if (values instanceof Float64Array) return instantFacts(values, pace);
  const facts = await dayFacts(values, pace);
  return type === 'date' ? facts : { ...facts, low: facts.low * secondMs, high: facts.high * secondMs, step: secondMs };
}

/** Of seconds too: they miss in the same way. */
async function dayFacts(days: Int32Array, pace: Pace): Promise<TimeFacts> {
  let [low, high, hasMissing] = [Infinity, -Infinity, false];
  for (let from = 0; from < days.length; from += block) {
    if (pace.due) await pace.turn();
    const to = Math.min(from + block, days.length);
    for (let row = from; row < to; row += 1) {
      const day = days[row]!;
      if (day === missingDay) {
        hasMissing = true;
        continue;
      }
      if (day < low) low = day;
      if (day > high) high = day;
    }
  }
  return { hasMissing, low, high, isWhole: true, step: 1 };
}

async function instantFacts(instants: Float64Array, pace: Pace): Promise<TimeFacts> {
  let [low, high, hasMissing, isWhole, areSeconds] = [Infinity, -Infinity, false, true, true];
  for (let from = 0; from < instants.length; from += block) {
    if (pace.due) await pace.turn();
    const to = Math.min(from + block, instants.length);
    for (let row = from; row < to; row += 1) {
      const instant = instants[row]!;
      if (instant !== instant) {
        hasMissing = true;
        continue;
      }
      if (instant < low) low = instant;
      if (instant > high) high = instant;
      isWhole &&= Math.floor(instant) === instant;
      const second = instant / secondMs + toWhole - toWhole;
      areSeconds &&= second * secondMs === instant;
    }
  }
  return { hasMissing, low, high, isWhole, step: areSeconds && isWhole ? secondMs : 1 };
}
