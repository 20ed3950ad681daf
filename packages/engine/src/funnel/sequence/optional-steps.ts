import { elapsedSeconds } from '../moments.js';
import { isInOrder, reachable, startOf, withSteps } from './ordered-chain.js';
import type { StepTies } from './ordered-chain.js';
import type { SequenceRules } from './sequence-rules.js';
import type { Tie } from './tie.js';

/** The chain with as many optional steps as its events give, between its required steps and after the last of them. */
export function withOptionalSteps(chain: StepTies, ties: readonly Tie[], rules: SequenceRules): StepTies {
  const { isOptional, order, windowSeconds } = rules;
  if (!isOptional.includes(true)) return chain;
  const required = chain.map((tie, step) => (isOptional[step] ? -1 : tie));
  const start = startOf(required, ties);
  const end = Math.max(...required);
  const missed = required.findIndex((tie, step) => tie < 0 && !isOptional[step]);
  const limit = missed < 0 ? required.length : missed;
  let chains: (StepTies | undefined)[] = [];
  let best: StepTies = required;
  for (let at = ties.indexOf(start); at < ties.length; at += 1) {
    const tie = ties[at]!;
    if (elapsedSeconds(start, tie) > windowSeconds) break;
    const isDue = (step: number) => required[step] === at;
    const next: (StepTies | undefined)[] = [];
    for (let done = 0; done <= limit; done += 1) {
      const shorter: StepTies | undefined =
        done > 0 ? chains[done] : tie === start ? required.map(() => -1) : undefined;
      if (!shorter) continue;
      const isStayed =
        !required.some((_tie, step) => isDue(step)) && (order !== 'strict' || isInOrder(tie.events, done, done));
      if (done > 0 && isStayed) keepLonger(next, done, shorter);
      for (const to of reachable(tie, rules, done)) {
        if (to > limit) break;
        const isFit = required.every((_tie, step) => isOptional[step] || isDue(step) === (step >= done && step < to));
        const longer = isFit ? withSteps(shorter, tie, at, done, to, isOptional) : undefined;
        if (longer) keepLonger(next, to, longer);
      }
    }
    if (at >= end) for (const candidate of next) if (candidate && sizeOf(candidate) > sizeOf(best)) best = candidate;
    chains = next;
  }
  return best;
}

function keepLonger(chains: (StepTies | undefined)[], done: number, chain: StepTies): void {
  const rival = chains[done];
  if (!rival || sizeOf(chain) > sizeOf(rival)) chains[done] = chain;
}

function sizeOf(chain: StepTies): number {
  return chain.filter((tie) => tie >= 0).length;
}
