import { rowsAdapter } from '../rows/rows-adapter.js';
import { testAdapter, testVectors } from './test-adapter.js';

const startWorker = (): Worker =>
  new Worker(new URL('../../../engine/src/worker.ts', import.meta.url), { type: 'module' });

describe('rowsAdapter with a worker', () => {
  const claims = testAdapter(({ rows }) => rowsAdapter({ datasets: rows, worker: startWorker }), { vectors: [] });
  for (const { name, run } of claims) it(name, run);

  // To start a worker takes longer than a vector: they share one, and each brings its own rows.
  const shared = rowsAdapter({ datasets: {}, worker: startWorker });
  const vectors = testVectors(({ rows }) => {
    for (const [id, each] of Object.entries(rows)) shared.setRows(id, each);
    return { ...shared, dispose: () => {} };
  });
  for (const { name, run } of vectors) it(name, run);
  after(() => shared.dispose());
});
