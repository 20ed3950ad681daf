import type { Formula, Grain, Id } from '@weir/schema';

export type Arithmetic = '+' | '-' | '*' | '/';
export type PeriodOperator = 'prior' | 'rolling' | 'to_date';

interface Part {
  /** Tells blocks apart while they are edited; without a meaning of its own. */
  readonly key?: string;
  /** What this block was before its kind was changed, by kind: see `change-kind.ts`. */
  readonly memory?: Readonly<Record<string, Block>>;
}

/** The rows that a figure is about. */
interface Rows {
  readonly dataset: Id | undefined;
  /** Absent: every row. */
  readonly where: Formula | undefined;
  /** The date that puts a row into a period, or "always"; absent: the dataset's time. */
  readonly on: Id | undefined;
}

/** `count`, `sum`, `percentile`, … of rows. */
export interface AggregateBlock extends Part, Rows {
  readonly kind: 'aggregate';
  readonly operator: string;
  /** What is added up or compared; `count` has none. */
  readonly value: Formula | undefined;
  /** Of `percentile`: 0 to 100. */
  readonly p: Formula | undefined;
  /** The value is to be the days between two dates, of which not both are chosen yet. */
  readonly days?: readonly [from: Id | undefined, to: Id | undefined] | undefined;
}

/** The number of rows that hold `where`, of those that hold `among` (absent: of all). */
export interface ShareBlock extends Part, Rows {
  readonly kind: 'share';
  readonly among: Formula | undefined;
  /** How both conditions were written together, where that is not `among` and then `where`: it stays while it says the same. */
  readonly written?: Formula;
}

/** A figure of a funnel: its operands as the operator's table names them, the funnel first. */
export interface FigureBlock extends Part {
  readonly kind: 'figure';
  readonly operator: string;
  readonly operands: readonly (Formula | undefined)[];
}

/** Blocks with a sign between them. */
export interface OperationBlock extends Part {
  readonly kind: 'operation';
  readonly operator: Arithmetic;
  readonly operands: readonly Block[];
}

/** How much a figure changed since so many periods ago: as a share of what it was then, or as a difference. */
export interface ChangeBlock extends Part {
  readonly kind: 'change';
  readonly how: 'relative' | 'absolute';
  readonly of: Block;
  readonly count: number | undefined;
  readonly grain: Grain;
  /** The share is written as `(f - prior(f)) / prior(f)`, not as `f / prior(f) - 1`. */
  readonly isOverEarlier?: true;
}

/** A figure over another range of time. `to_date` has no count, and its grain may be absent: from the first row on. */
export interface PeriodBlock extends Part {
  readonly kind: 'period';
  readonly operator: PeriodOperator;
  readonly of: Block;
  readonly count: number | undefined;
  readonly grain: Grain | undefined;
}

/** A figure without the named dimensions of its breakdown, or without any. */
export interface TotalBlock extends Part {
  readonly kind: 'total';
  readonly of: Block;
  readonly dimensions: readonly Id[];
}

export interface ReferenceBlock extends Part {
  readonly kind: 'metric' | 'parameter';
  readonly id: Id | undefined;
}

export interface NumberBlock extends Part {
  readonly kind: 'number';
  readonly value: number | undefined;
}

/** A part that has no shape of a block: it stays as it is, and is edited as text. */
export interface FormulaBlock extends Part {
  readonly kind: 'formula';
  readonly formula: Formula;
}

/** A place where a block is still to be chosen. */
export interface EmptyBlock extends Part {
  readonly kind: 'empty';
}

export type Block =
  | AggregateBlock
  | ShareBlock
  | FigureBlock
  | OperationBlock
  | ChangeBlock
  | PeriodBlock
  | TotalBlock
  | ReferenceBlock
  | NumberBlock
  | FormulaBlock
  | EmptyBlock;

/** The blocks inside a block, in the order in which they are read. */
export function innerBlocks(block: Block): readonly Block[] {
  if (block.kind === 'operation') return block.operands;
  return 'of' in block ? [block.of] : [];
}

/** The same block around other blocks. */
export function withInnerBlocks<B extends Block>(block: B, inner: readonly Block[]): B {
  if (block.kind === 'operation') return { ...block, operands: inner };
  return 'of' in block && inner[0] ? { ...block, of: inner[0] } : block;
}
