import { endOf, isBetter, orderedChains } from './ordered-chain.js';
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
  const furthest = orderedChains(ties, rules, { isStart: oneOf(starts), isClean: false });
  const level = furthest.length - 1;
  if (level < 1) return undefined;
  if (ties.every(({ events }) => events.every(({ exclusions }) => exclusions.length === 0))) return furthest[level];
  return cleanChain(ties, rules, starts, level) ?? 'unclean';
}

function cleanChain(
  ties: readonly Tie[],
  rules: SequenceRules,
  starts: readonly number[],
  level: number,
): StepTies | undefined {
  const { exclude, isOptional } = rules;
  const chainFrom = (from: readonly number[]) =>
    orderedChains(ties, rules, { isStart: oneOf(from), isClean: true })[level];
  const done = isOptional.findIndex((_is, step) => levelOf(rules, step + 1) === level) + 1;
  if (!exclude.some(({ after, before }) => done > after && done <= before)) return chainFrom(starts);
  // What comes later may still spoil it, up to the end of its window: then an earlier entry can be the clean one.
  let best: StepTies | undefined;
  for (const start of starts) {
    const chain = chainFrom([start]);
    if (!chain) continue;
    const sooner = best ? endOf(chain, isOptional) - endOf(best, isOptional) : -1;
    if (!best || sooner < 0 || (sooner === 0 && isBetter(chain, best, isOptional))) best = chain;
  }
  return best;
}

function oneOf(ties: readonly number[]): (tie: number) => boolean {
  const set = new Set(ties);
  return (tie) => set.has(tie);
}
