import type { Pace } from '../pace.js';
import { missingBoolean, missingCode, missingDay, secondMs } from './column.js';
import type { Column } from './column.js';

/** What is true of all rows of a column, so that reading it needs no check of each. */
export interface ColumnFacts {
  readonly hasMissing: boolean;
  /** The least and greatest value that is there: numbers, epoch days, epoch milliseconds; of texts and booleans 0. None: low > high. */
  readonly low: number;
  readonly high: number;
  /** Of numbers that all have at most four decimals: the largest without its sign, in ten-thousandths. NaN: some have more. */
  readonly mostUnits: number;
}

/** Rows between two looks at the clock. */
const block = 65_536;
/** Adding and taking it away rounds what is less than 2^50 to a whole number. */
export const toWhole = 1.5 * 2 ** 52;
export const unitsPerOne = 10_000;
/** Beyond it a multiplication may not find the whole number of units that is meant. */
export const mostUnits = 2 ** 50;

const known = new WeakMap<Column, ColumnFacts>();

/** Undefined before `findFacts`. */
export function factsOf(column: Column): ColumnFacts | undefined {
  return known.get(column);
}

/** Looks at every row once; afterwards the facts of the column are known as long as it is there. */
export async function findFacts(column: Column, pace: Pace): Promise<ColumnFacts> {
  let facts = known.get(column);
  if (!facts) {
    facts = await factsIn(column, pace);
    known.set(column, facts);
  }
  return facts;
}

async function factsIn(column: Column, pace: Pace): Promise<ColumnFacts> {
  switch (column.type) {
    case 'string':
      return { ...noValues, hasMissing: await includes(column.codes, missingCode, pace) };
    case 'boolean':
      return { ...noValues, hasMissing: await includes(column.values, missingBoolean, pace) };
    case 'date':
      return inBlocks(column.values, dayFacts, pace);
    case 'datetime':
      if (column.values instanceof Float64Array) return inBlocks(column.values, instantFacts, pace);
      return inMilliseconds(await inBlocks(column.values, dayFacts, pace));
    case 'number':
      if (column.values instanceof Float64Array) return inBlocks(column.values, numberFacts, pace);
      return inBlocks(column.values, wholeFacts, pace);
  }
}

const noValues = { low: 0, high: 0, mostUnits: NaN } as const;
const nothing: ColumnFacts = { hasMissing: false, low: Infinity, high: -Infinity, mostUnits: 0 };

async function includes(values: Int8Array | Int16Array | Int32Array, missing: number, pace: Pace): Promise<boolean> {
  for (let from = 0; from < values.length; from += block) {
    if (pace.due) await pace.turn();
    if (values.subarray(from, from + block).includes(missing)) return true;
  }
  return false;
}

async function inBlocks<Values extends Int32Array | Float64Array>(
  values: Values,
  factsOfBlock: (values: Values) => ColumnFacts,
  pace: Pace,
): Promise<ColumnFacts> {
  let all = nothing;
  for (let from = 0; from < values.length; from += block) {
    if (pace.due) await pace.turn();
    const next = factsOfBlock(values.subarray(from, from + block) as Values);
    all = {
      hasMissing: all.hasMissing || next.hasMissing,
      low: Math.min(all.low, next.low),
      high: Math.max(all.high, next.high),
      mostUnits: Math.max(all.mostUnits, next.mostUnits),
    };
  }
  return all;
}

function inMilliseconds({ low, high, ...facts }: ColumnFacts): ColumnFacts {
  return { ...facts, low: low * secondMs, high: high * secondMs };
}

/** Of seconds too: they miss in the same way. */
function dayFacts(days: Int32Array): ColumnFacts {
  let [low, high, hasMissing] = [Infinity, -Infinity, false];
  for (let at = 0; at < days.length; at += 1) {
    const day = days[at]!;
    if (day === missingDay) {
      hasMissing = true;
      continue;
    }
    if (day < low) low = day;
    if (day > high) high = day;
  }
  return { hasMissing, low, high, mostUnits: NaN };
}

function instantFacts(instants: Float64Array): ColumnFacts {
  let [low, high, hasMissing] = [Infinity, -Infinity, false];
  for (let at = 0; at < instants.length; at += 1) {
    const instant = instants[at]!;
    if (instant < low) low = instant;
    if (instant > high) high = instant;
    if (instant !== instant) hasMissing = true;
  }
  return { hasMissing, low, high, mostUnits: NaN };
}

function numberFacts(numbers: Float64Array): ColumnFacts {
  const { low, high, hasMissing } = instantFacts(numbers);
  const most = Math.max(Math.abs(low), Math.abs(high)) * unitsPerOne;
  const isDecimal = low > high || (most <= mostUnits && areDecimals(numbers));
  return { hasMissing, low, high, mostUnits: low > high ? 0 : isDecimal ? Math.round(most) : NaN };
}

/** Missing ones do not count. */
function areDecimals(numbers: Float64Array): boolean {
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at]!;
    const units = number * unitsPerOne + toWhole - toWhole;
    if (units / unitsPerOne !== number && number === number) return false;
  }
  return true;
}

/** Whole numbers, none of which is missing. */
function wholeFacts(numbers: Int32Array): ColumnFacts {
  let [low, high] = [Infinity, -Infinity];
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at]!;
    if (number < low) low = number;
    if (number > high) high = number;
  }
  const most = Math.max(Math.abs(low), Math.abs(high));
  return { hasMissing: false, low, high, mostUnits: low > high ? 0 : most * unitsPerOne };
}
