import type { WeirDocument } from '@weir/schema';
import { ask } from '@weir/query';
import { rowsAdapter } from '@weir/adapters';
import type { Contestant } from '../contest/subject.js';
import { customerCount, makeDeals, names, owners, regions, stages } from '../data/deals.js';
import { chosenRegions, keyOf } from './months-owners-stages.js';
import type { Answer, Figures } from './months-owners-stages.js';

const dimension = (id: string) => ({ id, title: id, fields: { deals: id } });

const document: WeirDocument = {
  weir: 1,
  id: 'bench',
  title: 'Bench',
  datasets: [
    {
      id: 'deals',
      title: 'Deals',
      time: 'day',
      fields: [
        { id: 'day', type: 'date' },
        { id: 'owner', type: 'string' },
        { id: 'stage', type: 'string' },
        { id: 'region', type: 'string' },
        { id: 'customer', type: 'string' },
        { id: 'amount', type: 'number' },
      ],
    },
  ],
  dimensions: ['owner', 'stage', 'region'].map(dimension),
  metrics: [
    { id: 'sum', title: 'Sum', formula: { sum: ['deals', { var: 'amount' }] } },
    { id: 'count', title: 'Count', formula: { count: ['deals'] } },
    { id: 'avg', title: 'Average', formula: { avg: ['deals', { var: 'amount' }] } },
    { id: 'distinct', title: 'Customers', formula: { distinct: ['deals', { var: 'customer' }] } },
  ],
};

/** @param figures ids of the metrics that are asked for */
export function weirBy(kind: Figures, figures: readonly string[]): Contestant<Answer> {
  return {
    name: 'Weir',
    how: 'columns, one question; its answer also holds each group’s total, each month’s and that of all, and sums are exact in any order of rows',
    async prepare(rows) {
      const { day, amount, ...codes } = makeDeals(rows);
      const columns = {
        day: { type: 'date' as const, values: day },
        amount,
        owner: { codes: codes.owner, values: owners },
        stage: { codes: codes.stage, values: stages },
        region: { codes: codes.region, values: regions },
        ...(kind === 'distinct' && { customer: { codes: codes.customer, values: names('customer', customerCount) } }),
      };
      const adapter = rowsAdapter({ document, datasets: { deals: columns } });
      const question = {
        metrics: figures,
        range: { from: '2023-01-01', to: '2026-01-01' },
        grain: 'month',
        by: ['owner', 'stage'],
        filters: { region: chosenRegions },
      } as const;
      return {
        async run() {
          const answer = await ask(document, adapter, question, { asOf: '2026-02-01T00:00:00Z' });
          return () => {
            const read = new Map<string, number[]>();
            for (const [group, { owner, stage }] of answer.groups.entries()) {
              for (const month of answer.periods.keys()) {
                const cell = figures.map((id) => answer.metrics[id]!.values[group]![month]!);
                // A group without deals in a month is none to the others.
                if (cell[1] !== 0) read.set(keyOf(month, String(owner), String(stage)), cell.map(Number));
              }
            }
            return read;
          };
        },
        close: () => adapter.dispose(),
      };
    },
  };
}
