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

const wasIn = (stage: string) => ({ '==': [{ var: 'stage' }, stage] });

/** Deals lead to plans, to service and, where they were lost, to care for the account. */
const manyHandoffs: WeirDocument = {
  ...withHandoff,
  datasets: [
    ...(withHandoff.datasets ?? []).map((dataset) =>
      dataset.id === 'plans'
        ? { ...dataset, fields: [...dataset.fields, { id: 'stage', type: 'string' as const }] }
        : dataset,
    ),
    {
      id: 'tickets',
      fields: [
        { id: 'deal', type: 'string' },
        { id: 'on', type: 'date' },
      ],
    },
  ],
  funnels: [
    {
      ...pipelineFunnel,
      transitions: [
        ...(pipelineFunnel.transitions ?? []),
        handoff,
        { from: 'won', to: { funnel: 'service', stage: 'opened' }, kind: 'handoff', entity: 'deal' },
        { from: 'lost', to: { funnel: 'strategic', stage: 'care' }, kind: 'handoff', entity: 'account' },
      ],
    },
    {
      id: 'strategic',
      stages: ['plan', 'care'].map((id) => ({
        id,
        kind: 'open' as const,
        enters: [{ dataset: 'plans', when: wasIn(id), at: 'on', entity: 'account' }],
      })),
      counting: { method: 'history' },
    },
    {
      id: 'service',
      stages: [{ id: 'opened', kind: 'open', enters: [{ dataset: 'tickets', at: 'on', entity: 'deal' }] }],
      counting: { method: 'history' },
    },
  ],
};

const cases: readonly PipelineCase[] = [
  {
    name: 'the matrix of hand-offs: from each stage to each stage of other funnels',
    document: manyHandoffs,
    rows: {
      moves: [
        { deal: 'a', stage: 'won', on: '2025-01-10', account: 'A', size: 2000 },
        { deal: 'b', stage: 'won', on: '2025-01-10', account: 'B', size: 500 },
        { deal: 'c', stage: 'won', on: '2025-01-10', account: 'C', size: 3000 },
        { deal: 'd', stage: 'lost', on: '2025-01-10', account: 'D', size: 2000 },
        { deal: 'e', stage: 'lost', on: '2025-01-10', account: 'E', size: 10 },
        { deal: 'f', stage: 'won', on: '2025-01-10', account: 'F', size: 10 },
      ],
      plans: [
        { account: 'A', stage: 'plan', on: '2025-01-12' },
        { account: 'B', stage: 'plan', on: '2025-01-12' },
        { account: 'C', stage: 'plan', on: '2025-01-09' },
        { account: 'C', stage: 'plan', on: '2025-01-31' },
        { account: 'D', stage: 'plan', on: '2025-01-12' },
        { account: 'E', stage: 'care', on: '2025-01-12' },
      ],
      tickets: [
        { deal: 'a', on: '2025-01-20' },
        { deal: 'a', on: '2025-01-22' },
        { deal: 'b', on: '2025-01-20' },
        { deal: 'e', on: '2025-01-20' },
        { deal: 'f', on: '2025-01-20' },
      ],
    },
    expect: {
      handoffs: [
        { from: 'won', to: { funnel: 'strategic', stage: 'plan' }, count: 2 },
        { from: 'won', to: { funnel: 'service', stage: 'opened' }, count: 3 },
        { from: 'lost', to: { funnel: 'strategic', stage: 'care' }, count: 1 },
      ],
    },
  },
  {
    name: 'by activity, hand-offs of which the other funnel was entered in the range',
    document: withHandoff,
    rows: {
      moves: [
        { deal: 'a', stage: 'won', on: '2025-01-10', account: 'x', size: 2000 },
        { deal: 'b', stage: 'won', on: '2025-02-10', account: 'y', size: 2000 },
        { deal: 'c', stage: 'won', on: '2025-02-10', account: 'z', size: 2000 },
      ],
      plans: [
        { account: 'x', on: '2025-02-20' },
        { account: 'y', on: '2025-03-20' },
        { account: 'z', on: '2025-02-28' },
      ],
    },
    question: { range: february, basis: 'activity' },
    asOf: april,
    expect: { handoffs: [{ from: 'won', to: { funnel: 'strategic', stage: 'plan' }, count: 2 }] },
  },
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
