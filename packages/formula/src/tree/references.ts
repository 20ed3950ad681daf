import type { Formula } from '@weir/schema';
import { operandAt, operatorOf } from '../operators/index.js';
import { nameOf, operandPointer } from './call.js';
import { walkFormula } from './walk.js';

/** A name that a formula uses. */
export interface Reference {
  readonly kind: 'field' | 'parameter' | 'metric' | 'dataset' | 'funnel' | 'stage' | 'dimension';
  readonly name: string;
  /** Of a field: the dataset of the aggregate around it; null for the row that the whole formula is about. Of a stage: null. */
  readonly dataset: string | null;
  /** Of a stage: its funnel. */
  readonly funnel: string | null;
  /** RFC 6901 pointer to the name. */
  readonly pointer: string;
}

const referenceKinds = { var: 'field', param: 'parameter', metric: 'metric' } as const;

/**
 * Every name that a formula uses, in the order in which it is read, repeated where it is used again. `{"var": …}` is a field here, also
 * where it turns out to name a parameter.
 */
export function references(formula: Formula): Reference[] {
  const found: Reference[] = [];
  for (const { call, pointer, dataset } of walkFormula(formula)) {
    const operator = call && operatorOf(call.operator);
    if (!call || !operator) continue;
    const funnel = operator.group === 'funnel' ? nameOf(call) : null;
    for (const [index, name] of call.operands.entries()) {
      if (typeof name !== 'string') continue;
      const kind = operandAt(operator, index, call.operands.length)?.kind;
      const at = { name, pointer: operandPointer(pointer, call, index), funnel: null };
      if (kind === 'name') {
        const referred = referenceKinds[operator.name as keyof typeof referenceKinds];
        found.push({ ...at, kind: referred, dataset: referred === 'field' ? dataset : null });
      } else if (kind === 'dataset' || kind === 'funnel' || kind === 'dimension')
        found.push({ ...at, kind, dataset: null });
      else if (kind === 'stage') found.push({ ...at, kind, dataset: null, funnel });
      else if (kind === 'date-field' && name !== 'always') found.push({ ...at, kind: 'field', dataset: nameOf(call) });
    }
  }
  return found;
}

/** Whether a formula's value depends on the cell's period: `period_start` or `period_end` is used. */
export function usesPeriod(formula: Formula): boolean {
  for (const { call } of walkFormula(formula)) {
    if (call?.operator === 'period_start' || call?.operator === 'period_end') return true;
  }
  return false;
}
