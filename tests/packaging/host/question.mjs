// What a host writes: a document, rows, a question.
import { rowsAdapter } from '@weir/adapters';
import { ask } from '@weir/query';
import { validateDocument } from '@weir/schema';

export const document = {
  weir: 1,
  id: 'shop',
  title: 'Shop',
  datasets: [
    {
      id: 'deals',
      key: 'id',
      time: 'closed_on',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'stage', type: 'string' },
        { id: 'team', type: 'string' },
        { id: 'closed_on', type: 'date' },
      ],
    },
  ],
  dimensions: [{ id: 'team', fields: { deals: 'team' } }],
  metrics: [
    {
      id: 'win_rate',
      title: 'Win rate',
      formula: { '/': [{ count: ['deals', { '==': [{ var: 'stage' }, 'won'] }] }, { count: ['deals'] }] },
      format: { style: 'percent' },
    },
  ],
  boards: [{ id: 'main', title: 'Main', period: 'all', widgets: [{ id: 'w1', type: 'kpi', metric: 'win_rate' }] }],
};

export const deals = [
  { id: 'a', stage: 'won', team: 'East', closed_on: '2025-01-10' },
  { id: 'b', stage: 'lost', team: 'East', closed_on: '2025-01-11' },
  { id: 'c', stage: 'won', team: 'West', closed_on: '2025-02-01' },
  { id: 'd', stage: 'won', team: null, closed_on: '2025-02-02' },
];

export const asOf = '2025-07-01T00:00:00Z';

/** Total, per team, and what validation says. */
export async function answerQuestion(adapterOptions = {}) {
  const adapter = rowsAdapter({ datasets: { deals }, ...adapterOptions });
  const question = { metrics: ['win_rate'], range: { from: '2025-01-01', to: '2025-07-01' }, by: ['team'] };
  const answer = await ask(document, adapter, question, { asOf });
  adapter.dispose?.();
  const { total, totals } = answer.metrics.win_rate;
  return {
    total,
    groups: answer.groups.map(({ team }, place) => [team, totals[place]]),
    problems: validateDocument(document).length,
  };
}
