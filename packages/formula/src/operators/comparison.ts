import type { Cell, Kernel, Operand, Operator, ValueType } from './operator.js';

/** Negative, zero or positive as a comes before, with or after b, by Unicode code point. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left !== right) return codePointRank(left) - codePointRank(right);
  }
  return a.length - b.length;
}

/** UTF-16 puts surrogates, which stand for the highest code points, before U+E000 to U+FFFF. */
function codePointRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Numbers with numbers, texts with texts; NaN where there is no order: with missing, between types, of booleans. */
export function compareCells(a: Cell | undefined, b: Cell | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : NaN;
}

/** Text that is searched is never empty: nothing is in an empty text, not even an empty one, as in JSON-Logic. */
export function isInText(part: Cell, text: Cell): boolean {
  return typeof part === 'string' && typeof text === 'string' && text !== '' && text.includes(part);
}

/** Dates and numbers are both numbers inside kernels; values of different types are never equal and have no order. */
const comparable = (types: readonly (ValueType | null)[]): boolean => {
  const known = types.filter((type) => type !== null);
  return known.every((type) => type === known[0]);
};

const ordered =
  (test: (order: number) => boolean): Operator['bind'] =>
  (types) =>
    comparable(types)
      ? (a, b, c) => test(compareCells(a, b)) && (c === undefined || test(compareCells(b, c)))
      : () => false;

const equality =
  (equal: boolean): Operator['bind'] =>
  (types) => {
    if (comparable(types)) return equal ? (a, b) => a === b : (a, b) => a !== b;
    return equal ? (a, b) => a === null && b === null : (a, b) => a !== null || b !== null;
  };

/** The kernel takes a list's items one by one, after the value; a text to search is for `isInText`. */
const isListed: Kernel = (value = null, ...items) => items.includes(value);

const pair: readonly Operand[] = [
  { name: 'a', kind: 'ordered' },
  { name: 'b', kind: 'ordered' },
];
const between: readonly Operand[] = [...pair, { name: 'c', kind: 'ordered', optional: true }];
const alike: readonly Operand[] = [
  { name: 'a', kind: 'same' },
  { name: 'b', kind: 'same' },
];

const comparisonOf = (
  name: string,
  symbol: string,
  operands: readonly Operand[],
  doc: Operator['doc'],
  bind: Operator['bind'],
): Operator => ({
  name,
  group: 'comparison',
  operands,
  result: 'boolean',
  unit: 'none',
  infix: { symbol, binds: 4 },
  doc,
  ...(bind ? { bind } : {}),
});

export const comparison: readonly Operator[] = [
  comparisonOf(
    '==',
    '=',
    alike,
    { en: 'Equal; missing equals only missing.', zh: '等于；缺失只等于缺失。' },
    equality(true),
  ),
  comparisonOf('!=', '!=', alike, { en: 'Not equal.', zh: '不等于。' }, equality(false)),
  comparisonOf('===', '===', alike, { en: 'The same as =.', zh: '与 = 相同。' }, equality(true)),
  comparisonOf('!==', '!==', alike, { en: 'The same as !=.', zh: '与 != 相同。' }, equality(false)),
  comparisonOf(
    '<',
    '<',
    between,
    { en: 'Less than, also between: 1 < x < 3.', zh: '小于，也可表示区间：1 < x < 3。' },
    ordered((order) => order < 0),
  ),
  comparisonOf(
    '<=',
    '<=',
    between,
    { en: 'At most, also between: 1 <= x <= 3.', zh: '小于等于，也可表示区间：1 <= x <= 3。' },
    ordered((order) => order <= 0),
  ),
  comparisonOf(
    '>',
    '>',
    pair,
    { en: 'Greater than.', zh: '大于。' },
    ordered((order) => order > 0),
  ),
  comparisonOf(
    '>=',
    '>=',
    pair,
    { en: 'At least.', zh: '大于等于。' },
    ordered((order) => order >= 0),
  ),
  comparisonOf(
    'in',
    'in',
    [
      { name: 'value', kind: 'same' },
      { name: 'list', kind: 'list' },
    ],
    { en: 'One of a list; or a part of a text.', zh: '在列表之中；或是文本的一部分。' },
    () => isListed,
  ),
];
