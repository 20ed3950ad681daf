import type { Example, Metric } from '@weir/schema';
import { inJune } from '../../building/examples.js';
import { MONEY, SHARE } from '../../building/formats.js';
import { metric, minus, per, prior, rolling, toDate, total } from '../../building/formulas.js';
import { text } from '../../building/text.js';

const closed = (id: string, stage: string, closed_on: string, amount: number) => ({
  id,
  stage,
  closed_on,
  amount,
  created_on: '2024-01-01',
});
/** June 2024: 400,000 won. In 2025: 100,000 in January, 300,000 in May, 500,000 in June; two lost in April, one in June. */
const someDeals: Example['given'] = {
  deals: [
    closed('a', 'won', '2024-06-30', 400000),
    closed('b', 'won', '2025-01-31', 100000),
    closed('c', 'won', '2025-05-10', 300000),
    closed('d', 'won', '2025-06-10', 500000),
    closed('e', 'lost', '2025-04-10', 100000),
    closed('f', 'lost', '2025-04-11', 100000),
    closed('g', 'lost', '2025-06-11', 100000),
    closed('h', 'won', '2024-12-31', 900000),
  ],
};

/** The same figures over other periods, or beside those of all. */
export const growthMetrics: Metric[] = [
  {
    id: 'revenue_growth',
    title: text('Revenue growth', '收入同比增长'),
    description: text(
      'Won revenue ÷ won revenue of the same period a year earlier, − 1. A period under way is held against the same days.',
      '赢单收入 ÷ 上年同期赢单收入 − 1；进行中的期间与上年相同天数比较。',
    ),
    kind: 'result',
    formula: minus(per(metric('won_revenue'), prior(metric('won_revenue'), 12, 'month')), 1),
    format: SHARE,
    good: 'higher',
    targets: [{ value: 0.15 }],
    drivers: ['visits_per_week', 'leads_qualified'],
    examples: [
      { ...inJune(someDeals), title: text('500,000 after 400,000', '50 万对 40 万'), expect: 0.25 },
      {
        ...inJune(someDeals),
        asOf: '2025-06-20',
        title: text('On 20 June the 30th of last June is not held against it', '6 月 20 日时不与上年 6 月 30 日相比'),
        expect: null,
      },
    ],
  },
  {
    id: 'revenue_to_date',
    title: text('Revenue of the year so far', '本年累计收入'),
    description: text(
      'Won revenue from the start of the fiscal year to the end of the period.',
      '自财年初至期末的赢单收入。',
    ),
    kind: 'result',
    formula: toDate(metric('won_revenue'), 'year'),
    format: MONEY,
    good: 'higher',
    examples: [
      { ...inJune(someDeals), title: text('January, May and June', '1 月、5 月与 6 月'), expect: 900000 },
      {
        ...inJune(someDeals),
        range: { from: '2024-12-01', to: '2025-01-01' },
        title: text('December belongs to its own year', '12 月属于当年'),
        expect: 1300000,
      },
    ],
  },
  {
    id: 'win_rate_rolling',
    title: text('Win rate of three months', '近三月赢单率'),
    description: text(
      'Win rate of the three months that end with the period: steadier than that of one.',
      '以期末为止三个月的赢单率，比单月更平稳。',
    ),
    kind: 'result',
    formula: rolling(metric('win_rate'), 3, 'month'),
    format: SHARE,
    good: 'higher',
    targets: [{ value: 0.18, grain: 'month' }],
    drivers: ['next_step_rate', 'decision_maker_share'],
    examples: [
      {
        ...inJune(someDeals),
        title: text(
          '2 won and 3 lost from April to June: of all deals, not a mean of months',
          '4 至 6 月赢 2 输 3：按全部商机，而非各月平均',
        ),
        expect: 0.4,
      },
      {
        ...inJune(someDeals),
        range: { from: '2024-05-01', to: '2024-06-01' },
        title: text('Nothing closed in three months: missing', '三个月内没有关闭的商机：缺失'),
        expect: null,
      },
    ],
  },
  {
    id: 'share_of_revenue',
    title: text('Share of revenue', '收入占比'),
    description: text(
      'Won revenue ÷ won revenue of all that is broken down: what a team, source or product brings.',
      '赢单收入 ÷ 未拆分的赢单总收入：各团队、来源或产品的贡献。',
    ),
    kind: 'result',
    formula: per(metric('won_revenue'), total(metric('won_revenue'))),
    format: SHARE,
    good: 'higher',
    examples: [
      { ...inJune(someDeals), title: text('Without a breakdown it is all of it', '未拆分时为全部'), expect: 1 },
      {
        ...inJune({ deals: (someDeals['deals'] ?? []).slice(4, 7) }),
        title: text('Nothing won: missing', '没有赢单：缺失'),
        expect: null,
      },
    ],
  },
];
