import { callOf, isList, operatorOf } from '@weir/formula';
import type { Call } from '@weir/formula';
import type { Formula } from '@weir/schema';

/**
 * How a part stands in a formula: a summand, what is taken away, a factor, a divisor; `within` another operation, such as the larger of two;
 * `elsewhere`: it is taken over another range or without the breakdown.
 */
export type PartRole = 'plus' | 'minus' | 'times' | 'over' | 'within' | 'elsewhere';

export interface FormulaPart {
  readonly formula: Formula;
  readonly role: PartRole;
}

/** What a formula is made of, one step down. */
export interface FormulaParts {
  readonly parts: readonly FormulaPart[];
  /** The formula with `{"var": "p0"}` for the first part and so on; null where nothing can be worked out from the parts. */
  readonly rest: Formula | null;
}

/** Their figures are asked for, not worked out of others. */
const ATOM_GROUPS = new Set(['aggregate', 'funnel', 'period', 'total']);

const SUM = { '+': 'plus', '-': 'minus' } as const;
const PRODUCT = { '*': 'times', '/': 'over' } as const;
const OPPOSITE = { plus: 'minus', minus: 'plus', times: 'over', over: 'times' } as const;
type Sign = keyof typeof OPPOSITE;

/**
 * Takes a formula apart. A sum within a sum and a product within a product are one; constants stay in `rest`; what only wraps one thing, as
 * rounding does, is seen through. Of other operations the parts are all figures in them, each once.
 * @param formula of a metric, not deeper than `formulaLimits`
 * @returns null for what is a single figure or constant
 */
export function formulaParts(formula: Formula): FormulaParts | null {
  const call = callOf(formula);
  if (!call) return null;
  if (isAtom(call)) return partsOfAtom(formula, call);
  const taken: FormulaPart[] = [];
  const take = (part: Formula, role: PartRole): Formula => {
    taken.push({ formula: part, role });
    return placeholder(taken.length - 1);
  };
  const sign = signOf(call);
  const rest = sign ? spread(formula, sign, sign, take) : takeInside(formula, call, take);
  const [only] = taken;
  if (!only) return null;
  const inner = taken.length === 1 && !isAtom(callOf(only.formula)) ? formulaParts(only.formula) : null;
  return inner?.rest === undefined || inner.rest === null
    ? { parts: taken, rest }
    : { parts: inner.parts, rest: replace(rest, inner.rest) };
}

/** Name of a part in `rest`. */
export function partName(place: number): string {
  return `p${place}`;
}

/** Whether a formula, in the scope of many rows, holds a figure: something else than constants. */
export function holdsFigure(formula: Formula): boolean {
  if (isList(formula)) return formula.some(holdsFigure);
  const call = callOf(formula);
  return call !== null && (isAtom(call) || call.operands.some(holdsFigure));
}

function isAtom(call: Call | null): boolean {
  if (!call) return false;
  return (
    call.operator === 'metric' || call.operator === 'param' || ATOM_GROUPS.has(operatorOf(call.operator)?.group ?? '')
  );
}

/** A metric that only names another has it as its part; over another range, the metrics that it names. */
function partsOfAtom(formula: Formula, { operator, operands }: Call): FormulaParts | null {
  if (operator === 'metric') return { parts: [{ formula, role: 'within' }], rest: placeholder(0) };
  const group = operatorOf(operator)?.group;
  if (group !== 'period' && group !== 'total') return null;
  const named = distinctFigures(operands).filter((figure) => callOf(figure)?.operator === 'metric');
  const parts = named.map((figure): FormulaPart => ({ formula: figure, role: 'elsewhere' }));
  return parts.length > 0 ? { parts, rest: null } : null;
}

/** What its operands are taken as, of a sum or a product; null of anything else. */
function signOf({ operator }: Call): 'plus' | 'times' | null {
  return operator in SUM ? 'plus' : operator in PRODUCT ? 'times' : null;
}

/** @param family of the outermost operation: another one within is a part of its own */
function spread(
  formula: Formula,
  family: 'plus' | 'times',
  sign: Sign,
  take: (part: Formula, role: PartRole) => Formula,
): Formula {
  const call = callOf(formula);
  if (!call || !holdsFigure(formula)) return formula;
  if (isAtom(call) || signOf(call) !== family) return take(formula, sign);
  const turns = call.operator === '-' || call.operator === '/';
  const isUnary = call.operands.length === 1;
  const operands = call.operands.map((operand, place) =>
    spread(operand, family, turns && (place > 0 || isUnary) ? OPPOSITE[sign] : sign, take),
  );
  return { [call.operator]: operands };
}

/** Of another operation: its only operand that holds figures, as a whole, else each figure once. */
function takeInside(formula: Formula, call: Call, take: (part: Formula, role: PartRole) => Formula): Formula {
  const holders = call.operands.filter(holdsFigure);
  const [holder] = holders;
  if (holder !== undefined && holders.length === 1 && callOf(holder)) {
    const operands = call.operands.map((operand) => (operand === holder ? take(holder, 'within') : operand));
    return { [call.operator]: operands };
  }
  const figures = distinctFigures([formula]);
  const names = new Map(figures.map((figure) => [JSON.stringify(figure), take(figure, 'within')]));
  return mapFigures(formula, (figure) => names.get(JSON.stringify(figure)) ?? figure);
}

function distinctFigures(formulas: readonly Formula[]): readonly Formula[] {
  const found = new Map<string, Formula>();
  const look = (figure: Formula): Formula => {
    const key = JSON.stringify(figure);
    if (!found.has(key)) found.set(key, figure);
    return figure;
  };
  for (const formula of formulas) mapFigures(formula, look);
  return [...found.values()];
}

function mapFigures(formula: Formula, change: (figure: Formula) => Formula): Formula {
  if (isList(formula)) return formula.map((item) => mapFigures(item, change));
  const call = callOf(formula);
  if (!call) return formula;
  if (isAtom(call)) return change(formula);
  return { [call.operator]: call.operands.map((operand) => mapFigures(operand, change)) };
}

function placeholder(place: number): Formula {
  return { var: partName(place) };
}

/** The formula with another one for its only part. */
function replace(rest: Formula, inner: Formula): Formula {
  const call = callOf(rest);
  if (!call) return isList(rest) ? rest.map((item) => replace(item, inner)) : rest;
  if (call.operator === 'var') return inner;
  return { [call.operator]: call.operands.map((operand) => replace(operand, inner)) };
}
