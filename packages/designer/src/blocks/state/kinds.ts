import type { Block } from '../model/block.js';

/** What a person chooses a block by. */
export type BlockKind =
  | 'share'
  | 'count'
  | 'sum'
  | 'avg'
  | 'median'
  | 'percentile'
  | 'distinct'
  | 'lowest'
  | 'highest'
  | 'stddev'
  | 'ratio'
  | 'ratio-metrics'
  | 'difference'
  | 'plus'
  | 'times'
  | 'conversion'
  | 'time_between'
  | 'figure'
  | 'change'
  | 'prior'
  | 'rolling'
  | 'to_date'
  | 'total'
  | 'metric'
  | 'parameter'
  | 'number'
  | 'formula';

/** The kinds in the order in which they are offered. */
export const kindGroups: readonly {
  readonly group: 'rows' | 'parts' | 'funnel' | 'time' | 'other';
  readonly kinds: readonly BlockKind[];
}[] = [
  {
    group: 'rows',
    kinds: ['share', 'count', 'sum', 'avg', 'median', 'percentile', 'distinct', 'lowest', 'highest', 'stddev'],
  },
  { group: 'parts', kinds: ['ratio', 'ratio-metrics', 'difference', 'plus', 'times'] },
  { group: 'funnel', kinds: ['conversion', 'time_between', 'figure'] },
  { group: 'time', kinds: ['change', 'prior', 'rolling', 'to_date'] },
  { group: 'other', kinds: ['total', 'metric', 'parameter', 'number', 'formula'] },
];

/** What is asked for most: offered first to who starts from nothing. */
export const firstKinds: readonly BlockKind[] = [
  'share',
  'count',
  'sum',
  'avg',
  'ratio',
  'ratio-metrics',
  'conversion',
  'time_between',
  'change',
];

/** Null for a place that is empty. */
export function kindOf(block: Block): BlockKind | null {
  switch (block.kind) {
    case 'aggregate':
      return block.operator as BlockKind;
    case 'operation':
      return operationKinds[block.operator];
    case 'figure':
      return block.operator === 'conversion' || block.operator === 'time_between' ? block.operator : 'figure';
    case 'period':
      return block.operator;
    case 'empty':
      return null;
    default:
      return block.kind;
  }
}

const operationKinds = { '/': 'ratio', '-': 'difference', '+': 'plus', '*': 'times' } as const;
