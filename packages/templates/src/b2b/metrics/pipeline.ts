import type { Example, Id, Metric } from '@weir/schema';
import { inJuly, inJune } from '../../building/examples.js';
import { MONEY, ONE_DIGIT, SHARE } from '../../building/formats.js';
import {
  and,
  atLeast,
  count,
  field,
  figure,
  lessThan,
  metric,
  missing,
  or,
  per,
  periodEnd,
  periodStart,
  sum,
} from '../../building/formulas.js';
import { text } from '../../building/text.js';

const notYet = (date: Id) => or(missing(date), atLeast(field(date), periodEnd));

/** Qualified before the period's end, and not closed or parked by then: the deal was in the pipeline when the period ended. */
const openAtPeriodEnd = and(lessThan(field('qualified_on'), periodEnd), notYet('closed_on'), notYet('parked_on'));

/** Qualified, and neither closed before the period began nor parked: the deal could be won in the period. */
const toBeWonInPeriod = and(
  lessThan(field('qualified_on'), periodEnd),
  or(missing('closed_on'), atLeast(field('closed_on'), periodStart)),
  missing('parked_on'),
);

/** A deal that nobody has said a date for cannot slip, nor one whose date has not come in a period under way. */
const expected = lessThan(field('first_expected_close'), periodEnd);

const deal = (id: string, stage: string, amount: number, dates: Readonly<Record<string, string>>) => ({
  id,
  stage,
  amount,
  created_on: '2025-05-01',
  ...dates,
});
const somePipeline: Example['given'] = {
  deals: [
    deal('a', 'won', 1_000_000, { qualified_on: '2025-05-02', closed_on: '2025-07-01' }),
    deal('b', 'won', 2_000_000, { qualified_on: '2025-05-02', closed_on: '2025-06-30' }),
    deal('c', 'proposal', 4_000_000, { created_on: '2025-06-02', qualified_on: '2025-06-30' }),
    deal('d', 'proposal', 500_000, { created_on: '2025-06-03', qualified_on: '2025-07-01' }),
    deal('e', 'nurture', 300_000, { qualified_on: '2025-05-02', parked_on: '2025-06-30' }),
    deal('f', 'nurture', 700_000, { qualified_on: '2025-05-02', parked_on: '2025-07-01' }),
    deal('g', 'lead', 200_000, { created_on: '2025-06-04' }),
  ],
};

const dueInJune = { qualified_on: '2025-05-02', expected_close: '2025-06-20' };
/** Expected to close in June: one won then, one still open, one lost before June, one parked, one never qualified; another in July. */
const someDue: Example['given'] = {
  deals: [
    deal('a', 'won', 1_000_000, { ...dueInJune, closed_on: '2025-06-20' }),
    deal('b', 'proposal', 2_000_000, dueInJune),
    deal('c', 'lost', 4_000_000, { ...dueInJune, closed_on: '2025-05-31' }),
    deal('d', 'nurture', 8_000_000, { ...dueInJune, parked_on: '2025-06-05' }),
    deal('e', 'lead', 16_000_000, { expected_close: '2025-06-20' }),
    deal('f', 'proposal', 32_000_000, { qualified_on: '2025-05-02', expected_close: '2025-07-01' }),
  ],
};
const someQuotas: Example['given'] = {
  quotas: [
    { id: '1', owner: 'Li', month: '2025-06-01', amount: 400_000 },
    { id: '2', owner: 'Wu', month: '2025-06-01', amount: 200_000 },
    { id: '3', owner: 'Li', month: '2025-07-01', amount: 500_000 },
  ],
};
const noQuota = { ...inJune(someDue), title: text('No quota set: missing', '未设指标：缺失') };

const stage = (id: string, deal: string, name: string, entered_on: string) => ({
  id,
  deal,
  stage: name,
  entered_on,
  sequence: Number(id),
});
/** When June ends: 4 M in proposal, 0.2 M a lead, 1 M parked, 9 M won, and one without an amount. In July the first is negotiated. */
const someStages: Example['given'] = {
  deals: [
    deal('a', 'negotiation', 4_000_000, {}),
    deal('b', 'lead', 200_000, {}),
    deal('c', 'nurture', 1_000_000, {}),
    deal('d', 'won', 9_000_000, {}),
    { id: 'e', stage: 'lead', created_on: '2025-05-01' },
  ],
  stage_history: [
    stage('1', 'a', 'proposal', '2025-05-20'),
    stage('2', 'a', 'negotiation', '2025-07-01'),
    stage('3', 'b', 'lead', '2025-06-30'),
    stage('4', 'c', 'nurture', '2025-06-02'),
    stage('5', 'd', 'won', '2025-06-03'),
    stage('6', 'e', 'lead', '2025-06-04'),
  ],
};

const slipped: Example['given'] = {
  deals: [
    { id: 'a', created_on: '2025-04-01', first_expected_close: '2025-06-10', expected_close: '2025-06-12' },
    { id: 'b', created_on: '2025-04-01', first_expected_close: '2025-06-10', expected_close: '2025-07-01' },
    { id: 'c', created_on: '2025-04-01', first_expected_close: '2025-06-30', expected_close: '2025-08-20' },
    { id: 'd', created_on: '2025-04-01', first_expected_close: '2025-07-01', expected_close: '2025-09-20' },
    { id: 'e', created_on: '2025-04-01', first_expected_close: null, expected_close: null },
  ],
};

/** What is under way, what it is worth, and whether it is enough. */
export const pipelineMetrics: Metric[] = [
  {
    id: 'open_pipeline',
    title: text('Open pipeline', '在途管道'),
    description: text(
      'Amount of the qualified deals that were neither closed nor parked when the period ended.',
      '期末既未关闭也未暂缓的已确认商机金额。',
    ),
    kind: 'result',
    formula: sum('deals', field('amount'), { where: openAtPeriodEnd, on: 'always' }),
    format: MONEY,
    good: 'higher',
    examples: [
      {
        ...inJune(somePipeline),
        title: text('Closed on 1 July: open in June', '7 月 1 日关闭：6 月在途'),
        expect: 5_700_000,
      },
      { ...inJuly(somePipeline), title: text('In July it is not', '7 月则不在途'), expect: 4_500_000 },
    ],
  },
  {
    id: 'pipeline_due',
    title: text('Pipeline due', '应成交管道'),
    description: text(
      'Amount of the qualified deals expected to close in the period: won, lost or still open; parked ones are not.',
      '预计在期间内成交的已确认商机金额：含已赢单、已输单与进行中；暂缓的不计入。',
    ),
    kind: 'result',
    formula: sum('deals', field('amount'), { where: toBeWonInPeriod, on: 'expected_close' }),
    format: MONEY,
    good: 'higher',
    drivers: ['visits_per_week', 'qualification_rate'],
    examples: [
      {
        ...inJune(someDue),
        title: text('Lost before the period: not due in it', '期前已输单：不计入'),
        expect: 3_000_000,
      },
      {
        ...inJune(someDue),
        range: { from: '2025-08-01', to: '2025-09-01' },
        title: text('Nothing due: 0', '没有应成交的商机：0'),
        expect: 0,
      },
    ],
  },
  {
    id: 'sales_quota',
    title: text('Quota', '销售指标'),
    description: text(
      'Sum of the sellers’ quotas of the months that begin in the period.',
      '期间内各月份销售指标之和。',
    ),
    kind: 'result',
    formula: sum('quotas', field('amount')),
    format: MONEY,
    good: 'higher',
    examples: [
      { ...inJune(someQuotas), title: text('Of both sellers', '两名销售合计'), expect: 600_000 },
      {
        ...inJune(someQuotas),
        range: { from: '2025-06-15', to: '2025-07-15' },
        title: text('A month counts where it begins', '月份按其首日计入'),
        expect: 500_000,
      },
    ],
  },
  {
    id: 'pipeline_coverage',
    title: text('Pipeline coverage', '管道覆盖倍数'),
    description: text(
      'Pipeline due in the period ÷ quota of the period. About 1 ÷ win rate by value is needed.',
      '期间内应成交管道 ÷ 期间销售指标。大致需要 1 ÷ 按金额的赢单率。',
    ),
    kind: 'result',
    formula: per(metric('pipeline_due'), metric('sales_quota')),
    format: ONE_DIGIT,
    good: 'higher',
    targets: [{ value: 6 }, { value: 6, grain: 'month' }],
    drivers: ['visits_per_week', 'qualification_rate'],
    examples: [
      { ...inJune({ ...someDue, ...someQuotas }), title: text('3 M ÷ 0.6 M', '300 万 ÷ 60 万'), expect: 5 },
      { ...noQuota, expect: null },
    ],
  },
  {
    id: 'coverage_needed',
    title: text('Coverage needed', '所需覆盖倍数'),
    description: text(
      '1 ÷ win rate by value: so much has to be due for one yuan to be won.',
      '1 ÷ 按金额的赢单率：要赢下一元，需有这么多应成交管道。',
    ),
    kind: 'result',
    formula: per(1, metric('win_rate_value')),
    format: ONE_DIGIT,
    good: 'lower',
    examples: [
      {
        ...inJune({
          deals: [
            deal('a', 'won', 200_000, { closed_on: '2025-06-03' }),
            deal('b', 'lost', 600_000, { closed_on: '2025-06-04' }),
          ],
        }),
        title: text('A quarter is won', '赢下四分之一'),
        expect: 4,
      },
      {
        ...inJune({ deals: [deal('b', 'lost', 600_000, { closed_on: '2025-06-04' })] }),
        title: text('All lost: no pipeline is enough', '全部输单：再多管道也不够'),
        expect: null,
      },
    ],
  },
  {
    id: 'quota_attainment',
    title: text('Quota attainment', '指标达成率'),
    description: text('Won revenue ÷ quota of the period.', '期间赢单收入 ÷ 销售指标。'),
    kind: 'result',
    formula: per(metric('won_revenue'), metric('sales_quota')),
    format: SHARE,
    good: 'higher',
    targets: [{ value: 1 }, { value: 1, grain: 'month' }, { value: 1, grain: 'quarter' }],
    examples: [
      {
        ...inJune({ ...someQuotas, deals: [deal('a', 'won', 750_000, { closed_on: '2025-06-03' })] }),
        title: text('More than the quota', '超额达成'),
        expect: 1.25,
      },
      { ...noQuota, expect: null },
    ],
  },
  {
    id: 'weighted_pipeline',
    title: text('Weighted pipeline', '加权管道'),
    description: text(
      'Amount × probability of the stage, of the deals that were open when the period ended.',
      '期末在途商机的金额 × 所处阶段的赢率。',
    ),
    kind: 'result',
    formula: figure('weighted_value', 'b2b'),
    format: MONEY,
    good: 'higher',
    examples: [
      {
        ...inJune(someStages),
        title: text(
          '30 % of 4 M, 5 % of 0.2 M; parked and won ones are not open',
          '400 万的 30%，20 万的 5%；暂缓与赢单的不在途',
        ),
        expect: 1_210_000,
      },
      {
        ...inJuly(someStages),
        title: text('By the stage it was in then', '按当时所处阶段'),
        expect: 2_410_000,
      },
      { ...inJune({}), title: text('Nothing open: 0', '没有在途商机：0'), expect: 0 },
    ],
  },
  {
    id: 'slippage',
    title: text('Slippage', '延期率'),
    description: text(
      'Of the deals first expected to close in the period so far, the share whose date moved past its end.',
      '最初预计在期间内（截至目前）成交的商机中，日期移到期末之后的比例。',
    ),
    kind: 'result',
    formula: per(
      count('deals', { where: and(expected, atLeast(field('expected_close'), periodEnd)), on: 'first_expected_close' }),
      count('deals', { where: expected, on: 'first_expected_close' }),
    ),
    format: SHARE,
    good: 'lower',
    targets: [{ value: 0.2 }],
    drivers: ['next_step_rate', 'review_within_a_day'],
    examples: [
      {
        ...inJune(slipped),
        title: text('Moved within the period is not slipped', '期间内调整不算延期'),
        expect: 2 / 3,
      },
      {
        ...inJune(slipped),
        asOf: '2025-06-12',
        title: text(
          'On 12 June the third is not due yet, and both others have moved',
          '6 月 12 日时第三单尚未到期，另两单均已推后',
        ),
        expect: 1,
      },
      {
        ...inJune({ deals: (slipped['deals'] ?? []).slice(-1) }),
        title: text('Nothing was expected: missing', '没有预计成交的商机：缺失'),
        expect: null,
      },
    ],
  },
];
