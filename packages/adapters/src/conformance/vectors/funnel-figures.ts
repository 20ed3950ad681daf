import type { Formula, Id } from '@weir/schema';
import type { MetricsQuestion } from '@weir/query';
import { withMetrics } from '../vector.js';
import type { ExpectedError, ExpectedMetrics, Vector } from '../vector.js';
import { amounts, moves, pipeline, pipelineFunnel, pipelineWith } from './pipeline.js';

interface FigureCase {
  readonly name: string;
  readonly metrics: Readonly<Record<Id, Formula>>;
  readonly document?: typeof pipeline;
  readonly histories?: Readonly<Record<Id, string>>;
  readonly question?: Partial<MetricsQuestion>;
  readonly asOf?: string;
  readonly expect: ExpectedMetrics | ExpectedError;
}

/** a was won after a jump, b lost, c is open and overdue, d parked, e disqualified, f fresh. */
const histories = {
  a: 'lead 01-02 @East, proposal 01-20, won 02-10',
  b: 'lead 01-05 @West, qualified 01-10, lost 02-05',
  c: 'lead 01-08 @East, qualified 02-01, lead 02-20',
  d: 'lead 01-12 @East, qualified 01-15, parked 02-01',
  e: 'lead 02-03 @West, junk 02-04',
  f: 'lead 02-15, qualified 02-25',
};
const worth = amounts({ a: 100, b: 200, c: 400, d: 800, e: 1600, f: 3200 });
const range = { from: '2025-01-01', to: '2025-03-01' };
const byMonth = { grain: 'month' } as const;

const vectorOf = ({ name, metrics, document = pipeline, question, expect, ...given }: FigureCase): Vector => ({
  name,
  needs: ['funnel-figures'],
  document: withMetrics(document, metrics),
  rows: { moves: moves(given.histories ?? histories), deals: worth },
  question: { metrics: Object.keys(metrics), range, ...question },
  asOf: given.asOf ?? '2025-03-01T00:00:00Z',
  expect,
});

const cases: readonly FigureCase[] = [
  {
    name: 'who entered and who reached a stage, by the date of first reaching it',
    metrics: {
      leads: { entered: ['pipeline', 'lead'] },
      entered: { entered: ['pipeline', 'qualified'] },
      reached: { reached: ['pipeline', 'qualified'] },
    },
    question: byMonth,
    expect: {
      overall: { leads: [4, 2], entered: [2, 2], reached: [3, 2] },
      total: { leads: 6, entered: 4, reached: 5 },
      unit: { leads: 'deal', reached: 'deal' },
    },
  },
  {
    name: 'won, lost and win rate by the closing date, open ones at the period’s end',
    metrics: {
      won: { won: ['pipeline'] },
      lost: { lost: ['pipeline'] },
      rate: { win_rate: ['pipeline'] },
      open: { open: ['pipeline'] },
      at_lead: { open: ['pipeline', 'lead'] },
    },
    question: byMonth,
    expect: {
      overall: { won: [0, 1], lost: [0, 1], rate: [null, 0.5], open: [4, 2], at_lead: [1, 1] },
      why: { rate: [['no-rows', null]] },
      total: { won: 1, rate: 0.5, open: 2 },
      unit: { rate: 'percent' },
    },
  },
  {
    name: 'conversion between any two stages, with a window of its own or the funnel’s',
    metrics: {
      ever: { conversion: ['pipeline', 'lead', 'qualified'] },
      in_a_week: { conversion: ['pipeline', 'lead', 'qualified', 7] },
      in_hours: { conversion: ['pipeline', 'lead', 'qualified', { hours: 168 }] },
      to_won: { conversion: ['pipeline', 'qualified', 'won'] },
    },
    expect: {
      // five of six; in a week b and d of six; of a, b, c, d, f that reached qualified a was won
      total: { ever: 5 / 6, in_a_week: 2 / 6, in_hours: 2 / 6, to_won: 1 / 5 },
      unit: { ever: 'percent' },
    },
  },
  {
    name: 'who still has time is left out of a conversion',
    metrics: { in_a_month: { conversion: ['pipeline', 'qualified', 'proposal', 30] } },
    // c (1 February) and f (25 February) still have time; a reached proposal the moment it jumped over qualified, b and d did not
    expect: { total: { in_a_month: 1 / 3 } },
  },
  {
    name: 'the window of the funnel holds where the formula has none',
    document: pipelineWith({ funnel: { counting: { method: 'history', window: { days: 7 } } } }),
    metrics: {
      own: { conversion: ['pipeline', 'lead', 'qualified'] },
      given: { conversion: ['pipeline', 'lead', 'qualified', 10] },
    },
    expect: { total: { own: 2 / 6, given: 3 / 6 } },
  },
  {
    name: 'time between two stages goes from first entering the one to first entering the other after it',
    metrics: {
      median: { time_between: ['pipeline', 'lead', 'qualified'] },
      mean: { time_between: ['pipeline', 'lead', 'qualified', 'mean'] },
      p90: { time_between: ['pipeline', 'lead', 'qualified', 'p90'] },
      back: { time_between: ['pipeline', 'qualified', 'lead'] },
      never: { time_between: ['pipeline', 'won', 'lead'] },
    },
    // b 5, c 24, d 3, f 10 days; a never entered qualified
    expect: {
      total: { median: 7.5, mean: 10.5, p90: 19.8, back: 19, never: null },
      whyTotal: { never: 'no-rows' },
      unit: { median: 'days' },
    },
  },
  {
    name: 'by the date of reaching the second stage',
    metrics: { days: { time_between: ['pipeline', 'lead', 'qualified'] } },
    question: byMonth,
    expect: { overall: { days: [4, 17] } },
  },
  {
    name: 'value of open entities, weighted value and velocity',
    metrics: {
      value: { open_value: ['pipeline'] },
      weighted: { weighted_value: ['pipeline'] },
      velocity: { velocity: ['pipeline'] },
    },
    expect: {
      // c 400 at lead (0.1), f 3200 at qualified (0.3); d is parked, e disqualified: 4 deals × 50 % × 100 ÷ 39 days
      total: { value: 3600, weighted: 1000, velocity: (4 * 0.5 * 100) / 39 },
      unit: { value: 'CNY', velocity: 'CNY per day' },
    },
  },
  {
    name: 'a funnel that does not say what an entity is worth has no value',
    document: {
      ...pipeline,
      funnels: [(({ value: _value, ...funnel }) => funnel)(pipelineFunnel)],
    },
    metrics: { value: { open_value: ['pipeline'] } },
    expect: { error: 'question/broken-metric' },
  },
  {
    name: 'groups and filters select entities, by their first value',
    metrics: { leads: { entered: ['pipeline', 'lead'] }, rate: { win_rate: ['pipeline'] } },
    question: { by: ['team'], ...byMonth },
    expect: {
      groups: [{ team: 'East' }, { team: 'West' }, { team: null }],
      values: {
        leads: [
          [3, 0],
          [1, 1],
          [0, 1],
        ],
        rate: [
          [null, 1],
          [null, 0],
          [null, null],
        ],
      },
      totals: { leads: [3, 2, 1], rate: [1, 0, null] },
      overall: { leads: [4, 2] },
      total: { leads: 6 },
    },
  },
  {
    name: 'a filter keeps the entities of a group',
    metrics: { leads: { entered: ['pipeline', 'lead'] } },
    question: { filters: { team: ['West', null] } },
    expect: { total: { leads: 3 } },
  },
  {
    name: 'figures stand in formulas with aggregates, moves and totals',
    metrics: {
      share: { '/': [{ won: ['pipeline'] }, { count: ['deals', true, 'always'] }] },
      before: { prior: [{ entered: ['pipeline', 'lead'] }, 1, 'month'] },
      ever: { to_date: [{ entered: ['pipeline', 'lead'] }] },
      of_all: { '/': [{ entered: ['pipeline', 'lead'] }, { total: [{ entered: ['pipeline', 'lead'] }] }] },
    },
    question: byMonth,
    expect: { overall: { share: [0, 1 / 6], before: [0, 4], ever: [4, 6], of_all: [1, 1] } },
  },
  {
    name: 'what as-of cuts is compared with the states at the end of the same elapsed part, days before an end that is not reached too',
    metrics: { open: { open: ['pipeline'] }, week: { rolling: [{ open: ['pipeline'] }, 7, 'day'] } },
    question: { range: { from: '2025-02-01', to: '2025-03-01' }, compare: 'prior-period' },
    asOf: '2025-02-10T00:00:00Z',
    expect: { total: { open: 2, week: 2 }, compare: { total: { open: 3, week: 3 } } },
  },
  {
    name: 'of nobody counts are 0 and the others missing',
    histories: {},
    metrics: {
      leads: { entered: ['pipeline', 'lead'] },
      open: { open: ['pipeline'] },
      value: { open_value: ['pipeline'] },
      rate: { win_rate: ['pipeline'] },
      days: { time_between: ['pipeline', 'lead', 'won'] },
    },
    expect: { total: { leads: 0, open: 0, value: 0, rate: null, days: null }, whyTotal: { rate: 'no-rows' } },
  },
];

/** Figures of funnels in the formulas of metrics. */
export const funnelFigures: readonly Vector[] = cases.map(vectorOf);
