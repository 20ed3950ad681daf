import { codesFor, missingCode, missingColumn, narrowCodes } from './column.js';
import type { Codes, Column, DatetimeColumn, NumberColumn, TextColumn } from './column.js';
import { extend } from './extend.js';
import { milliseconds } from './instants.js';
import { TextPlaces } from './text-places.js';
import type { Pace } from '../pace.js';

/**
 * A column with the rows of another of its type after its own. It costs what is added, and now and then a copy: when memory is
 * full, when a dictionary outgrows its codes, when a column of whole numbers or whole seconds meets others.
 */
export async function appendColumn(column: Column, more: Column, pace: Pace): Promise<Column> {
  switch (column.type) {
    case 'string':
      return appendTexts(column, more as TextColumn, pace);
    case 'number':
      return { type: 'number', values: await appendNumbers(column.values, (more as NumberColumn).values, pace) };
    case 'boolean': {
      const added = more.type === 'boolean' ? more.values : new Int8Array(0);
      return { type: 'boolean', values: await extend(column.values, added, pace) };
    }
    case 'date': {
      const added = more.type === 'date' ? more.values : new Int32Array(0);
      return { type: 'date', values: await extend(column.values, added, pace) };
    }
    case 'datetime':
      return { type: 'datetime', values: await appendInstants(column.values, (more as DatetimeColumn).values, pace) };
  }
}

/** A column in which so many rows after the last one miss their value. */
export async function appendMissing(column: Column, rows: number, pace: Pace): Promise<Column> {
  return rows === 0 ? column : appendColumn(column, missingColumn(column.type, rows), pace);
}

/** No row has a value, and none ever had: the column has no form yet. */
export function isFormless(column: Column): boolean {
  return column.type === 'string' && column.dictionary.length === 0;
}

type NumberValues = NumberColumn['values'];

async function appendNumbers(values: NumberValues, more: NumberValues, pace: Pace): Promise<NumberValues> {
  if (values instanceof Int32Array && more instanceof Int32Array) return extend(values, more, pace);
  return extend(asFloats(values), asFloats(more), pace);
}

type Instants = DatetimeColumn['values'];

async function appendInstants(values: Instants, more: Instants, pace: Pace): Promise<Instants> {
  if (values instanceof Int32Array && more instanceof Int32Array) return extend(values, more, pace);
  return extend(milliseconds(values), milliseconds(more), pace);
}

function asFloats(values: NumberValues): Float64Array {
  return values instanceof Float64Array ? values : Float64Array.from(values);
}

/** Codes by text, for the dictionary that was made last; the one before is not extended again. */
const places = new WeakMap<readonly string[], TextPlaces>();

/** Texts, and rows, between two looks at the clock. */
const block = 4096;

async function appendTexts(column: TextColumn, more: TextColumn, pace: Pace): Promise<TextColumn> {
  const found = places.get(column.dictionary);
  // While it is added to it is nobody else's.
  places.delete(column.dictionary);
  const known = found ?? (await TextPlaces.of(column.dictionary, pace));
  const added: string[] = [];
  // Of a long dictionary rows may use a few texts only: the others are not looked for, nor taken over.
  const newCodes = new Int32Array(more.dictionary.length).fill(notLookedFor);
  const placeOf = (code: number): number => {
    const text = more.dictionary[code]!;
    let place = known.get(text);
    if (place === undefined) {
      place = known.add(text);
      added.push(text);
    }
    return (newCodes[code] = place);
  };
  const after = new Int32Array(more.codes.length);
  for (let row = 0; row < after.length; row += 1) {
    if (row % block === 0 && pace.due) await pace.turn();
    const code = more.codes[row]!;
    const place = code < 0 ? missingCode : newCodes[code]!;
    after[row] = place === notLookedFor ? placeOf(code) : place;
  }
  const dictionary = added.length > 0 ? column.dictionary.concat(added) : column.dictionary;
  const codes = widened(column.codes, dictionary.length);
  const extended = await extend(codes, asWide(after, codes), pace);
  places.set(dictionary, known);
  return { type: 'string', codes: extended, dictionary };
}

const notLookedFor = -2;

function widened(codes: Codes, texts: number): Codes {
  return codes.BYTES_PER_ELEMENT >= codesFor(texts, 0).BYTES_PER_ELEMENT ? codes : narrowCodes(codes, texts);
}

function asWide(codes: Int32Array, like: Codes): Codes {
  if (like instanceof Int32Array) return codes;
  return like instanceof Int8Array ? Int8Array.from(codes) : Int16Array.from(codes);
}
