import type { FunnelQuestion, MetricsQuestion } from '@weir/query';
import { expect, test } from 'vitest';
import { drillOf } from './drill-of.js';

const range = { from: '2025-01-01', to: '2026-01-01' };
const metrics: MetricsQuestion = { metrics: ['win_rate'], range, filters: { product: ['A'] } };
const funnel: FunnelQuestion = { funnel: 'b2b', range, basis: 'activity' };
const march = { from: '2025-03-01', to: '2025-04-01', incomplete: false };

test.each([
  [
    'a figure',
    { kind: 'metric', metric: 'win_rate' },
    metrics,
    { metric: 'win_rate', range, filters: { product: ['A'] } },
  ],
  [
    'a group',
    { kind: 'group', metrics: ['win_rate', 'other'], group: { team: null } },
    metrics,
    { metric: 'win_rate', range, group: { team: null }, filters: { product: ['A'] } },
  ],
  [
    'a period, not the whole range',
    { kind: 'period', metrics: ['win_rate'], period: march },
    metrics,
    { metric: 'win_rate', range: { from: '2025-03-01', to: '2025-04-01' }, filters: { product: ['A'] } },
  ],
  [
    'a stage',
    { kind: 'stage', funnel: 'b2b', stage: 'won' },
    funnel,
    { funnel: 'b2b', who: { of: 'reached', stage: 'won' }, basis: 'activity', range },
  ],
  [
    'a move',
    { kind: 'flow', funnel: 'b2b', from: 'lead', to: 'won' },
    funnel,
    { funnel: 'b2b', who: { of: 'flow', from: 'lead', to: 'won' }, basis: 'activity', range },
  ],
  [
    'a cohort, of those that entered in its period',
    { kind: 'cohort', funnel: 'b2b', stage: 'won', period: march },
    { funnel: 'b2b', range, basis: 'entry' },
    {
      funnel: 'b2b',
      who: { of: 'reached', stage: 'won' },
      basis: 'entry',
      range: { from: '2025-03-01', to: '2025-04-01' },
    },
  ],
  ['a figure of all time', { kind: 'metric', metric: 'm' }, { metrics: ['m'] }, { metric: 'm' }],
] as const)('behind %s', (_claim, selection, question, drill) => {
  expect(drillOf(selection, { question: question as MetricsQuestion })).toEqual(drill);
});

test('behind a mark of a funnel there is nothing where no funnel was asked about', () => {
  expect(drillOf({ kind: 'stage', funnel: 'b2b', stage: 'won' }, { question: metrics })).toBe(null);
});
