import type { Formula, Scalar } from '@weir/schema';
import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { expect, test } from 'vitest';
import { checkFormula } from '../check/check-formula.js';
import type { RowScope } from '../check/scope.js';
import { walkFormula } from '../tree/walk.js';
import { evaluateFormula } from './evaluate-formula.js';

const scope: RowScope = {
  kind: 'row',
  dataset: 'rows',
  fields: {
    n: { type: 'number' },
    m: { type: 'number' },
    t: { type: 'string' },
    u: { type: 'string' },
    b: { type: 'boolean' },
  },
  parameters: {},
};

const number = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
/** Of the Basic Multilingual Plane. */
const character = fc.oneof(
  fc.constantFrom('a', 'b', 'A', '1', ' '),
  fc.integer({ min: 0, max: 0xd7ff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom('\ue000', '\uff5e'),
);
const texts = fc.string({ unit: character, maxLength: 6 });

const rows = fc.record({ n: number, m: number, t: texts, u: texts, b: fc.boolean() });

/** Formulas of JSON-Logic's own operators that are right as to their types. */
const formulas = fc.letrec<{ number: Formula; text: Formula; boolean: Formula }>((tie) => {
  const call = (operator: string, ...operands: fc.Arbitrary<Formula>[]) =>
    fc.tuple(...operands).map((list): Formula => ({ [operator]: list }));
  const any = (operators: readonly string[], ...operands: fc.Arbitrary<Formula>[]) =>
    fc.oneof(...operators.map((operator) => call(operator, ...operands)));
  const [n, t, b] = [tie('number'), tie('text'), tie('boolean')];
  return {
    number: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      number,
      fc.constantFrom({ var: 'n' }, { var: ['m'] }),
      any(['+', '-', '*', '/', '%', 'min', 'max'], n, n),
      any(['+', '*', 'min', 'max'], n, n, n),
      any(['-', '+'], n),
      call('if', b, n, n),
      call('if', b, n, b, n, n),
    ),
    text: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      texts,
      fc.constantFrom({ var: 't' }, { var: ['u'] }),
      call('cat', t, fc.oneof(t, n, b)),
      call('substr', t, fc.integer({ min: -7, max: 7 })),
      call('substr', t, fc.integer({ min: -7, max: 7 }), fc.integer({ min: -7, max: 7 })),
      call('if', b, t, t),
    ),
    boolean: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.boolean(),
      fc.constant({ var: 'b' }),
      any(['==', '!=', '===', '!==', '<', '<=', '>', '>='], n, n),
      any(['==', '!=', '===', '!==', '<', '<=', '>', '>='], t, t),
      any(['==', '!='], b, b),
      any(['<', '<='], n, n, n),
      any(['<', '<='], t, t, t),
      any(['and', 'or'], b, b, b),
      any(['!', '!!'], fc.oneof(n, t, b)),
      b.map((inner) => ({ '!': inner })),
      call('in', t, t),
      call('in', n, fc.array(n, { maxLength: 4 })),
      call('in', t, fc.array(t, { maxLength: 4 })),
    ),
  };
});

const anyMissing = (formula: Formula, row: Readonly<Record<string, Scalar>>) =>
  [...walkFormula(formula)].some(({ formula: part, call }) => call !== null && evaluateFormula(part, row) === null);

test('formulas that check, with nothing missing, give what unpatched json-logic-js gives', { timeout: 30_000 }, () => {
  const { number: n, text: t, boolean: b } = formulas;
  fc.assert(
    fc.property(fc.oneof(n, t, b), rows, (formula, row) => {
      expect(checkFormula(formula, scope).diagnostics).toEqual([]);
      // json-logic-js gives NaN or an infinity where something is missing.
      fc.pre(!anyMissing(formula, row));
      expect(evaluateFormula(formula, row) === (jsonLogic.apply(formula as never, row) as Scalar)).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

test('the exception is text beyond the Basic Multilingual Plane', () => {
  const row = { t: '\uff5e', u: '😀' };
  for (const formula of [{ '<': [{ var: 't' }, { var: 'u' }] }, { substr: [{ var: 'u' }, 0, 1] }]) {
    expect(evaluateFormula(formula, row)).not.toBe(jsonLogic.apply(formula as never, row));
  }
});
