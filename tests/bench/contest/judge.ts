import type { Measured, RaceResult } from './race.js';
import type { Goal, Subject } from './subject.js';

export interface Judged {
  readonly subject: string;
  readonly rows: number;
  readonly goal: string;
  /** What was reached, in the goal's own terms. */
  readonly reached: number;
  /** not-judged: the goal is set for another number of rows, or one of the two did not take part. */
  readonly outcome: 'met' | 'missed' | 'not-judged';
}

/** Holds what was measured to the subject's goals. */
export function judge(subject: Pick<Subject, 'id' | 'goals'>, result: RaceResult): Judged[] {
  return subject.goals.map((goal) => {
    const reached = reachedOf(goal, result.contestants);
    const isSetFor = goal.rows === undefined || goal.rows === result.rows;
    const isMet = goal.kind === 'faster' ? reached >= goal.times : reached <= goal.mostMb;
    return {
      subject: subject.id,
      rows: result.rows,
      goal: wordsOf(goal),
      reached,
      outcome: !isSetFor || Number.isNaN(reached) ? 'not-judged' : isMet ? 'met' : 'missed',
    };
  });
}

/** NaN when one of them did not take part. */
function reachedOf(goal: Goal, contestants: readonly Measured[]): number {
  const own = contestants.find(({ name }) => name === goal.contestant);
  if (goal.kind === 'memory') return own?.peakMb ?? NaN;
  const other = contestants.find(({ name }) => name === goal.than);
  return (other?.medianMs ?? NaN) / (own?.medianMs ?? NaN);
}

function wordsOf(goal: Goal): string {
  if (goal.kind === 'memory') return `${goal.contestant} stays within ${goal.mostMb} MB`;
  return `${goal.contestant} is ≥ ${Number(goal.times.toPrecision(3))} × as fast as ${goal.than}`;
}
