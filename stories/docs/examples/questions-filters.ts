import { ask } from '@weir/query';
import { sales, salesAdapter } from './sales/index.js';

const question = { metrics: ['won_value', 'quota_reached'], range: { from: '2025-01-01', to: '2025-03-01' } };
const options = { asOf: '2025-03-01' };

const east = await ask(sales, salesAdapter, { ...question, filters: { team: 'East' } }, options);
export const wonInTheEast = east.metrics['won_value']?.total; // → 32000

// One value stands for a list of one; null in a list is "without a value"
const others = await ask(sales, salesAdapter, { ...question, filters: { team: ['West', null] } }, options);
export const wonElsewhere = others.metrics['won_value']?.total; // → 0

// A parameter for this question only; its default is 40,000
const lower = await ask(sales, salesAdapter, { ...question, parameters: { quota: 16000 } }, options);
export const quotaReached = lower.metrics['quota_reached']?.total; // → 2
