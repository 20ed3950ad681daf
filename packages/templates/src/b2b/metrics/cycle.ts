import type { Example, Formula, Metric } from '@weir/schema';
import { inJuly, inJune } from '../../building/examples.js';
import { MONEY_EACH, SHARE, illustration } from '../../building/formats.js';
import {
  and,
  avg,
  count,
  daysBetween,
  field,
  is,
  isOneOf,
  known,
  median,
  metric,
  per,
  sum,
  times,
} from '../../building/formulas.js';
import { text } from '../../building/text.js';

const days = daysBetween('qualified_on', 'closed_on');
const closedAs = (stage: string) => ({ where: is('stage', stage), on: 'closed_on' });

const deal = (id: string, stage: string, qualified_on: string | null, closed_on: string | null, amount: number) => ({
  id,
  stage,
  qualified_on,
  closed_on,
  amount,
  created_on: '2025-01-01',
});
/** Won after 30, 60 and 180 days, lost after 22; one won without having been qualified first; one still open. */
const someDeals: Example['given'] = {
  deals: [
    deal('a', 'won', '2025-05-02', '2025-06-01', 300000),
    deal('b', 'won', '2025-05-01', '2025-06-30', 100000),
    deal('c', 'won', '2024-12-12', '2025-06-10', 800000),
    deal('d', 'lost', '2025-05-20', '2025-06-11', 600000),
    deal('e', 'won', null, '2025-06-12', 50000),
    deal('f', 'proposal', '2025-06-03', null, 70000),
  ],
};
const nothingClosed = { ...inJuly(someDeals), title: text('Nothing closed: missing', '没有关闭的商机：缺失') };

/** Of the deals qualified in the period, whatever became of them since. */
const ofCohort = (condition: Formula) => ({ where: and(known('qualified_on'), condition), on: 'qualified_on' });
const wonOfCohort = ofCohort(is('stage', 'won'));

/** Four qualified in June: two won since, one lost, one still open; another was qualified in May. */
const someCohort: Example['given'] = {
  deals: [
    deal('a', 'won', '2025-06-02', '2025-07-02', 300000),
    deal('b', 'won', '2025-06-30', '2025-08-09', 100000),
    deal('c', 'lost', '2025-06-10', '2025-06-20', 500000),
    deal('d', 'proposal', '2025-06-11', null, 900000),
    deal('e', 'won', '2025-05-31', '2025-06-30', 800000),
  ],
};
const stillOpen = {
  ...inJune({ deals: [deal('d', 'proposal', '2025-06-11', null, 900000)] }),
  title: text('All still open: missing', '全部仍在进行：缺失'),
};

/** How long it takes, and how much comes out a day. */
export const cycleMetrics: Metric[] = [
  {
    id: 'sales_cycle',
    title: text('Sales cycle', '销售周期'),
    description: text(
      'Median days from qualified to won, of the deals won in the period.',
      '期间内赢单的商机从确认到赢单的天数中位数。',
    ),
    kind: 'result',
    formula: median('deals', days, closedAs('won')),
    format: { digits: 0 },
    good: 'lower',
    targets: [{ value: 60 }, { value: 60, grain: 'month' }],
    benchmarks: [illustration(55)],
    drivers: ['next_step_rate', 'decision_maker_share'],
    examples: [
      {
        ...inJune(someDeals),
        title: text('30, 60 and 180 days; without a day of qualifying left out', '30、60、180 天；无确认日期的不计'),
        expect: 60,
      },
      { ...nothingClosed, expect: null },
    ],
  },
  {
    id: 'sales_cycle_mean',
    title: text('Sales cycle, mean', '平均销售周期'),
    description: text(
      'Mean days from qualified to won. Far above the median: a few deals take very long.',
      '从确认到赢单的平均天数。远高于中位数说明个别商机拖得很久。',
    ),
    kind: 'result',
    formula: avg('deals', days, closedAs('won')),
    format: { digits: 0 },
    good: 'lower',
    examples: [
      { ...inJune(someDeals), title: text('One long deal lifts it to 90', '一个长单把均值拉到 90'), expect: 90 },
      { ...nothingClosed, expect: null },
    ],
  },
  {
    id: 'sales_cycle_lost',
    title: text('Days to lose', '输单周期'),
    description: text(
      'Median days from qualified to lost: lost late is lost dear.',
      '从确认到输单的天数中位数：输得越晚代价越大。',
    ),
    kind: 'result',
    formula: median('deals', days, closedAs('lost')),
    format: { digits: 0 },
    good: 'lower',
    examples: [
      { ...inJune(someDeals), title: text('Won ones are not in it', '赢单的不计入'), expect: 22 },
      { ...nothingClosed, expect: null },
    ],
  },
  {
    id: 'cohort_win_rate',
    title: text('Win rate of the cohort', '同批赢单率'),
    description: text(
      'Won ÷ (won + lost), of the deals qualified in the period; those still open are left out.',
      '期间内确认的商机中，赢单 ÷（赢单 + 输单）；仍在进行的不计入。',
    ),
    kind: 'result',
    formula: per(count('deals', wonOfCohort), count('deals', ofCohort(isOneOf('stage', ['won', 'lost'])))),
    format: SHARE,
    good: 'higher',
    examples: [
      { ...inJune(someCohort), title: text('By the day of qualifying', '按确认日期'), expect: 2 / 3 },
      { ...stillOpen, expect: null },
    ],
  },
  {
    id: 'cohort_deal_size',
    title: text('Average deal of the cohort', '同批平均单额'),
    description: text(
      'Amount ÷ number of the won deals that were qualified in the period.',
      '期间内确认且已赢单的商机：金额 ÷ 数量。',
    ),
    kind: 'result',
    formula: per(sum('deals', field('amount'), wonOfCohort), count('deals', wonOfCohort)),
    format: MONEY_EACH,
    good: 'higher',
    examples: [
      { ...inJune(someCohort), title: text('By the day of qualifying', '按确认日期'), expect: 200000 },
      { ...stillOpen, expect: null },
    ],
  },
  {
    id: 'cohort_cycle',
    title: text('Cycle of the cohort', '同批销售周期'),
    description: text(
      'Median days from qualified to won, of the deals qualified in the period.',
      '期间内确认的商机从确认到赢单的天数中位数。',
    ),
    kind: 'result',
    formula: median('deals', days, wonOfCohort),
    format: { digits: 0 },
    good: 'lower',
    examples: [
      { ...inJune(someCohort), title: text('30 and 40 days', '30 天与 40 天'), expect: 35 },
      { ...stillOpen, expect: null },
    ],
  },
  {
    id: 'sales_velocity',
    title: text('Sales velocity', '销售速度'),
    description: text(
      'Deals qualified in the period × their win rate × their average deal ÷ their cycle: money a day.',
      '期间内确认的商机数 × 其赢单率 × 其平均单额 ÷ 其周期：每天的金额。',
    ),
    kind: 'result',
    formula: per(
      times(metric('leads_qualified'), metric('cohort_win_rate'), metric('cohort_deal_size')),
      metric('cohort_cycle'),
    ),
    format: MONEY_EACH,
    good: 'higher',
    drivers: ['visits_per_week', 'next_step_rate'],
    examples: [
      {
        ...inJune(someCohort),
        title: text('4 × ⅔ × 200,000 ÷ 35 days', '4 × ⅔ × 20 万 ÷ 35 天'),
        expect: (4 * (2 / 3) * 200000) / 35,
      },
      { ...stillOpen, expect: null },
      {
        ...inJune({ deals: [deal('a', 'won', '2025-06-02', '2025-06-02', 300000)] }),
        title: text('Won on the day: no days to divide by', '当天赢单：天数为零，无法相除'),
        expect: null,
      },
    ],
  },
];
