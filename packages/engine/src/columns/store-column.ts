import type { FieldType } from '@weir/schema';
import { dayMs, firstDay, lastDay } from '@weir/formula';
import type { Pace } from '../pace.js';
import { codesFor, columnLength, missingBoolean, missingCode, missingDay, scalarAt } from './column.js';
import type { Codes, Column, TextColumn } from './column.js';
import { ColumnBuilder } from './column-builder.js';
import { isDictionary } from './dataset-input.js';
import type { BigIntArray, DictionaryInput, NumberArray } from './dataset-input.js';
import { MisfitCounter } from './load-report.js';
import type { MisfitReason } from './load-report.js';
import { noOrigins } from './stored-column.js';
import type { StoredColumn } from './stored-column.js';
import { shareOf } from './text-places.js';

/** Rows between two looks at the clock. */
const block = 65_536;
/** Texts between two looks at the clock. */
const textBlock = 4096;

/** Takes a typed array or a column over without copying it, unless it holds values that it must not hold. */
export async function storeColumn(
  values: NumberArray | BigIntArray | DictionaryInput | Column,
  pace: Pace,
  declared?: FieldType,
): Promise<StoredColumn> {
  if (values instanceof BigInt64Array || values instanceof BigUint64Array) return storeBigInts(values, pace, declared);
  const misfits = new MisfitCounter();
  if (isDictionary(values) && !values.values.every((value) => typeof value === 'string')) {
    // Values of other kinds than text: each row gets its own.
    return storeEach(values.codes.length, (row) => values.values[values.codes[row]!], pace, declared);
  }
  const column = await checked(columnOf(values, declared), misfits, pace);
  const origins = column.type === 'number' ? { ...noOrigins, number: columnLength(column) } : noOrigins;
  return { column, instantForm: 'milliseconds', origins, isOwn: false, misfits: misfits.toList() };
}

/** Every row's value as a scalar. */
export function* scalars(column: Column): Generator<unknown> {
  const length = columnLength(column);
  for (let row = 0; row < length; row += 1) yield scalarAt(column, row);
}

function columnOf(values: NumberArray | DictionaryInput | Column, declared: FieldType | undefined): Column {
  if (!ArrayBuffer.isView(values)) return isDictionary(values) ? textColumn(values) : values;
  if (declared === 'date' && values instanceof Int32Array) return { type: 'date', values };
  if (declared === 'datetime' && values instanceof Float64Array) return { type: 'datetime', values };
  if (declared === 'boolean' && values instanceof Int8Array) return { type: 'boolean', values };
  if (declared === 'boolean' && values instanceof Uint8Array) return { type: 'boolean', values: asSigned(values) };
  if (values instanceof Float64Array || values instanceof Int32Array) return { type: 'number', values };
  const isWide = values instanceof Float32Array || values instanceof Uint32Array;
  return { type: 'number', values: isWide ? Float64Array.from(values) : Int32Array.from(values) };
}

/** Codes are used in place where their width fits the dictionary: in one byte 255 is then −1, missing. */
function textColumn({ codes, values }: DictionaryInput): TextColumn {
  const dictionary = values as readonly string[];
  if (codes instanceof Int8Array || codes instanceof Int16Array || codes instanceof Int32Array) {
    return { type: 'string', codes, dictionary };
  }
  const narrow = codesFor(dictionary.length, 0).BYTES_PER_ELEMENT;
  if (ArrayBuffer.isView(codes) && codes.BYTES_PER_ELEMENT === narrow) {
    return { type: 'string', codes: asSigned(codes), dictionary };
  }
  const copied = codesFor(dictionary.length, codes.length).fill(missingCode);
  for (let row = 0; row < copied.length; row += 1) if (codes[row]! < dictionary.length) copied[row] = codes[row]!;
  return { type: 'string', codes: copied, dictionary };
}

function asSigned(values: Uint8Array): Int8Array;
function asSigned(values: Uint8Array | Uint16Array | Uint32Array): Codes;
function asSigned({ buffer, byteOffset, length, BYTES_PER_ELEMENT }: Uint8Array | Uint16Array | Uint32Array): Codes {
  if (BYTES_PER_ELEMENT === 1) return new Int8Array(buffer, byteOffset, length);
  return BYTES_PER_ELEMENT === 2
    ? new Int16Array(buffer, byteOffset, length)
    : new Int32Array(buffer, byteOffset, length);
}

/** Whole numbers that a number holds exactly; a column with others is text, which loses nothing. */
async function storeBigInts(values: BigIntArray, pace: Pace, declared: FieldType | undefined): Promise<StoredColumn> {
  const numbers = new Float64Array(values.length);
  for (let row = 0; row < numbers.length; row += 1) {
    if (row % block === 0 && pace.due) await pace.turn();
    const number = Number(values[row]!);
    if (!Number.isSafeInteger(number)) return storeEach(values.length, (each) => values[each], pace, declared);
    numbers[row] = number;
  }
  return { ...(await storeColumn(numbers, pace, declared)), isOwn: true };
}

async function storeEach(
  rows: number,
  valueAt: (row: number) => unknown,
  pace: Pace,
  declared: FieldType | undefined,
): Promise<StoredColumn> {
  const builder = new ColumnBuilder(declared);
  for (let row = 0; row < rows; row += 1) {
    if (row % block === 0 && pace.due) await pace.turn();
    builder.push(valueAt(row));
  }
  return builder.finish();
}

function checked(column: Column, misfits: MisfitCounter, pace: Pace): Promise<Column> {
  const keep = <C extends Exclude<Column, TextColumn>>(kept: C, rule: Rule) => keepGood(kept, rule, misfits, pace);
  switch (column.type) {
    case 'string':
      return withoutRepeats(column, pace);
    case 'number':
      return keep(column, { least: -Number.MAX_VALUE, most: Number.MAX_VALUE, missing: NaN, reason: 'not-finite' });
    case 'boolean':
      return keep(column, { least: 0, most: 1, missing: missingBoolean, reason: 'not-a-boolean' });
    case 'date':
      return keep(column, { least: firstDay, most: lastDay, missing: missingDay, reason: 'not-a-date' });
    case 'datetime':
      // Every second of 32 bits is one.
      if (column.values instanceof Int32Array) return Promise.resolve(column);
      return keep(column, {
        least: firstDay * dayMs,
        most: (lastDay + 1) * dayMs - 1,
        missing: NaN,
        reason: 'not-a-datetime',
      });
  }
}

interface Rule {
  readonly least: number;
  readonly most: number;
  readonly missing: number;
  readonly reason: MisfitReason;
}

async function keepGood<C extends Exclude<Column, TextColumn>>(
  column: C,
  { least, most, missing, reason }: Rule,
  misfits: MisfitCounter,
  pace: Pace,
): Promise<C> {
  let { values } = column;
  for (let row = 0; row < values.length; row += 1) {
    if (row % block === 0 && pace.due) await pace.turn();
    const value = values[row]!;
    if ((value >= least && value <= most) || Object.is(value, missing)) continue;
    if (values === column.values) values = column.values.slice();
    values[row] = missing;
    misfits.add(reason, value);
  }
  return values === column.values ? column : { ...column, values };
}

/** A dictionary that holds a text twice would make two values of it; codes that point nowhere are missing. */
async function withoutRepeats(column: TextColumn, pace: Pace): Promise<TextColumn> {
  const { codes, dictionary } = column;
  let isGood = !(await hasRepeats(dictionary, pace));
  for (let row = 0; row < codes.length && isGood; row += 1) {
    if (row % block === 0 && pace.due) await pace.turn();
    isGood = codes[row]! >= missingCode && codes[row]! < dictionary.length;
  }
  if (isGood) return column;
  const places = new Map<string, number>();
  const newCodes = codesFor(dictionary.length, dictionary.length);
  for (const [code, text] of dictionary.entries()) {
    if (code % textBlock === 0 && pace.due) await pace.turn();
    let place = places.get(text);
    if (place === undefined) places.set(text, (place = places.size));
    newCodes[code] = place;
  }
  return {
    type: 'string',
    codes: recoded(codes, newCodes),
    dictionary: [...places.keys()],
  };
}

/** Sets that each hold a share of the texts: one of all would hold the thread whenever it outgrows its memory. */
const shares = 64;

async function hasRepeats(texts: readonly string[], pace: Pace): Promise<boolean> {
  const seen = Array.from({ length: shares }, () => new Set<string>());
  for (let code = 0; code < texts.length; code += 1) {
    if (code % textBlock === 0 && pace.due) await pace.turn();
    const text = texts[code]!;
    const share = seen[shareOf(text, shares)]!;
    if (share.size === share.add(text).size) return true;
  }
  return false;
}

function recoded(codes: Codes, newCodes: Codes): Codes {
  const changed = codesFor(newCodes.length, codes.length);
  for (let row = 0; row < codes.length; row += 1) changed[row] = newCodes[codes[row]!] ?? missingCode;
  return changed;
}
