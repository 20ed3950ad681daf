import { ask, askAll } from '@weir/query';
import { isWeirError } from '@weir/schema';
import { sales, salesAdapter } from './sales/index.js';

const reason = async (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: unknown) => (isWeirError(error) ? `${error.code}: ${error.message}` : 'unknown'),
  );

export const misspelled = await reason(ask(sales, salesAdapter, { metrics: ['win_rat'] }));
// → "document/unknown-metric: There is no metric \"win_rat\". Did you mean \"win_rate\"?"

export const reversed = await reason(
  ask(sales, salesAdapter, { metrics: ['win_rate'], range: { from: '2025-02-01', to: '2025-01-01' } }),
);
// → "question/range-order: The range starts on 2025-02-01 and ends on 2025-01-01. Put the earlier one first."

// Several questions in one call of the adapter: one that fails does not keep the others from their answers
const outcomes = await askAll(sales, salesAdapter, [{ metrics: ['win_rat'] }, { metrics: ['win_rate'] }]);
export const statuses = outcomes.map(({ status }) => status); // → ["rejected", "fulfilled"]
