import type { Cell, Kernel, Operator } from './operator.js';

/** A number that can be calculated with; −0 becomes 0, what is not finite is missing. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null;
}

export const isNumber = (cell: Cell | undefined): cell is number => typeof cell === 'number' && Number.isFinite(cell);

const one =
  (calculate: (a: number) => number): Kernel =>
  (a) =>
    isNumber(a) ? finite(calculate(a)) : null;

const two =
  (calculate: (a: number, b: number) => number): Kernel =>
  (a, b) =>
    isNumber(a) && isNumber(b) ? finite(calculate(a, b)) : null;

const fold =
  (calculate: (a: number, b: number) => number): Kernel =>
  (...operands) => {
    const [first, ...rest] = operands;
    if (!isNumber(first)) return null;
    let result = first;
    for (const operand of rest) {
      if (!isNumber(operand)) return null;
      result = calculate(result, operand);
    }
    return finite(result);
  };

const subtract: Kernel = (a, b) => {
  if (!isNumber(a)) return null;
  if (b === undefined) return finite(-a);
  return isNumber(b) ? finite(a - b) : null;
};

/** Halves away from zero, of the number as it is written: 1.005 to two digits is 1.01, though its binary form lies below. */
export const round: Kernel = (value, digits) => {
  if (!isNumber(value)) return null;
  const places = digits === undefined ? 0 : digits;
  if (!isNumber(places) || !Number.isInteger(places)) return null;
  const sign = value < 0 ? -1 : 1;
  if (places === 0) return finite(sign * Math.round(Math.abs(value)));
  const shifted = shift(Math.abs(value), places);
  // Beyond 2^53 every number is whole: there is nothing to round.
  return shifted > Number.MAX_SAFE_INTEGER ? value : finite(sign * shift(Math.round(shifted), -places));
};

/** The decimal point moved right by so many places, without the error of a multiplication. */
function shift(value: number, places: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

const number = (name: string) => ({ name, kind: 'number' }) as const;
const several = { name: 'b', kind: 'number', optional: true, repeats: true } as const;

export const arithmetic: readonly Operator[] = [
  {
    name: '+',
    group: 'arithmetic',
    operands: [number('a'), several],
    result: 'number',
    unit: 'same',
    infix: { symbol: '+', binds: 5 },
    doc: { en: 'The sum of the numbers.', zh: '各数之和。' },
    bind: () => fold((a, b) => a + b),
  },
  {
    name: '-',
    group: 'arithmetic',
    operands: [number('a'), { name: 'b', kind: 'number', optional: true }],
    result: 'number',
    unit: 'same',
    infix: { symbol: '-', binds: 5 },
    doc: { en: 'The difference of two numbers, or the opposite of one.', zh: '两数之差，或一个数的相反数。' },
    bind: () => subtract,
  },
  {
    name: '*',
    group: 'arithmetic',
    operands: [number('a'), several],
    result: 'number',
    unit: 'product',
    infix: { symbol: '*', binds: 6 },
    doc: { en: 'The product of the numbers.', zh: '各数之积。' },
    bind: () => fold((a, b) => a * b),
  },
  {
    name: '/',
    group: 'arithmetic',
    operands: [number('a'), number('b')],
    result: 'number',
    unit: 'quotient',
    infix: { symbol: '/', binds: 6 },
    doc: { en: 'The quotient; missing when the divisor is zero.', zh: '两数之商；除数为零时结果缺失。' },
    bind: () => two((a, b) => a / b),
  },
  {
    name: '%',
    group: 'arithmetic',
    operands: [number('a'), number('b')],
    result: 'number',
    unit: 'same',
    infix: { symbol: '%', binds: 6 },
    doc: { en: 'The remainder, with the sign of the first number.', zh: '余数，符号与第一个数相同。' },
    bind: () => two((a, b) => a % b),
  },
  {
    name: 'round',
    group: 'arithmetic',
    operands: [number('value'), { name: 'digits', kind: 'count', optional: true }],
    result: 'number',
    unit: 'same',
    doc: {
      en: 'Rounded to so many digits after the point (0 without), halves away from zero.',
      zh: '四舍五入到指定的小数位数（默认 0 位），负数按绝对值舍入。',
    },
    bind: () => round,
  },
  {
    name: 'floor',
    group: 'arithmetic',
    operands: [number('value')],
    result: 'number',
    unit: 'same',
    doc: { en: 'The next whole number below.', zh: '向下取整。' },
    bind: () => one(Math.floor),
  },
  {
    name: 'ceil',
    group: 'arithmetic',
    operands: [number('value')],
    result: 'number',
    unit: 'same',
    doc: { en: 'The next whole number above.', zh: '向上取整。' },
    bind: () => one(Math.ceil),
  },
  {
    name: 'abs',
    group: 'arithmetic',
    operands: [number('value')],
    result: 'number',
    unit: 'same',
    doc: { en: 'The number without its sign.', zh: '绝对值。' },
    bind: () => one(Math.abs),
  },
  {
    name: 'sqrt',
    group: 'arithmetic',
    operands: [number('value')],
    result: 'number',
    unit: 'root',
    doc: { en: 'The square root; missing below zero.', zh: '平方根；负数的结果缺失。' },
    bind: () => one(Math.sqrt),
  },
  {
    name: 'pow',
    group: 'arithmetic',
    operands: [number('base'), { name: 'exponent', kind: 'count' }],
    result: 'number',
    unit: 'power',
    doc: { en: 'The first number to the power of the second.', zh: '第一个数的第二个数次幂。' },
    bind: () => two((a, b) => a ** b),
  },
  {
    name: 'ln',
    group: 'arithmetic',
    operands: [{ name: 'value', kind: 'count' }],
    result: 'number',
    unit: 'none',
    doc: { en: 'The natural logarithm; missing at and below zero.', zh: '自然对数；零和负数的结果缺失。' },
    bind: () => one(Math.log),
  },
  {
    name: 'exp',
    group: 'arithmetic',
    operands: [{ name: 'value', kind: 'count' }],
    result: 'number',
    unit: 'none',
    doc: { en: 'e to the power of the number.', zh: 'e 的该数次幂。' },
    bind: () => one(Math.exp),
  },
];
