import type { Cell } from '@weir/formula';
import { missingBoolean, missingCode, missingDay } from '../columns/column.js';
import type { Codes } from '../columns/column.js';
import { onceAChunk } from './chunk.js';
import { chunkRows } from './expression.js';
import type { BooleanExpression, Expression, NumberExpression, RowScope, TextExpression } from './expression.js';

/**
 * Loops over typed arrays for what almost every formula is made of; null where there is none, and the operator's kernel is called for
 * each row. A test holds each loop to its kernel.
 */
export function fastNode(name: string, operands: readonly Expression[], scope: RowScope): Expression | null {
  switch (name) {
    case '==':
    case '===':
      return equality(operands, 1, scope);
    case '!=':
    case '!==':
      return equality(operands, 0, scope);
    case '<':
      return order(operands, (a, b) => a < b, scope);
    case '<=':
      return order(operands, (a, b) => a <= b, scope);
    case '>':
      return order(operands, (a, b) => a > b, scope);
    case '>=':
      return order(operands, (a, b) => a >= b, scope);
    case 'and':
      return conditions(operands, (all, one) => all & one, 1, scope);
    case 'or':
      return conditions(operands, (any, one) => any | one, 0, scope);
    case '!':
      return not(operands, scope);
    case '+':
      return arithmetic(operands, (a, b) => a + b, scope);
    case '*':
      return arithmetic(operands, (a, b) => a * b, scope);
    case '-':
      return operands.length === 2 ? arithmetic(operands, (a, b) => a - b, scope) : null;
    case '/':
      return arithmetic(operands, (a, b) => a / b, scope);
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

function equality(operands: readonly Expression[], equal: 0 | 1, scope: RowScope): Expression | null {
  const [a, b] = operands;
  if (!a || !b || a.type !== b.type || operands.length !== 2) return null;
  const unequal = 1 - equal;
  if (a.type === 'string' || b.type === 'string') {
    if (a.type !== 'string' || b.type !== 'string') return null;
    const codes = sameCodes(a, b) ?? sameCodes(b, a);
    if (!codes) return null;
    return booleanNode(scope, (values, from, to) => {
      const [left, right] = codes(from, to);
      for (let at = 0; at < to - from; at += 1) values[at] = left[at] === right[at] ? equal : unequal;
    });
  }
  return booleanNode(scope, (values, from, to) => {
    const [left, right] = [a.read(from, to), b.read(from, to)];
    for (let at = 0; at < to - from; at += 1) {
      const [x, y] = [left[at]!, right[at]!];
      // Missing numbers are NaN, which equals nothing; other missing values are numbers like any.
      values[at] = x === y || (x !== x && y !== y) ? equal : unequal;
    }
  });
}

/** No row has this code. */
const noCode = -2;

/** Codes of two texts in one dictionary: of a field and a constant, or of fields that share theirs. */
function sameCodes(a: TextExpression, b: TextExpression): ((from: number, to: number) => [Codes, Codes]) | null {
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

function order(
  operands: readonly Expression[],
  holds: (a: number, b: number) => boolean,
  scope: RowScope,
): Expression | null {
  const [a, b] = operands;
  if (!a || !b || operands.length !== 2 || a.type !== b.type || a.type === 'string' || a.type === 'boolean')
    return null;
  if (b.type === 'string' || b.type === 'boolean') return null;
  const missing = a.type === 'date' ? missingDay : NaN;
  return booleanNode(scope, (values, from, to) => {
    const [left, right] = [a.read(from, to), b.read(from, to)];
    for (let at = 0; at < to - from; at += 1) {
      const [x, y] = [left[at]!, right[at]!];
      values[at] = holds(x, y) && x !== missing && y !== missing ? 1 : 0;
    }
  });
}

function conditions(
  operands: readonly Expression[],
  together: (a: number, b: number) => number,
  none: 0 | 1,
  scope: RowScope,
): Expression | null {
  const tests = operands.filter((operand) => operand.type === 'boolean');
  if (tests.length !== operands.length) return null;
  return booleanNode(scope, (values, from, to) => {
    values.fill(none, 0, to - from);
    for (const test of tests) {
      const holds = test.read(from, to);
      for (let at = 0; at < to - from; at += 1) values[at] = together(values[at]!, holds[at] === 1 ? 1 : 0);
    }
  });
}

function not([a, ...more]: readonly Expression[], scope: RowScope): Expression | null {
  if (a?.type !== 'boolean' || more.length > 0) return null;
  return booleanNode(scope, (values, from, to) => {
    const holds = a.read(from, to);
    for (let at = 0; at < to - from; at += 1) values[at] = holds[at] === 1 ? 0 : 1;
  });
}

function arithmetic(
  operands: readonly Expression[],
  calculate: (a: number, b: number) => number,
  scope: RowScope,
): NumberExpression | null {
  const [a, b] = operands;
  if (operands.length !== 2 || a?.type !== 'number' || b?.type !== 'number') return null;
  const values = new Float64Array(chunkRows);
  return {
    type: 'number',
    read: onceAChunk(scope, (from, to) => {
      const [left, right] = [a.read(from, to), b.read(from, to)];
      for (let at = 0; at < to - from; at += 1) {
        const result = calculate(left[at]!, right[at]!);
        values[at] = Number.isFinite(result) ? result + 0 : NaN;
      }
      return values;
    }),
  };
}

/** The list follows the value; all of it has to be constant. */
function isListed([value, ...list]: readonly Expression[], scope: RowScope): Expression | null {
  const items = list.map(({ constant }) => constant);
  if (!value || !items.every((item) => item !== undefined) || value.type === 'boolean') return null;
  if (value.type === 'string') {
    const { coded } = value;
    if (!coded) return null;
    const listed = new Uint8Array(coded.dictionary.length + 1);
    for (const item of items) {
      const code = codeOf(coded.dictionary, item);
      if (code !== noCode) listed[code + 1] = 1;
    }
    return booleanNode(scope, (values, from, to) => {
      const codes = coded.read(from, to);
      for (let at = 0; at < to - from; at += 1) values[at] = listed[codes[at]! + 1]!;
    });
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
