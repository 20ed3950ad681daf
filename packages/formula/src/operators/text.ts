import { isoFromDay, isoFromInstant } from '../calendar/index.js';
import type { Cell, Kernel, Operator, ValueType } from './operator.js';

const isText = (cell: Cell | undefined): cell is string => typeof cell === 'string';

const hasSurrogates = /[\ud800-\udfff]/;

/** Unicode code points, not UTF-16 units. */
function lengthOf(text: string): number {
  return hasSurrogates.test(text) ? [...text].length : text.length;
}

/** JSON-Logic's substr, by code point: a negative start counts from the end, a negative length stops so far before it. */
const substr: Kernel = (text, start, length) => {
  if (!isText(text) || typeof start !== 'number') return null;
  if (length !== undefined && typeof length !== 'number') return null;
  const characters = hasSurrogates.test(text) ? [...text] : text;
  const from = start < 0 ? Math.max(0, characters.length + Math.trunc(start)) : Math.trunc(start);
  const to = length === undefined ? characters.length : (length < 0 ? characters.length : from) + Math.trunc(length);
  const part = characters.slice(from, Math.max(from, to));
  return typeof part === 'string' ? part : part.join('');
};

/** The text form of a cell: numbers as ECMAScript writes them, dates and instants in ISO 8601, instants in UTC. */
export function textOf(cell: Cell, type: ValueType | null): string | null {
  if (typeof cell === 'number' && type === 'date') return isoFromDay(cell);
  if (typeof cell === 'number' && type === 'instant') return isoFromInstant(cell);
  return cell === null ? null : String(cell);
}

/** UTF-16 units. A field that joins another with itself doubles, so that a few dozen such fields have texts without end. */
const longestJoined = 100_000;

const cat =
  (types: readonly (ValueType | null)[]): Kernel =>
  (...operands) => {
    let joined = '';
    for (const [index, operand] of operands.entries()) {
      const text = textOf(operand, types[index] ?? null);
      if (text === null) return null;
      joined += text;
      if (joined.length > longestJoined) return null;
    }
    return joined;
  };

const map =
  (change: (text: string) => Cell): Kernel =>
  (text) =>
    isText(text) ? change(text) : null;

const test =
  (holds: (text: string, part: string) => boolean): Kernel =>
  (text, part) =>
    isText(text) && isText(part) && holds(text, part);

const value = { name: 'text', kind: 'text' } as const;
const part = { name: 'part', kind: 'text' } as const;

export const text: readonly Operator[] = [
  {
    name: 'cat',
    group: 'text',
    operands: [
      { name: 'value', kind: 'any' },
      { name: 'value', kind: 'any', optional: true, repeats: true },
    ],
    result: 'text',
    unit: 'none',
    doc: {
      en: 'The texts one after the other; missing when that is longer than 100,000 characters.',
      zh: '把各段文本依次连接；超过 100,000 个字符时结果缺失。',
    },
    bind: cat,
  },
  {
    name: 'substr',
    group: 'text',
    operands: [value, { name: 'start', kind: 'count' }, { name: 'length', kind: 'count', optional: true }],
    result: 'text',
    unit: 'none',
    doc: {
      en: 'A part of a text, from a start (0 is the first, negative counts from the end), so many characters long.',
      zh: '文本的一部分：从起始位置（0 为首字符，负数从末尾数）取若干个字符。',
    },
    bind: () => substr,
  },
  {
    name: 'lower',
    group: 'text',
    operands: [value],
    result: 'text',
    unit: 'none',
    doc: { en: 'In lower case.', zh: '转为小写。' },
    bind: () => map((text) => text.toLowerCase()),
  },
  {
    name: 'upper',
    group: 'text',
    operands: [value],
    result: 'text',
    unit: 'none',
    doc: { en: 'In upper case.', zh: '转为大写。' },
    bind: () => map((text) => text.toUpperCase()),
  },
  {
    name: 'trim',
    group: 'text',
    operands: [value],
    result: 'text',
    unit: 'none',
    doc: { en: 'Without white space at both ends.', zh: '去掉首尾空白。' },
    bind: () => map((text) => text.trim()),
  },
  {
    name: 'length',
    group: 'text',
    operands: [value],
    result: 'number',
    unit: 'none',
    doc: { en: 'The number of characters.', zh: '字符数。' },
    bind: () => map(lengthOf),
  },
  {
    name: 'contains',
    group: 'text',
    operands: [value, part],
    result: 'boolean',
    unit: 'none',
    doc: { en: 'True when the part occurs in the text.', zh: '文本包含该部分时为真。' },
    bind: () => test((text, part) => text.includes(part)),
  },
  {
    name: 'starts_with',
    group: 'text',
    operands: [value, part],
    result: 'boolean',
    unit: 'none',
    doc: { en: 'True when the text starts with the part.', zh: '文本以该部分开头时为真。' },
    bind: () => test((text, part) => text.startsWith(part)),
  },
  {
    name: 'ends_with',
    group: 'text',
    operands: [value, part],
    result: 'boolean',
    unit: 'none',
    doc: { en: 'True when the text ends with the part.', zh: '文本以该部分结尾时为真。' },
    bind: () => test((text, part) => text.endsWith(part)),
  },
];
