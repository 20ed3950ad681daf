import type { Formula } from '@weir/schema';
import { operatorOf } from '../operators/index.js';
import { callOf, isList, nameOf } from '../tree/call.js';
import type { Call } from '../tree/call.js';
import { assertFormula } from '../tree/guard.js';
import { between, fill, flat, group, indent, laidOut, line, softLine } from './layout.js';
import type { Layout } from './layout.js';
import { quoteName, writeName } from './names.js';
import type { TextNames } from './names.js';
import { operatorFor } from './part.js';
import { isBetween, isChained } from './symbols.js';

/** A printed part, and how tightly its outermost operator binds: see `Operator.infix`; what needs no parentheses binds tightest. */
interface Printed {
  readonly layout: Layout;
  readonly binds: number;
  /** The outermost operator, where it stands between its operands. */
  readonly infix?: string;
  /** The operands of that, each but the first after its operator. */
  readonly series?: readonly Layout[];
  /** Both sides of an `in`. */
  readonly in?: readonly [value: Layout, list: Layout];
}

const tightest = 9;
const signBinds = 7;

/**
 * A formula in its text form. `parseFormula` with the same names gives the very same JSON again, whatever the formula holds.
 * @param layout broken over lines of so many characters, where it is wider; absent: on one line
 * @throws {WeirError} of `assertFormula`: too deep, too large, not JSON
 */
export function printFormula(formula: Formula, names: TextNames = {}, layout?: { readonly width: number }): string {
  assertFormula(formula);
  const printed = print(formula, names);
  return layout ? laidOut(freely(printed), layout.width) : flat(printed.layout);
}

function print(formula: Formula, names: TextNames): Printed {
  if (formula === null) return whole('missing');
  if (typeof formula === 'string') return whole(JSON.stringify(formula));
  if (typeof formula === 'boolean') return whole(String(formula));
  if (typeof formula === 'number') return printNumber(formula);
  if (isList(formula)) return whole(enclosed('[', fill(printAll(formula, names)), ']'));
  const call = callOf(formula);
  if (!call) return whole(`json(${JSON.stringify(formula)})`);
  return printReference(call, names) ?? (call.bare ? printBare(call, names) : printCall(call, names));
}

function printNumber(value: number): Printed {
  const isNegative = value < 0 || Object.is(value, -0);
  return { layout: Object.is(value, -0) ? '-0' : String(value), binds: isNegative ? signBinds : tightest };
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
  return whole([`${word}:`, enclosed('(', freely(print(operand, names)), ')')]);
}

function printCall(call: Call, names: TextNames): Printed {
  return printInfix(call, names) ?? printAggregate(call, names) ?? printPlain(call, names);
}

function printInfix({ operator, operands }: Call, names: TextNames): Printed | null {
  const rule = operatorOf(operator);
  const [first = null, second = null] = operands;
  if (!rule?.infix) return null;
  const { symbol, binds } = rule.infix;
  if (operator === '!') return operands.length === 1 ? printNot(first, binds, names) : null;
  if (operator === '-' && operands.length === 1) {
    const operand = print(first, names);
    const isPlain = operand.binds > signBinds && typeof first !== 'number';
    return { layout: ['-', isPlain ? operand.layout : parenthesised(operand)], binds: signBinds };
  }
  if (operator === 'in') return operands.length === 2 ? printIn(first, second, binds, names) : null;
  const most = isChained(operator) ? Infinity : isBetween(operator) ? 3 : 2;
  if (operands.length < 2 || operands.length > most) return null;
  const left = print(first, names);
  // From left to right, a - b + c is (a - b) + c. But a + b + c is one sum, so (a + b) + c keeps its parentheses.
  const isContinued =
    left.binds === binds && rule.group === 'arithmetic' && !(isChained(operator) && left.infix === operator);
  const more = operands.slice(1).map((part) => [`${symbol} `, indent(inside(print(part, names), binds))]);
  const series = [...(isContinued ? (left.series ?? [left.layout]) : [inside(left, binds)]), ...more];
  const beginsWithSeries = !isContinued && left.binds > binds && left.series !== undefined;
  return { layout: broken(series, beginsWithSeries), binds, infix: operator, series };
}

/** Broken before each operator, and indented; so is what belongs to the first operand, where that has operators itself. */
function broken([first = '', ...rest]: readonly Layout[], beginsWithSeries: boolean): Layout {
  const further = rest.flatMap((operand) => [line, operand]);
  return group([beginsWithSeries ? indent(first) : first, indent(further)]);
}

/** What stands by itself is broken without indenting it. */
function freely({ layout, series }: Printed): Layout {
  return series ? group(between(series, line)) : layout;
}

/** Parentheses around what does not bind more tightly than its surroundings. */
function inside(printed: Printed, binds: number): Layout {
  return printed.binds > binds ? printed.layout : parenthesised(printed);
}

function parenthesised(printed: Printed): Layout {
  return enclosed('(', freely(printed), ')');
}

function enclosed(opening: string, content: Layout, closing: string): Layout {
  return group([opening, indent([softLine, content]), softLine, closing]);
}

function printNot(operand: Formula, binds: number, names: TextNames): Printed {
  const printed = print(operand, names);
  // `a not in b` for `not a in b`
  if (printed.in) return { layout: membership(printed.in, 'not in'), binds: printed.binds };
  return { layout: ['not ', inside(printed, binds - 1)], binds };
}

/** After `in`, parentheses hold a list: where others would stand there, it is written as a plain call. */
function printIn(value: Formula, list: Formula, binds: number, names: TextNames): Printed {
  const left = print(value, names);
  const right = print(list, names);
  const after = isList(list) ? enclosed('(', fill(printAll(list, names)), ')') : inside(right, binds);
  if (!isList(list) && flat(after).startsWith('(')) return whole(called(quoteName('in'), [left.layout, right.layout]));
  const sides = [inside(left, binds), after] as const;
  return { layout: membership(sides, 'in'), binds, in: sides };
}

function membership([value, list]: readonly [Layout, Layout], word: string): Layout {
  return [value, ` ${word} `, list];
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
  const clauses: Layout[] = [
    ...(value === undefined ? [writeName(dataset)] : [print(value, rows).layout, `of ${writeName(dataset)}`]),
    // Before "on", "where true" goes without saying.
    ...(where === undefined || (where === true && on !== undefined) ? [] : [['where ', print(where, rows).layout]]),
    ...(on === undefined ? [] : [`on ${writeName(on)}`]),
  ];
  // Each clause stays on the line of those before it while there is room for it.
  const together = clauses.reduce((before, clause) => group([before, line, clause]));
  const last: Layout = p === undefined ? '' : [', ', print(p, names).layout];
  return whole([`${operator}(`, indent([together, last]), ')']);
}

/** Names that, unquoted, are read as more than a plain call. */
const special = (operator: string): boolean =>
  operator === 'json' || operatorOf(operator)?.group === 'aggregate' || operatorOf(operator)?.group === 'reference';

function printPlain({ operator, operands }: Call, names: TextNames): Printed {
  const isText = operatorOf(operator)?.group === 'reference' && typeof operands[0] === 'string';
  const word = operator === 'if' ? operator : special(operator) && !isText ? quoteName(operator) : writeName(operator);
  return whole(called(word, printAll(operands, names)));
}

function called(word: string, operands: readonly Layout[]): Layout {
  if (operands.length === 0) return `${word}()`;
  return [word, enclosed('(', between(operands, [',', line]), ')')];
}

function printAll(formulas: readonly Formula[], names: TextNames): readonly Layout[] {
  return formulas.map((formula) => print(formula, names).layout);
}

function whole(layout: Layout): Printed {
  return { layout, binds: tightest };
}
