import { operatorOf } from '@weir/formula';
import { innerBlocks } from '../model/block.js';
import type { Block } from '../model/block.js';

export type MissingPart =
  | 'block'
  | 'dataset'
  | 'value'
  | 'where'
  | 'percentage'
  | 'funnel'
  | 'stage'
  | 'count'
  | 'grain'
  | 'metric'
  | 'parameter'
  | 'number';

/** What of a block itself is still to be chosen before it has a value. */
export function missingOf(block: Block): readonly MissingPart[] {
  switch (block.kind) {
    case 'empty':
      return ['block'];
    case 'aggregate': {
      const needed = (operatorOf(block.operator)?.operands ?? []).map(({ name }) => name);
      return [
        ...(block.dataset === undefined ? (['dataset'] as const) : []),
        ...(needed.includes('value') && block.value === undefined ? (['value'] as const) : []),
        ...(needed.includes('p') && block.p === undefined ? (['percentage'] as const) : []),
      ];
    }
    case 'share':
      return [
        ...(block.dataset === undefined ? (['dataset'] as const) : []),
        ...(block.where === undefined ? (['where'] as const) : []),
      ];
    case 'figure': {
      const rules = operatorOf(block.operator)?.operands ?? [];
      const open = rules.filter(({ optional }, index) => !optional && block.operands[index] === undefined);
      return [...new Set(open.map(({ kind }) => (kind === 'funnel' ? 'funnel' : 'stage')))];
    }
    case 'change':
      return block.count === undefined ? ['count'] : [];
    case 'period':
      return block.operator === 'to_date' || block.count !== undefined ? [] : ['count'];
    case 'metric':
    case 'parameter':
      return block.id === undefined ? [block.kind] : [];
    case 'number':
      return block.value === undefined ? ['number'] : [];
    default:
      return [];
  }
}

/** How many things are still to be chosen in a block and those inside it. */
export function countMissing(block: Block): number {
  return innerBlocks(block).reduce((sum, inner) => sum + countMissing(inner), missingOf(block).length);
}
