import { ask } from '@weir/query';
import { sales, salesAdapter } from './sales/index.js';

// February is asked for when ten days of it are over …
const answer = await ask(
  sales,
  salesAdapter,
  { metrics: ['won_value'], range: { from: '2025-02-01', to: '2025-03-01' }, compare: 'prior-period' },
  { asOf: '2025-02-11' },
);
export const february = answer.metrics['won_value']?.total; // → 12000
export const incomplete = answer.periods[0]?.incomplete; // → true

// … so it is compared with the first ten days of January, when nothing was won yet
export const january = answer.compare?.metrics['won_value']?.total; // → 0
export const comparedWith = answer.compare?.periods[0]?.from; // → "2025-01-01"
