import type { FieldType } from '@weir/schema';
import { ColumnBuilder } from '../columns/column-builder.js';
import { codesFor, columnLength, missingCode, missingColumn } from '../columns/column.js';
import type { Column, TextColumn } from '../columns/column.js';
import { narrowInstants } from '../columns/instants.js';
import { MisfitCounter } from '../columns/load-report.js';
import { storeColumn } from '../columns/store-column.js';
import { noOrigins } from '../columns/stored-column.js';
import type { StoredColumn } from '../columns/stored-column.js';
import { withoutRepeats } from '../csv/text-column.js';
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
      return storedTexts(await textsOf(data, length, pace));
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
  // Arrow promises that there are no bytes that are no UTF-8; where there are, they are U+FFFD, and different ones may be one text.
  let isBad = false;
  const onBad = () => void (isBad = true);
  let at = 0;
  for (const batch of data) {
    const { values, valueOffsets, nullCount } = batch;
    const bytes = values as unknown as Uint8Array;
    for (let row = 0; row < batch.length; row += 1, at += 1) {
      if (row % block === 0 && pace.due) await pace.turn();
      if (nullCount > 0 && !batch.getValid(row)) continue;
      codes[at] = pool.codeOf(bytes, Number(valueOffsets[row]), Number(valueOffsets[row + 1]), onBad);
    }
  }
  const column = textColumn(codes, pool.toTexts());
  return isBad ? withoutRepeats(column) : column;
}

/** In codes of the width that the texts need. */
function textColumn(codes: Int32Array, dictionary: readonly string[]): TextColumn {
  const narrow = codesFor(dictionary.length, codes.length);
  if (narrow.BYTES_PER_ELEMENT === codes.BYTES_PER_ELEMENT) return { type: 'string', codes, dictionary };
  narrow.set(codes);
  return { type: 'string', codes: narrow, dictionary };
}

/** Texts of which none is there twice. */
function storedTexts(column: TextColumn): StoredColumn {
  return { column, instantForm: 'milliseconds', origins: noOrigins, isOwn: true, misfits: [] };
}

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
  const dictionaries = new Set(vector.data.map(({ dictionary }) => dictionary));
  const read = new Map<ArrowVector | undefined, Column>();
  for (const own of dictionaries) if (own) read.set(own, (await arrowColumn(own, declared, pace)).column);
  const columns = [...read.values()];
  if (read.size < dictionaries.size) return storeEach(vector, declared, pace);
  if (columns.length > 1 && columns.some(({ type }) => type !== 'string')) return storeEach(vector, declared, pace);
  const [only = missingColumn(declared ?? 'string', 0)] = columns;
  if (only.type !== 'string') {
    const places = Int32Array.from({ length: columnLength(only) }, (_, place) => place);
    return storeColumn(gather(only, await codesOf(vector, () => places, pace)), pace);
  }
  if (columns.length <= 1) {
    return storedTexts(textColumn(await codesOf(vector, () => only.codes, pace), only.dictionary));
  }
  const texts = new Map<string, number>();
  const places = new Map([...read].map(([own, column]) => [own, placesOf(column as TextColumn, texts)]));
  const codes = await codesOf(vector, (own) => places.get(own)!, pace);
  return storedTexts(textColumn(codes, [...texts.keys()]));
}

/** @param placesIn what the codes of a batch stand for, by its dictionary */
async function codesOf(
  { data, length }: ArrowVector,
  placesIn: (dictionary: ArrowVector | undefined) => ArrayLike<number>,
  pace: Pace,
): Promise<Int32Array> {
  const codes = new Int32Array(length).fill(missingCode);
  let at = 0;
  for (const batch of data) {
    const places = placesIn(batch.dictionary);
    const { values, nullCount } = batch;
    for (let row = 0; row < batch.length; row += 1, at += 1) {
      if (row % block === 0 && pace.due) await pace.turn();
      if (nullCount === 0 || batch.getValid(row)) codes[at] = places[Number(values[row])] ?? missingCode;
    }
  }
  return codes;
}

/** Where the texts of one of several dictionaries stand among all of them. */
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
