import { isPeriodCount, operatorOf } from '@weir/formula';
import type { Call } from '@weir/formula';
import { WeirError } from '@weir/schema';
import type { Formula, Grain, Id } from '@weir/schema';
import type { Move } from '../periods/moved-cell.js';

/** A call that evaluates its first operand elsewhere: over another period, or without a breakdown. */
export function isMoving({ operator }: Call): boolean {
  const group = operatorOf(operator)?.group;
  return group === 'period' || group === 'total';
}

/**
 * What a moving call says; parameters were put in.
 * @throws {WeirError} `question/period-count`: a parameter that stands for a number of periods is none
 */
export function moveOf({ operator, operands: [, first, second, ...rest] }: Call): Move {
  switch (operator) {
    case 'prior':
    case 'rolling':
      return { kind: operator, count: periodCount(operator, first), grain: second as Grain };
    case 'to_date':
      return { kind: 'to_date', grain: (first ?? null) as Grain | null };
    default: {
      const dimensions = [first, second, ...rest].filter((name) => name !== undefined) as Id[];
      return { kind: 'total', dimensions: dimensions.length > 0 ? dimensions : null };
    }
  }
}

function periodCount(operator: string, count: Formula | undefined): number {
  if (isPeriodCount(count ?? null)) return count as number;
  throw new WeirError('question/period-count', { operator, actual: JSON.stringify(count ?? null) });
}
