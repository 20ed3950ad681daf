import type { Example, Metric } from '@weir/schema';
import { inJuly, inJune } from '../../building/examples.js';
import { MONEY, MONEY_EACH, SHARE, WHOLE, illustration } from '../../building/formats.js';
import {
  and,
  atLeast,
  count,
  field,
  is,
  isOneOf,
  median,
  metric,
  minus,
  parameter,
  per,
  sum,
} from '../../building/formulas.js';
import { text } from '../../building/text.js';

const won = { where: is('stage', 'won'), on: 'closed_on' };
const closed = { where: isOneOf('stage', ['won', 'lost']), on: 'closed_on' };

/** Two won deals and one lost in June, one won in May, one disqualified, one open. */
const someDeals: Example['given'] = {
  deals: [
    { id: 'a', stage: 'won', amount: 300000, cost: 200000, closed_on: '2025-06-01', created_on: '2025-04-01' },
    { id: 'b', stage: 'won', amount: 100000, cost: 60000, closed_on: '2025-06-30', created_on: '2025-04-01' },
    { id: 'c', stage: 'lost', amount: 600000, cost: 400000, closed_on: '2025-06-11', created_on: '2025-04-01' },
    { id: 'd', stage: 'won', amount: 900000, cost: 500000, closed_on: '2025-05-31', created_on: '2025-04-01' },
    { id: 'e', stage: 'disqualified', amount: 50000, cost: 20000, closed_on: '2025-06-03', created_on: '2025-05-01' },
    { id: 'f', stage: 'proposal', amount: 70000, cost: 30000, closed_on: null, created_on: '2025-05-01' },
  ],
};
const nothingClosed = { ...inJuly(someDeals), title: text('Nothing closed: no rate', '没有关闭的商机：无法计算') };
const nothingWon = { ...inJuly(someDeals), title: text('Nothing won: missing', '没有赢单：缺失') };

/** What is won, how often and how large: all by the day a deal was closed. */
export const salesMetrics: Metric[] = [
  {
    id: 'won_revenue',
    title: text('Won revenue', '赢单收入'),
    description: text('Amount of the deals won in the period.', '期间内赢单的金额合计。'),
    kind: 'result',
    formula: sum('deals', field('amount'), won),
    format: MONEY,
    good: 'higher',
    targets: [
      { value: 5_000_000, grain: 'month' },
      { value: 15_000_000, grain: 'quarter' },
      { value: 60_000_000, grain: 'year' },
    ],
    drivers: ['visits_per_week', 'next_step_rate'],
    examples: [
      { ...inJune(someDeals), title: text('By the day of closing', '按关闭日期'), expect: 400000 },
      { ...inJuly(someDeals), title: text('Nothing won: 0', '没有赢单：0'), expect: 0 },
    ],
  },
  {
    id: 'won_deals',
    title: text('Won deals', '赢单数'),
    description: text('Deals won in the period.', '期间内赢单的商机数。'),
    kind: 'result',
    formula: count('deals', won),
    format: WHOLE,
    good: 'higher',
    targets: [{ value: 8, grain: 'month' }],
    examples: [
      { ...inJune(someDeals), title: text('Lost and disqualified ones are not', '输单与不合格的不算'), expect: 2 },
      { ...inJuly(someDeals), title: text('Nothing won: 0', '没有赢单：0'), expect: 0 },
    ],
  },
  {
    id: 'win_rate',
    title: text('Win rate', '赢单率'),
    description: text(
      'Won ÷ (won + lost), of the deals closed in the period. Disqualified ones are neither.',
      '期间内关闭的商机中，赢单 ÷（赢单 + 输单）；不合格的不计入。',
    ),
    kind: 'result',
    formula: per(count('deals', won), count('deals', closed)),
    format: SHARE,
    good: 'higher',
    targets: [
      { value: 0.18 },
      { value: 0.18, grain: 'month' },
      { value: 0.22, grain: 'month', where: { team: 'east' } },
    ],
    benchmarks: [illustration(0.22)],
    drivers: ['next_step_rate', 'decision_maker_share', 'practice_score'],
    examples: [
      { ...inJune(someDeals), title: text('Disqualified is not lost', '不合格不算输单'), expect: 2 / 3 },
      { ...nothingClosed, expect: null },
    ],
  },
  {
    id: 'win_rate_value',
    title: text('Win rate by value', '赢单率（按金额）'),
    description: text(
      'Amount won ÷ amount won and lost, of the deals closed in the period.',
      '期间内关闭的商机中，赢单金额 ÷（赢单 + 输单）金额。',
    ),
    kind: 'result',
    formula: per(metric('won_revenue'), sum('deals', field('amount'), closed)),
    format: SHARE,
    good: 'higher',
    targets: [{ value: 0.18 }],
    examples: [
      { ...inJune(someDeals), title: text('A large lost deal weighs more', '大单输掉影响更大'), expect: 0.4 },
      { ...nothingClosed, expect: null },
    ],
  },
  {
    id: 'average_deal_size',
    title: text('Average deal', '平均单额'),
    description: text('Won revenue ÷ won deals.', '赢单收入 ÷ 赢单数。'),
    kind: 'result',
    formula: per(metric('won_revenue'), metric('won_deals')),
    format: MONEY_EACH,
    good: 'higher',
    targets: [{ value: 550_000 }, { value: 550_000, grain: 'month' }],
    drivers: ['roles_reached', 'decision_maker_share'],
    examples: [
      { ...inJune(someDeals), title: text('400,000 in two deals', '两单共 40 万'), expect: 200000 },
      { ...nothingWon, expect: null },
    ],
  },
  {
    id: 'median_deal_size',
    title: text('Median deal', '单额中位数'),
    description: text(
      'Half of the deals won in the period are larger than this. A few large deals do not move it.',
      '期间内一半的赢单高于此金额，不受个别大单影响。',
    ),
    kind: 'result',
    formula: median('deals', field('amount'), won),
    format: MONEY_EACH,
    good: 'higher',
    examples: [
      {
        ...inJune({
          deals: [
            ...(someDeals['deals'] ?? []),
            { id: 'g', stage: 'won', amount: 9_000_000, closed_on: '2025-06-12', created_on: '2025-04-01' },
          ],
        }),
        title: text('A very large deal more', '多出一个超大单'),
        expect: 300000,
      },
      { ...nothingWon, expect: null },
    ],
  },
  {
    id: 'large_deal_share',
    title: text('Share of large deals', '大单占比'),
    description: text(
      'Part of the won revenue that comes from deals of at least the size in the parameter “large deal”.',
      '赢单收入中，来自达到“大单”参数金额的商机的比例。',
    ),
    kind: 'result',
    formula: per(
      sum('deals', field('amount'), {
        ...won,
        where: and(won.where, atLeast(field('amount'), parameter('large_deal'))),
      }),
      metric('won_revenue'),
    ),
    format: SHARE,
    good: { band: [0.2, 0.5] },
    examples: [
      {
        ...inJune(someDeals),
        title: text('Large from 300,000, itself included', '30 万起算大单（含）'),
        parameters: { large_deal: 300000 },
        expect: 0.75,
      },
      { ...nothingWon, expect: null },
    ],
  },
  {
    id: 'gross_margin',
    title: text('Gross margin', '毛利率'),
    description: text(
      '(Revenue − cost of goods sold) ÷ revenue, of the deals won in the period.',
      '期间内赢单的（收入 − 成本）÷ 收入。',
    ),
    kind: 'result',
    formula: per(minus(metric('won_revenue'), sum('deals', field('cost'), won)), metric('won_revenue')),
    format: SHARE,
    good: 'higher',
    targets: [{ value: 0.45 }],
    examples: [
      { ...inJune(someDeals), title: text('140,000 of 400,000', '40 万中的 14 万'), expect: 0.35 },
      {
        ...inJune({
          deals: [
            { id: 'a', stage: 'won', amount: 80000, cost: 100000, closed_on: '2025-06-01', created_on: '2025-04-01' },
          ],
        }),
        title: text('Sold below cost: under zero', '低于成本售出：为负'),
        expect: -0.25,
      },
      { ...nothingWon, expect: null },
    ],
  },
];
