import { codesFor, missingCode, missingColumn, narrowCodes } from './column.js';
import type { Codes, Column, DatetimeColumn, NumberColumn, TextColumn } from './column.js';
import { extend } from './extend.js';
import { milliseconds } from './instants.js';

/**
 * A column with the rows of another of its type after its own. It costs what is added, and now and then a copy: when memory is
 * full, when a dictionary outgrows its codes, when a column of whole numbers or whole seconds meets others.
 */
export function appendColumn(column: Column, more: Column): Column {
  switch (column.type) {
    case 'string':
      return appendTexts(column, more as TextColumn);
    case 'number':
      return { type: 'number', values: appendNumbers(column.values, (more as NumberColumn).values) };
    case 'boolean':
      return {
        type: 'boolean',
        values: extend(column.values, more.type === 'boolean' ? more.values : new Int8Array(0)),
      };
    case 'date':
      return { type: 'date', values: extend(column.values, more.type === 'date' ? more.values : new Int32Array(0)) };
    case 'datetime':
      return { type: 'datetime', values: appendInstants(column.values, (more as DatetimeColumn).values) };
  }
}

/** A column in which so many rows after the last one miss their value. */
export function appendMissing(column: Column, rows: number): Column {
  return rows === 0 ? column : appendColumn(column, missingColumn(column.type, rows));
}

/** No row has a value, and none ever had: the column has no form yet. */
export function isFormless(column: Column): boolean {
  return column.type === 'string' && column.dictionary.length === 0;
}

function appendNumbers(values: Float64Array | Int32Array, more: Float64Array | Int32Array): Float64Array | Int32Array {
  if (values instanceof Int32Array && more instanceof Int32Array) return extend(values, more);
  return extend(asFloats(values), asFloats(more));
}

type Instants = DatetimeColumn['values'];

function appendInstants(values: Instants, more: Instants): Instants {
  if (values instanceof Int32Array && more instanceof Int32Array) return extend(values, more);
  return extend(milliseconds(values), milliseconds(more));
}

function asFloats(values: Float64Array | Int32Array): Float64Array {
  return values instanceof Float64Array ? values : Float64Array.from(values);
}

/** Codes by text, for the dictionary that was made last; the one before is not extended again. */
const places = new WeakMap<readonly string[], Map<string, number>>();

function appendTexts(column: TextColumn, more: TextColumn): TextColumn {
  const known = placesOf(column.dictionary);
  const newCodes = codesFor(Infinity, more.dictionary.length);
  const added: string[] = [];
  for (const [code, text] of more.dictionary.entries()) {
    let place = known.get(text);
    if (place === undefined) {
      known.set(text, (place = known.size));
      added.push(text);
    }
    newCodes[code] = place;
  }
  let dictionary = column.dictionary;
  if (added.length > 0) {
    dictionary = column.dictionary.concat(added);
    places.delete(column.dictionary);
    places.set(dictionary, known);
  }
  const codes = widened(column.codes, dictionary.length);
  const after = emptyLike(codes, more.codes.length);
  for (let row = 0; row < after.length; row += 1) after[row] = newCodes[more.codes[row]!] ?? missingCode;
  return { type: 'string', codes: extend(codes, after), dictionary };
}

function placesOf(dictionary: readonly string[]): Map<string, number> {
  let known = places.get(dictionary);
  if (!known) places.set(dictionary, (known = new Map(dictionary.map((text, code) => [text, code]))));
  return known;
}

function widened(codes: Codes, texts: number): Codes {
  return codes.BYTES_PER_ELEMENT >= codesFor(texts, 0).BYTES_PER_ELEMENT ? codes : narrowCodes(codes, texts);
}

function emptyLike(codes: Codes, length: number): Codes {
  if (codes instanceof Int8Array) return new Int8Array(length);
  return codes instanceof Int16Array ? new Int16Array(length) : new Int32Array(length);
}
