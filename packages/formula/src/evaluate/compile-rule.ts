import { WeirError } from '@weir/schema';
import type { Formula } from '@weir/schema';
import { arityOf, arityText, operatorOf } from '../operators/index.js';
import type { Operator } from '../operators/index.js';
import { callOf, isList, nameOf, operandPointer } from '../tree/call.js';
import type { Call } from '../tree/call.js';
import { assertFormula } from '../tree/guard.js';

/** json-logic-js finds our operators under this one name: a rule's `@weir/formula.+` is the `+` of Weir. */
export const namespace = '@weir/formula';

/** A formula as json-logic-js runs it: Weir's operators by their private names, data by flat keys. */
export interface Rule {
  readonly rule: unknown;
  /** Names that the formula reads, in the order of their keys `v0`, `v1`, … */
  readonly names: readonly string[];
}

/**
 * @throws {WeirError} of `assertFormula`, and `formula/not-an-operation`, `formula/unknown-operator`, `formula/operands`,
 *   `formula/not-a-name`, `formula/not-scalar`
 */
export function compileRule(formula: unknown): Rule {
  assertFormula(formula);
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const key = keys.get(name) ?? `v${keys.size}`;
    keys.set(name, key);
    return key;
  };
  return { rule: compile(formula, '', keyOf), names: [...keys.keys()] };
}

function compile(formula: Formula, pointer: string, keyOf: (name: string) => string): unknown {
  if (typeof formula !== 'object' || formula === null) return formula;
  if (isList(formula)) return formula.map((item, index) => compile(item, `${pointer}/${index}`, keyOf));
  const call = callOf(formula);
  if (!call) throw new WeirError('formula/not-an-operation', { names: Object.keys(formula) }, { pointer });
  const operator = operatorOf(call.operator);
  if (!operator) throw new WeirError('formula/unknown-operator', { operator: call.operator }, { pointer });
  checkArity(operator, call, pointer);
  const operands = call.operands.map((operand, index) => compile(operand, operandPointer(pointer, call, index), keyOf));
  if (operator.group === 'reference') {
    const name = nameOf(call);
    if (name === null) throw new WeirError('formula/not-a-name', { operator: operator.name }, { pointer });
    return { var: [keyOf(name), ...operands.slice(1)] };
  }
  if (!operator.bind) throw new WeirError('formula/not-scalar', { operator: operator.name }, { pointer });
  // These three evaluate only the operands they need: json-logic-js's own.
  if (operator.name === 'if') return { if: operands };
  if (operator.name === 'and' || operator.name === 'or')
    return { [`${namespace}.!!`]: [{ [operator.name]: operands }] };
  return { [`${namespace}.${operator.name}`]: operands };
}

function checkArity(operator: Operator, { operands }: Call, pointer: string): void {
  const { least, most } = arityOf(operator);
  if (operands.length >= least && operands.length <= most) return;
  const params = { operator: operator.name, expected: arityText(operator), actual: operands.length };
  throw new WeirError('formula/operands', params, { pointer });
}
