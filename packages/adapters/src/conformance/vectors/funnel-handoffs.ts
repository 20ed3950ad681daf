import type { Dataset, Transition, WeirDocument } from '@weir/schema';
import type { Vector } from '../vector.js';
import { pipeline, pipelineFunnel, pipelineVector } from './pipeline.js';
import type { PipelineCase } from './pipeline.js';

const february = { from: '2025-02-01', to: '2025-03-01' };
const april = '2025-04-01T00:00:00Z';

/** A big deal that was won may lead to a plan for its account, in another funnel. */
const handoff: Transition = {
  from: 'won',
  to: { funnel: 'strategic', stage: 'plan' },
  kind: 'handoff',
  entity: 'account',
  when: { '>': [{ var: 'size' }, 1000] },
};
const accountFields: Dataset['fields'] = [
  { id: 'account', type: 'string' },
  { id: 'size', type: 'number' },
];
const withHandoff: WeirDocument = {
  ...pipeline,
  datasets: [
    ...(pipeline.datasets ?? []).map((dataset) =>
      dataset.id === 'moves' ? { ...dataset, fields: [...dataset.fields, ...accountFields] } : dataset,
    ),
    {
      id: 'plans',
      fields: [
        { id: 'account', type: 'string' },
        { id: 'on', type: 'date' },
      ],
    },
  ],
  funnels: [
    { ...pipelineFunnel, transitions: [...(pipelineFunnel.transitions ?? []), handoff] },
    {
      id: 'strategic',
      stages: [{ id: 'plan', kind: 'open', enters: [{ dataset: 'plans', at: 'on', entity: 'account' }] }],
      counting: { method: 'history' },
    },
  ],
};

const cases: readonly PipelineCase[] = [
  {
    name: 'deals that were handed off: won big, and their account planned at or after it',
    document: withHandoff,
    rows: {
      moves: [
        { deal: 'a', stage: 'won', on: '2025-01-10', account: 'after', size: 2000 },
        { deal: 'b', stage: 'won', on: '2025-01-10', account: 'same day', size: 2000 },
        { deal: 'c', stage: 'won', on: '2025-01-10', account: 'before', size: 2000 },
        { deal: 'd', stage: 'won', on: '2025-01-10', account: 'never', size: 2000 },
        { deal: 'e', stage: 'won', on: '2025-01-10', account: 'small', size: 1000 },
        { deal: 'f', stage: 'lead', on: '2025-01-10', account: 'after', size: 2000 },
      ],
      plans: [
        { account: 'after', on: '2025-01-20' },
        { account: 'same day', on: '2025-01-10' },
        { account: 'before', on: '2025-01-09' },
        { account: 'small', on: '2025-01-20' },
      ],
    },
    expect: { handoffs: [{ from: 'won', to: { funnel: 'strategic', stage: 'plan' }, count: 2 }] },
  },
  {
    name: 'by entry, only of deals whose first visit lies in the range',
    document: withHandoff,
    rows: {
      moves: [
        { deal: 'a', stage: 'lead', on: '2025-01-20', account: 'x', size: 2000 },
        { deal: 'a', stage: 'won', on: '2025-02-10', account: 'x', size: 2000 },
        { deal: 'b', stage: 'won', on: '2025-02-10', account: 'y', size: 2000 },
      ],
      plans: [
        { account: 'x', on: '2025-02-20' },
        { account: 'y', on: '2025-03-20' },
      ],
    },
    question: { range: february },
    asOf: april,
    expect: { handoffs: [{ from: 'won', to: { funnel: 'strategic', stage: 'plan' }, count: 1 }] },
  },
];

export const funnelHandoffs: readonly Vector[] = cases.map(pipelineVector);
