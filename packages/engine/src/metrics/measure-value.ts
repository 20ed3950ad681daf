import type { Scalar } from '@weir/schema';
import { isoFromDay, isoFromInstant } from '@weir/formula';
import { missingBoolean, missingCode, missingDay } from '../columns/column.js';
import { chunkRows } from '../expressions/expression.js';
import type { Expression } from '../expressions/expression.js';

/** A measure's values as numbers that tell them apart; of text these are places in `texts`. NaN is missing. */
export interface MeasureValue {
  readonly type: Expression['type'];
  /** At least as many as there are different texts so far. */
  readonly texts: readonly string[];
  read(from: number, to: number): Float64Array;
  /** What a number stands for: dates and instants as ISO 8601 text. */
  scalarOf(value: number): Scalar;
}

export function measureValue(expression: Expression): MeasureValue {
  const { type } = expression;
  if (type === 'string') return textValue(expression);
  const scalarOf = (value: number): Scalar => {
    if (type === 'boolean') return value === 1;
    if (type === 'date') return isoFromDay(value);
    return type === 'datetime' ? isoFromInstant(value) : value;
  };
  if (type === 'number' || type === 'datetime') {
    return { type, texts: [], read: (from, to) => expression.read(from, to), scalarOf };
  }
  const missing = type === 'date' ? missingDay : missingBoolean;
  const buffer = new Float64Array(chunkRows);
  const read = (from: number, to: number) => {
    const values = expression.read(from, to);
    for (let at = 0; at < to - from; at += 1) {
      const value = values[at] ?? missing;
      buffer[at] = value === missing ? NaN : value;
    }
    return buffer;
  };
  return { type, texts: [], read, scalarOf };
}

function textValue(expression: Extract<Expression, { type: 'string' }>): MeasureValue {
  const buffer = new Float64Array(chunkRows);
  const { coded } = expression;
  const texts: string[] = [];
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    let place = places.get(text);
    if (place === undefined) {
      places.set(text, (place = texts.length));
      texts.push(text);
    }
    return place;
  };
  return {
    type: 'string',
    texts: coded?.dictionary ?? texts,
    read(from, to) {
      if (coded) {
        const codes = coded.read(from, to);
        for (let at = 0; at < to - from; at += 1) {
          const code = codes[at] ?? missingCode;
          buffer[at] = code === missingCode ? NaN : code;
        }
      } else {
        const read = expression.read(from, to);
        for (let at = 0; at < to - from; at += 1) {
          const text = read[at] ?? null;
          buffer[at] = text === null ? NaN : placeOf(text);
        }
      }
      return buffer;
    },
    scalarOf: (value) => (coded?.dictionary ?? texts)[value] ?? null,
  };
}
