import { memoryAdapter } from '@weir/adapters/memory';
import { ask } from '@weir/query';
import { sales, salesRows } from './sales/index.js';

const adapter = memoryAdapter({ document: sales, datasets: salesRows });

const written = await adapter.write(
  { kind: 'update', dataset: 'deals', key: 'd6', changes: { stage: 'won', closed_on: '2025-02-27' } },
  { idempotencyKey: '4f0c' },
);
export const stage = 'record' in written && written.record['stage']; // → "won"

const answer = await ask(sales, adapter, { metrics: ['won_value'] }, { asOf: '2025-03-01' });
export const wonValue = answer.metrics['won_value']?.total; // → 41000

const refused = await adapter.write(
  { kind: 'update', dataset: 'deals', key: 'd6', changes: { amount: 'a lot' } },
  { idempotencyKey: '4f0d' },
);
export const reasons = 'refused' in refused && refused.refused.map(({ message }) => message);
// → ["\"amount\" holds a number; a lot is none."]
