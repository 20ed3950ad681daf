import type { Scalar } from '@weir/schema';
import { isoFromDay, isoFromInstant } from '@weir/formula';
import { missingBoolean, missingCode, missingDay } from '../columns/column.js';
import type { Column } from '../columns/column.js';
import { factsOf } from '../columns/column-facts.js';
import { chunkRows } from '../expressions/expression.js';
import type { Expression } from '../expressions/expression.js';
import { Texts } from './texts.js';

/** A measure's values as numbers that tell them apart; of text these are places in `texts`. NaN is missing. */
export interface MeasureValue {
  readonly type: Expression['type'];
  /** At least as many as there are different texts so far. */
  readonly texts: readonly string[];
  /** Takes in texts of another. @returns by place among them the place here; null: each has the same */
  adopt(texts: readonly string[]): Int32Array | null;
  /** No row misses it. */
  readonly isWhole: boolean;
  /** Of numbers that all have at most four decimals: the largest without its sign, in ten-thousandths; else NaN. */
  readonly mostUnits: number;
  /** Of numbers: none is larger, without its sign. NaN: that is not known. */
  readonly most: number;
  /** The same values as places in a dictionary of so many, where they come from one; −1 is missing. */
  readonly codes?: { readonly size: number; read(from: number, to: number): Int32Array };
  read(from: number, to: number): Float64Array;
  /** What a number stands for: dates and instants as ISO 8601 text. */
  scalarOf(value: number): Scalar;
}

/** @param column whose values these are, where the expression is nothing but a field */
export function measureValue(expression: Expression, column?: Column): MeasureValue {
  const { type } = expression;
  const facts = column && factsOf(column);
  const range = expression.type === 'number' ? expression.range : undefined;
  const most = range ? Math.max(Math.abs(range.low), Math.abs(range.high)) : NaN;
  const isWhole = facts ? !facts.hasMissing : range !== undefined;
  const told = { isWhole, most, mostUnits: facts?.mostUnits ?? NaN };
  if (type === 'string') return textValue(expression, told);
  const scalarOf = (value: number): Scalar => {
    if (type === 'boolean') return value === 1;
    if (type === 'date') return isoFromDay(value);
    return type === 'datetime' ? isoFromInstant(value) : value;
  };
  if (type === 'number' || type === 'datetime') {
    return { ...told, type, texts: [], adopt: () => null, read: (from, to) => expression.read(from, to), scalarOf };
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
  return { ...told, type, texts: [], adopt: () => null, read, scalarOf };
}

function textValue(
  expression: Extract<Expression, { type: 'string' }>,
  told: Pick<MeasureValue, 'isWhole' | 'most' | 'mostUnits'>,
): MeasureValue {
  const buffer = new Float64Array(chunkRows);
  const { coded } = expression;
  const texts = new Texts(coded?.dictionary ?? []);
  return {
    ...told,
    type: 'string',
    ...(coded && { codes: { size: coded.dictionary.length, read: (from, to) => coded.read(from, to) } }),
    get texts() {
      return texts.list;
    },
    adopt: (others) => texts.adopt(others),
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
          buffer[at] = text === null ? NaN : texts.placeOf(text);
        }
      }
      return buffer;
    },
    scalarOf: (value) => texts.list[value] ?? null,
  };
}
