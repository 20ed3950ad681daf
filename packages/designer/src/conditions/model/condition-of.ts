import { callOf, guardFormula } from '@weir/formula';
import type { Formula } from '@weir/schema';
import type { Condition, ConditionGroup } from './condition.js';
import { testOf } from './test-forms.js';

/**
 * A formula as conditions. What has no shape of a condition is in it as a `formula`, so that `formulaOf` gives the very same formula again,
 * whatever it is. `true` is a group of nothing: every row.
 */
export function conditionOf(formula: Formula): ConditionGroup {
  const read = guardFormula(formula) ? ({ kind: 'formula', formula } as const) : partOf(formula);
  if (read.kind === 'group') return read;
  return { kind: 'group', mode: 'all', items: formula === true ? [] : [read] };
}

function partOf(formula: Formula): Condition {
  return testOf(formula) ?? groupOf(formula) ?? { kind: 'formula', formula };
}

function groupOf(formula: Formula): ConditionGroup | null {
  const call = callOf(formula);
  if (!call) return null;
  const { operator, operands, bare } = call;
  if (!bare && (operator === 'and' || operator === 'or')) {
    return { kind: 'group', mode: operator === 'and' ? 'all' : 'any', items: operands.map(partOf), isCall: true };
  }
  const [negated = null] = operands;
  if (operator !== '!' || operands.length !== 1) return null;
  const inner = callOf(negated);
  const isOr = inner?.operator === 'or' && !inner.bare;
  return {
    kind: 'group',
    mode: 'none',
    items: isOr ? inner.operands.map(partOf) : [partOf(negated)],
    ...(isOr && { isCall: true }),
    ...(bare && { isBare: true }),
  };
}
