import { ask } from '@weir/query';
import { sales, salesAdapter } from './sales/index.js';

const range = { from: '2025-02-01', to: '2025-04-01' };
const answer = await ask(
  sales,
  salesAdapter,
  { metrics: ['days_to_win', 'win_rate'], range, grain: 'month', by: ['team'] },
  { asOf: '2025-03-01' },
);

export const groups = answer.groups; // → [{ "team": "East" }, { "team": "West" }]

// Nothing was won in the West, so there are no days to take a median of. March has not begun.
export const values = answer.metrics['days_to_win']?.values; // → [[32, null], [null, null]]
export const why = answer.metrics['days_to_win']?.why; // → [[null, "future"], ["no-rows", "future"]]

// Two deals were closed in the West, none of them won: that is 0, and not missing.
export const rates = answer.metrics['win_rate']?.values; // → [[1, null], [0, null]]

// Nothing was closed in 2024: 0 ÷ 0.
const before = await ask(sales, salesAdapter, {
  metrics: ['win_rate'],
  range: { from: '2024-01-01', to: '2025-01-01' },
});
export const rateBefore = before.metrics['win_rate']?.total; // → null
export const whyBefore = before.metrics['win_rate']?.whyTotal; // → "zero-denominator"
