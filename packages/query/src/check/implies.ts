import { callOf, isList } from '@weir/formula';
import type { Formula } from '@weir/schema';
import { neverHolds } from './never-holds.js';

/**
 * Whether each row that meets `narrow` meets `wide` too, as far as written values show. False when that cannot be seen. Both formulas
 * passed `guardFormula`.
 */
export function implies(narrow: Formula, wide: Formula): boolean {
  if (wide === true || isSame(narrow, wide) || neverHolds(narrow)) return true;
  const [some, all] = [callOf(narrow), callOf(wide)];
  if (some?.operator === 'or') return some.operands.length > 0 && some.operands.every((each) => implies(each, wide));
  if (all?.operator === 'and') return all.operands.every((each) => implies(narrow, each));
  if (all?.operator === 'or') return all.operands.some((each) => implies(narrow, each));
  if (some?.operator === 'and' && some.operands.some((each) => implies(each, wide))) return true;
  return excludes(narrow, wide);
}

const inverses: Readonly<Record<string, string>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

/** The opposite of a comparison with written values contradicts the condition. */
function excludes(condition: Formula, comparison: Formula): boolean {
  const call = callOf(comparison);
  const [left, right] = call?.operands ?? [];
  if (!call || left === undefined || right === undefined || call.operands.length !== 2) return false;
  const { operator } = call;
  const contradicts = (...others: readonly Formula[]) => neverHolds({ and: [condition, ...others] });
  if (operator === 'in' && isList(right)) {
    return right.length > 0 && contradicts(...right.map((value): Formula => ({ '!=': [left, value] })));
  }
  if (operator === '==' || operator === '===') return contradicts({ '!=': [left, right] });
  if (operator === '!=' || operator === '!==') return contradicts({ '==': [left, right] });
  const inverse = Object.hasOwn(inverses, operator) ? inverses[operator] : undefined;
  if (inverse === undefined) return false;
  // An order comparison with a missing value is false, and so is its inverse.
  const field = callOf(left) ? left : right;
  return contradicts({ [inverse]: [left, right] }) && contradicts({ '==': [field, null] });
}

function isSame(a: Formula, b: Formula): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
