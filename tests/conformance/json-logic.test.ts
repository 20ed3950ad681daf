import { createHash } from 'node:crypto';
import { checkFormula, evaluateFormula } from '@weir/formula';
import type { FormulaValues, RowScope } from '@weir/formula';
import { parseFormula, printFormula } from '@weir/formula/text';
import type { Diagnostic, Formula, Scalar } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import type { TestContext } from 'vitest';
import list from './cases/json-logic.json' with { type: 'json' };
import { externalCases } from './external-cases.js';

type Case = readonly [rule: Formula, data: unknown, expected: unknown];
type Reason = keyof typeof list.refused;

/** The suite's cases in their order, without the headings between them. */
function casesOf(context: TestContext): readonly Case[] {
  return externalCases<(string | Case)[]>(context, 'conformance/jsonlogic/tests.json').filter(
    (item): item is Case => typeof item !== 'string',
  );
}

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

/** What the checker says where a rule is refused for that reason; the first that fits counts. */
const signs: Readonly<Record<Reason, (diagnostic: Diagnostic) => boolean>> = {
  operator: ({ code }) => code === 'formula/unknown-operator',
  list: ({ code }) => code === 'formula/list',
  types: ({ code, params }) => code === 'formula/types-differ' || isType(code, params, 'number'),
  condition: ({ code, params }) => isType(code, params, 'boolean'),
  operands: ({ code }) => code === 'formula/operands',
  data: ({ code }) => code === 'formula/unknown-field' || code === 'formula/not-a-name',
};

function isType(code: string, params: Diagnostic['params'], expected: string): boolean {
  return code === 'formula/type' && params?.['expected'] === expected;
}

/** Why the checker refuses a rule; null when it does not. */
function refusalOf(rule: Formula, scope: RowScope): string | null {
  const errors = checkFormula(rule, scope).diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return null;
  const reason = (Object.keys(signs) as Reason[]).find((each) => errors.some(signs[each]));
  return reason ?? errors.map(({ code }) => code).join();
}

function fingerprintOf(item: Case): string {
  return createHash('sha256').update(JSON.stringify(item)).digest('hex').slice(0, 10);
}

describe('the JSON-Logic suite', () => {
  test('rules that the checker accepts give its answers, all others are listed with the reason', (context) => {
    const cases = casesOf(context);
    const refused: [reason: string, place: number, fingerprint: string][] = [];
    const different: unknown[] = [];
    for (const [at, item] of cases.entries()) {
      const [rule, data, expected] = item;
      const { scope, values } = rowOf(data);
      const reason = refusalOf(rule, scope);
      if (reason !== null) refused.push([reason, at + 1, fingerprintOf(item)]);
      else if (evaluateFormula(rule, values) !== expected) different.push(item);
    }
    expect(different).toEqual([]);
    const listed = Object.entries(list.refused).flatMap(([reason, { cases }]) =>
      cases.map(([place, fingerprint]) => [reason, place, fingerprint]),
    );
    expect(refused).toEqual(listed.toSorted(([, a], [, b]) => Number(a) - Number(b)));
    expect({ compared: cases.length - refused.length, refused: refused.length }).toEqual(list.count);
  });

  test('every rule survives being shown as text', (context) => {
    for (const [rule] of casesOf(context)) {
      expect(parseFormula(printFormula(rule)).formula, JSON.stringify(rule)).toEqual(rule);
    }
  });
});

test('a case is listed once', () => {
  const places = Object.values(list.refused).flatMap(({ cases }) => cases.map(([place]) => place));
  expect(new Set(places).size).toBe(places.length);
  expect(places.length).toBe(list.count.refused);
});
