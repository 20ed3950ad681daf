import { ask } from '@weir/query';
import { sales, salesAdapter } from './sales/index.js';

const answer = await ask(
  sales,
  salesAdapter,
  { funnel: 'pipeline', range: { from: '2025-01-01', to: '2025-02-01' }, basis: 'entry', by: ['team'] },
  { asOf: '2025-03-01' },
);

// Everyone whose first visit lies in January, as they stand at the end of February
export const entities = answer.totals.entities; // → 6
export const won = answer.totals.won; // → 2
export const reached = answer.stages.map(({ stage, reached }) => `${stage} ${reached}`);
// → ["lead 5", "qualified 5", "proposal 3", "won 2", "lost 2", "paused 1"]
export const byTeam = answer.groups.map(({ by, totals }) => [by['team'], totals.entities]);
// → [["East", 4], ["West", 2]]

// By activity each figure has its own date: two deals were lost in February, one of them came in January
const activity = await ask(
  sales,
  salesAdapter,
  { funnel: 'pipeline', range: { from: '2025-02-01', to: '2025-03-01' }, basis: 'activity' },
  { asOf: '2025-03-01' },
);
export const lostInFebruary = activity.totals.lost; // → 2
