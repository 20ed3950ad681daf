import { rowsAdapter } from '@weir/adapters';
import { ask } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { expect, test } from 'vitest';

test('rows are counted of a dataset of which no field is read', async () => {
  const document: WeirDocument = {
    weir: 1,
    id: 'plain',
    title: 'Plain',
    datasets: [{ id: 'things', fields: [{ id: 'name', type: 'string' }] }],
    metrics: [{ id: 'all', formula: { count: ['things'] } }],
  };
  const adapter = rowsAdapter({ datasets: { things: [{ name: 'a' }, { name: 'b' }] } });
  const { metrics } = await ask(document, adapter, { metrics: ['all'] }, { asOf: '2025-07-01T00:00:00Z' });
  expect(metrics['all']?.total).toBe(2);
});
