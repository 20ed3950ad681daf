import { appendingSubjects } from './appending/appending-subjects.js';
import type { Subject } from './contest/subject.js';
import { formulaSubjects } from './formulas/formula-subjects.js';
import { funnelSubjects } from './funnels/funnel-subjects.js';
import { loadingSubjects } from './loading/loading-subjects.js';
import { tableSubjects } from './tables/table-subjects.js';
import { threadSubjects } from './threads/thread-subjects.js';

export interface Group {
  readonly id: string;
  readonly title: string;
  // Subjects do not know each other's answers.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly subjects: readonly Subject<any>[];
}

/** What the bench measures beside peers. Groups of their own are `frames`, measured beside a frame of the screen, and `canvas`, `boards` and `held`, measured in Chromium. */
export const groups: readonly Group[] = [
  { id: 'formulas', title: 'Formulas', subjects: formulaSubjects },
  { id: 'loading', title: 'Loading', subjects: loadingSubjects },
  { id: 'tables', title: 'Tables', subjects: tableSubjects },
  { id: 'appending', title: 'Asking again after an append', subjects: appendingSubjects },
  { id: 'funnels', title: 'Funnels', subjects: funnelSubjects },
  { id: 'threads', title: 'Threads', subjects: threadSubjects },
];
