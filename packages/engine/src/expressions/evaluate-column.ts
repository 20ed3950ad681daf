import { errorOf } from '@weir/schema';
import type { FieldType } from '@weir/schema';
import type { Column } from '../columns/column.js';
import { missingCode, missingColumn, narrowCodes } from '../columns/column.js';
import type { Pace } from '../pace.js';
import { chunkRows } from './expression.js';
import type { Expression, TextExpression } from './expression.js';

/** @throws {WeirError} `engine/bad-plan` when the expression is of another type */
export async function evaluateColumn(
  expression: Expression,
  type: FieldType,
  rows: number,
  pace: Pace,
): Promise<Column> {
  if (expression.type !== type) throw errorOf('engine/bad-plan', { part: `${expression.type} for ${type}` });
  if (expression.type === 'string') return evaluateText(expression, rows, pace);
  const column = missingColumn(type, rows);
  if (column.type === 'string') return column;
  for (let from = 0; from < rows; from += chunkRows) {
    if (pace.due) await pace.turn();
    const to = Math.min(from + chunkRows, rows);
    column.values.set(expression.read(from, to).subarray(0, to - from), from);
  }
  return column;
}

async function evaluateText(expression: TextExpression, rows: number, pace: Pace): Promise<Column> {
  const codes = new Int32Array(rows).fill(missingCode);
  const places = new Map<string, number>();
  const { coded } = expression;
  for (let from = 0; from < rows; from += chunkRows) {
    if (pace.due) await pace.turn();
    const to = Math.min(from + chunkRows, rows);
    if (coded) {
      codes.set(coded.read(from, to).subarray(0, to - from), from);
      continue;
    }
    const texts = expression.read(from, to);
    for (let at = 0; at < to - from; at += 1) {
      const text = texts[at] ?? null;
      if (text === null) continue;
      let code = places.get(text);
      if (code === undefined) places.set(text, (code = places.size));
      codes[from + at] = code;
    }
  }
  const dictionary = coded ? coded.dictionary : [...places.keys()];
  return { type: 'string', codes: narrowCodes(codes, dictionary.length), dictionary };
}
