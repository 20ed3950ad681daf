import { rowsAdapter } from '@weir/adapters';
import { sales, salesRows } from './sales/index.js';

/** The figures are worked out in a worker, so that the page stays quick with hundreds of thousands of rows. */
export function adapterWithWorker() {
  return rowsAdapter({
    datasets: salesRows,
    document: sales,
    worker: () => new Worker(new URL('@weir/engine/worker.js', import.meta.url), { type: 'module' }),
  });
}
