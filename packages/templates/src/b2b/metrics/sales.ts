import type { Example, Metric } from '@weir/schema';
import { count, daysBetween, field, is, isOneOf, median, metric, minus, per, sum } from '../../building/formulas.js';
import { text } from '../../building/text.js';

const won = { where: is('stage', 'won'), on: 'closed_on' };
const closed = { where: isOneOf('stage', ['won', 'lost']), on: 'closed_on' };

const june = { from: '2025-06-01', to: '2025-07-01' };
/** Two won deals and one lost in June, one won in May, one disqualified, one open. */
const someDeals: Example['given'] = {
  deals: [
    { id: 'a', stage: 'won', amount: 300000, cost: 200000, qualified_on: '2025-05-02', closed_on: '2025-06-01' },
    { id: 'b', stage: 'won', amount: 100000, cost: 60000, qualified_on: '2025-05-01', closed_on: '2025-06-30' },
    { id: 'c', stage: 'lost', amount: 600000, cost: 400000, qualified_on: '2025-05-20', closed_on: '2025-06-11' },
    { id: 'd', stage: 'won', amount: 900000, cost: 500000, qualified_on: '2025-03-01', closed_on: '2025-05-31' },
    { id: 'e', stage: 'disqualified', amount: 50000, cost: 20000, closed_on: '2025-06-03' },
    { id: 'f', stage: 'proposal', amount: 70000, cost: 30000, qualified_on: '2025-06-03', closed_on: null },
  ],
};
const inJune = { given: someDeals, range: june, asOf: '2025-09-01' };

const surveyed = {
  label: text('Top quartile', '前四分之一'),
  source: text('Example figure', '示例数据'),
  peers: 40,
  date: '2025-01-01',
};

/** What is won, how often, how large, how fast: all by the day a deal was closed. */
export const salesMetrics: Metric[] = [
  {
    id: 'won_revenue',
    title: text('Won revenue', '赢单收入'),
    description: text('Amount of the deals won in the period.', '期间内赢单的金额合计。'),
    kind: 'result',
    formula: sum('deals', field('amount'), won),
    format: { style: 'currency', notation: 'compact', digits: 1 },
    good: 'higher',
    targets: [
      { value: 5_000_000, grain: 'month' },
      { value: 15_000_000, grain: 'quarter' },
      { value: 60_000_000, grain: 'year' },
    ],
    drivers: ['visits_per_week', 'next_step_rate'],
    examples: [
      { ...inJune, title: text('By the day of closing', '按关闭日期'), expect: 400000 },
      {
        ...inJune,
        title: text('Nothing won: 0', '没有赢单：0'),
        range: { from: '2025-07-01', to: '2025-08-01' },
        expect: 0,
      },
    ],
  },
  {
    id: 'won_deals',
    title: text('Won deals', '赢单数'),
    description: text('Deals won in the period.', '期间内赢单的商机数。'),
    kind: 'result',
    formula: count('deals', won),
    format: { style: 'number', digits: 0 },
    good: 'higher',
    targets: [{ value: 8, grain: 'month' }],
    examples: [{ ...inJune, expect: 2 }],
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
    format: { style: 'percent', digits: 1 },
    good: 'higher',
    targets: [
      { value: 0.18 },
      { value: 0.18, grain: 'month' },
      { value: 0.22, grain: 'month', where: { team: 'east' } },
    ],
    benchmarks: [{ value: 0.22, ...surveyed }],
    drivers: ['next_step_rate', 'decision_maker_share'],
    examples: [
      { ...inJune, title: text('Disqualified is not lost', '不合格不算输单'), expect: 2 / 3 },
      {
        ...inJune,
        title: text('Nothing closed: no rate', '没有关闭的商机：无法计算'),
        range: { from: '2025-07-01', to: '2025-08-01' },
        expect: null,
      },
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
    format: { style: 'percent', digits: 1 },
    good: 'higher',
    examples: [{ ...inJune, expect: 0.4 }],
  },
  {
    id: 'sales_cycle',
    title: text('Sales cycle', '销售周期'),
    description: text(
      'Median days from qualified to won, of the deals won in the period.',
      '期间内赢单的商机从确认到赢单的天数中位数。',
    ),
    kind: 'result',
    formula: median('deals', daysBetween('qualified_on', 'closed_on'), won),
    format: { digits: 0 },
    good: 'lower',
    targets: [{ value: 60 }, { value: 60, grain: 'month' }],
    benchmarks: [{ value: 55, ...surveyed }],
    examples: [{ ...inJune, title: text('30 and 60 days', '30 天与 60 天'), expect: 45 }],
  },
  {
    id: 'average_deal_size',
    title: text('Average deal', '平均单额'),
    description: text('Won revenue ÷ won deals.', '赢单收入 ÷ 赢单数。'),
    kind: 'result',
    formula: per(metric('won_revenue'), metric('won_deals')),
    format: { style: 'currency', notation: 'compact', digits: 0 },
    good: 'higher',
    targets: [{ value: 550_000 }, { value: 550_000, grain: 'month' }],
    examples: [{ ...inJune, expect: 200000 }],
  },
  {
    id: 'median_deal_size',
    title: text('Median deal', '单额中位数'),
    description: text('Half of the won deals are larger than this.', '一半的赢单高于此金额。'),
    kind: 'result',
    formula: median('deals', field('amount'), won),
    format: { style: 'currency', notation: 'compact', digits: 0 },
    good: 'higher',
    examples: [{ ...inJune, expect: 200000 }],
  },
  {
    id: 'gross_margin',
    title: text('Gross margin', '毛利率'),
    description: text(
      '(Revenue − cost) ÷ revenue, of the deals won in the period.',
      '期间内赢单的（收入 − 成本）÷ 收入。',
    ),
    kind: 'result',
    formula: per(minus(metric('won_revenue'), sum('deals', field('cost'), won)), metric('won_revenue')),
    format: { style: 'percent', digits: 1 },
    good: 'higher',
    targets: [{ value: 0.45 }],
    examples: [{ ...inJune, expect: 0.35 }],
  },
];
