import type { WeirDocument } from '@weir/schema';
import { ask } from '@weir/query';
import { rowsAdapter } from '@weir/adapters';
import type { RowsAdapter } from '@weir/adapters';
import type { EngineOptions } from '@weir/engine';
import type { Readout } from '../contest/subject.js';
import { customerCount, names, owners, regions, stages } from '../data/deals.js';
import type { Deals } from '../data/deals.js';
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

/** Only what is asked about, of rows from ≤ row < to. */
export function columnsOf(deals: Deals, kind: Figures, from = 0, to = deals.rows) {
  const { day, amount, owner, stage, region, customer } = deals;
  const named = (codes: Uint8Array | Int32Array, values: readonly string[]) => ({
    codes: codes.subarray(from, to),
    values,
  });
  return {
    day: { type: 'date' as const, values: day.subarray(from, to) },
    amount: amount.subarray(from, to),
    owner: named(owner, owners),
    stage: named(stage, stages),
    region: named(region, regions),
    ...(kind === 'distinct' && { customer: named(customer, names('customer', customerCount)) }),
  };
}

export function adapterOver(columns: ReturnType<typeof columnsOf>, engine: EngineOptions = {}): RowsAdapter {
  return rowsAdapter({ document, datasets: { deals: columns }, ...engine });
}

/** @param figures ids of the metrics that are asked for */
export async function askDeals(
  adapter: RowsAdapter,
  figures: readonly string[],
  signal?: AbortSignal,
): Promise<Readout<Answer>> {
  const question = {
    metrics: figures,
    range: { from: '2023-01-01', to: '2026-01-01' },
    grain: 'month',
    by: ['owner', 'stage'],
    filters: { region: chosenRegions },
  } as const;
  const answer = await ask(document, adapter, question, { asOf: '2026-02-01T00:00:00Z', ...(signal && { signal }) });
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
}
