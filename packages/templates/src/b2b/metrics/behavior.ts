import type { Metric } from '@weir/schema';
import { and, count, distinct, field, is, isNot, median, metric, per, times } from '../../building/formulas.js';
import { text } from '../../building/text.js';

const granted = { where: is('granted', true) };

/** 2 June 2025 is a Monday. Two sellers; two weeks; four visits held, one refused. */
const someVisits = {
  visits: [
    { id: 'a', owner: 'Li', visited_at: '2025-06-02T09:00:00+08:00', granted: true, minutes: 30, next_step: true },
    { id: 'b', owner: 'Li', visited_at: '2025-06-08T23:30:00+08:00', granted: true, minutes: 50, next_step: false },
    { id: 'c', owner: 'Li', visited_at: '2025-06-09T00:30:00+08:00', granted: true, minutes: 40, next_step: true },
    { id: 'd', owner: 'Wu', visited_at: '2025-06-10T10:00:00+08:00', granted: true, minutes: 90, next_step: true },
    { id: 'e', owner: 'Xu', visited_at: '2025-06-17T10:00:00+08:00', granted: false, minutes: null, next_step: null },
  ],
};
const inJune = { given: someVisits, range: { from: '2025-06-01', to: '2025-07-01' }, asOf: '2025-09-01' };

/** What one can do about results: believed causes. They are for learning, not for policing people. */
export const behaviorMetrics: Metric[] = [
  {
    id: 'visits_per_week',
    title: text('Visits a week', '每周拜访'),
    description: text(
      'Visits that took place, per seller who made any and per week with any.',
      '实际发生的拜访数，按有拜访的销售人数与周数平均。',
    ),
    kind: 'behavior',
    formula: per(
      count('visits', granted),
      times(distinct('visits', field('owner'), granted), distinct('visits', field('week'), granted)),
    ),
    format: { style: 'number', digits: 1 },
    good: 'higher',
    targets: [{ value: 3 }],
    examples: [{ ...inJune, title: text('Four visits, two sellers, two weeks', '四次拜访，两人，两周'), expect: 1 }],
  },
  {
    id: 'appointment_hit_rate',
    title: text('Appointments granted', '约访成功率'),
    description: text('Appointments granted ÷ requested.', '约访成功数 ÷ 约访数。'),
    kind: 'behavior',
    formula: per(count('visits', granted), count('visits')),
    format: { style: 'percent', digits: 1 },
    good: 'higher',
    targets: [{ value: 0.75 }],
    examples: [{ ...inJune, expect: 0.8 }],
  },
  {
    id: 'next_step_rate',
    title: text('Visits with a next step', '有效拜访率'),
    description: text(
      'Share of the visits that end with a next step agreed by the customer.',
      '客户约定了下一步的拜访占比。',
    ),
    kind: 'behavior',
    formula: per(count('visits', { where: is('next_step', true) }), count('visits', granted)),
    format: { style: 'percent', digits: 1 },
    good: 'higher',
    targets: [{ value: 0.55 }],
    examples: [{ ...inJune, expect: 0.75 }],
  },
  {
    id: 'talk_time',
    title: text('Talk time', '面谈时长'),
    description: text(
      'Median minutes of a visit: neither hasty nor endless.',
      '单次拜访时长（分钟）的中位数：不仓促，也不拖沓。',
    ),
    kind: 'behavior',
    formula: median('visits', field('minutes')),
    format: { digits: 0 },
    good: { band: [30, 60] },
    examples: [{ ...inJune, expect: 45 }],
  },
  {
    id: 'decision_maker_share',
    title: text('Decision maker met', '触达决策人'),
    description: text(
      'Of the deals quoted in the period, the share whose decision maker the seller has met.',
      '期间内报价的商机中，已见到决策人的比例。',
    ),
    kind: 'behavior',
    formula: per(
      count('deals', { where: and(is('decision_maker_met', true), isNot('quoted_on', null)), on: 'quoted_on' }),
      count('deals', { where: isNot('quoted_on', null), on: 'quoted_on' }),
    ),
    format: { style: 'percent', digits: 1 },
    good: 'higher',
    targets: [{ value: 0.7 }],
    examples: [
      {
        given: {
          deals: [
            { id: 'a', quoted_on: '2025-06-02', decision_maker_met: true },
            { id: 'b', quoted_on: '2025-06-03', decision_maker_met: false },
            { id: 'c', quoted_on: '2025-06-04', decision_maker_met: null },
            { id: 'd', quoted_on: '2025-07-01', decision_maker_met: true },
          ],
        },
        range: { from: '2025-06-01', to: '2025-07-01' },
        asOf: '2025-09-01',
        expect: 1 / 3,
      },
    ],
  },
  {
    id: 'active_sellers',
    title: text('Active sellers', '活跃销售'),
    description: text('Sellers who visited a customer in the period.', '期间内拜访过客户的销售人数。'),
    kind: 'capability',
    formula: distinct('visits', field('owner'), granted),
    format: { style: 'number', digits: 0 },
    good: 'higher',
    examples: [{ ...inJune, expect: 2 }],
  },
  {
    id: 'productivity',
    title: text('Revenue per seller', '人均单产'),
    description: text('Won revenue ÷ active sellers.', '赢单收入 ÷ 活跃销售人数。'),
    kind: 'result',
    formula: per(metric('won_revenue'), metric('active_sellers')),
    format: { style: 'currency', notation: 'compact', digits: 0 },
    good: 'higher',
    targets: [{ value: 1_600_000, grain: 'year' }],
    examples: [
      {
        ...inJune,
        given: {
          ...someVisits,
          deals: [{ id: 'a', stage: 'won', amount: 500000, closed_on: '2025-06-01', created_on: '2025-05-01' }],
        },
        expect: 250000,
      },
    ],
  },
];
