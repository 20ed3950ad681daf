import { isInOrder, isSpoiled, reachable, withSteps } from './ordered-chain.js';
import type { SequenceRules } from './sequence-rules.js';
import type { SequenceEvent } from './tie.js';

/** How a chain may go on by the events of one tie. */
export interface TieMove {
  /** How many steps of the path lie behind it, those it left out among them: before the tie, and after it. */
  readonly from: number;
  readonly to: number;
  /** Those that are done in the tie, ascending. */
  readonly steps: readonly number[];
}

/** All that one tie lets a chain do, whatever happened before: what executors need that are not the engine. */
export interface TieMoves {
  readonly moves: readonly TieMove[];
  /** How many steps may lie behind a chain that does none in the tie. */
  readonly stays: readonly number[];
}

/** @param isClean whether what an exclusion spoils is no move, and no stay */
export function tieMoves(events: readonly SequenceEvent[], rules: SequenceRules, isClean: boolean): TieMoves {
  const { isOptional, order } = rules;
  const tie = { day: 0, ms: NaN, events };
  const nothing = isOptional.map(() => -1);
  const moves: TieMove[] = [];
  const stays: number[] = [];
  for (let from = 0; from <= isOptional.length; from += 1) {
    for (const to of reachable(tie, rules, from)) {
      if (isClean && isSpoiled(tie, rules, from, to)) continue;
      const done = withSteps(nothing, tie, 0, from, to, isOptional);
      if (done) moves.push({ from, to, steps: done.flatMap((at, step) => (at < 0 ? [] : [step])) });
    }
    const isStayed = order !== 'strict' || isInOrder(events, from, from);
    if (from > 0 && isStayed && !(isClean && isSpoiled(tie, rules, from, from))) stays.push(from);
  }
  return { moves, stays };
}

/** Whether a tie spoils chains that have so many steps behind them. */
export function spoils(events: readonly SequenceEvent[], rules: SequenceRules, done: number): boolean {
  return isSpoiled({ day: 0, ms: NaN, events }, rules, done, done);
}
