import type { Cell } from '@weir/formula';
import type { FieldType } from '@weir/schema';
import { missingBoolean, missingCode, missingDay } from '../columns/column.js';
import type { Codes, Column, DatetimeColumn, NumberColumn } from '../columns/column.js';
import { factsOf } from '../columns/column-facts.js';
import { intoMilliseconds } from '../columns/instants.js';
import { chunkRows } from './expression.js';
import type {
  CodedText,
  DateExpression,
  DatetimeExpression,
  Expression,
  RowScope,
  TextExpression,
} from './expression.js';
import type { Moment } from './moment.js';
import type { NumberRange } from './ranges.js';

/** A field's values, without copying them. */
export function columnLeaf(column: Column): Expression {
  switch (column.type) {
    case 'string': {
      const { dictionary, codes } = column;
      return codedText({ dictionary, narrow: inOneByte(codes), read: readCodes(codes) });
    }
    case 'boolean':
      return { type: 'boolean', read: (from, to) => column.values.subarray(from, to) };
    case 'date':
      return { type: 'date', read: (from, to) => column.values.subarray(from, to) };
    case 'number':
      return { type: 'number', range: rangeOf(column), read: readFloats(column.values) };
    case 'datetime':
      return { type: 'datetime', read: readInstants(column.values) };
  }
}

/** Floats as they are; whole numbers as floats, so that what reads them meets one kind of array. */
function readFloats(values: Float64Array | Int32Array): (from: number, to: number) => Float64Array {
  if (values instanceof Float64Array) return (from, to) => values.subarray(from, to);
  const floats = new Float64Array(chunkRows);
  return (from, to) => {
    floats.set(values.subarray(from, to));
    return floats;
  };
}

/** In milliseconds. */
function readInstants(values: DatetimeColumn['values']): (from: number, to: number) => Float64Array {
  if (values instanceof Float64Array) return (from, to) => values.subarray(from, to);
  const instants = new Float64Array(chunkRows);
  return (from, to) => intoMilliseconds(values.subarray(from, to), instants);
}

/** Codes of any width as integers, for the same reason. */
export function readCodes(codes: Codes): (from: number, to: number) => Int32Array {
  if (codes instanceof Int32Array) return (from, to) => codes.subarray(from, to);
  const integers = new Int32Array(chunkRows);
  return (from, to) => {
    integers.set(codes.subarray(from, to));
    return integers;
  };
}

/** Codes, or flags, where they take one byte: loops that know it read them where they lie. */
export function inOneByte(codes: Codes): Int8Array | undefined {
  return codes instanceof Int8Array ? codes : undefined;
}

/** What is known of a column before it is read. */
function rangeOf(column: NumberColumn): NumberRange | undefined {
  const facts = factsOf(column);
  return facts && !facts.hasMissing && facts.low <= facts.high ? { low: facts.low, high: facts.high } : undefined;
}

/** Texts that are places in a dictionary. */
export function codedText(coded: CodedText, constant?: Cell): TextExpression {
  const { dictionary } = coded;
  const texts: (string | null)[] = [];
  return {
    type: 'string',
    constant,
    coded,
    read(from, to) {
      const codes = coded.read(from, to);
      for (let at = 0; at < to - from; at += 1) texts[at] = dictionary[codes[at]!] ?? null;
      return texts;
    },
  };
}

/** One value for every row: of a date its epoch day, of a datetime epoch milliseconds, null for missing. */
export function constantLeaf(type: FieldType, constant: Cell): Expression {
  switch (type) {
    case 'string': {
      const codes = new Int32Array(chunkRows).fill(constant === null ? missingCode : 0);
      return codedText({ dictionary: constant === null ? [] : [String(constant)], read: () => codes }, constant);
    }
    case 'boolean': {
      const values = new Int8Array(chunkRows).fill(constant === null ? missingBoolean : Number(constant));
      return { type, constant, read: () => values };
    }
    case 'date': {
      const values = new Int32Array(chunkRows).fill(constant === null ? missingDay : Number(constant));
      return { type, constant, read: () => values };
    }
    case 'number': {
      const values = new Float64Array(chunkRows).fill(constant === null ? NaN : Number(constant));
      const range = constant === null ? undefined : { low: Number(constant), high: Number(constant) };
      return { type, constant, range, read: () => values };
    }
    case 'datetime': {
      const values = new Float64Array(chunkRows).fill(constant === null ? NaN : Number(constant));
      return { type, constant, read: () => values };
    }
  }
}

/** A bound of the cell that is calculated: missing when its side is open. */
export function periodLeaf(
  side: 'start' | 'end',
  type: 'date' | 'datetime',
  { cell }: RowScope,
): DateExpression | DatetimeExpression {
  const bound = (): Moment | null => cell?.[side] ?? null;
  if (type === 'date') {
    const values = new Int32Array(chunkRows);
    return { type, read: () => values.fill(bound()?.day ?? missingDay) };
  }
  const values = new Float64Array(chunkRows);
  return { type, read: () => values.fill(bound()?.instant ?? NaN) };
}
