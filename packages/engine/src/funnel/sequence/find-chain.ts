import { elapsedSeconds } from '../moments.js';
import type { Moment } from '../moments.js';
import { orderedChain } from './clean-chain.js';
import { matchSteps } from './match-steps.js';
import { withOptionalSteps } from './optional-steps.js';
import type { StepTies } from './ordered-chain.js';
import type { SequenceRules } from './sequence-rules.js';
import type { Tie } from './tie.js';
import { unorderedChain } from './unordered-chain.js';
import type { DoneStep } from './unordered-chain.js';

/** The events that count for an entity. */
export interface Chain {
  /** When each required step was done, in the order in which they were done: as many as its level. */
  readonly moments: readonly Moment[];
  /** When each optional step among its events was done. */
  readonly optional: ReadonlyMap<number, Moment>;
  /** The entry of each event, in the order in which they happened. */
  readonly entries: readonly number[];
}

/** When a step was done. Without an order the required steps are the first, second, … that were done. */
export function momentOf(
  { moments, optional }: Chain,
  step: number,
  stages: readonly { readonly isOptional: boolean }[],
): Moment | undefined {
  if (stages[step]!.isOptional) return optional.get(step);
  return moments[stages.slice(0, step).filter(({ isOptional }) => !isOptional).length];
}

/** The window is not over at as-of: more steps may follow. */
export function isRunning(
  { moments }: Chain,
  asOf: Moment,
  { windowSeconds }: Pick<SequenceRules, 'windowSeconds'>,
): boolean {
  return elapsedSeconds(moments[0]!, asOf) <= windowSeconds;
}

/** @returns 'unclean': an exclusion takes the entity out; undefined: it does not begin in range */
export function findChain(
  ties: readonly Tie[],
  rules: SequenceRules,
  isInRange: (tie: Tie) => boolean,
): Chain | 'unclean' | undefined {
  if (rules.order === 'unordered') {
    const done = unorderedChain(ties, rules, isInRange);
    return done.length === 0 ? undefined : chainOf(withOptional(done, ties, rules), ties, rules);
  }
  const found = orderedChain(ties, rules, isInRange);
  if (!found || found === 'unclean') return found;
  return chainOf(eventsOf(withOptionalSteps(found, ties, rules), ties), ties, rules);
}

function chainOf(done: readonly DoneStep[], ties: readonly Tie[], { isOptional }: SequenceRules): Chain {
  return {
    moments: done.filter(({ step }) => !isOptional[step]).map(({ tie }) => ties[tie]!),
    optional: new Map(done.flatMap(({ step, tie }) => (isOptional[step] ? [[step, ties[tie]!]] : []))),
    entries: done.map(({ step, event }) => event.entries[event.steps.indexOf(step)]!),
  };
}

/** Which event of its tie each step has. */
function eventsOf(chain: StepTies, ties: readonly Tie[]): DoneStep[] {
  const steps = chain.flatMap((tie, step) => (tie < 0 ? [] : [step]));
  return [...new Set(chain)]
    .filter((tie) => tie >= 0)
    .flatMap((tie) => {
      const here = steps.filter((step) => chain[step] === tie);
      const { events } = ties[tie]!;
      return matchSteps(here, events).map((event, place) => ({ step: here[place]!, tie, event: events[event]! }));
    })
    .sort((a, b) => a.step - b.step);
}

/**
 * Without an order an optional step counts wherever it lies in the window, by an event that no other step has; required steps keep their
 * times.
 */
function withOptional(done: readonly DoneStep[], ties: readonly Tie[], rules: SequenceRules): readonly DoneStep[] {
  const optional = rules.isOptional.flatMap((is, step) => (is ? [step] : []));
  if (optional.length === 0) return done;
  const start = done[0]!.tie;
  const tieOf = new Map(done.map(({ step, tie }) => [step, tie]));
  const free: Omit<DoneStep, 'step'>[] = [];
  for (let tie = start; tie < ties.length; tie += 1) {
    if (elapsedSeconds(ties[start]!, ties[tie]!) > rules.windowSeconds) break;
    for (const event of ties[tie]!.events) free.push({ tie, event });
  }
  const wanted = [...tieOf.keys(), ...optional];
  const matched = matchSteps(
    wanted,
    free.map(({ tie, event }) => ({
      steps: event.steps.filter((step) => rules.isOptional[step] || tieOf.get(step) === tie),
    })),
  );
  return matched
    .flatMap((event, place) => (event < 0 ? [] : [{ step: wanted[place]!, ...free[event]! }]))
    .sort((a, b) => a.tie - b.tie);
}
