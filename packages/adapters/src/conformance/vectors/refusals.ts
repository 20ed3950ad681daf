import type { MessageCode } from '@weir/schema';
import type { Question } from '@weir/query';
import type { Vector } from '../vector.js';
import { amounts, moves, pipeline } from './pipeline.js';
import { withMetrics } from '../vector.js';

const document = withMetrics(
  {
    ...pipeline,
    datasets: (pipeline.datasets ?? []).map((each) => (each.id === 'moves' ? { ...each, time: 'on' } : each)),
  },
  { moves: { count: ['moves'] } },
);
const year = { from: '2025-01-01', to: '2026-01-01' };

interface Refusal {
  readonly name: string;
  readonly question: Question;
  readonly error: MessageCode;
  readonly params?: Readonly<Record<string, unknown>>;
}

const refusals: readonly Refusal[] = [
  {
    name: 'a metric that is not there is named, with the closest',
    question: { metrics: ['move'] },
    error: 'document/unknown-metric',
    params: { metric: 'move', closest: 'moves' },
  },
  {
    name: 'so is a funnel',
    question: { funnel: 'pipelines' },
    error: 'document/unknown-funnel',
    params: { funnel: 'pipelines', closest: 'pipeline' },
  },
  {
    name: 'so is a dimension, asked for or filtered on',
    question: { metrics: ['moves'], filters: { teams: 'East' } },
    error: 'document/unknown-dimension',
    params: { dimension: 'teams', closest: 'team' },
  },
  {
    name: 'a range that ends before it starts is refused',
    question: { metrics: ['moves'], range: { from: '2025-02-01', to: '2025-01-01' } },
    error: 'question/range-order',
  },
  {
    name: 'so is one of nothing',
    question: { funnel: 'pipeline', range: { from: '2025-02-01', to: '2025-02-01' } },
    error: 'question/range-order',
  },
  {
    name: 'so is a day that is not in the calendar',
    question: { metrics: ['moves'], range: { from: '2025-02-29', to: '2025-03-01' } },
    error: 'question/range-date',
    params: { side: 'from', actual: '2025-02-29' },
  },
  {
    name: 'a range without a start cannot be split into periods',
    question: { metrics: ['moves'], grain: 'month', range: { to: '2025-03-01' } },
    error: 'question/open-range',
  },
  {
    name: 'an open range has no period of its length before it',
    question: { metrics: ['moves'], compare: 'prior-period' },
    error: 'question/open-comparison',
  },
  {
    name: 'a filter of another type than its dimension would match nothing: it is refused',
    question: { metrics: ['moves'], range: year, filters: { team: 7 } },
    error: 'question/filter-type',
  },
  {
    name: 'an attribution to a stage that is not there is refused',
    question: { funnel: 'pipeline', by: ['team'], attribution: 'step:leads' },
    error: 'document/unknown-stage',
    params: { stage: 'leads', closest: 'lead' },
  },
  {
    name: 'a histogram to a stage that is not there is refused',
    question: { funnel: 'pipeline', histogram: { from: 'lead', to: 'win' } },
    error: 'document/unknown-stage',
    params: { stage: 'win', closest: 'won' },
  },
  {
    name: 'a histogram of no bins is refused',
    question: { funnel: 'pipeline', histogram: { from: 'lead', to: 'won', bins: 0 } },
    error: 'question/value',
    params: { property: 'histogram' },
  },
];

/** Questions that do not fit the document: nothing is guessed. */
export const refused: readonly Vector[] = refusals.map(({ name, question, error, params }) => ({
  name,
  needs: ['funnel' in question ? 'funnel-history' : 'metrics'],
  document,
  rows: { moves: moves({ a: 'lead 01-01 @East' }), deals: amounts({ a: 1 }) },
  question,
  asOf: '2026-01-01T00:00:00Z',
  expect: params ? { error, params } : { error },
}));
