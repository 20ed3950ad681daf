import { ask } from '@weir/query';
import { sales, salesAdapter } from './sales/index.js';

const answer = await ask(
  sales,
  salesAdapter,
  {
    metrics: ['won_value', 'win_rate'],
    range: { from: '2025-01-01', to: '2025-04-01' },
    grain: 'month',
    by: ['team'],
  },
  { asOf: '2025-03-01' },
);
const { won_value: value, win_rate: rate } = answer.metrics;

export const periods = answer.periods.map(({ from }) => from); // → ["2025-01-01", "2025-02-01", "2025-03-01"]
export const groups = answer.groups; // → [{ "team": "East" }, { "team": "West" }]

// values[group][period]: East, then West
export const values = value?.values; // → [[20000, 12000, null], [0, 0, null]]
// overall[period]: all groups together
export const rates = rate?.overall; // → [0.5, 0.3333, null]
// totals[group]: the range as one period; total: all groups, the range as one period
export const totals = rate?.totals; // → [1, 0]
export const total = rate?.total; // → 0.4

// Of a formula that divides, both sides, in the same shapes
export const won = rate?.parts?.numerator.overall; // → [1, 1, null]
export const closed = rate?.parts?.denominator.overall; // → [2, 3, null]

export const unit = value?.unit; // → "EUR"
