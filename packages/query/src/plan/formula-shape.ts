import { callOf, isList, nameOf } from '@weir/formula';
import type { Call } from '@weir/formula';
import type { Formula, Id } from '@weir/schema';

/** A formula with calls replaced, from the outside in; what `replace` gives undefined for is kept and looked into. */
export function rewrite(formula: Formula, replace: (call: Call) => Formula | undefined): Formula {
  if (isList(formula)) return formula.map((part) => rewrite(part, replace));
  const call = callOf(formula);
  if (!call) return formula;
  const replaced = replace(call);
  if (replaced !== undefined) return replaced;
  const [first = null, ...rest] = call.operands.map((operand) => rewrite(operand, replace));
  return { [call.operator]: call.bare ? first : call.operands.length > 0 ? [first, ...rest] : [] };
}

/** Every call, outermost first; where `enter` gives false, its operands are left out. */
export function visit(formula: Formula, enter: (call: Call) => boolean | void): void {
  if (isList(formula)) for (const part of formula) visit(part, enter);
  const call = callOf(formula);
  if (call && enter(call) !== false) for (const operand of call.operands) visit(operand, enter);
}

/** The fields (or parameters) that a row expression names, each once. */
export function fieldsIn(formula: Formula): ReadonlySet<Id> {
  const fields = new Set<Id>();
  visit(formula, (call) => {
    const name = call.operator === 'var' ? nameOf(call) : null;
    if (name !== null) fields.add(name);
  });
  return fields;
}

/** True when there is no condition. */
export function allOf(...conditions: readonly Formula[]): Formula {
  const needed = conditions.filter((condition) => condition !== true);
  return needed.length > 1 ? { and: needed } : (needed[0] ?? true);
}
