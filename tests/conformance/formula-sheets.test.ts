import { rowsAdapter } from '@weir/adapters';
import { defaultAsOf, formulaSheets, formulaVector, rowFields, testVectors } from '@weir/adapters/conformance';
import type { ExpectedMetrics, FactRow, FormulaSheet, Vector } from '@weir/adapters/conformance';
import {
  checkFormula,
  evaluateFormula,
  fieldTypeOf,
  formulaEnv,
  operators,
  timeZone,
  walkFormula,
} from '@weir/formula';
import type { FormulaEnv, NamedTypes, RowScope } from '@weir/formula';
import type { Field, Formula, MessageCode, Scalar } from '@weir/schema';
import { describe, expect, test } from 'vitest';

const sheets = Object.values(formulaSheets).flat();

/** A sheet's row with what it looks up and calculates, one after the other, and the parameters. */
function valuesOf(sheet: FormulaSheet, row: FactRow, env: FormulaEnv): Record<string, Scalar> {
  const { parameters = [], fields = [] } = sheet;
  const values: Record<string, Scalar> = { ...row };
  for (const parameter of parameters) values[parameter.id] = parameter.default ?? null;
  for (const field of fields) values[field.id] = madeValue(sheet, field, values, env);
  return values;
}

function madeValue(sheet: FormulaSheet, field: Field, values: FactRow, env: FormulaEnv): Scalar {
  const { lookup, formula } = field;
  if (!lookup) return evaluateFormula(formula, values, env);
  const key = sheet.datasets?.find(({ id }) => id === lookup.dataset)?.key ?? '';
  const sought = values[lookup.by] ?? null;
  const found = sought === null ? undefined : sheet.rows?.[lookup.dataset]?.find((each) => each[key] === sought);
  return found?.[lookup.field] ?? null;
}

/** The period ends at as-of at the latest. */
function envOf({ settings = {}, asOf = defaultAsOf, range }: FormulaSheet): FormulaEnv {
  const zone = timeZone(settings.timeZone ?? 'UTC');
  const now = formulaEnv({ ...settings, asOf });
  const midnight = (date: string) => {
    const instant = new Date(zone.startOfDay(Date.parse(date) / 86_400_000)).toISOString();
    return { date, instant };
  };
  const to = range && midnight(range.to);
  // A date is before as-of when its day has begun by then.
  const nextDay = new Date((zone.dayOf((now.asOf ?? 0) - 1) + 1) * 86_400_000).toISOString().slice(0, 10);
  const end = to && to.instant < asOf ? to : { date: nextDay, instant: asOf };
  return formulaEnv({ ...settings, asOf, period: { from: range ? midnight(range.from) : null, to: end } });
}

function scopeOf({ parameters = [], fields = [] }: FormulaSheet): RowScope {
  const types = (list: readonly { readonly id: string; readonly type: Field['type'] }[]) =>
    Object.fromEntries(list.map(({ id, type }) => [id, { type }]));
  return { kind: 'row', dataset: 'rows', fields: types([...rowFields, ...fields]), parameters: types(parameters) };
}

const typesOf = ({ fields, parameters }: RowScope): NamedTypes => ({
  field: (name) => fields[name]?.type,
  parameter: (name) => parameters[name]?.type,
});

describe.each(sheets.map((sheet) => [sheet.claim, sheet] as const))('%s', (_claim, sheet) => {
  const env = envOf(sheet);
  const scope = scopeOf(sheet);
  test.each(sheet.facts.map((fact) => [JSON.stringify(fact.formula), fact] as const))('%s', (_json, fact) => {
    const { type, diagnostics } = checkFormula(fact.formula, scope);
    expect(diagnostics).toEqual([]);
    expect(type && fieldTypeOf(type)).toBe(fact.type);
    for (const [row, value] of fact.rows) {
      const actual = evaluateFormula(fact.formula, valuesOf(sheet, row, env), env, typesOf(scope));
      // The last digit of a logarithm or power may differ by machine.
      if (typeof value === 'number' && !Number.isInteger(value))
        expect(actual, JSON.stringify(row)).toBeCloseTo(value, 12);
      else expect(actual, JSON.stringify(row)).toBe(value);
    }
  });
});

test.each(operators.filter(({ bind }) => bind).map(({ name, operands }) => [name, operands.length] as const))(
  'the operator %s is shown by several facts, one of them with a missing operand',
  (name, operands) => {
    const facts = sheets
      .flatMap(({ facts }) => facts)
      .filter(({ formula }) => [...walkFormula(formula)].some(({ call }) => call?.operator === name));
    const rows = facts.flatMap(({ formula, rows }) => {
      const read = [...walkFormula(formula)].flatMap(({ call }) =>
        call?.operator === 'var' ? [String(call.operands[0])] : [],
      );
      return rows.map(([row]) => ({ isMissing: read.some((field) => (row[field] ?? null) === null) }));
    });
    expect(rows.length).toBeGreaterThanOrEqual(operands === 0 ? 1 : 3);
    if (operands > 0) expect(rows.some(({ isMissing }) => isMissing)).toBe(true);
  },
);

describe('types that do not go together are refused, and give no wrong value where they are evaluated all the same', () => {
  const scope = scopeOf({ claim: '', facts: [] });
  const row = { n: 1, s: '1', b: true, c: false, d: '2025-03-09', t: '2025-03-09T00:00:00.000Z' };
  test.each<[Formula, MessageCode, Scalar]>([
    [{ '==': [{ var: 'n' }, { var: 's' }] }, 'formula/types-differ', false],
    [{ '!=': [{ var: 'n' }, '1'] }, 'formula/types-differ', true],
    [{ '==': [{ var: 'b' }, 1] }, 'formula/types-differ', false],
    [{ '<': [{ var: 's' }, 2] }, 'formula/types-differ', false],
    [{ '<=': [0, { var: 'n' }, 'b'] }, 'formula/types-differ', false],
    [{ '<': [{ var: 'c' }, { var: 'b' }] }, 'formula/type', false],
    [{ '==': [{ var: 'd' }, 0] }, 'formula/types-differ', false],
    [{ '==': [{ var: 'd' }, '9 March'] }, 'formula/bad-date', false],
    [{ '<': [{ var: 'd' }, { var: 't' }] }, 'formula/date-and-instant', false],
    [{ in: [{ var: 'n' }, ['1', 2]] }, 'formula/types-differ', false],
    [{ in: [{ var: 'n' }, { var: 's' }] }, 'formula/types-differ', false],
    [{ '+': [{ var: 'n' }, { var: 's' }] }, 'formula/type', null],
    [{ '-': [{ var: 'd' }, 1] }, 'formula/type', null],
    [{ '*': [{ var: 'b' }, 2] }, 'formula/type', null],
    [{ abs: [{ var: 's' }] }, 'formula/type', null],
    [{ max: [{ var: 'n' }, { var: 's' }] }, 'formula/types-differ', null],
    [{ min: [{ var: 'b' }, { var: 'c' }] }, 'formula/type', null],
    [{ length: [{ var: 'n' }] }, 'formula/type', null],
    [{ contains: [{ var: 's' }, { var: 'n' }] }, 'formula/type', false],
    [{ year: [{ var: 's' }] }, 'formula/type', null],
    [{ days_between: [{ var: 'd' }, { var: 'n' }] }, 'formula/type', null],
  ])('%j', (formula, code, value) => {
    const { diagnostics } = checkFormula(formula, scope);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    expect(evaluateFormula(formula, row, formulaEnv(), typesOf(scope))).toBe(value);
  });
});

/** The vector's rows in two halves, with so many others between that they lie in different chunks of the engine. */
function spread(vector: Vector): Vector {
  const rows = vector.rows['rows'] ?? [];
  const half = Math.ceil(rows.length / 2);
  const others = Array.from({ length: 2048 - half + 1 }, (_, at) => ({
    ...rows[(at * 7) % rows.length],
    ...(at % 3 === 0 && { n: null, s: null, d: null }),
    id: 'other',
    fact: null,
  }));
  const { groups = [], totals = {} } = vector.expect as ExpectedMetrics;
  return {
    ...vector,
    rows: { ...vector.rows, rows: [...rows.slice(0, half), ...others, ...rows.slice(half)] },
    expect: {
      groups: [...groups, { row: 'other' }],
      totals: Object.fromEntries(Object.entries(totals).map(([id, values]) => [id, [...values, null]])),
    },
  };
}

describe('over more rows than the engine reads at once', () => {
  const cases = testVectors(({ rows, document }) => rowsAdapter({ datasets: rows, document }), {
    vectors: sheets.map(formulaVector).map(spread),
  });
  for (const { name, run } of cases) test(name, run);
});
