import { WeirError } from '@weir/schema';
import type { Formula } from '@weir/schema';
import { arityOf, arityText, operatorOf } from '../operators/index.js';
import type { Operator, ValueType } from '../operators/index.js';
import { callOf, isList, nameOf, operandPointer } from '../tree/call.js';
import type { Call } from '../tree/call.js';
import { assertFormula } from '../tree/guard.js';
import { agreedType } from '../types/agreed-type.js';
import { inferType } from '../types/infer-type.js';
import type { NamedTypes } from '../types/infer-type.js';

/** json-logic-js finds our operators under this one name: a rule's `@weir/formula.+` is the `+` of Weir. */
export const namespace = '@weir/formula';

/** The same operator where its operands are known to be no instants: they are compared as they are. No operator of the language is named so. */
export const plainName = (operator: string): string => `plain ${operator}`;
/** What makes an instant of a date, a text or a bound of the period. */
export const toInstant = 'to instant';

/** Operators that bring their operands to one type before they compare them. */
export function comparesAlike({ group }: Operator): boolean {
  return group === 'comparison' || group === 'several';
}

/** A formula as json-logic-js runs it: Weir's operators by their private names, data by flat keys. */
export interface Rule {
  readonly rule: unknown;
  /** Names that the formula reads, in the order of their keys `v0`, `v1`, … */
  readonly names: readonly string[];
}

/**
 * @param types what the names hold; without it a text that can be read as an instant counts as one where instants are compared
 * @throws {WeirError} of `assertFormula`, and `formula/not-an-operation`, `formula/unknown-operator`, `formula/operands`,
 *   `formula/not-a-name`, `formula/not-scalar`
 */
export function compileRule(formula: unknown, types?: NamedTypes): Rule {
  assertFormula(formula);
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const key = keys.get(name) ?? `v${keys.size}`;
    keys.set(name, key);
    return key;
  };
  return { rule: compile(formula, '', { keyOf, types }), names: [...keys.keys()] };
}

interface Names {
  readonly keyOf: (name: string) => string;
  readonly types: NamedTypes | undefined;
}

function compile(formula: Formula, pointer: string, names: Names): unknown {
  if (typeof formula !== 'object' || formula === null) return formula;
  if (isList(formula)) return formula.map((item, index) => compile(item, `${pointer}/${index}`, names));
  const call = callOf(formula);
  if (!call) throw new WeirError('formula/not-an-operation', { names: Object.keys(formula) }, { pointer });
  const operator = operatorOf(call.operator);
  if (!operator) throw new WeirError('formula/unknown-operator', { operator: call.operator }, { pointer });
  checkArity(operator, call, pointer);
  const agreed = names.types ? agreedType(operator, call, names.types) : null;
  const operands = call.operands.map((operand, index) =>
    compileOperand(operand, operandPointer(pointer, call, index), names, agreed),
  );
  if (operator.group === 'reference') {
    const name = nameOf(call);
    if (name === null) throw new WeirError('formula/not-a-name', { operator: operator.name }, { pointer });
    return { var: [names.keyOf(name), ...operands.slice(1)] };
  }
  if (!operator.bind) throw new WeirError('formula/not-scalar', { operator: operator.name }, { pointer });
  // These three evaluate only the operands they need: json-logic-js's own.
  if (operator.name === 'if') return { if: operands };
  if (operator.name === 'and' || operator.name === 'or')
    return { [`${namespace}.!!`]: [{ [operator.name]: operands }] };
  const isKnown = agreed !== null && agreed !== 'instant' && comparesAlike(operator);
  return { [`${namespace}.${isKnown ? plainName(operator.name) : operator.name}`]: operands };
}

/** Among instants a written date, a date and a bound of the period are instants too. */
function compileOperand(formula: Formula, pointer: string, names: Names, agreed: ValueType | null): unknown {
  if (agreed !== 'instant') return compile(formula, pointer, names);
  if (isList(formula)) return formula.map((item, at) => compileOperand(item, `${pointer}/${at}`, names, agreed));
  const rule = compile(formula, pointer, names);
  const type = inferType(formula, names.types ?? {});
  const isMeant = typeof formula === 'string' || type === 'date';
  return isMeant ? { [`${namespace}.${toInstant}`]: [rule] } : rule;
}

function checkArity(operator: Operator, { operands }: Call, pointer: string): void {
  const { least, most } = arityOf(operator);
  if (operands.length >= least && operands.length <= most) return;
  const params = { operator: operator.name, expected: arityText(operator), actual: operands.length };
  throw new WeirError('formula/operands', params, { pointer });
}
