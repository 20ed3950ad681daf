import type { FieldType } from '@weir/schema';
import { ColumnBuilder } from '../columns/column-builder.js';
import { codesFor, missingCode, missingColumn } from '../columns/column.js';
import type { Column, TextColumn } from '../columns/column.js';
import { narrowInstants } from '../columns/instants.js';
import { MisfitCounter } from '../columns/load-report.js';
import { storeColumn } from '../columns/store-column.js';
import { noOrigins } from '../columns/stored-column.js';
import type { StoredColumn } from '../columns/stored-column.js';
import { TextPool } from '../csv/text-pool.js';
import type { Pace } from '../pace.js';
import { gather } from '../sources/lookup.js';
import { arrowTypes } from './arrow-data.js';
import type { ArrowData, ArrowVector } from './arrow-data.js';
import { booleansOf, daysOf, exactNumbers, instantsOf, numbersOf } from './arrow-numbers.js';

/** Rows between two looks at the clock. */
const block = 8192;

/** @param declared the field's type, where the host says it */
export async function arrowColumn(
  vector: ArrowVector,
  declared: FieldType | undefined,
  pace: Pace,
): Promise<StoredColumn> {
  const { type, data, length } = vector;
  const store = async (column: Column): Promise<StoredColumn> => ({
    ...(await storeColumn(column, pace)),
    isOwn: false,
  });
  if (pace.due) await pace.turn();
  switch (type.typeId) {
    case arrowTypes.int:
      if (type.bitWidth === 64) return storeExact(vector, declared, pace);
      return store({ type: 'number', values: numbersOf(type, data, length) });
    case arrowTypes.float:
      if (type.bitWidth === 16 || data.some(({ values }) => values instanceof Uint16Array)) {
        return storeEach(vector, declared, pace);
      }
      return store({ type: 'number', values: numbersOf(type, data, length) });
    case arrowTypes.decimal:
      return storeExact(vector, declared, pace);
    case arrowTypes.bool:
      return store({ type: 'boolean', values: booleansOf(data, length) });
    case arrowTypes.date:
      return store({ type: 'date', values: daysOf(type, data, length) });
    case arrowTypes.timestamp: {
      const values = await narrowInstants(instantsOf(type, data, length), pace);
      const stored = await store({ type: 'datetime', values });
      return { ...stored, instantForm: type.timezone ? 'milliseconds' : 'local' };
    }
    case arrowTypes.utf8:
    case arrowTypes.largeUtf8:
      return store(await textsOf(data, length, pace));
    case arrowTypes.utf8View:
      return storeEach(vector, declared, pace);
    case arrowTypes.dictionary:
      return dictionaryOf(vector, declared, pace);
    case arrowTypes.null:
      return store(missingColumn(declared ?? 'string', length));
    default:
      return unsupported(vector, declared);
  }
}

async function textsOf(data: readonly ArrowData[], rows: number, pace: Pace): Promise<TextColumn> {
  const pool = new TextPool();
  const codes = new Int32Array(rows).fill(missingCode);
  let at = 0;
  for (const batch of data) {
    const { values, valueOffsets, nullCount } = batch;
    const bytes = values as unknown as Uint8Array;
    for (let row = 0; row < batch.length; row += 1, at += 1) {
      if (row % block === 0 && pace.due) await pace.turn();
      if (nullCount > 0 && !batch.getValid(row)) continue;
      codes[at] = pool.codeOf(bytes, Number(valueOffsets[row]), Number(valueOffsets[row + 1]), ignore);
    }
  }
  const dictionary = pool.toTexts();
  const narrow = codesFor(dictionary.length, rows);
  narrow.set(codes);
  return { type: 'string', codes: narrow, dictionary };
}

/** Bytes that are no UTF-8 are U+FFFD: Arrow promises that there are none. */
const ignore = (): void => {};

async function storeExact(vector: ArrowVector, declared: FieldType | undefined, pace: Pace): Promise<StoredColumn> {
  const builder = new ColumnBuilder(declared);
  let row = 0;
  for (const value of exactNumbers(vector.type, vector.data)) {
    if (row % block === 0 && pace.due) await pace.turn();
    builder.push(value);
    row += 1;
  }
  return builder.finish();
}

async function storeEach(vector: ArrowVector, declared: FieldType | undefined, pace: Pace): Promise<StoredColumn> {
  const builder = new ColumnBuilder(declared);
  for (let row = 0; row < vector.length; row += 1) {
    if (row % block === 0 && pace.due) await pace.turn();
    builder.push(vector.get(row));
  }
  return builder.finish();
}

/** Each batch may have a dictionary of its own. */
async function dictionaryOf(vector: ArrowVector, declared: FieldType | undefined, pace: Pace): Promise<StoredColumn> {
  const builder = new ColumnBuilder(declared);
  let codes: Int32Array = new Int32Array(vector.length).fill(missingCode);
  let values: Column | null = null;
  const texts = new Map<string, number>();
  const read = new Map<ArrowVector, Int32Array>();
  let at = 0;
  for (const batch of vector.data) {
    const own = batch.dictionary;
    if (!own) return storeEach(vector, declared, pace);
    let places = read.get(own);
    if (!places) {
      const { column } = await arrowColumn(own, declared, pace);
      if (column.type !== 'string' && vector.data.some(({ dictionary }) => dictionary !== own)) {
        return storeEach(vector, declared, pace);
      }
      if (column.type !== 'string') values = column;
      places =
        column.type === 'string' ? placesOf(column, texts) : Int32Array.from({ length: own.length }, (_, code) => code);
      read.set(own, places);
    }
    for (let row = 0; row < batch.length; row += 1, at += 1) {
      if (row % block === 0 && pace.due) await pace.turn();
      if (batch.nullCount === 0 || batch.getValid(row)) codes[at] = places[Number(batch.values[row])] ?? missingCode;
    }
  }
  if (values) return storeColumn(gather(values, codes), pace);
  if (texts.size === 0) {
    builder.pushMissing(vector.length);
    return builder.finish();
  }
  const narrow = codesFor(texts.size, vector.length);
  narrow.set(codes);
  codes = new Int32Array(0);
  return {
    column: { type: 'string', codes: narrow, dictionary: [...texts.keys()] },
    instantForm: 'milliseconds',
    origins: noOrigins,
    isOwn: true,
    misfits: [],
  };
}

function placesOf({ codes, dictionary }: TextColumn, texts: Map<string, number>): Int32Array {
  return Int32Array.from(codes, (code) => {
    const text = dictionary[code];
    if (text === undefined) return missingCode;
    let place = texts.get(text);
    if (place === undefined) texts.set(text, (place = texts.size));
    return place;
  });
}

function unsupported({ type, data, length }: ArrowVector, declared: FieldType | undefined): StoredColumn {
  const builder = new ColumnBuilder(declared);
  builder.pushMissing(length);
  const misfits = new MisfitCounter();
  const nulls = data.reduce((sum, { nullCount }) => sum + nullCount, 0);
  misfits.add('not-a-value', String(type), length - nulls);
  return { ...builder.finish(), misfits: misfits.toList() };
}
