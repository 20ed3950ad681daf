import { indexedDbAdapter, indexedDbStore } from '@weir/adapters/indexeddb';
import { ask } from '@weir/query';
import { sales, salesRows } from './sales/index.js';

const context = { tenant: 'acme', user: 'ann' };

/** @returns what was won, from data that stays when the tab is closed */
export async function keepInTheBrowser(name: string): Promise<unknown> {
  const adapter = indexedDbAdapter({ name, document: sales });
  const store = indexedDbStore({ name });

  await adapter.import(salesRows, { context, onProgress: (done, of) => console.debug(`${done} of ${of}`) });
  const draft = await store.saveDraft(sales, { context, ifRevision: null });
  await store.publish(sales.id, { context, ifRevision: draft.revision });

  const { document } = await store.load(sales.id, { context });
  const answer = await ask(document, adapter, { metrics: ['won_value'] }, { context, asOf: '2025-03-01' });

  await adapter.clear({ context });
  await store.clear({ context });
  adapter.dispose();
  store.close();
  return answer.metrics['won_value']?.total;
}
