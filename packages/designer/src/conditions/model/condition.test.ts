import { parseFormula } from '@weir/formula/text';
import type { Formula } from '@weir/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFormula } from './any-formula.fixture.js';
import type { Condition } from './condition.js';
import { conditionOf } from './condition-of.js';
import { finishedFormula, formulaOf } from './formula-of.js';

/** As a person reads it: "all(stage is "won", any(…))"; what has no shape is marked. */
function read(condition: Condition): string {
  if (condition.kind === 'formula') return `? ${JSON.stringify(condition.formula)}`;
  if (condition.kind === 'group') return `${condition.mode}(${condition.items.map(read).join(', ')})`;
  const { field, operator, values } = condition;
  return [field, operator, ...values.map((value) => JSON.stringify(value))].join(' ');
}

function formulaFrom(text: string): Formula {
  const { formula, diagnostics } = parseFormula(text, { dataset: 'deals' });
  expect(diagnostics).toEqual([]);
  return formula ?? null;
}

describe('the shapes of a condition', () => {
  test.each([
    // nothing, and one
    ['true', 'all()'],
    ['stage = "won"', 'all(stage is "won")'],
    // groups
    ['a = 1 and b != 2', 'all(a is 1, b is-not 2)'],
    ['a = 1 or b = 2', 'any(a is 1, b is 2)'],
    ['not (a = 1 or b = 2)', 'none(a is 1, b is 2)'],
    ['not a = 1', 'none(a is 1)'],
    ['not (a = 1 and b = 2)', 'none(all(a is 1, b is 2))'],
    ['a = 1 and (b = 2 or not (c = 3 or d = 4))', 'all(a is 1, any(b is 2, none(c is 3, d is 4)))'],
    ['`and`()', 'all()'],
    ['`or`(a = 1)', 'any(a is 1)'],
    // values
    ['stage in ("won", "lost", missing)', 'all(stage one-of "won" "lost" null)'],
    ['stage not in ("won")', 'all(stage none-of "won")'],
    ['stage in ()', 'all(stage one-of)'],
    ['reason = missing', 'all(reason missing)'],
    ['reason != missing', 'all(reason present)'],
    ['big = true', 'all(big true)'],
    ['big = false', 'all(big false)'],
    ['big', 'all(big true)'],
    ['not big', 'all(big not-true)'],
    ['amount > 5', 'all(amount greater 5)'],
    ['5 < amount', 'all(amount greater 5)'],
    ['5 >= amount', 'all(amount at-most 5)'],
    ['1 <= amount <= 5', 'all(amount between 1 5)'],
    ['1 < amount < 5', 'all(amount inside 1 5)'],
    ['amount >= param(big)', 'all(amount at-least {"param":"big"})'],
    ['amount < cost', 'all(amount less {"var":"cost"})'],
    ['amount < cost * 2', 'all(amount less {"*":[{"var":"cost"},2]})'],
    ['contains(name, "x")', 'all(name contains "x")'],
    ['"x" in name', 'all(name contains "x")'],
    ['not contains(name, "x")', 'all(name not-contains "x")'],
    ['starts_with(name, "x")', 'all(name starts-with "x")'],
    ['ends_with(name, "x")', 'all(name ends-with "x")'],
    // dates
    ['closed_on = "2025-07-01"', 'all(closed_on is "2025-07-01")'],
    ['closed_on < today()', 'all(closed_on less {"today":[]})'],
    ['start_of(closed_at, "day") = "2025-07-01"', 'all(closed_at on-day "2025-07-01")'],
    ['closed_on > add(today(), -30, "day") and closed_on <= today()', 'all(closed_on in-last 30 "day" "today")'],
    ['closed_at > now() and closed_at <= add(now(), 2, "week")', 'all(closed_at in-next 2 "week" "now")'],
    ['start_of(closed_on, "month") = start_of(today(), "month")', 'all(closed_on in-period 0 "month")'],
    [
      'start_of(closed_on, "quarter") = add(start_of(today(), "quarter"), -1, "quarter")',
      'all(closed_on in-period -1 "quarter")',
    ],
    ['closed_on >= period_start() and closed_on < period_end()', 'all(closed_on in-cell)'],
    // close to a shape, and none
    [
      'closed_on > add(today(), -30, "day") and other <= today()',
      `all(closed_on greater ${add('today', -30)}, other at-most {"today":[]})`,
    ],
    [
      'closed_on > add(today(), 30, "day") and closed_on <= today()',
      `all(closed_on greater ${add('today', 30)}, closed_on at-most {"today":[]})`,
    ],
    [
      'start_of(closed_on, "month") = start_of(today(), "week")',
      'all(? {"==":[{"start_of":[{"var":"closed_on"},"month"]},{"start_of":[{"today":[]},"week"]}]})',
    ],
    ['amount * 2 > 5', 'all(? {">":[{"*":[{"var":"amount"},2]},5]})'],
    ['false', 'all(? false)'],
    ['stage in (param(x))', 'all(? {"in":[{"var":"stage"},[{"param":"x"}]]})'],
    ['`and`:(true)', 'all(? {"and":true})'],
    ['frobnicate(a) and a = 1', 'all(? {"frobnicate":[{"var":"a"}]}, a is 1)'],
  ])('%s', (text, expected) => {
    const formula = formulaFrom(text);
    const condition = conditionOf(formula);
    expect(read(condition)).toBe(expected);
    expect(formulaOf(condition)).toEqual(formula);
  });
});

function add(base: string, count: number): string {
  return JSON.stringify({ add: [{ [base]: [] }, count, 'day'] });
}

test('any formula comes out as it went in', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyFormula, (formula) => {
      expect(formulaOf(conditionOf(formula))).toEqual(formula);
    }),
    { numRuns: 5000 },
  );
});

test('what is refused as a formula is kept as well, however deep', () => {
  const deep = JSON.parse(`${'{"!":['.repeat(100)}true${']}'.repeat(100)}`) as Formula;
  expect(formulaOf(conditionOf(deep))).toBe(deep);
});

describe('what is unfinished', () => {
  const finished: Condition = { kind: 'test', field: 'stage', operator: 'is', values: ['won'] };
  const noValue: Condition = { kind: 'test', field: 'amount', operator: 'between', values: [1, undefined] };
  const noField: Condition = { kind: 'test', field: undefined, operator: 'present', values: [] };

  test('has no formula', () => {
    expect(finishedFormula(noValue)).toBeUndefined();
    expect(finishedFormula(noField)).toBeUndefined();
    expect(finishedFormula({ kind: 'group', mode: 'any', items: [noValue] })).toBeUndefined();
  });

  test('is left out of its group', () => {
    expect(formulaOf({ kind: 'group', mode: 'any', items: [noValue, finished, noField] })).toEqual({
      '==': [{ var: 'stage' }, 'won'],
    });
    expect(formulaOf({ kind: 'group', mode: 'none', items: [finished, noField] })).toEqual({
      '!': [{ '==': [{ var: 'stage' }, 'won'] }],
    });
  });
});
