import { arityOf, callOf, guardFormula, isList, nameOf, operandAt, operatorOf } from '@weir/formula';
import type { Call } from '@weir/formula';
import type { Formula } from '@weir/schema';
import { isGrain } from '../../conditions/model/moment.js';
import type { AggregateBlock, Arithmetic, Block, PeriodOperator } from './block.js';
import { conjuncts, formulaOf } from './formula-of.js';

/**
 * A formula as blocks, recognised from its JSON alone; null when its outer shape is that of no block. Parts inside without such a shape are
 * in it as they are, so that `formulaOf` gives the very same formula again.
 */
export function blockOf(formula: Formula): Block | null {
  const block = guardFormula(formula) ? null : partOf(formula);
  return block?.kind === 'formula' ? null : block;
}

/** A formula as a block, or as the text that it is. */
export function partOf(formula: Formula): Block {
  if (typeof formula === 'number') return { kind: 'number', value: formula };
  const call = callOf(formula);
  if (!call) return { kind: 'formula', formula };
  const shapes = [changeOf, shareOf, aggregateOf, figureOf, operationOf, periodOf, totalOf, referenceOf];
  for (const shape of shapes) {
    const block = shape(call);
    // A shape that the formula was written in otherwise would not come out as it went in.
    if (block && isSame(formulaOf(block), formula)) return block;
  }
  return { kind: 'formula', formula };
}

function aggregateOf({ operator, operands, bare }: Call): AggregateBlock | null {
  const rule = operatorOf(operator);
  const [dataset] = operands;
  if (rule?.group !== 'aggregate' || bare || typeof dataset !== 'string') return null;
  const { least, most } = arityOf(rule);
  const given = new Map(rule.operands.map(({ name }, index) => [name, operands[index]]));
  const on = given.get('on');
  if (operands.length < least || operands.length > most || (on !== undefined && typeof on !== 'string')) return null;
  const where = on !== undefined && given.get('where') === true ? undefined : given.get('where');
  return { kind: 'aggregate', operator, dataset, value: given.get('value'), p: given.get('p'), where, on };
}

/** A count of rows over a count of the same rows with fewer conditions. */
function shareOf({ operator, operands: [over = null, under = null] }: Call): Block | null {
  const [part, whole] = operator === '/' ? [countOf(over), countOf(under)] : [null, null];
  if (!part || !whole || part.dataset !== whole.dataset || part.on !== whole.on || part.where === undefined)
    return null;
  const { dataset, on } = part;
  const among = whole.where;
  if (among === undefined) return { kind: 'share', dataset, where: part.where, among, on };
  const shared = conjuncts(among);
  const [first, ...others] = conjuncts(part.where).slice(shared.length);
  if (first === undefined) return null;
  return { kind: 'share', dataset, where: others.length === 0 ? first : { and: [first, ...others] }, among, on };
}

function countOf(formula: Formula): AggregateBlock | null {
  const call = callOf(formula);
  return call?.operator === 'count' ? aggregateOf(call) : null;
}

function figureOf({ operator, operands, bare }: Call): Block | null {
  const rule = operatorOf(operator);
  if (rule?.group !== 'funnel' || bare) return null;
  const { least, most } = arityOf(rule);
  const isNamed = operands.every((operand, index) => {
    const kind = operandAt(rule, index, operands.length)?.kind;
    return (kind !== 'funnel' && kind !== 'stage') || typeof operand === 'string';
  });
  return isNamed && operands.length >= least && operands.length <= most ? { kind: 'figure', operator, operands } : null;
}

const arithmetic: ReadonlySet<string> = new Set<Arithmetic>(['+', '-', '*', '/']);

function operationOf({ operator, operands, bare }: Call): Block | null {
  const most = operator === '+' || operator === '*' ? Infinity : 2;
  if (!arithmetic.has(operator) || bare || operands.length < 2 || operands.length > most) return null;
  return { kind: 'operation', operator: operator as Arithmetic, operands: operands.map(partOf) };
}

/** `f / prior(f, 1, "month") - 1`, and `f - prior(f, 1, "month")` */
function changeOf({ operator, operands: [left = null, right = null] }: Call): Block | null {
  if (operator !== '-') return null;
  const quotient = right === 1 ? callOf(left) : null;
  const isQuotient = quotient?.operator === '/';
  const [now = null, before = null] = isQuotient ? quotient.operands : [left, right];
  const earlier = callOf(before);
  const [then = null, count, grain] = earlier?.operator === 'prior' ? earlier.operands : [];
  if (typeof count !== 'number' || !isGrain(grain) || !isSame(now, then)) return null;
  return { kind: 'change', how: isQuotient ? 'relative' : 'absolute', of: partOf(now), count, grain };
}

const periods: ReadonlySet<string> = new Set<PeriodOperator>(['prior', 'rolling', 'to_date']);

function periodOf({ operator, operands, bare }: Call): Block | null {
  const [inner, second, third] = operands;
  if (!periods.has(operator) || bare || inner === undefined) return null;
  const isToDate = operator === 'to_date';
  const [count, grain] = isToDate ? [undefined, second] : [second, third];
  if ((count !== undefined && typeof count !== 'number') || (grain !== undefined && !isGrain(grain))) return null;
  return { kind: 'period', operator: operator as PeriodOperator, of: partOf(inner), count, grain };
}

function totalOf({ operator, operands: [inner, ...dimensions], bare }: Call): Block | null {
  const isNamed = dimensions.every((dimension) => typeof dimension === 'string');
  if (operator !== 'total' || bare || inner === undefined || !isNamed) return null;
  return { kind: 'total', of: partOf(inner), dimensions };
}

function referenceOf(call: Call): Block | null {
  const id = nameOf(call);
  if (id === null || (call.operator !== 'metric' && call.operator !== 'param')) return null;
  return { kind: call.operator === 'metric' ? 'metric' : 'parameter', id };
}

function isSame(a: Formula | undefined, b: Formula | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (isList(a) || isList(b)) {
    return isList(a) && isList(b) && a.length === b.length && a.every((part, index) => isSame(part, b[index]));
  }
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
  );
}
