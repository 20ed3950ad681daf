import type { Id, Scalar } from '@weir/schema';
import type { Moment, Span } from '../moments.js';
import type { Sources } from '../open-sources.js';
import type { Chain } from './find-chain.js';
import type { SequenceCell } from './sequence-cell.js';

/** The chain that begins in a range; 'unclean': an exclusion takes the entity out; 'unattributed': it lacks the step that filters go by. */
export type FoundChain = Chain | 'unclean' | 'unattributed' | undefined;

/** One go through all entities. */
export interface SequencePass {
  readonly sources: Sources;
  readonly asOf: Moment;
  /**
   * Reads the group of a chain; undefined: it lacks the step that the groups go by.
   * @param by per dimension the field of each signal's dataset
   */
  groupReader(by: readonly Readonly<Record<Id, Id>>[]): (chain: Chain) => readonly Scalar[] | undefined;
}

/** Chains that begin in a range, and nothing of an entity but when it did each step. */
export interface RangeCell {
  readonly span: Span;
  readonly cell: Pick<SequenceCell, 'addTimes'>;
}

/** What is counted in one go. */
export interface SequenceVisitor {
  /** All that is counted, where it is no more than that: these may be added to instead of `visit` being called. */
  readonly cells?: readonly RangeCell[] | undefined;
  /**
   * Takes one entity that did a step.
   * @param chainIn finds its chain, if the plan's filters let it pass; what it gives is valid until it is called again
   */
  visit(chainIn: (span: Span) => FoundChain, entity: number): void;
}
