import type { FieldType } from '@weir/schema';
import type { Pace } from '../pace.js';
import { missingBoolean, missingCode, missingDay, missingSecond } from './column.js';
import type { Column } from './column.js';

/** Rows between two looks at the clock. */
const block = 65_536;

/** Rows of a column without a value. @throws {WeirError} `adapter/aborted` */
export async function countMissing(column: Column, pace: Pace): Promise<number> {
  const values = column.type === 'string' ? column.codes : column.values;
  const countIn =
    values instanceof Float64Array || column.type === 'number' ? countNaN : countOf(missingOf(column.type));
  let count = 0;
  for (let from = 0; from < values.length; from += block) {
    if (pace.due) await pace.turn();
    count += countIn(values.subarray(from, from + block));
  }
  return count;
}

type Numbers = Float64Array | Int32Array | Int16Array | Int8Array;

function missingOf(type: Exclude<FieldType, 'number'>): number {
  if (type === 'date') return missingDay;
  if (type === 'datetime') return missingSecond;
  return type === 'string' ? missingCode : missingBoolean;
}

function countNaN(values: Numbers): number {
  let count = 0;
  for (let at = 0; at < values.length; at += 1) count += values[at] === values[at] ? 0 : 1;
  return count;
}

function countOf(missing: number): (values: Numbers) => number {
  return (values) => {
    let count = 0;
    for (let at = 0; at < values.length; at += 1) count += values[at] === missing ? 1 : 0;
    return count;
  };
}
