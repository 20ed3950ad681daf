import { rowsAdapter } from '@weir/adapters';
import { ask } from '@weir/query';
import type { Answer } from '@weir/query';
import type { WeirDocument } from '@weir/schema';

const document: WeirDocument = {
  weir: 1,
  id: 'visits',
  title: 'Visits',
  datasets: [
    {
      id: 'events',
      time: 'at',
      fields: [
        { id: 'who', type: 'string' },
        { id: 'what', type: 'string' },
        { id: 'at', type: 'datetime' },
        { id: 'worth', type: 'number' },
      ],
    },
  ],
  dimensions: [{ id: 'what', fields: { events: 'what' } }],
  metrics: [
    { id: 'worth', title: 'Worth', formula: { sum: ['events', { var: 'worth' }] } },
    { id: 'visitors', title: 'Visitors', formula: { distinct: ['events', { var: 'who' }] } },
    { id: 'middle', title: 'Middle', formula: { median: ['events', { var: 'worth' }] } },
  ],
  funnels: [
    {
      id: 'steps',
      title: 'Steps',
      entity: { title: 'Visitor' },
      stages: [0, 1, 2].map((step) => ({
        id: `step${step}`,
        title: `Step ${step}`,
        kind: 'open' as const,
        enters: [{ dataset: 'events', when: { '==': [{ var: 'what' }, `step ${step}`] }, at: 'at', entity: 'who' }],
      })),
      transitions: [],
      counting: { method: 'sequence', order: 'ordered', window: { hours: 2 } },
    },
  ],
};

/** More than what one works on alone. */
const count = 120_000;
const place = (row: number): number => (row * 7919) % count;
const rowsOf = (from: number, to: number) => {
  const rows = Array.from({ length: to - from }, (_, at) => place(from + at));
  return {
    who: rows.map((row) => `u${Math.floor(row / 20)}`),
    what: rows.map((row) => `step ${(row * 31) % 4}`),
    at: rows.map((row) => new Date(Date.UTC(2025, 0, 2) + (row % 20) * 400_000).toISOString()),
    worth: rows.map((row) => (row % 7 === 0 ? 1 / 3 : (row % 1000) / 100)),
  };
};

/** Asks metrics and a funnel, also after rows were added. */
async function answers(workers: number): Promise<Answer[]> {
  const worker = () => new Worker(new URL('./counting-worker.ts', import.meta.url), { type: 'module' });
  const adapter = rowsAdapter({
    document,
    datasets: { events: rowsOf(0, count - 1000) },
    ...(workers > 0 && { worker, workers }),
  });
  const range = { from: '2025-01-01', to: '2025-02-01' };
  const asked = async () => [
    await ask(document, adapter, { metrics: ['worth', 'visitors', 'middle'], by: ['what'], range }, { asOf }),
    await ask(document, adapter, { funnel: 'steps', range }, { asOf }),
  ];
  const before = await asked();
  adapter.append('events', rowsOf(count - 1000, count));
  return [...before, ...(await asked())];
}

const asOf = '2025-02-01T00:00:00Z';

export interface IsolatedWindow {
  answers: typeof answers;
}

(window as unknown as IsolatedWindow).answers = answers;
