import type { Formula } from '@weir/schema';
import type { Condition, ConditionGroup } from './condition.js';
import { formulaOfTest } from './test-forms.js';

/** The formula of conditions; `true` when there is none. Unfinished ones are left out. */
export function formulaOf(condition: Condition): Formula {
  const formula = finishedFormula(condition);
  return formula === undefined ? true : formula;
}

/** @returns undefined when nothing of it is finished */
export function finishedFormula(condition: Condition): Formula | undefined {
  switch (condition.kind) {
    case 'formula':
      return condition.formula;
    case 'test':
      return formulaOfTest(condition);
    case 'group':
      return formulaOfGroup(condition);
  }
}

function formulaOfGroup({ mode, items, isCall, isBare }: ConditionGroup): Formula | undefined {
  const formulas = items.map(finishedFormula).filter((formula) => formula !== undefined);
  const [only] = formulas;
  const isAlone = formulas.length === 1 && !isCall;
  if (only === undefined && !isCall) return undefined;
  if (mode !== 'none') return isAlone ? only : { [mode === 'all' ? 'and' : 'or']: formulas };
  const negated: Formula = isAlone && only !== undefined ? only : { or: formulas };
  return { '!': isBare ? negated : [negated] };
}
