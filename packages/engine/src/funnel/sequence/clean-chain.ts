import { elapsedSeconds } from '../moments.js';
import { isSpoiled, orderedChains } from './ordered-chain.js';
import type { StepTies } from './ordered-chain.js';
import { levelOf } from './sequence-rules.js';
import type { SequenceRules } from './sequence-rules.js';
import type { Tie } from './tie.js';

/**
 * The furthest chain that begins in range. Where exclusions spoil it, a clean one that gets as far.
 * @returns 'unclean': none of those that get as far is clean; undefined: there is no chain
 */
export function orderedChain(
  ties: readonly Tie[],
  rules: SequenceRules,
  isInRange: (tie: Tie) => boolean,
): StepTies | 'unclean' | undefined {
  const entry = rules.isOptional.indexOf(false);
  const entries = [...ties.keys()].filter(
    (at) => isInRange(ties[at]!) && ties[at]!.events.some(({ steps }) => steps.includes(entry)),
  );
  const starts = rules.entry === 'first' ? entries.slice(0, 1) : entries;
  const all = { starts, until: ties.length, endsFrom: 0 };
  const furthest = orderedChains(ties, rules, { ...all, isClean: false });
  const level = furthest.length - 1;
  if (level < 1) return undefined;
  if (ties.every(({ events }) => events.every(({ exclusions }) => exclusions.length === 0))) return furthest[level];
  return cleanChain(ties, rules, starts, level) ?? 'unclean';
}

/**
 * What comes later may still spoil a chain, up to the end of its window: then an earlier entry can be the clean one. The ties that would
 * spoil it divide the entries: those whose window ends between two of them get there after the first, or are spoiled by it. A chain of
 * those before is sooner there than any of those that follow.
 */
function cleanChain(
  ties: readonly Tie[],
  rules: SequenceRules,
  starts: readonly number[],
  level: number,
): StepTies | undefined {
  const { isOptional, windowSeconds } = rules;
  const done = isOptional.findIndex((_is, step) => levelOf(rules, step + 1) === level) + 1;
  const spoilers = [...ties.keys()].filter((at) => isSpoiled(ties[at]!, rules, done, done));
  let taken = 0;
  let endsFrom = 0;
  for (const until of [...spoilers, ties.length]) {
    const first = taken;
    const isOver = (start: number) =>
      until === ties.length || elapsedSeconds(ties[start]!, ties[until]!) > windowSeconds;
    while (taken < starts.length && starts[taken]! < until && isOver(starts[taken]!)) taken += 1;
    const own = { starts: starts.slice(first, taken), until, endsFrom, isClean: true };
    const chain = taken > first ? orderedChains(ties, rules, own)[level] : undefined;
    if (chain) return chain;
    endsFrom = until;
  }
  return undefined;
}
