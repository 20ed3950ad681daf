import { callOf, isList, nameOf } from '@weir/formula';
import type { Call } from '@weir/formula';
import type { Formula, Scalar } from '@weir/schema';

/**
 * Whether a condition is false whatever the row holds, as far as written values show: `false`, an empty list, the same field equal to two
 * values, or above and below. False when that cannot be seen. The formula passed `guardFormula`.
 */
export function neverHolds(formula: Formula): boolean {
  if (formula === false || formula === null) return true;
  const call = callOf(formula);
  if (!call) return false;
  if (call.operator === 'and') return call.operands.some(neverHolds) || isContradiction(call.operands);
  if (call.operator === 'or') return call.operands.every(neverHolds);
  const [left, right] = call.operands;
  if (call.operator === 'in') return right !== undefined && isList(right) && right.length === 0;
  if (call.operator === '!') return left === true;
  const isEquality = call.operator === '==' || call.operator === '===';
  if (isEquality && isLiteral(left) && isLiteral(right)) return left !== right;
  return isContradiction([formula]);
}

/** What conjuncts leave for one field. */
interface Left {
  allowed: Set<Scalar> | null;
  readonly refused: Set<Scalar>;
  readonly bounds: Bound[];
}

interface Bound {
  readonly side: 'above' | 'below';
  readonly limit: number | string;
  readonly inclusive: boolean;
}

function isContradiction(conjuncts: readonly Formula[]): boolean {
  const fields = new Map<string, Left>();
  for (const conjunct of conjuncts) narrow(fields, callOf(conjunct));
  return [...fields.values()].some(isImpossible);
}

function narrow(fields: Map<string, Left>, call: Call | null): void {
  if (!call) return;
  const { operator, operands } = call;
  if (operator === 'and') for (const operand of operands) narrow(fields, callOf(operand));
  const [first, second] = operands;
  if (first === undefined || second === undefined) return;
  if (operator === 'in' && isList(second) && second.every(isLiteral)) allow(leftOf(fields, first), second);
  if (operator === '==' || operator === '===') {
    if (isLiteral(second)) allow(leftOf(fields, first), [second]);
    if (isLiteral(first)) allow(leftOf(fields, second), [first]);
  }
  if (operator === '!=' || operator === '!==') {
    if (isLiteral(second)) leftOf(fields, first)?.refused.add(second);
    if (isLiteral(first)) leftOf(fields, second)?.refused.add(first);
  }
  if (!/^[<>]=?$/.test(operator)) return;
  for (const [at, operand] of operands.slice(1).entries()) bound(fields, operator, operands[at] ?? null, operand);
}

function bound(fields: Map<string, Left>, operator: string, left: Formula, right: Formula): void {
  const inclusive = operator.endsWith('=');
  const [rising, falling] = operator.startsWith('<') ? (['above', 'below'] as const) : (['below', 'above'] as const);
  if (isLimit(left)) leftOf(fields, right)?.bounds.push({ side: rising, limit: left, inclusive });
  if (isLimit(right)) leftOf(fields, left)?.bounds.push({ side: falling, limit: right, inclusive });
}

function leftOf(fields: Map<string, Left>, formula: Formula): Left | undefined {
  const call = callOf(formula);
  const name = call?.operator === 'var' && call.operands.length === 1 ? nameOf(call) : null;
  if (name === null) return undefined;
  let left = fields.get(name);
  if (!left) fields.set(name, (left = { allowed: null, refused: new Set(), bounds: [] }));
  return left;
}

function allow(left: Left | undefined, values: readonly Scalar[]): void {
  if (!left) return;
  const { allowed } = left;
  left.allowed = new Set(allowed ? values.filter((value) => allowed.has(value)) : values);
}

function isImpossible({ allowed, refused, bounds }: Left): boolean {
  if (allowed) return ![...allowed].some((value) => !refused.has(value) && bounds.every((each) => fits(value, each)));
  return bounds.some(
    (above) => above.side === 'above' && bounds.some((below) => below.side === 'below' && isGap(above, below)),
  );
}

/** An order comparison with a missing value is false. */
function fits(value: Scalar, { side, limit, inclusive }: Bound): boolean {
  if (value === null) return false;
  if (typeof value !== typeof limit) return true;
  if (value === limit) return inclusive;
  return side === 'above' ? value > limit : value < limit;
}

function isGap(above: Bound, below: Bound): boolean {
  if (typeof above.limit !== typeof below.limit) return false;
  if (above.limit === below.limit) return !above.inclusive || !below.inclusive;
  return above.limit > below.limit;
}

function isLiteral(formula: Formula | undefined): formula is Scalar {
  return formula === null || ['string', 'number', 'boolean'].includes(typeof formula);
}

function isLimit(formula: Formula): formula is number | string {
  return typeof formula === 'number' || typeof formula === 'string';
}
