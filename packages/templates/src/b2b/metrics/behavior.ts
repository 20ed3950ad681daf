import type { Example, Metric } from '@weir/schema';
import { inJuly, inJune } from '../../building/examples.js';
import { MONEY_EACH, ONE_DIGIT, SHARE, WHOLE } from '../../building/formats.js';
import {
  and,
  atLeast,
  atMost,
  count,
  distinct,
  field,
  hoursBetween,
  is,
  joined,
  known,
  median,
  metric,
  now,
  per,
  startOf,
  times,
} from '../../building/formulas.js';
import { text } from '../../building/text.js';

const granted = { where: is('granted', true) };

/** 2 June 2025 is a Monday. Two sellers; two weeks; four visits held, one refused. */
const someVisits: Example['given'] = {
  visits: [
    { id: 'a', owner: 'Li', visited_at: '2025-06-02T09:00:00+08:00', granted: true, minutes: 30, next_step: true },
    { id: 'b', owner: 'Li', visited_at: '2025-06-08T23:30:00+08:00', granted: true, minutes: 50, next_step: false },
    { id: 'c', owner: 'Li', visited_at: '2025-06-09T00:30:00+08:00', granted: true, minutes: 40, next_step: true },
    { id: 'd', owner: 'Wu', visited_at: '2025-06-10T10:00:00+08:00', granted: true, minutes: 90, next_step: true },
    { id: 'e', owner: 'Xu', visited_at: '2025-06-17T10:00:00+08:00', granted: false, minutes: null, next_step: null },
  ],
};
const onlyRefused: Example['given'] = { visits: (someVisits['visits'] ?? []).slice(4) };
const noVisit = { ...inJune(onlyRefused), title: text('Only a refused one: missing', '只有被拒的约访：缺失') };

const met = (id: string, deal: string | null, role: string | null) => ({
  id,
  deal,
  role,
  owner: 'Li',
  visited_at: '2025-06-02T09:00:00+08:00',
  granted: true,
});
/** Of the first deal users twice and a decision maker, of the second purchasing, of the third somebody unknown; one visit without a deal. */
const someRoles: Example['given'] = {
  visits: [
    met('a', 'D1', 'user'),
    met('b', 'D1', 'user'),
    met('c', 'D1', 'decision-maker'),
    met('d', 'D2', 'purchasing'),
    met('e', 'D3', null),
    met('f', null, 'finance'),
  ],
};

const reviewed = (id: string, visited_at: string, reviewed_at: string | null) => ({
  id,
  owner: 'Li',
  visited_at,
  reviewed_at,
  granted: true,
});
/** After 24 hours to the minute, one minute later, never; and one on the last evening. */
const someReviews: Example['given'] = {
  visits: [
    reviewed('a', '2025-06-02T09:00:00+08:00', '2025-06-03T09:00:00+08:00'),
    reviewed('b', '2025-06-03T09:00:00+08:00', '2025-06-04T09:01:00+08:00'),
    reviewed('c', '2025-06-04T09:00:00+08:00', null),
    reviewed('d', '2025-06-30T18:00:00+08:00', null),
  ],
};
/** A visit of less than a day ago may still be gone through in time. */
const dayIsOver = atLeast(hoursBetween(field('visited_at'), now), 24);

const quoted = (id: string, quoted_on: string | null, decision_maker_met: boolean | null) => ({
  id,
  quoted_on,
  decision_maker_met,
  created_on: '2025-05-01',
});
const someQuotes: Example['given'] = {
  deals: [
    quoted('a', '2025-06-02', true),
    quoted('b', '2025-06-03', false),
    quoted('c', '2025-06-04', null),
    quoted('d', '2025-07-01', true),
    quoted('e', null, true),
  ],
};

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
    format: ONE_DIGIT,
    good: 'higher',
    targets: [{ value: 3 }],
    drivers: ['appointment_hit_rate'],
    examples: [
      { ...inJune(someVisits), title: text('Four visits, two sellers, two weeks', '四次拜访，两人，两周'), expect: 1 },
      { ...noVisit, expect: null },
    ],
  },
  {
    id: 'appointment_hit_rate',
    title: text('Appointments granted', '约访成功率'),
    description: text('Appointments granted ÷ requested.', '约访成功数 ÷ 约访数。'),
    kind: 'behavior',
    formula: per(count('visits', granted), count('visits')),
    format: SHARE,
    good: 'higher',
    targets: [{ value: 0.75 }],
    drivers: ['practice_score'],
    examples: [
      { ...inJune(someVisits), title: text('Four of five', '五约四成'), expect: 0.8 },
      { ...inJune(onlyRefused), title: text('None granted: 0', '全部被拒：0'), expect: 0 },
      { ...inJuly(someVisits), title: text('None requested: missing', '没有约访：缺失'), expect: null },
    ],
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
    format: SHARE,
    good: 'higher',
    targets: [{ value: 0.55 }],
    drivers: ['practice_score', 'review_within_a_day'],
    examples: [
      { ...inJune(someVisits), title: text('A refused one is no visit', '被拒的约访不算拜访'), expect: 0.75 },
      { ...noVisit, expect: null },
    ],
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
    format: WHOLE,
    good: { band: [30, 60] },
    examples: [
      { ...inJune(someVisits), title: text('One long visit does not move it', '一次长谈不影响中位数'), expect: 45 },
      { ...noVisit, expect: null },
    ],
  },
  {
    id: 'roles_reached',
    title: text('Roles reached', '触达角色数'),
    description: text(
      'Different roles of the customer’s people met ÷ deals visited, in the period.',
      '期间内每个被拜访商机触达的客户角色数。',
    ),
    kind: 'behavior',
    formula: per(
      distinct('visits', joined(field('deal'), '/', field('role')), granted),
      distinct('visits', field('deal'), granted),
    ),
    format: ONE_DIGIT,
    good: 'higher',
    targets: [{ value: 2, grain: 'month' }],
    examples: [
      {
        ...inJune(someRoles),
        title: text(
          'Users twice are one role; a deal without a known role counts',
          '同一角色两次算一个；角色不明的商机仍计入',
        ),
        expect: 1,
      },
      {
        ...inJune({ visits: (someRoles['visits'] ?? []).slice(5) }),
        title: text('No deal visited: missing', '没有拜访商机：缺失'),
        expect: null,
      },
    ],
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
      count('deals', { where: and(is('decision_maker_met', true), known('quoted_on')), on: 'quoted_on' }),
      count('deals', { where: known('quoted_on'), on: 'quoted_on' }),
    ),
    format: SHARE,
    good: 'higher',
    targets: [{ value: 0.7 }],
    examples: [
      { ...inJune(someQuotes), title: text('Not said is not met', '未说明视为未见'), expect: 1 / 3 },
      {
        ...inJune({ deals: (someQuotes['deals'] ?? []).slice(3) }),
        title: text('Nothing quoted: missing', '没有报价：缺失'),
        expect: null,
      },
    ],
  },
  {
    id: 'review_within_a_day',
    title: text('Reviewed within a day', '一日内复盘率'),
    description: text(
      'Share of the visits gone through with a coach within 24 hours; visits of the last day are left out.',
      '24 小时内完成复盘的拜访占比；最近一天内的拜访不计入。',
    ),
    kind: 'behavior',
    formula: per(
      count('visits', {
        where: and(granted.where, dayIsOver, atMost(hoursBetween(field('visited_at'), field('reviewed_at')), 24)),
      }),
      count('visits', { where: and(granted.where, dayIsOver) }),
    ),
    format: SHARE,
    good: 'higher',
    targets: [{ value: 0.6 }],
    examples: [
      {
        ...inJune(someReviews),
        asOf: '2025-07-01',
        title: text(
          '24 hours are in time, one minute more is not; yesterday evening is open',
          '满 24 小时算及时，多一分钟则否；昨晚的尚未到期',
        ),
        expect: 1 / 3,
      },
      { ...inJune(someReviews), title: text('Later, the fourth is late too', '之后第四次也已逾期'), expect: 0.25 },
      {
        ...inJune({ visits: (someReviews['visits'] ?? []).slice(3) }),
        asOf: '2025-07-01',
        title: text('No day is over: missing', '均未满一天：缺失'),
        expect: null,
      },
    ],
  },
  {
    id: 'active_sellers',
    title: text('Active sellers', '活跃销售'),
    description: text(
      'Sellers who visited a customer, on average over the months of the period in which anybody did.',
      '每月拜访过客户的销售人数，按期间内有拜访的月份平均。',
    ),
    kind: 'capability',
    formula: per(
      distinct('visits', joined(field('owner'), '/', startOf('visited_at', 'month')), granted),
      distinct('visits', startOf('visited_at', 'month'), granted),
    ),
    format: ONE_DIGIT,
    good: 'higher',
    examples: [
      { ...inJune(someVisits), title: text('Who was refused is not', '被拒的不算'), expect: 2 },
      {
        ...inJune({
          visits: [
            ...(someVisits['visits'] ?? []),
            { id: 'f', owner: 'Li', visited_at: '2025-07-02T09:00:00+08:00', granted: true },
          ],
        }),
        range: { from: '2025-06-01', to: '2025-09-01' },
        title: text('Two in June, one in July, August without visits', '6 月两人，7 月一人，8 月没有拜访'),
        expect: 1.5,
      },
      { ...noVisit, expect: null },
    ],
  },
  {
    id: 'productivity',
    title: text('Revenue per seller', '人均单产'),
    description: text('Won revenue ÷ average active sellers.', '赢单收入 ÷ 平均活跃销售人数。'),
    kind: 'result',
    formula: per(metric('won_revenue'), metric('active_sellers')),
    format: MONEY_EACH,
    good: 'higher',
    targets: [{ value: 1_600_000, grain: 'year' }],
    drivers: ['visits_per_week', 'practice_score', 'courses_per_person'],
    examples: [
      {
        ...inJune({
          ...someVisits,
          deals: [{ id: 'a', stage: 'won', amount: 500000, closed_on: '2025-06-01', created_on: '2025-05-01' }],
        }),
        title: text('Two sellers were active', '两名销售活跃'),
        expect: 250000,
      },
      { ...noVisit, title: text('Nobody was active: missing', '无人活跃：缺失'), expect: null },
    ],
  },
];
