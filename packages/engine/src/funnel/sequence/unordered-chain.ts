import { elapsedSeconds } from '../moments.js';
import { matchSteps } from './match-steps.js';
import type { SequenceRules } from './sequence-rules.js';
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
  /** Per step how many events from `from` to `at` match it: no more can be done there than have any. */
  const matches = isOptional.map(() => 0);
  const count = ({ events }: Tie, by: 1 | -1) => {
    for (const { steps } of events) for (const step of steps) matches[step]! += by;
  };
  const isStep = (tie: Tie) => tie.events.some(({ steps }) => steps.some((step) => !isOptional[step]));
  let from = ties.findIndex((tie) => isInRange(tie) && isStep(tie));
  if (from < 0) return [];
  let best: readonly DoneStep[] = [];
  for (let at = from; at < ties.length && best.length < required.length; at += 1) {
    count(ties[at]!, 1);
    if (!isStep(ties[at]!)) continue;
    const isOver = () => elapsedSeconds(ties[from]!, ties[at]!) > windowSeconds || !isStep(ties[from]!);
    if (entry === 'first') {
      if (isOver()) break;
    } else {
      for (; isOver(); from += 1) count(ties[from]!, -1);
    }
    if (!isInRange(ties[from]!)) break;
    if (required.filter((step) => matches[step]! > 0).length <= best.length) continue;
    const done = firstMatches(ties, from, at, required);
    if (done.length > best.length) best = done;
  }
  return best;
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
