import { operatorOf } from '@weir/formula';
import type { Formula } from '@weir/schema';
import type { AggregateBlock, Block, ChangeBlock, FigureBlock, PeriodBlock, ShareBlock } from './block.js';
import { allConjuncts, conjuncts, withoutConjuncts } from './same-formula.js';

/** @returns undefined while something of the block is still to be chosen */
export function formulaOf(block: Block): Formula | undefined {
  switch (block.kind) {
    case 'aggregate':
      return aggregateFormula(block);
    case 'share':
      return shareFormula(block);
    case 'figure':
      return figureFormula(block);
    case 'operation':
      return call(block.operator, block.operands.map(formulaOf));
    case 'change':
      return changeFormula(block);
    case 'period':
      return periodFormula(block);
    case 'total':
      return call('total', [formulaOf(block.of), ...block.dimensions]);
    case 'metric':
      return block.id === undefined ? undefined : { metric: block.id };
    case 'parameter':
      return block.id === undefined ? undefined : { param: block.id };
    case 'number':
      return block.value;
    case 'formula':
      return block.formula;
    case 'empty':
      return undefined;
  }
}

function aggregateFormula({ operator, dataset, value, p, where, on }: AggregateBlock): Formula | undefined {
  const given: Readonly<Record<string, Formula | undefined>> = { dataset, value, p };
  const needed = (operatorOf(operator)?.operands ?? []).filter(({ optional }) => !optional);
  // The positions are fixed: before `on`, every row is `true`.
  const rest = on === undefined ? (where === undefined ? [] : [where]) : [where === undefined ? true : where, on];
  return call(operator, [...needed.map(({ name }) => given[name]), ...rest]);
}

/** All of them are no share: without a condition there is none. */
function shareFormula({ dataset, where, among: given, on, written }: ShareBlock): Formula | undefined {
  if (where === undefined) return undefined;
  // Among those of which nothing is said yet are all.
  const among = given === true ? undefined : given;
  const countOf = (condition: Formula | undefined) =>
    aggregateFormula({
      kind: 'aggregate',
      operator: 'count',
      dataset,
      value: undefined,
      p: undefined,
      where: condition,
      on,
    });
  return call('/', [countOf(bothConditions(among, where, written)), countOf(among)]);
}

/**
 * Both conditions in one `and`, as a person would write them.
 * @param written how they were written; it stays while it says the same
 */
export function bothConditions(among: Formula | undefined, where: Formula, written?: Formula): Formula {
  if (among === undefined) return where;
  const both = [...conjuncts(among), ...conjuncts(where)];
  const isWritten =
    written !== undefined && withoutConjuncts(both.flatMap(allConjuncts), allConjuncts(written))?.length === 0;
  return isWritten ? written : { and: both };
}

/** What follows the last operand that is given is not written. */
function figureFormula({ operator, operands }: FigureBlock): Formula | undefined {
  const least = operatorOf(operator)?.operands.filter(({ optional }) => !optional).length ?? 0;
  let length = operands.length;
  while (length > least && operands[length - 1] === undefined) length -= 1;
  return call(operator, [...operands.slice(0, length), ...new Array<undefined>(Math.max(0, least - length))]);
}

function changeFormula({ how, of, count, grain, isOverEarlier }: ChangeBlock): Formula | undefined {
  const now = formulaOf(of);
  const before = call('prior', [now, count, grain]);
  const difference = call('-', [now, before]);
  if (how === 'absolute') return difference;
  return isOverEarlier ? call('/', [difference, before]) : call('-', [call('/', [now, before]), 1]);
}

function periodFormula({ operator, of, count, grain }: PeriodBlock): Formula | undefined {
  const inner = formulaOf(of);
  if (operator !== 'to_date') return call(operator, [inner, count, grain]);
  return call(operator, grain === undefined ? [inner] : [inner, grain]);
}

/** @returns undefined when an operand is */
function call(operator: string, operands: readonly (Formula | undefined)[]): Formula | undefined {
  const given = operands.filter((operand) => operand !== undefined);
  return given.length === operands.length ? { [operator]: given } : undefined;
}
