import type { Cell } from '@weir/formula';
import { missingBoolean, missingCode, missingDay } from '../columns/column.js';
import { onceAChunk } from './chunk.js';
import { chunkRows } from './expression.js';
import type {
  BooleanExpression,
  CodedText,
  DatetimeExpression,
  Expression,
  NumberExpression,
  RowScope,
  TextExpression,
} from './expression.js';
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
      return conditions(operands, loops.bothHold, scope);
    case 'or':
      return conditions(operands, loops.eitherHolds, scope);
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
  const listed = equalText(a, b, scope) ?? equalText(b, a, scope);
  if (listed) return truth([listed], isEqual, scope);
  const fill = areEqual(a, b);
  if (!fill) return null;
  return booleanNode(scope, (values, from, to) => {
    fill(values, from, to);
    if (!isEqual) loops.flip(values, to - from);
  });
}

/** A text that is one of a dictionary, or missing as it is. */
function equalText(a: Expression, b: Expression, scope: RowScope): Expression | null {
  if (a.type !== 'string' || b.type !== 'string' || !a.coded || b.constant === undefined) return null;
  return isListed([a, b], scope);
}

/** Missing equals missing. */
function areEqual(a: Expression, b: Expression): Fill | null {
  if (a.type === 'string' && b.type === 'string') {
    const codes = sameCodes(a, b);
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

/** Codes of two texts in one dictionary, of fields that share theirs. */
function sameCodes(
  { coded: a }: TextExpression,
  { coded: b }: TextExpression,
): ((from: number, to: number) => [Int32Array, Int32Array]) | null {
  if (!a || !b || a.dictionary !== b.dictionary) return null;
  return (from, to) => [a.read(from, to), b.read(from, to)];
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
    if (typeof b.constant === 'number')
      return limited(a, b.constant, kind === 'less' ? loops.isBelow : loops.isUpTo, scope);
    if (typeof a.constant === 'number')
      return limited(b, a.constant, kind === 'less' ? loops.isAbove : loops.isFrom, scope);
    const compare = kind === 'less' ? loops.isLess : loops.isAtMost;
    return booleanNode(scope, (values, from, to) => compare(a.read(from, to), b.read(from, to), values, to - from));
  }
  return null;
}

function limited(
  of: NumberExpression | DatetimeExpression,
  limit: number,
  compare: typeof loops.isBelow,
  scope: RowScope,
): BooleanExpression {
  return booleanNode(scope, (values, from, to) => compare(of.read(from, to), limit, values, to - from));
}

function conditions(
  operands: readonly Expression[],
  together: typeof loops.bothHold,
  scope: RowScope,
): Expression | null {
  const tests = operands.filter((operand) => operand.type === 'boolean');
  const [first, second, ...others] = tests;
  if (!first || tests.length !== operands.length) return null;
  if (!second) return truth(operands, true, scope);
  return booleanNode(scope, (values, from, to) => {
    together(first.read(from, to), second.read(from, to), values, to - from);
    for (const test of others) together(values, test.read(from, to), values, to - from);
  });
}

function truth([a, ...more]: readonly Expression[], isTrue: boolean, scope: RowScope): Expression | null {
  if (a?.type !== 'boolean' || more.length > 0) return null;
  if (a.listed) return listedNode(a.listed.codes, isTrue ? a.listed.holds : flipped(a.listed.holds), scope);
  const look = isTrue ? loops.holds : loops.fails;
  return booleanNode(scope, (values, from, to) => look(a.read(from, to), values, to - from));
}

/** @param holds by code, one further: the first is that of missing */
function listedNode(codes: CodedText, holds: Int8Array, scope: RowScope): BooleanExpression {
  const { narrow } = codes;
  const node = booleanNode(scope, (values, from, to) => {
    if (narrow) loops.isListedNarrow(narrow.subarray(from, to), holds, values, to - from);
    else loops.isListed(codes.read(from, to), holds, values, to - from);
  });
  return { ...node, listed: { codes, holds } };
}

function flipped(holds: Int8Array): Int8Array {
  return holds.map((each) => each ^ 1);
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
    return listedNode(coded, listed, scope);
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
