import type { Id, Metric } from '@weir/schema';
import {
  and,
  atLeast,
  count,
  field,
  is,
  isNot,
  isOneOf,
  lessThan,
  metric,
  or,
  parameter,
  per,
  periodEnd,
  sum,
  times,
} from '../../building/formulas.js';
import { text } from '../../building/text.js';

const notYet = (date: Id) => or(is(date, null), atLeast(field(date), periodEnd));

/** Qualified before the period's end, and not closed or parked by then: the deal was in the pipeline when the period ended. */
const openAtPeriodEnd = and(lessThan(field('qualified_on'), periodEnd), notYet('closed_on'), notYet('parked_on'));

/** A deal that nobody has said a date for cannot slip. */
const expected = isNot('first_expected_close', null);

const june = { from: '2025-06-01', to: '2025-07-01' };
const deal = (id: string, stage: string, amount: number, dates: Readonly<Record<string, string>>) => ({
  id,
  stage,
  amount,
  created_on: '2025-05-01',
  ...dates,
});
const somePipeline = {
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
const inJune = { given: somePipeline, range: june, asOf: '2025-09-01' };

const slipped = {
  deals: [
    { id: 'a', created_on: '2025-04-01', first_expected_close: '2025-06-10', expected_close: '2025-06-12' },
    { id: 'b', created_on: '2025-04-01', first_expected_close: '2025-06-10', expected_close: '2025-07-01' },
    { id: 'c', created_on: '2025-04-01', first_expected_close: '2025-06-30', expected_close: '2025-08-20' },
    { id: 'd', created_on: '2025-04-01', first_expected_close: '2025-07-01', expected_close: '2025-09-20' },
  ],
};

/** What comes in, what is under way, and what it is worth. */
export const pipelineMetrics: Metric[] = [
  {
    id: 'leads_created',
    title: text('Leads created', '新增线索'),
    description: text('Deals created in the period.', '期间内创建的商机数。'),
    kind: 'result',
    formula: count('deals'),
    format: { style: 'number', digits: 0 },
    good: 'higher',
    targets: [{ value: 170, grain: 'month' }],
    examples: [{ ...inJune, expect: 3 }],
  },
  {
    id: 'qualification_rate',
    title: text('Qualification rate', '线索确认率'),
    description: text(
      'Share of the leads created in the period that have been qualified since.',
      '期间内创建的线索中，至今已确认的比例。',
    ),
    kind: 'behavior',
    formula: per(count('deals', { where: isNot('qualified_on', null) }), count('deals')),
    format: { style: 'percent', digits: 1 },
    good: 'higher',
    targets: [{ value: 0.5 }],
    examples: [{ ...inJune, expect: 2 / 3 }],
  },
  {
    id: 'open_pipeline',
    title: text('Open pipeline', '在途管道'),
    description: text(
      'Amount of the qualified deals that were neither closed nor parked when the period ended.',
      '期末既未关闭也未暂缓的已确认商机金额。',
    ),
    kind: 'result',
    formula: sum('deals', field('amount'), { where: openAtPeriodEnd, on: 'always' }),
    format: { style: 'currency', notation: 'compact', digits: 1 },
    good: 'higher',
    examples: [
      { ...inJune, title: text('Closed on 1 July: open in June', '7 月 1 日关闭：6 月在途'), expect: 5_700_000 },
    ],
  },
  {
    id: 'pipeline_coverage',
    title: text('Pipeline coverage', '管道覆盖倍数'),
    description: text(
      'Open pipeline ÷ quota of a quarter. About 1 ÷ win rate is needed.',
      '在途管道 ÷ 季度指标。大致需要 1 ÷ 赢单率。',
    ),
    kind: 'result',
    formula: per(metric('open_pipeline'), parameter('quota')),
    format: { style: 'number', digits: 1 },
    good: 'higher',
    targets: [{ value: 6.5 }, { value: 6.5, grain: 'month' }],
    drivers: ['visits_per_week', 'qualification_rate'],
    examples: [{ ...inJune, parameters: { quota: 2_000_000 }, expect: 2.85 }],
  },
  {
    id: 'weighted_pipeline',
    title: text('Weighted pipeline', '加权管道'),
    description: text(
      'Amount × probability of all deals that are open now, whatever the period.',
      '当前全部在途商机的金额 × 赢率，与所选期间无关。',
    ),
    kind: 'result',
    formula: sum('deals', times(field('amount'), field('probability')), {
      where: isOneOf('stage', ['lead', 'qualified', 'solution', 'proposal', 'negotiation']),
      on: 'always',
    }),
    format: { style: 'currency', notation: 'compact', digits: 1 },
    good: 'higher',
    examples: [
      { ...inJune, title: text('30 % of 4.5 M, 5 % of 0.2 M', '450 万的 30%，20 万的 5%'), expect: 1_360_000 },
    ],
  },
  {
    id: 'slippage',
    title: text('Slippage', '延期率'),
    description: text(
      'Of the deals first expected to close in the period, the share whose date moved past its end.',
      '最初预计在期间内成交的商机中，日期移到期末之后的比例。',
    ),
    kind: 'result',
    formula: per(
      count('deals', { where: and(expected, atLeast(field('expected_close'), periodEnd)), on: 'first_expected_close' }),
      count('deals', { where: expected, on: 'first_expected_close' }),
    ),
    format: { style: 'percent', digits: 1 },
    good: 'lower',
    targets: [{ value: 0.2 }],
    examples: [{ given: slipped, range: june, asOf: '2025-09-01', expect: 2 / 3 }],
  },
];
