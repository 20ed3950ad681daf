import { rowsAdapter } from '@weir/adapters';
import { runExamples } from '@weir/query';
import { b2bExample } from '@weir/templates';

const document = b2bExample();
const adapter = rowsAdapter({ datasets: {}, document });

const outcomes = await runExamples(document, adapter, 'win_rate');
export const passed = outcomes.map(({ status }) => status); // → ["passed", "passed"]
export const values = outcomes.map(({ actual }) => actual); // → [0.6667, null]
export const reason = outcomes[1]?.why; // → "zero-denominator"
