import type { Goal, Subject } from '../contest/subject.js';
import { figuresDifference } from '../contest/same.js';
import type { Reached } from '../funnels/five-steps.js';
import { weirOver } from '../funnels/weir.js';
import type { Answer } from '../tables/months-owners-stages.js';
import { weirBy } from '../tables/weir.js';

/** Two take at most 0.6 of the time of one: by the clock and, as two threads may have to share a core, by the busier one's processor time. */
const goal: Goal = { kind: 'faster', contestant: 'two workers', than: 'one worker', times: 1 / 0.6, rows: 10_000_000 };

const funnelByTwo: Subject<Reached> = {
  id: 'funnel-threads',
  title: 'An ordered funnel of 5 steps within 7 days, events shuffled, by one worker and by two',
  contestants: [weirOver('shuffled', 'one worker', 1), weirOver('shuffled', 'two workers', 2)],
  goals: [goal, { ...goal, by: 'busiest' }],
  growth: 'n log n',
  difference: (a, b) => (String(a) === String(b) ? null : `reached ${String(a)} and ${String(b)}`),
};

const sums = ['sum', 'count', 'avg'];

/** The same of a group-by, which has no goal: most of its time goes by while rows are read, the rest while cells become an answer. */
const groupByTwo: Subject<Answer> = {
  id: 'group-by-threads',
  title: 'Sum, count and average by month, owner and stage, by one worker and by two',
  contestants: [
    weirBy('sums', sums, 'one worker', 1),
    weirBy('sums', sums, 'two workers', 2),
    weirBy('sums', sums, 'no worker'),
  ],
  goals: [],
  growth: 'linear',
  difference: figuresDifference,
};

export const threadSubjects = [funnelByTwo, groupByTwo];
