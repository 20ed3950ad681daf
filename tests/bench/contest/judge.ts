import type { Measured, RaceResult } from './race.js';
import type { Goal, Subject } from './subject.js';

export interface Judged {
  readonly subject: string;
  /** Of growth, the sizes between which it was measured. */
  readonly rows: number | readonly [number, number];
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

/** So much faster than the rows the time may grow before it is more than chance and caches. */
const growthLeeway = 1.25;

/**
 * Whether Weir's time grows no faster than it may: `reached` is by how much it grows faster, the most between two sizes that follow each
 * other, by the fastest rounds. 1: just as fast.
 */
export function judgeGrowth(
  { id, growth, contestants }: Pick<Subject, 'id' | 'growth' | 'contestants'>,
  results: readonly RaceResult[],
): Judged[] {
  const name = contestants[0]?.name;
  const times = results
    .flatMap(({ rows, contestants: measured }) => {
      const own = measured.find((each) => each.name === name);
      return own ? [{ rows, ms: own.fastestMs }] : [];
    })
    .sort((a, b) => a.rows - b.rows);
  const allowed = (rows: number) => (growth === 'linear' ? rows : rows * Math.log(rows));
  const steps = times.slice(1).map(({ rows, ms }, at) => {
    const before = times[at]!;
    return ms / before.ms / (allowed(rows) / allowed(before.rows));
  });
  if (steps.length === 0) return [];
  const reached = Math.max(...steps);
  return [
    {
      subject: id,
      rows: [times[0]!.rows, times.at(-1)!.rows],
      goal: `${name}’s time grows no faster than ${growth === 'linear' ? 'the rows' : 'n log n of the rows'} (× ${growthLeeway})`,
      reached,
      outcome: reached <= growthLeeway ? 'met' : 'missed',
    },
  ];
}

/** NaN when one of them did not take part. */
function reachedOf(goal: Goal, contestants: readonly Measured[]): number {
  const own = contestants.find(({ name }) => name === goal.contestant);
  if (goal.kind === 'memory') return own?.peakMb ?? NaN;
  const other = contestants.find(({ name }) => name === goal.than);
  const time = goal.by === 'busiest' ? 'busiestMs' : 'medianMs';
  return (other?.[time] ?? NaN) / (own?.[time] ?? NaN);
}

function wordsOf(goal: Goal): string {
  if (goal.kind === 'memory') return `${goal.contestant} stays within ${goal.mostMb} MB`;
  const by = goal.by === 'busiest' ? ', by its busiest thread' : '';
  return `${goal.contestant} is ≥ ${Number(goal.times.toPrecision(3))} × as fast as ${goal.than}${by}`;
}
