import type { WeirDocument } from '@weir/schema';

/** A document of which nothing is to be said. Each test breaks one place of a copy. */
export const good: WeirDocument = {
  weir: 1,
  id: 'sales',
  title: 'Sales',
  settings: { timeZone: 'Asia/Shanghai' },
  datasets: [
    {
      id: 'deals',
      key: 'id',
      time: 'created_on',
      sequence: 'row',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'row', type: 'number' },
        { id: 'created_on', type: 'date' },
        { id: 'amount', type: 'number', unit: 'CNY' },
        { id: 'price', type: 'number', unit: { field: 'currency' } },
        { id: 'currency', type: 'string' },
        { id: 'owner', type: 'string' },
        { id: 'account', type: 'string' },
        { id: 'stage', type: 'string' },
        { id: 'team', type: 'string', lookup: { by: 'owner', dataset: 'people', field: 'team' } },
        { id: 'is_big', type: 'boolean', formula: { '>': [{ var: 'amount' }, { var: 'big' }] } },
      ],
    },
    {
      id: 'people',
      key: 'name',
      fields: [
        { id: 'name', type: 'string' },
        { id: 'team', type: 'string' },
        { id: 'lead', type: 'string' },
        { id: 'team_of_lead', type: 'string', lookup: { by: 'lead', dataset: 'people', field: 'team' } },
      ],
    },
  ],
  dimensions: [
    { id: 'team', fields: { deals: 'team', people: 'team' } },
    { id: 'stage', fields: { deals: 'stage' } },
  ],
  parameters: [{ id: 'big', type: 'number', default: 100, min: 0, max: 1000 }],
  funnels: [
    {
      id: 'b2b',
      value: { dataset: 'deals', field: 'amount' },
      stages: [
        {
          id: 'lead',
          kind: 'open',
          probability: 0.1,
          enters: [{ dataset: 'deals', when: { '==': [{ var: 'stage' }, 'lead'] }, at: 'created_on' }],
          checklist: [{ id: 'budget', when: { '>': [{ var: 'amount' }, 0] } }],
        },
        {
          id: 'won',
          kind: 'won',
          probability: 1,
          enters: [{ dataset: 'deals', when: { '==': [{ var: 'stage' }, 'won'] }, at: 'created_on' }],
        },
        {
          id: 'lost',
          kind: 'lost',
          enters: [{ dataset: 'deals', when: { '==': [{ var: 'stage' }, 'lost'] }, at: 'created_on' }],
        },
        { id: 'old', kind: 'open', archived: true },
      ],
      transitions: [
        { from: 'lead', to: 'won', kind: 'advance' },
        { from: 'lead', to: 'lost', kind: 'lose' },
        {
          from: 'won',
          to: { funnel: 'steps', stage: 'one' },
          kind: 'handoff',
          entity: 'account',
          when: { '>': [{ var: 'amount' }, 5] },
        },
      ],
    },
    {
      id: 'steps',
      stages: [
        { id: 'one', kind: 'open', enters: [{ dataset: 'deals', at: 'created_on' }] },
        { id: 'two', kind: 'won', enters: [{ dataset: 'deals', at: 'created_on' }] },
        { id: 'no', kind: 'lost', enters: [{ dataset: 'deals', at: 'created_on' }] },
      ],
      path: ['one', 'two'],
      counting: {
        method: 'sequence',
        window: { days: 7 },
        exclude: [{ signal: { dataset: 'deals', at: 'created_on' }, after: 'one', before: 'two' }],
      },
    },
  ],
  metrics: [
    { id: 'deals', formula: { count: ['deals'] } },
    {
      id: 'amount',
      formula: { sum: ['deals', { var: 'amount' }] },
      drivers: ['deals'],
      targets: [{ value: 1, from: '2025-01-01', to: '2025-02-01', where: { team: 'East' } }],
    },
    {
      id: 'average',
      formula: { '/': [{ metric: 'amount' }, { metric: 'deals' }] },
      benchmarks: [{ value: 1, where: { team: null } }],
      examples: [{ given: { deals: [{ id: 'a', amount: 1 }] }, parameters: { big: 1 }, expect: 1 }],
    },
  ],
  insights: [
    {
      id: 'few',
      when: { '<': [{ metric: 'deals' }, 3] },
      message: { en: 'Only {deals} deals' },
      values: { deals: { metric: 'deals' } },
      action: { title: 'Look', metric: 'deals', funnel: 'b2b', stage: 'lead' },
    },
  ],
  boards: [
    {
      id: 'main',
      filters: ['period', 'team'],
      period: { from: '2025-01-01', to: '2026-01-01' },
      widgets: [
        { id: 'w1', type: 'funnel', funnel: 'b2b', by: ['team'], cell: { x: 0, y: 0, w: 8, h: 6 } },
        { id: 'w2', type: 'kpi', metric: 'average', cell: { x: 8, y: 0, w: 4, h: 2 } },
        { id: 'w3', type: 'table', metrics: ['deals', 'amount'], by: ['stage'], cell: { x: 8, y: 2, w: 4, h: 2 } },
        { id: 'w4', type: 'text', text: 'Hello' },
        { id: 'w5', type: 'gauge' },
      ],
    },
  ],
};
