import type { Pace } from '../pace.js';
import { missingSecond, secondMs } from './column.js';
import type { DatetimeColumn } from './column.js';
import { toWhole } from './column-facts.js';

type Instants = DatetimeColumn['values'];

/** Rows between two looks at the clock. */
const block = 65_536;

/** In the year 2038. */
const lastSecond = 2 ** 31 - 1;

/** Epoch milliseconds that are missing, or whole seconds which 32 bits hold. */
export function isWholeSecond(instant: number): boolean {
  if (instant !== instant) return true;
  const second = instant / secondMs + toWhole - toWhole;
  return second * secondMs === instant && second > missingSecond && second <= lastSecond;
}

/** Epoch seconds of instants that are all whole seconds. @param into has room for all */
export function intoSeconds(instants: Float64Array, into: Int32Array): Int32Array {
  for (let row = 0; row < instants.length; row += 1) {
    const instant = instants[row]!;
    into[row] = instant === instant ? instant / secondMs : missingSecond;
  }
  return into;
}

/** @param into has room for all */
export function intoMilliseconds(seconds: Int32Array, into: Float64Array): Float64Array {
  for (let row = 0; row < seconds.length; row += 1) {
    const second = seconds[row]!;
    into[row] = second === missingSecond ? NaN : second * secondMs;
  }
  return into;
}

/** Epoch milliseconds: as they are, or a copy of what are seconds. */
export function milliseconds(values: Instants): Float64Array {
  return values instanceof Float64Array ? values : intoMilliseconds(values, new Float64Array(values.length));
}

/** Epoch seconds, in half the memory, where all instants are whole ones; else these milliseconds. */
export async function narrowInstants(instants: Float64Array, pace: Pace): Promise<Instants> {
  for (let row = 0; row < instants.length; row += 1) {
    if (row % block === 0 && pace.due) await pace.turn();
    if (!isWholeSecond(instants[row]!)) return instants;
  }
  const seconds = new Int32Array(instants.length);
  for (let from = 0; from < instants.length; from += block) {
    if (pace.due) await pace.turn();
    intoSeconds(instants.subarray(from, from + block), seconds.subarray(from, from + block));
  }
  return seconds;
}
