import { askRecords, recordsParts } from '@weir/query/records';
import { sales, salesAdapter } from './sales/index.js';

const winRate = { metric: 'win_rate', range: { from: '2025-02-01', to: '2025-03-01' } };
const options = { asOf: '2025-03-01' };

export const sides = recordsParts(sales, winRate).map(({ role }) => role); // → ["numerator", "denominator"]

// Without a part: the deals of the numerator.
const won = await askRecords(sales, salesAdapter, winRate, { fields: ['id', 'stage'] }, options);
export const dataset = won.dataset; // → "deals"
export const counted = won.count; // → 1

// All deals of a funnel, two at a time, the largest first.
const all = { funnel: 'pipeline', who: { of: 'entities' } } as const;
const wanted = { fields: ['id'], sort: { field: 'amount', descending: true }, limit: 2 };
const first = await askRecords(sales, salesAdapter, all, wanted, options);
const second = await askRecords(sales, salesAdapter, all, { ...wanted, after: first.next! }, { asOf: first.asOf });
export const pages = [first.records.length, second.records.length]; // → [2, 2]
