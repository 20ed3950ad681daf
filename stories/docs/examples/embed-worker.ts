import { rowsAdapter } from '@weir/adapters';
import { sales, salesRows } from './sales/index.js';

/** The figures are worked out in a worker: the page's own thread stays free. */
export function adapterWithWorker() {
  return rowsAdapter({
    datasets: salesRows,
    document: sales,
    worker: () => new Worker(new URL('@weir/engine/worker.js', import.meta.url), { type: 'module' }),
  });
}
