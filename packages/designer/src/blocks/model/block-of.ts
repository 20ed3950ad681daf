import { arityOf, callOf, guardFormula, nameOf, operandAt, operatorOf } from '@weir/formula';
import type { Call } from '@weir/formula';
import type { Formula } from '@weir/schema';
import { isGrain } from '../../conditions/model/moment.js';
import type { AggregateBlock, Arithmetic, Block, ChangeBlock, PeriodOperator, ShareBlock } from './block.js';
import { formulaOf } from './formula-of.js';
import { allConjuncts, isSameFormula, withoutConjuncts } from './same-formula.js';

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
    if (block && isSameFormula(formulaOf(block), formula)) return block;
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

/** A count of rows over a count of the same rows with fewer conditions, in whatever order they stand. */
function shareOf({ operator, operands: [over = null, under = null] }: Call): ShareBlock | null {
  const [part, whole] = operator === '/' ? [countOf(over), countOf(under)] : [null, null];
  if (!part || !whole || part.dataset !== whole.dataset || part.on !== whole.on || part.where === undefined)
    return null;
  const { dataset, on } = part;
  const among = whole.where;
  if (among === undefined) return { kind: 'share', dataset, where: part.where, among, on };
  const [first, ...others] = withoutConjuncts(allConjuncts(part.where), allConjuncts(among)) ?? [];
  if (first === undefined) return null;
  const where = others.length === 0 ? first : { and: [first, ...others] };
  const block: ShareBlock = { kind: 'share', dataset, where, among, on };
  return isSameFormula(formulaOf(block), { '/': [over, under] }) ? block : { ...block, written: part.where };
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

/** `f / prior(f, 1, "month") - 1` or `(f - prior(f, 1, "month")) / prior(f, 1, "month")`, and `f - prior(f, 1, "month")` */
function changeOf(call: Call): ChangeBlock | null {
  const [left = null, right = null] = call.operands;
  if (call.operator === '/') {
    const difference = differenceOf(left);
    const isOver = difference && isSameFormula(callOf(left)?.operands[1], right);
    return isOver ? { ...difference, how: 'relative', isOverEarlier: true } : null;
  }
  if (call.operator !== '-') return null;
  const quotient = right === 1 ? callOf(left) : null;
  const [now = null, before = null] = quotient?.operator === '/' ? quotient.operands : [];
  const relative = sincePrior(now, before);
  return relative ? { ...relative, how: 'relative' } : sincePrior(left, right);
}

function differenceOf(formula: Formula): ChangeBlock | null {
  const call = callOf(formula);
  const [now = null, before = null] = call?.operator === '-' ? call.operands : [];
  return sincePrior(now, before);
}

function sincePrior(now: Formula, before: Formula): ChangeBlock | null {
  const earlier = callOf(before);
  const [then = null, count, grain] = earlier?.operator === 'prior' ? earlier.operands : [];
  if (typeof count !== 'number' || !isGrain(grain) || !isSameFormula(now, then)) return null;
  return { kind: 'change', how: 'absolute', of: partOf(now), count, grain };
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
