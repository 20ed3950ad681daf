import type { Formula, Id } from '@weir/schema';
import { references, walkFormula } from '@weir/formula';

/** Fields that a row formula reads, each once. */
export function variablesOf(formula: Formula): Id[] {
  return [...new Set(references(formula).flatMap(({ kind, name }) => (kind === 'field' ? [name] : [])))];
}

/** The formula reads as-of, so its values change with it. */
export function usesClock(formula: Formula): boolean {
  for (const { call } of walkFormula(formula)) {
    if (call?.operator === 'today' || call?.operator === 'now') return true;
  }
  return false;
}
