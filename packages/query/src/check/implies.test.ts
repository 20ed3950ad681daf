import { evaluateFormula } from '@weir/formula';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Formula } from '@weir/schema';
import { implies } from './implies.js';

const a: Formula = { var: 'a' };
const b: Formula = { var: 'b' };
const is = (field: Formula, value: string | number | null): Formula => ({ '==': [field, value] });

test.each<[boolean, Formula, Formula]>([
  [true, is(a, 'x'), true],
  [false, true, is(a, 'x')],
  [true, is(a, 'x'), is(a, 'x')],
  [false, is(a, 'x'), is(a, 'y')],
  [true, is(a, 'x'), { in: [a, ['x', 'y']] }],
  [false, { in: [a, ['x', 'y']] }, is(a, 'x')],
  [true, { in: [a, ['x', 'y']] }, { in: [a, ['y', 'z', 'x']] }],
  [true, { and: [is(a, 'x'), is(b, 1)] }, is(b, 1)],
  [false, is(b, 1), { and: [is(a, 'x'), is(b, 1)] }],
  [true, is(a, 'x'), { or: [is(b, 1), is(a, 'x')] }],
  [true, { or: [is(a, 'x'), is(a, 'y')] }, { in: [a, ['x', 'y']] }],
  [false, { or: [is(a, 'x'), is(b, 1)] }, is(a, 'x')],
  [true, is(a, 'x'), { '!=': [a, 'y'] }],
  [false, { '!=': [a, 'y'] }, is(a, 'x')],
  [true, { '>': [a, 5] }, { '>': [a, 3] }],
  [true, { '>': [a, 5] }, { '<': [5, a] }],
  [false, { '>=': [a, 5] }, { '>': [a, 5] }],
  [true, is(a, 7), { '>': [a, 5] }],
  [false, is(a, null), { '>': [a, 5] }],
  [true, { '>': [a, 5] }, { '!=': [a, null] }],
  [false, { '!=': [a, null] }, { '>': [a, 5] }],
  [true, { and: [{ '>': [a, 1] }, { '<': [a, 3] }] }, { '<': [a, 9] }],
  [true, false, is(a, 'x')],
])('%s: %j implies %j', (expected, narrow, wide) => {
  expect(implies(narrow, wide)).toBe(expected);
});

const value = fc.constantFrom('x', 'y', 'z', null);
const number = fc.constantFrom(1, 2, 3, null);
const row = fc.record({ a: value, b: number });
const { condition } = fc.letrec<{ condition: Formula; test: Formula }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2 },
    tie('test'),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((and): Formula => ({ and })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((or): Formula => ({ or })),
  ),
  test: fc.oneof(
    fc.tuple(fc.constantFrom('==', '!='), value).map(([operator, x]): Formula => ({ [operator]: [a, x] })),
    fc.array(value, { maxLength: 3 }).map((list): Formula => ({ in: [a, list] })),
    fc
      .tuple(fc.constantFrom('<', '<=', '>', '>=', '==', '!='), number, fc.boolean())
      .map(([operator, x, isFlipped]): Formula => ({ [operator]: isFlipped ? [x, b] : [b, x] })),
  ),
}));

test('what implies another condition is met by no row that does not meet that', () => {
  fc.assert(
    fc.property(condition, condition, fc.array(row, { minLength: 10, maxLength: 10 }), (narrow, wide, rows) => {
      if (!implies(narrow, wide)) return;
      for (const each of rows) {
        if (evaluateFormula(narrow, each) === true) expect(evaluateFormula(wide, each)).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
});
