import type { Cell } from '@weir/formula';
import { missingBoolean, missingCode, missingDay } from '../columns/column.js';
import { onceAChunk } from './chunk.js';
import { chunkRows } from './expression.js';
import type { BooleanExpression, Expression, RowScope, TextExpression } from './expression.js';
import * as loops from './loops.js';
import { arithmetic, chosen } from './number-nodes.js';

/**
 * Loops over typed arrays for what almost every formula is made of; null where there is none, and the operator's kernel is called for
 * each row. A test holds each loop to its kernel.
 */
export function fastNode(name: string, operands: readonly Expression[], scope: RowScope): Expression | null {
  switch (name) {
    case '==':
    case '===':
      return equality(operands, true, scope);
    case '!=':
    case '!==':
      return equality(operands, false, scope);
    case '<':
      return order(operands[0], operands[1], operands.length, 'less', scope);
    case '<=':
      return order(operands[0], operands[1], operands.length, 'at-most', scope);
    case '>':
      return order(operands[1], operands[0], operands.length, 'less', scope);
    case '>=':
      return order(operands[1], operands[0], operands.length, 'at-most', scope);
    case 'and':
      return conditions(operands, loops.alsoHolds, scope);
    case 'or':
      return conditions(operands, loops.orHolds, scope);
    case '!':
      return truth(operands, false, scope);
    case '!!':
      return truth(operands, true, scope);
    case '+':
    case '*':
    case '-':
    case '/':
      return arithmetic(name, operands, scope);
    case 'if':
      return chosen(operands, scope);
    case 'in':
      return isListed(operands, scope);
    default:
      return null;
  }
}

type Fill = (values: Int8Array, from: number, to: number) => void;

function booleanNode(scope: RowScope, fill: Fill): BooleanExpression {
  const values = new Int8Array(chunkRows);
  return {
    type: 'boolean',
    read: onceAChunk(scope, (from, to) => {
      fill(values, from, to);
      return values;
    }),
  };
}

function equality(operands: readonly Expression[], isEqual: boolean, scope: RowScope): Expression | null {
  const [a, b] = operands;
  if (!a || !b || operands.length !== 2) return null;
  const fill = areEqual(a, b);
  if (!fill) return null;
  return booleanNode(scope, (values, from, to) => {
    fill(values, from, to);
    if (!isEqual) loops.flip(values, to - from);
  });
}

/** Missing equals missing. */
function areEqual(a: Expression, b: Expression): Fill | null {
  if (a.type === 'string' && b.type === 'string') {
    const codes = sameCodes(a, b) ?? sameCodes(b, a);
    if (!codes) return null;
    return (values, from, to) => {
      const [left, right] = codes(from, to);
      loops.areSame(left, right, values, to - from);
    };
  }
  if (a.type === 'date' && b.type === 'date')
    return (values, from, to) => loops.areSame(a.read(from, to), b.read(from, to), values, to - from);
  if (a.type === 'boolean' && b.type === 'boolean')
    return (values, from, to) => loops.areSameFlags(a.read(from, to), b.read(from, to), values, to - from);
  if ((a.type === 'number' && b.type === 'number') || (a.type === 'datetime' && b.type === 'datetime'))
    return (values, from, to) => loops.areEqual(a.read(from, to), b.read(from, to), values, to - from);
  return null;
}

/** No row has this code. */
const noCode = -2;

/** Codes of two texts in one dictionary: of a field and a constant, or of fields that share theirs. */
function sameCodes(
  a: TextExpression,
  b: TextExpression,
): ((from: number, to: number) => [Int32Array, Int32Array]) | null {
  const { coded } = a;
  if (!coded) return null;
  if (b.coded?.dictionary === coded.dictionary) {
    const other = b.coded;
    return (from, to) => [coded.read(from, to), other.read(from, to)];
  }
  if (b.constant === undefined) return null;
  const codes = new Int32Array(chunkRows).fill(codeOf(coded.dictionary, b.constant));
  return (from, to) => [coded.read(from, to), codes];
}

function codeOf(dictionary: readonly string[], text: Cell): number {
  if (text === null) return missingCode;
  const code = typeof text === 'string' ? dictionary.indexOf(text) : -1;
  return code === -1 ? noCode : code;
}

/** Whether a is less than b, or at most b; missing is neither. */
function order(
  a: Expression | undefined,
  b: Expression | undefined,
  operands: number,
  kind: 'less' | 'at-most',
  scope: RowScope,
): Expression | null {
  if (!a || !b || operands !== 2) return null;
  if (a.type === 'date' && b.type === 'date') {
    const compare = kind === 'less' ? loops.isLessDay : loops.isAtMostDay;
    return booleanNode(scope, (values, from, to) =>
      compare(a.read(from, to), b.read(from, to), missingDay, values, to - from),
    );
  }
  if ((a.type === 'number' && b.type === 'number') || (a.type === 'datetime' && b.type === 'datetime')) {
    const compare = kind === 'less' ? loops.isLess : loops.isAtMost;
    return booleanNode(scope, (values, from, to) => compare(a.read(from, to), b.read(from, to), values, to - from));
  }
  return null;
}

function conditions(
  operands: readonly Expression[],
  together: typeof loops.alsoHolds,
  scope: RowScope,
): Expression | null {
  const tests = operands.filter((operand) => operand.type === 'boolean');
  const [first, ...others] = tests;
  if (!first || tests.length !== operands.length) return null;
  return booleanNode(scope, (values, from, to) => {
    loops.holds(first.read(from, to), values, to - from);
    for (const test of others) together(test.read(from, to), values, to - from);
  });
}

function truth([a, ...more]: readonly Expression[], isTrue: boolean, scope: RowScope): Expression | null {
  if (a?.type !== 'boolean' || more.length > 0) return null;
  return booleanNode(scope, (values, from, to) => {
    loops.holds(a.read(from, to), values, to - from);
    if (!isTrue) loops.flip(values, to - from);
  });
}

/** The list follows the value; all of it has to be constant. */
function isListed([value, ...list]: readonly Expression[], scope: RowScope): Expression | null {
  const items = list.map(({ constant }) => constant);
  if (!value || !items.every((item) => item !== undefined) || value.type === 'boolean') return null;
  if (value.type === 'string') {
    const { coded } = value;
    if (!coded) return null;
    const listed = new Int8Array(coded.dictionary.length + 1);
    for (const item of items) {
      const code = codeOf(coded.dictionary, item);
      if (code !== noCode) listed[code + 1] = 1;
    }
    const node = booleanNode(scope, (values, from, to) =>
      loops.isListed(coded.read(from, to), listed, values, to - from),
    );
    return { ...node, listed: { codes: coded, holds: listed } };
  }
  const missing = value.type === 'date' ? missingDay : NaN;
  const listed = new Set(items.map((item) => (item === null ? missing : Number(item))));
  return booleanNode(scope, (values, from, to) => {
    const read = value.read(from, to);
    for (let at = 0; at < to - from; at += 1) values[at] = listed.has(read[at]!) ? 1 : 0;
  });
}

/** Whether there is a value; for dates, of which the first of 1970 is the number 0 and yet a date. */
export function isPresent(operand: Expression, scope: RowScope): BooleanExpression | null {
  if (operand.type !== 'date' && operand.type !== 'datetime') return null;
  const missing = operand.type === 'date' ? missingDay : missingBoolean;
  return booleanNode(scope, (values, from, to) => {
    const read = operand.read(from, to);
    for (let at = 0; at < to - from; at += 1) {
      const isMissing = operand.type === 'date' ? read[at] === missing : Number.isNaN(read[at]);
      values[at] = isMissing ? 0 : 1;
    }
  });
}
