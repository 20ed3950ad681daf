import { rowsAdapter } from '@weir/adapters';
import { ask } from '@weir/query';
import { sales, salesRows } from './sales/index.js';

const adapter = rowsAdapter({
  document: sales, // the types of its fields; without it types are those that the values have
  datasets: {
    // a function: called when the dataset is first asked for, and again after refresh()
    deals: async () => salesRows.deals,
    // columns instead of rows
    people: { owner: ['ann', 'bob', 'cem'], team: ['East', 'West', 'East'] },
    // types said beside the rows
    steps: { fields: [{ id: 'entered_on', type: 'date' }], rows: salesRows.steps },
  },
});

const question = { metrics: ['won_value'] };
const before = await ask(sales, adapter, question, { asOf: '2025-03-01' });
export const wonBefore = before.metrics['won_value']?.total; // → 32000

// Whoever subscribed is told, and asks again
const changes: string[] = [];
adapter.subscribe({}, ({ datasets }) => changes.push(...datasets));
adapter.setRows('deals', [
  ...salesRows.deals,
  { id: 'd10', owner: 'bob', stage: 'won', amount: 1000, created_on: '2025-02-01', closed_on: '2025-02-20' },
]);
const after = await ask(sales, adapter, question, { asOf: '2025-03-01' });
export const wonAfter = after.metrics['won_value']?.total; // → 33000
export const changed = [...changes]; // → ["deals"]

// What did not fit its type counts as missing, and is counted
adapter.setRows('deals', [{ id: 'd11', amount: 'a lot', created_on: '2025-13-01' }]);
const { fields } = await adapter.fit('deals', {});
export const misfits = fields.flatMap(({ id, misfits }) => misfits.map(({ reason, count }) => [id, reason, count]));
// → [["amount", "not-a-number", 1], ["created_on", "not-a-date", 1]]
