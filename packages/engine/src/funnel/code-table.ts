import type { Formula } from '@weir/schema';
import type { TextColumn } from '../columns/column.js';
import { compileExpression } from '../expressions/compile-expression.js';
import { chunkRows } from '../expressions/expression.js';
import type { RowScope } from '../expressions/expression.js';
import { variablesOf } from '../sources/formula-variables.js';

/** Larger dictionaries are not gone through at once, which would hold the thread. */
const mostTexts = 65_536;

/** The text field that a condition is all about, if its dictionary is small enough to be gone through; undefined otherwise. */
export function onlyTextField(formula: Formula, scope: RowScope): TextColumn | undefined {
  const [field, ...more] = new Set(variablesOf(formula));
  if (field === undefined || more.length > 0) return undefined;
  const column = scope.column(field);
  return column.type === 'string' && column.dictionary.length <= mostTexts ? column : undefined;
}

/**
 * Whether a condition on one text field holds, worked out once per text instead of once per row.
 * @returns at place code + 1, so that the first is for missing: 1 or 0; undefined: it is no condition
 */
export function codesThatHold(formula: Formula, column: TextColumn, scope: RowScope): Uint8Array | undefined {
  const { dictionary } = column;
  const codes = Int32Array.from({ length: dictionary.length + 1 }, (_, place) => place - 1);
  const expression = compileExpression(formula, { ...scope, column: () => ({ type: 'string', codes, dictionary }) });
  if (expression.type !== 'boolean') return undefined;
  const holds = new Uint8Array(codes.length);
  for (let from = 0; from < codes.length; from += chunkRows) {
    const to = Math.min(from + chunkRows, codes.length);
    const values = expression.read(from, to);
    for (let at = from; at < to; at += 1) holds[at] = values[at - from] === 1 ? 1 : 0;
  }
  return holds;
}
