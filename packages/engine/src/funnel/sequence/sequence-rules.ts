import type { SequencePlan } from '@weir/query';

/** What of a plan says which events make a chain. */
export type SequenceRules = Pick<SequencePlan, 'order' | 'windowSeconds' | 'entry' | 'exclude'> & {
  /** Per step whether it may be left out. */
  readonly isOptional: readonly boolean[];
};

/** How many of the first `done` steps are required. */
export function levelOf({ isOptional }: Pick<SequenceRules, 'isOptional'>, done: number): number {
  let level = 0;
  for (let step = 0; step < done; step += 1) if (!isOptional[step]) level += 1;
  return level;
}
