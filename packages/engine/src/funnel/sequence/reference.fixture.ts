import { elapsedSeconds } from '../moments.js';
import type { SequenceRules } from './sequence-rules.js';
import type { SequenceEvent, Tie } from './tie.js';

export interface Happened {
  readonly tie: number;
  readonly event: SequenceEvent;
}

/** Per step what did it; undefined: nothing. */
export type Assigned = readonly (Happened | undefined)[];

export interface ReferenceChain {
  /** The ties in which the required steps were done, in the order in which they were done. */
  readonly ties: readonly number[];
  /** How many optional steps it has at most. */
  readonly optional: number;
  /** Every way to have so many: which of several events is a step's, and which optional steps are done, the rules may leave open. */
  readonly ways: readonly Assigned[];
}

/**
 * The chain that counts for an entity, by trying every way to give events to steps. Slow and plain: it follows the rules word by word and
 * shares nothing but the measure of time with the search that it checks.
 */
export function referenceChain(
  ties: readonly Tie[],
  rules: SequenceRules,
  isInRange: (tie: Tie) => boolean,
): ReferenceChain | 'unclean' | undefined {
  const { isOptional, order, windowSeconds } = rules;
  const events = ties.flatMap((tie, at) => tie.events.map((event): Happened => ({ tie: at, event })));
  const required = isOptional.flatMap((is, step) => (is ? [] : [step]));
  const level = (assigned: Assigned) => required.filter((step) => assigned[step]).length;
  const inTime = (from: number, to: number) => elapsedSeconds(ties[from]!, ties[to]!) <= windowSeconds;
  const tiesOf = (assigned: Assigned) =>
    required.flatMap((step) => assigned[step]?.tie ?? []).sort((a, b) => (order === 'unordered' ? a - b : 0));

  const all = waysToAssign(isOptional.length, events).filter((assigned) => {
    const own = tiesOf(assigned);
    if (own.length === 0) return false;
    const [start, end] = [Math.min(...own), Math.max(...own)];
    if (!isInRange(ties[start]!) || !inTime(start, end)) return false;
    if (order === 'unordered') return true;
    const isGapless = required.every(
      (step, place) => assigned[step] || required.slice(place).every((later) => !assigned[later]),
    );
    return isGapless && own.every((tie, place) => place === 0 || tie >= own[place - 1]!);
  });
  const fits = all.filter((assigned) => isOptionalFit(assigned) && (order !== 'strict' || isStrict(assigned)));
  const entries = events.filter(
    ({ tie, event }) =>
      isInRange(ties[tie]!) &&
      event.steps.some((step) => (order === 'unordered' ? !isOptional[step] : step === required[0])),
  );
  const first = Math.min(...entries.map(({ tie }) => tie));
  const begun = rules.entry === 'first' ? fits.filter((assigned) => Math.min(...tiesOf(assigned)) === first) : fits;
  const furthest = Math.max(0, ...begun.map(level));
  if (furthest === 0) return undefined;
  const candidates = begun.filter((assigned) => level(assigned) === furthest && isClean(assigned));
  if (candidates.length === 0) return 'unclean';
  const best = candidates.reduce((a, b) => (compare(a, b) <= 0 ? a : b));
  const same = candidates.filter((assigned) => compare(assigned, best) === 0);
  const optionalOf = (assigned: Assigned) => assigned.filter((done, step) => done && isOptional[step]).length;
  const optional = Math.max(...same.map(optionalOf));
  return { ties: tiesOf(best), optional, ways: same.filter((assigned) => optionalOf(assigned) === optional) };

  /** First to complete, entered as late (unordered: early) as possible, then first matches. */
  function compare(a: Assigned, b: Assigned): number {
    const [one, other] = [tiesOf(a), tiesOf(b)];
    const completed = Math.max(...one) - Math.max(...other);
    const entered = (Math.min(...one) - Math.min(...other)) * (order === 'unordered' ? 1 : -1);
    const match = one.map((tie, place) => tie - other[place]!).find((difference) => difference !== 0) ?? 0;
    return completed || entered || match;
  }

  /** Optional steps keep their place among the required ones, up to the end of the window. */
  function isOptionalFit(assigned: Assigned): boolean {
    const own = tiesOf(assigned);
    const start = Math.min(...own);
    if (order === 'unordered') {
      return assigned.every(
        (done, step) => !done || !isOptional[step] || (done.tie >= start && inTime(start, done.tie)),
      );
    }
    const missed = required.find((step) => !assigned[step]) ?? Infinity;
    let before = -1;
    for (const [step, done] of assigned.entries()) {
      if (!done) continue;
      if (done.tie < Math.max(before, start) || !inTime(start, done.tie) || step > missed) return false;
      before = done.tie;
    }
    return true;
  }

  /** Every other event between its first and last instant repeats a step that is current then. */
  function isStrict(assigned: Assigned): boolean {
    const done = assigned.flatMap((by, step) => (by ? [{ step, ...by }] : []));
    const [start, end] = [Math.min(...done.map(({ tie }) => tie)), Math.max(...done.map(({ tie }) => tie))];
    return events.every(({ tie, event }) => {
      if (!event.isMinded || tie < start || tie > end || done.some((own) => own.event === event)) return true;
      const before = done.filter((own) => own.tie < tie).map(({ step }) => step);
      const here = done.filter((own) => own.tie === tie).map(({ step }) => step);
      const from = before.length > 0 ? Math.max(...before) : 0;
      const to = here.length > 0 ? Math.max(...here) : from;
      return event.steps.some((step) => step >= from && step <= to);
    });
  }

  function isClean(assigned: Assigned): boolean {
    const start = Math.min(...tiesOf(assigned));
    return events.every(({ tie, event }) =>
      event.exclusions.every((place) => {
        const { after, before } = rules.exclude[place]!;
        const [from, to] = [assigned[after]?.tie, assigned[before]?.tie];
        if (from === undefined || tie <= from) return true;
        return to === undefined ? !inTime(start, tie) : tie >= to;
      }),
    );
  }
}

/** Every way to give some steps an event that matches, no event to two. */
function waysToAssign(steps: number, events: readonly Happened[]): Assigned[] {
  let ways: Assigned[] = [[]];
  for (let step = 0; step < steps; step += 1) {
    ways = ways.flatMap((way) => [
      [...way, undefined],
      ...events.filter((each) => each.event.steps.includes(step) && !way.includes(each)).map((each) => [...way, each]),
    ]);
  }
  return ways;
}
