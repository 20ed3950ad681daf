import type { Cell, Kernel, Operator } from './operator.js';

/** Missing, false, 0 and "" do not hold; everything else does, as in JSON-Logic. */
export function holds(cell: Cell | undefined): boolean {
  return !!cell;
}

/** Operands are pure, so choosing among their values equals evaluating only the chosen one. */
const choose: Kernel = (...operands) => {
  let at = 0;
  for (; at + 1 < operands.length; at += 2) {
    if (holds(operands[at])) return operands[at + 1] ?? null;
  }
  return operands[at] ?? null;
};

const condition = { name: 'condition', kind: 'condition' } as const;
const more = { name: 'condition', kind: 'condition', optional: true, repeats: true } as const;

export const choice: readonly Operator[] = [
  {
    name: 'if',
    group: 'choice',
    operands: [
      condition,
      { name: 'value', kind: 'same' },
      { name: 'otherwise', kind: 'same', optional: true, repeats: true },
    ],
    result: 'same',
    unit: 'same',
    doc: {
      en: 'The value after the first condition that holds, else the last value (missing without one).',
      zh: '第一个成立的条件之后的值；都不成立时取最后一个值（没有则缺失）。',
    },
    bind: () => choose,
  },
  {
    name: 'and',
    group: 'choice',
    operands: [condition, more],
    result: 'boolean',
    unit: 'none',
    infix: { symbol: 'and', binds: 2 },
    doc: { en: 'True when all conditions hold; missing counts as false.', zh: '所有条件都成立时为真；缺失视为假。' },
    bind:
      () =>
      (...operands) =>
        operands.every(holds),
  },
  {
    name: 'or',
    group: 'choice',
    operands: [condition, more],
    result: 'boolean',
    unit: 'none',
    infix: { symbol: 'or', binds: 1 },
    doc: { en: 'True when any condition holds; missing counts as false.', zh: '任一条件成立时为真；缺失视为假。' },
    bind:
      () =>
      (...operands) =>
        operands.some(holds),
  },
  {
    name: '!',
    group: 'choice',
    operands: [{ name: 'value', kind: 'any' }],
    result: 'boolean',
    unit: 'none',
    infix: { symbol: 'not', binds: 3 },
    doc: { en: 'True when the value is false, missing, 0 or empty.', zh: '值为假、缺失、0 或空文本时为真。' },
    bind: () => (value) => !holds(value),
  },
  {
    name: '!!',
    group: 'choice',
    operands: [{ name: 'value', kind: 'any' }],
    result: 'boolean',
    unit: 'none',
    doc: {
      en: 'False when the value is false, missing, 0 or empty; else true.',
      zh: '值为假、缺失、0 或空文本时为假，否则为真。',
    },
    bind: () => holds,
  },
  {
    name: 'coalesce',
    group: 'choice',
    operands: [
      { name: 'value', kind: 'same' },
      { name: 'otherwise', kind: 'same', optional: true, repeats: true },
    ],
    result: 'same',
    unit: 'same',
    doc: { en: 'The first value that is not missing.', zh: '第一个不缺失的值。' },
    bind:
      () =>
      (...operands) =>
        operands.find((operand) => operand !== null) ?? null,
  },
];
