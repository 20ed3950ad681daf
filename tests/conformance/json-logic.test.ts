import { checkFormula, evaluateFormula, walkFormula } from '@weir/formula';
import type { FormulaValues, RowScope } from '@weir/formula';
import type { Formula, Scalar } from '@weir/schema';
import { expect, test } from 'vitest';
import { externalCases } from './external-cases.js';

type Case = string | [rule: Formula, data: unknown, expected: unknown];

const scalars = new Map([
  ['number', 'number'],
  ['string', 'string'],
  ['boolean', 'boolean'],
] as const);

/** The data as the row of a dataset; what is no scalar is no field. */
function rowOf(data: unknown): { scope: RowScope; values: FormulaValues } {
  const entries = typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.entries(data) : [];
  const fields = entries.flatMap(([name, value]) => {
    const type = scalars.get(typeof value as 'number');
    return type ? [[name, { type }] as const] : [];
  });
  const scope: RowScope = { kind: 'row', dataset: 'data', fields: Object.fromEntries(fields), parameters: {} };
  return { scope, values: Object.fromEntries(entries) as Record<string, Scalar> };
}

/** Weir's one deliberate difference: what is missing stays missing. So formulas with a missing part say nothing here. */
function isAnyMissing(rule: Formula, values: FormulaValues): boolean {
  return [...walkFormula(rule)].some(
    ({ formula, call }) => formula === null || (call !== null && evaluateFormula(formula, values) === null),
  );
}

test('rules of the JSON-Logic suite that the checker accepts give its answers', (context) => {
  const cases = externalCases<Case[]>(context, 'conformance/jsonlogic/tests.json');
  const different: unknown[] = [];
  let compared = 0;
  for (const item of cases) {
    if (typeof item === 'string') continue;
    const [rule, data, expected] = item;
    const { scope, values } = rowOf(data);
    if (checkFormula(rule, scope).diagnostics.length > 0 || isAnyMissing(rule, values)) continue;
    compared += 1;
    const value = evaluateFormula(rule, values);
    if (value !== expected) different.push({ rule, data, expected, value });
  }
  expect(different).toEqual([]);
  expect(compared).toBeGreaterThan(120);
});
