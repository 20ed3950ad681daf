/** What a page needs to put questions, without what answers them: a page may fetch that once it asks. */
export { isFunnelQuestion } from './contract/question.js';
export { resolvePeriod } from './periods/relative-period.js';
export type { LastPeriods } from './periods/relative-period.js';
export type { AsOf } from './periods/as-of.js';
