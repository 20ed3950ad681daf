import { explain } from '@weir/query/explain';
import { sales, salesAdapter } from './sales/index.js';

const range = { from: '2025-02-01', to: '2025-03-01' };
const { root } = await explain(sales, salesAdapter, 'win_rate', { range }, { asOf: '2025-03-01' });
const [won, closed] = root.parts;

export const value = root.value; // → 0.3333
export const wonText = won?.text; // → "count(deals where stage = \"won\" on closed_on)"
export const parts = [won?.value, closed?.value]; // → [1, 3]

// The three are of nine deals: four are not closed, two were closed in another month.
export const total = closed?.rows?.total; // → 9
export const leftOut = closed?.rows?.leftOut.map(({ reason, count }) => [reason, count]); // → [["condition", 4], ["other-period", 2]]
