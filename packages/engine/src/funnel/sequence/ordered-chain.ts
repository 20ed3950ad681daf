import { elapsedSeconds } from '../moments.js';
import { matchSteps } from './match-steps.js';
import { levelOf } from './sequence-rules.js';
import type { SequenceRules } from './sequence-rules.js';
import type { SequenceEvent, Tie } from './tie.js';

/** Per step the place of the tie in which it was done; −1: not done. */
export type StepTies = readonly number[];

export interface SearchOptions {
  /** The ties in which a chain may begin, ascending. */
  readonly starts: readonly number[];
  /** Whether chains that an exclusion spoils are passed over: such a one lies between two of their events. */
  readonly isClean: boolean;
  /** The search ends before this tie. */
  readonly until: number;
  /** No level is reached before this tie. */
  readonly endsFrom: number;
}

/**
 * The chain of each level that is first to complete, entered as late as possible, then of first matches. In a chain the times of steps never
 * fall, each has an event of its own, and the last lies at most the window after the first. Only required steps count for the level.
 *
 * Goes through the ties once, from the first start. Per place in the path it keeps the chain that was entered last: whatever comes later, that one's window is
 * open longest, so no other can get further.
 * @returns at place l the chain of level l
 */
export function orderedChains(
  ties: readonly Tie[],
  rules: SequenceRules,
  { starts, isClean, until, endsFrom }: SearchOptions,
): (StepTies | undefined)[] {
  const { isOptional, order, windowSeconds } = rules;
  const size = isOptional.length;
  const nothing: StepTies = isOptional.map(() => -1);
  const found: (StepTies | undefined)[] = [];
  // At place p: chains whose last done step is p − 1.
  let chains: (StepTies | undefined)[] = [];
  let begun = 0;
  for (let at = starts[0] ?? until; at < until; at += 1) {
    const tie = ties[at]!;
    const isStart = starts[begun] === at;
    if (isStart) begun += 1;
    const next: (StepTies | undefined)[] = [];
    for (let done = 0; done < size + 1; done += 1) {
      const chain = done === 0 ? (isStart ? nothing : undefined) : chains[done];
      if (!chain || (done > 0 && elapsedSeconds(startOf(chain, ties), tie) > windowSeconds)) continue;
      const isKept = order !== 'strict' || isInOrder(tie.events, done, done);
      if (done > 0 && isKept && !(isClean && isSpoiled(tie, rules, done, done))) keep(next, done, chain, isOptional);
      for (const to of reachable(tie, rules, done)) {
        if (isClean && isSpoiled(tie, rules, done, to)) continue;
        const longer = withSteps(chain, tie, at, done, to, isOptional);
        if (!longer) continue;
        keep(next, to, longer, isOptional);
        const level = levelOf(rules, to);
        const rival = found[level];
        const isFirst = !rival || (endOf(rival, isOptional) === at && isBetter(longer, rival, isOptional));
        if (level > levelOf(rules, done) && isFirst && at >= endsFrom) found[level] = longer;
      }
    }
    chains = next;
  }
  return found;
}

/** Up to which steps a chain may get in one tie; it begins with the first required step. */
export function* reachable({ events }: Tie, { isOptional, order }: SequenceRules, done: number): Generator<number> {
  let needed = 0;
  for (let to = done + 1; to <= isOptional.length; to += 1) {
    const isMatched = events.some(({ steps }) => steps.includes(to - 1));
    const isBegun = done > 0 || needed > 0 || !isOptional[to - 1];
    if (isMatched && isBegun && (order !== 'strict' || isInOrder(events, done, to))) yield to;
    if (isOptional[to - 1]) continue;
    needed += 1;
    if (!isMatched || needed >= events.length) return;
  }
}

/** Strict: each event is one of the chain's, or repeats a step that is current in this tie. */
export function isInOrder(events: readonly SequenceEvent[], done: number, to: number): boolean {
  const from = Math.max(done - 1, 0);
  return events.every(({ isMinded, steps }) => !isMinded || steps.some((step) => step >= from && step < to));
}

/** The chain with the steps after `done` up to `to` in this tie; undefined: there are not enough events for the required ones. */
export function withSteps(
  chain: StepTies,
  { events }: Tie,
  at: number,
  done: number,
  to: number,
  isOptional: readonly boolean[],
): StepTies | undefined {
  const wanted = [to - 1];
  for (let step = done; step < to - 1; step += 1) if (!isOptional[step]) wanted.push(step);
  const needed = wanted.length;
  for (let step = done; step < to - 1; step += 1) if (isOptional[step]) wanted.push(step);
  const matched = matchSteps(wanted, events);
  if (matched.some((event, place) => event < 0 && place < needed)) return undefined;
  const longer = [...chain];
  for (const [place, step] of wanted.entries()) if (matched[place]! >= 0) longer[step] = at;
  return longer;
}

function keep(chains: (StepTies | undefined)[], done: number, chain: StepTies, isOptional: readonly boolean[]): void {
  const rival = chains[done];
  if (!rival || isBetter(chain, rival, isOptional)) chains[done] = chain;
}

/** Entered later; else with the earlier first match. */
export function isBetter(chain: StepTies, rival: StepTies, isOptional: readonly boolean[]): boolean {
  const required = chain.map((_tie, step) => step).filter((step) => !isOptional[step]);
  const first = required[0]!;
  if (chain[first] !== rival[first]) return chain[first]! > rival[first]!;
  const other = required.find((step) => chain[step] !== rival[step]);
  return other !== undefined && chain[other]! < rival[other]!;
}

/** The tie of the last required step. */
export function endOf(chain: StepTies, isOptional: readonly boolean[]): number {
  return Math.max(...chain.filter((_tie, step) => !isOptional[step]));
}

export function startOf(chain: StepTies, ties: readonly Tie[]): Tie {
  return ties[chain.find((tie) => tie >= 0)!]!;
}

/** An exclusion lies after its `after`, which an earlier tie has, and its `before` is not there at the end of this one. */
export function isSpoiled(
  { events }: Tie,
  { exclude }: Pick<SequenceRules, 'exclude'>,
  done: number,
  to: number,
): boolean {
  return events.some(({ exclusions }) =>
    exclusions.some((place) => done > exclude[place]!.after && to <= exclude[place]!.before),
  );
}
