import type { Formula } from '@weir/schema';
import { operatorOf } from '../operators/index.js';
import { callOf, isList, nameOf } from '../tree/call.js';
import type { Call } from '../tree/call.js';
import { assertFormula } from '../tree/guard.js';
import { quoteName, writeName } from './names.js';
import type { TextNames } from './names.js';
import { operatorFor } from './part.js';
import { isBetween, isChained } from './symbols.js';

/** A printed part, and how tightly its outermost operator binds: see `Operator.infix`; what needs no parentheses binds tightest. */
interface Printed {
  readonly text: string;
  readonly binds: number;
  /** The outermost operator, where it stands between its operands. */
  readonly infix?: string;
  /** Both sides of an `in`. */
  readonly in?: readonly [value: string, list: string];
}

const tightest = 9;
const signBinds = 7;

/**
 * A formula in its text form. `parseFormula` with the same names gives the very same JSON again, whatever the formula holds.
 * @throws {WeirError} of `assertFormula`: too deep, too large, not JSON
 */
export function printFormula(formula: Formula, names: TextNames = {}): string {
  assertFormula(formula);
  return print(formula, names).text;
}

function print(formula: Formula, names: TextNames): Printed {
  if (formula === null) return whole('missing');
  if (typeof formula === 'string') return whole(JSON.stringify(formula));
  if (typeof formula === 'boolean') return whole(String(formula));
  if (typeof formula === 'number') return printNumber(formula);
  if (isList(formula)) return whole(`[${printAll(formula, names)}]`);
  const call = callOf(formula);
  if (!call) return whole(`json(${JSON.stringify(formula)})`);
  return printReference(call, names) ?? (call.bare ? printBare(call, names) : printCall(call, names));
}

function printNumber(value: number): Printed {
  const isNegative = value < 0 || Object.is(value, -0);
  return { text: Object.is(value, -0) ? '-0' : String(value), binds: isNegative ? signBinds : tightest };
}

/** A name: bare where it would be read as what it is, else `metric(name)`. */
function printReference(call: Call, names: TextNames): Printed | null {
  const { operator, bare } = call;
  const name = nameOf(call);
  if (!bare || name === null || operatorOf(operator)?.group !== 'reference') return null;
  return whole(operatorFor(name, names) === operator ? writeName(name) : `${operator}(${writeName(name)})`);
}

function printBare({ operator, operands: [operand = null] }: Call, names: TextNames): Printed {
  const word = operator === '!' ? 'not' : operator === 'if' ? 'if' : writeName(operator);
  return whole(`${word}:(${print(operand, names).text})`);
}

function printCall(call: Call, names: TextNames): Printed {
  return printInfix(call, names) ?? printAggregate(call, names) ?? printPlain(call, names);
}

function printInfix({ operator, operands }: Call, names: TextNames): Printed | null {
  const rule = operatorOf(operator);
  const [first = null, second = null] = operands;
  if (!rule?.infix) return null;
  const { symbol, binds } = rule.infix;
  const isArithmetic = rule.group === 'arithmetic';
  if (operator === '!') return operands.length === 1 ? printNot(first, binds, names) : null;
  if (operator === '-' && operands.length === 1) {
    const operand = print(first, names);
    const isPlain = operand.binds > signBinds && typeof first !== 'number';
    return { text: `-${isPlain ? operand.text : `(${operand.text})`}`, binds: signBinds };
  }
  if (operator === 'in') return operands.length === 2 ? printIn(first, second, binds, names) : null;
  const most = isChained(operator) ? Infinity : isBetween(operator) ? 3 : 2;
  if (operands.length < 2 || operands.length > most) return null;
  const left = print(first, names);
  // From left to right, a - b + c is (a - b) + c. But a + b + c is one sum, so (a + b) + c keeps its parentheses.
  const isContinued = left.binds === binds && isArithmetic && !(isChained(operator) && left.infix === operator);
  const parts = [
    isContinued ? left.text : inside(left, binds),
    ...operands.slice(1).map((part) => inside(print(part, names), binds)),
  ];
  return { text: parts.join(` ${symbol} `), binds, infix: operator };
}

/** Parentheses around what does not bind more tightly than its surroundings. */
function inside(printed: Printed, binds: number): string {
  return printed.binds > binds ? printed.text : `(${printed.text})`;
}

function printNot(operand: Formula, binds: number, names: TextNames): Printed {
  const printed = print(operand, names);
  // `a not in b` for `not a in b`
  if (printed.in) return { text: printed.in.join(' not in '), binds: printed.binds };
  return { text: `not ${inside(printed, binds - 1)}`, binds };
}

/** After `in`, parentheses hold a list: where others would stand there, it is written as a plain call. */
function printIn(value: Formula, list: Formula, binds: number, names: TextNames): Printed {
  const left = print(value, names);
  const right = isList(list) ? whole(`(${printAll(list, names)})`) : print(list, names);
  const after = inside(right, binds);
  if (!isList(list) && after.startsWith('(')) return whole(`${quoteName('in')}(${left.text}, ${right.text})`);
  const sides = [inside(left, binds), after] as const;
  return { text: sides.join(' in '), binds, in: sides };
}

/** `sum(amount of deals where stage = "won" on closed_on)`; null when the operands are not those of an aggregate. */
function printAggregate({ operator, operands }: Call, names: TextNames): Printed | null {
  const rule = operatorOf(operator);
  const [dataset] = operands;
  if (rule?.group !== 'aggregate' || typeof dataset !== 'string') return null;
  const given = new Map(rule.operands.map(({ name }, index) => [name, operands[index]]));
  const least = rule.operands.filter(({ optional }) => !optional).length;
  const on = given.get('on');
  if (operands.length < least || operands.length > rule.operands.length) return null;
  if (on !== undefined && typeof on !== 'string') return null;
  const rows = { ...names, dataset };
  const value = given.get('value');
  const where = given.get('where');
  const p = given.get('p');
  const parts = [
    value === undefined ? writeName(dataset) : `${print(value, rows).text} of ${writeName(dataset)}`,
    // Before "on", "where true" goes without saying.
    where === undefined || (where === true && on !== undefined) ? '' : ` where ${print(where, rows).text}`,
    on === undefined ? '' : ` on ${writeName(on)}`,
    p === undefined ? '' : `, ${print(p, names).text}`,
  ];
  return whole(`${operator}(${parts.join('')})`);
}

/** Names that, unquoted, are read as more than a plain call. */
const special = (operator: string): boolean =>
  operator === 'json' || operatorOf(operator)?.group === 'aggregate' || operatorOf(operator)?.group === 'reference';

function printPlain({ operator, operands }: Call, names: TextNames): Printed {
  const isText = operatorOf(operator)?.group === 'reference' && typeof operands[0] === 'string';
  const word = operator === 'if' ? operator : special(operator) && !isText ? quoteName(operator) : writeName(operator);
  return whole(`${word}(${printAll(operands, names)})`);
}

function printAll(formulas: readonly Formula[], names: TextNames): string {
  return formulas.map((formula) => print(formula, names).text).join(', ');
}

function whole(text: string): Printed {
  return { text, binds: tightest };
}
