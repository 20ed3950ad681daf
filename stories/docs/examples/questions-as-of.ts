import { ask } from '@weir/query';
import { sales, salesAdapter } from './sales/index.js';

// As-of is exclusive: what happened on 1 February is not known yet
const then = await ask(sales, salesAdapter, { funnel: 'pipeline' }, { asOf: '2025-02-01' });
export const wonThen = then.totals.won; // → 1

const now = await ask(sales, salesAdapter, { funnel: 'pipeline' }, { asOf: '2025-03-01' });
export const wonNow = now.totals.won; // → 2

// Funnels rewind, because their entries have dates. Rows do not keep what they held before, and the answer says so
const metrics = await ask(sales, salesAdapter, { metrics: ['won_value'] }, { asOf: '2025-02-01' });
export const notRewound = metrics.notRewound; // → true
