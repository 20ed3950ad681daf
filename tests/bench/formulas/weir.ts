import type { WeirDocument } from '@weir/schema';
import { ask } from '@weir/query';
import { rowsAdapter } from '@weir/adapters';
import type { Contestant } from '../contest/subject.js';
import { makeScoredDeals, markNames, regions, stages } from '../data/scored-deals.js';
import { predicate, ratio, weighted } from './three-formulas.js';
import type { Answer } from './three-formulas.js';

const number = (id: string) => ({ id, type: 'number' as const });

const document: WeirDocument = {
  weir: 1,
  id: 'bench',
  title: 'Bench',
  datasets: [
    {
      id: 'deals',
      title: 'Deals',
      fields: [
        ...['amount', 'quantity', 'probability', 'age', ...markNames].map(number),
        { id: 'stage', type: 'string' },
        { id: 'region', type: 'string' },
      ],
    },
  ],
  metrics: [
    { id: 'ratios', title: 'Ratios', formula: { sum: ['deals', ratio] } },
    { id: 'holds', title: 'Holds', formula: { count: ['deals', predicate] } },
    { id: 'scores', title: 'Scores', formula: { sum: ['deals', weighted] } },
  ],
};

const metrics = ['ratios', 'holds', 'scores'] as const;

/** The formulas are aggregates' operands and conditions, worked out anew with each question. */
export const weir: Contestant<Answer> = {
  name: 'Weir',
  how: 'columns, one question for three metrics, nothing kept from one to the next; sums are exact in any order of rows',
  async prepare(rows) {
    const { rows: _rows, stage, region, marks, ...numbers } = makeScoredDeals(rows);
    const columns = {
      ...numbers,
      ...Object.fromEntries(markNames.map((name, at) => [name, marks[at]!])),
      stage: { codes: stage, values: stages },
      region: { codes: region, values: regions },
    };
    const adapter = rowsAdapter({ document, datasets: { deals: columns }, mostKeptBytes: 0 });
    return {
      async run() {
        const { metrics: figures } = await ask(document, adapter, { metrics });
        return () => {
          const [ratios, holds, scores] = metrics.map((id) => Number(figures[id]!.total));
          return { ratios: ratios!, holds: holds!, scores: scores! };
        };
      },
      close: () => adapter.dispose(),
    };
  },
};
