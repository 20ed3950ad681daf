import type { Contestant } from '../contest/subject.js';
import { makeDeals } from '../data/deals.js';
import { threads } from '../threads/start-threads.js';
import { adapterOver, askDeals, columnsOf } from './ask-deals.js';
import type { Answer, Figures } from './months-owners-stages.js';

/**
 * @param figures ids of the metrics that are asked for
 * @param workers how many share the work, each a thread; 0: it is done on the thread
 */
export function weirBy(kind: Figures, figures: readonly string[], name = 'Weir', workers = 0): Contestant<Answer> {
  return {
    name,
    how: 'columns, one question, nothing kept from one to the next; its answer also holds each group’s total, each month’s and that of all, and sums are exact in any order of rows',
    async prepare(rows) {
      const adapter = adapterOver(columnsOf(makeDeals(rows), kind), {
        mostKeptBytes: 0,
        ...(workers > 0 && threads(workers)),
      });
      return { run: () => askDeals(adapter, figures), close: () => adapter.dispose() };
    },
  };
}
