import type { Contestant } from '../contest/subject.js';
import { makeDeals } from '../data/deals.js';
import { adapterOver, askDeals, columnsOf } from './ask-deals.js';
import type { Answer, Figures } from './months-owners-stages.js';

/** @param figures ids of the metrics that are asked for */
export function weirBy(kind: Figures, figures: readonly string[]): Contestant<Answer> {
  return {
    name: 'Weir',
    how: 'columns, one question, nothing kept from one to the next; its answer also holds each group’s total, each month’s and that of all, and sums are exact in any order of rows',
    async prepare(rows) {
      const adapter = adapterOver(columnsOf(makeDeals(rows), kind), 0);
      return { run: () => askDeals(adapter, figures), close: () => adapter.dispose() };
    },
  };
}
