import { formulaEnv } from '@weir/formula';
import { expect, test } from 'vitest';
import type { Formula } from '@weir/schema';
import type { MissingReason } from '../contract/answer.js';
import type { CellResult } from '../contract/plan.js';
import { cellEvaluator, leafOf } from './evaluate-cell.js';

const results = new Map<string, CellResult>([
  ['M1', { value: 8, rows: 8 }],
  ['M2', { value: 0, rows: 0 }],
  ['M3', { value: null, rows: 0 }],
  ['M4', { value: null, rows: 2 }],
  ['M5', { value: null, rows: 2, reason: 'mixed-currency' }],
]);
const [eight, zero, noRows, unknown, mixed] = [...results.keys()].map((name): Formula => ({ var: name }));

test.each<[MissingReason | null, Formula]>([
  [null, eight!],
  [null, { '/': [zero!, eight!] }],
  ['no-rows', noRows!],
  ['missing-operand', unknown!],
  ['mixed-currency', mixed!],
  ['zero-denominator', { '/': [eight!, zero!] }],
  ['zero-denominator', { '/': [zero!, zero!] }],
  ['zero-denominator', { '%': [eight!, zero!] }],
  ['mixed-currency', { '/': [mixed!, zero!] }],
  ['no-rows', { '+': [1, { '*': [2, noRows!] }] }],
  ['zero-denominator', { round: [{ '/': [eight!, zero!] }, 2] }],
  ['not-finite', { ln: [{ '-': [eight!] }] }],
  ['not-finite', { pow: [{ '*': [eight!, 1e300] }, 9] }],
  ['mixed-currency', { if: [{ '>': [eight!, 3] }, mixed!, noRows!] }],
  ['no-rows', { if: [{ '>': [zero!, 3] }, mixed!, noRows!] }],
  ['missing-operand', { if: [{ '>': [zero!, 3] }, mixed!] }],
  ['no-rows', { coalesce: [noRows!, mixed!] }],
  [null, { coalesce: [noRows!, eight!] }],
  ['missing-operand', null],
])('%s: %j', (why, formula) => {
  const metrics = new Map<string, Formula>([
    ['a', formula],
    ['b', { '+': [{ metric: 'a' }, 1] }],
  ]);
  const leaves = new Map([...results].map(([name, result]) => [name, leafOf(result)]));
  const cell = cellEvaluator({ metrics, given: new Map() }, {})(leaves, formulaEnv());
  expect(cell.metric('a').why).toBe(why);
  expect(cell.metric('a').value === null).toBe(why !== null);
  // A metric made of it lacks its value for the same reason.
  expect(cell.metric('b').why).toBe(why);
});
