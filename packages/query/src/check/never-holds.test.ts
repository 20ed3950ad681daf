import { expect, test } from 'vitest';
import type { Formula } from '@weir/schema';
import { neverHolds } from './never-holds.js';

const a: Formula = { var: 'a' };
const b: Formula = { var: 'b' };

test.each<[boolean, Formula]>([
  [true, false],
  [true, null],
  [false, true],
  [false, a],
  [true, { in: [a, []] }],
  [false, { in: [a, ['x']] }],
  [false, { in: [a, b] }],
  [true, { '==': [1, 2] }],
  [false, { '==': [1, 1] }],
  [true, { and: [{ '==': [a, 'x'] }, { '==': ['y', a] }] }],
  [false, { and: [{ '==': [a, 'x'] }, { '==': [b, 'y'] }] }],
  [false, { or: [{ '==': [a, 'x'] }, { '==': [a, 'y'] }] }],
  [true, { or: [false, { and: [true, false] }] }],
  [true, { and: [{ in: [a, ['x', 'y']] }, { in: [a, ['z']] }] }],
  [true, { and: [{ '==': [a, 'x'] }, { and: [b, { '!=': [a, 'x'] }] }] }],
  [true, { and: [{ '==': [a, null] }, { '>': [a, 0] }] }],
  [true, { and: [{ '>': [a, 5] }, { '<': [a, 5] }] }],
  [true, { and: [{ '>=': [a, 5] }, { '<': [a, 5] }] }],
  [false, { and: [{ '>=': [a, 5] }, { '<=': [a, 5] }] }],
  [true, { and: [{ '>': [a, 5] }, { '>': [3, a] }] }],
  [true, { '<': [5, a, 3] }],
  [false, { '<': [3, a, 5] }],
  [true, { and: [{ '==': [a, 5] }, { '>': [a, 5] }] }],
  [false, { and: [{ '==': [a, 5] }, { '>=': [a, 5] }] }],
  [true, { and: [{ '>': [a, '2025-02-01'] }, { '<': [a, '2025-01-01'] }] }],
  [false, { and: [{ '>': [a, 5] }, { '<': [a, '3'] }] }],
  [true, { '!': [true] }],
  [false, { '!': [a] }],
])('%s: %j', (expected, formula) => {
  expect(neverHolds(formula)).toBe(expected);
});
