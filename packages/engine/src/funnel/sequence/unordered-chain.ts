import { matchSteps } from './match-steps.js';
import type { SequenceRules } from './sequence-rules.js';
import { elapsedSeconds } from './tie.js';
import type { SequenceEvent, Tie } from './tie.js';

/** A step that was done, and in which event. */
export interface DoneStep {
  readonly step: number;
  readonly tie: number;
  readonly event: SequenceEvent;
}

/**
 * The steps done within one window, each by an event of its own, whichever comes first: as many as can be, first complete, entered as early
 * as possible, then of first matches. In the order in which they were done.
 */
export function unorderedChain(
  ties: readonly Tie[],
  rules: SequenceRules,
  isInRange: (tie: Tie) => boolean,
): readonly DoneStep[] {
  const { isOptional, windowSeconds, entry } = rules;
  const required = isOptional.flatMap((is, step) => (is ? [] : [step]));
  const isStep = (tie: Tie) => tie.events.some(({ steps }) => steps.some((step) => !isOptional[step]));
  let from = ties.findIndex((tie) => isInRange(tie) && isStep(tie));
  if (from < 0) return [];
  let best: readonly DoneStep[] = [];
  for (let at = from; at < ties.length && best.length < required.length; at += 1) {
    if (!isStep(ties[at]!)) continue;
    const isOver = () => elapsedSeconds(ties[from]!, ties[at]!) > windowSeconds || !isStep(ties[from]!);
    if (entry === 'first') {
      if (isOver()) break;
    } else while (isOver()) from += 1;
    if (!isInRange(ties[from]!)) break;
    if (mostSteps(ties, from, at, required) <= best.length) continue;
    const done = firstMatches(ties, from, at, required);
    if (done.length > best.length) best = done;
  }
  return best;
}

/** No more can be done from one tie to another than this. */
function mostSteps(ties: readonly Tie[], from: number, to: number, required: readonly number[]): number {
  const steps = new Set<number>();
  for (let at = from; at <= to; at += 1)
    for (const event of ties[at]!.events) for (const step of event.steps) steps.add(step);
  return required.filter((step) => steps.has(step)).length;
}

/** Takes each event, as it comes, that makes one more step done. */
function firstMatches(ties: readonly Tie[], from: number, to: number, required: readonly number[]): DoneStep[] {
  const taken: { tie: number; event: SequenceEvent }[] = [];
  for (let tie = from; tie <= to && taken.length < required.length; tie += 1) {
    for (const event of ties[tie]!.events) {
      if (doneBy([...taken, { tie, event }], required).length > taken.length) taken.push({ tie, event });
    }
  }
  return doneBy(taken, required);
}

function doneBy(taken: readonly { tie: number; event: SequenceEvent }[], required: readonly number[]): DoneStep[] {
  const matched = matchSteps(
    required,
    taken.map(({ event }) => event),
  );
  const stepOf = new Map(matched.flatMap((event, place) => (event < 0 ? [] : [[event, required[place]!] as const])));
  return taken.flatMap((done, place) => {
    const step = stepOf.get(place);
    return step === undefined ? [] : [{ step, ...done }];
  });
}
