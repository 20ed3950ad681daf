import type { Formula, Id } from '@weir/schema';

/** Fields that a row formula reads, each once. */
export function variablesOf(formula: Formula): Id[] {
  const found = new Set<Id>();
  visit(formula, (operator, operands) => {
    const name = Array.isArray(operands) ? operands[0] : operands;
    if (operator === 'var' && typeof name === 'string') found.add(name);
  });
  return [...found];
}

/** The formula reads as-of, so its values change with it. */
export function usesClock(formula: Formula): boolean {
  let uses = false;
  visit(formula, (operator) => (uses ||= operator === 'today' || operator === 'now' || usesCellOperator(operator)));
  return uses;
}

/** The formula reads the bounds of the cell that it is evaluated for. */
export function usesCell(formula: Formula): boolean {
  let uses = false;
  visit(formula, (operator) => (uses ||= usesCellOperator(operator)));
  return uses;
}

function usesCellOperator(operator: string): boolean {
  return operator === 'period_start' || operator === 'period_end';
}

function visit(formula: Formula, see: (operator: string, operands: Formula) => void): void {
  if (Array.isArray(formula)) for (const part of formula) visit(part as Formula, see);
  else if (typeof formula === 'object' && formula !== null) {
    for (const [operator, operands] of Object.entries(formula)) {
      see(operator, operands);
      visit(operands, see);
    }
  }
}
