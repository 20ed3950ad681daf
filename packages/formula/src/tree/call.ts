import { pointerTo } from '@weir/schema';
import type { Formula } from '@weir/schema';

/** An operator with its operands: `{ "+": [1, 2] }`. */
export interface Call {
  readonly operator: string;
  readonly operands: readonly Formula[];
  /** The only operand stands without a list: `{ "!": true }`. */
  readonly bare: boolean;
}

/** Null for what is no call: a literal, a list, or an object that has not exactly one name. */
export function callOf(formula: Formula): Call | null {
  if (typeof formula !== 'object' || formula === null || isList(formula)) return null;
  const [operator, ...more] = Object.keys(formula);
  if (operator === undefined || more.length > 0) return null;
  const operand = formula[operator] as Formula;
  return isList(operand) ? { operator, operands: operand, bare: false } : { operator, operands: [operand], bare: true };
}

export function isList(formula: Formula): formula is readonly Formula[] {
  return Array.isArray(formula);
}

/** RFC 6901 pointer to an operand of the call at `pointer`. */
export function operandPointer(pointer: string, { operator, bare }: Call, index: number): string {
  return bare ? pointerTo(pointer, operator) : pointerTo(pointer, operator, index);
}

/** Names that would reach an object's prototype; they name nothing in Weir. */
export const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The name that a `var`, `param` or `metric` holds; null when it is calculated or no text. */
export function nameOf({ operands: [name] }: Call): string | null {
  return typeof name === 'string' ? name : null;
}
