import type { Filters } from '../contract/question.js';
import type { RecordsQuestion } from '../contract/records-question.js';
import type { Move } from '../periods/moved-cell.js';

/** A group is filtered for; but for what a formula takes without that breakdown. */
export function cellFilters({ filters = {}, group = {} }: RecordsQuestion, moves: readonly Move[] = []): Filters {
  const kept = Object.entries(group).filter(([dimension]) =>
    moves.every(({ kind, ...move }) => {
      if (kind !== 'total') return true;
      const { dimensions } = move as Extract<Move, { kind: 'total' }>;
      return dimensions !== null && !dimensions.includes(dimension);
    }),
  );
  return { ...filters, ...Object.fromEntries(kept.map(([dimension, value]) => [dimension, [value]])) };
}
