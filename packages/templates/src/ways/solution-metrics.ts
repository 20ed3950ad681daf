import type { Metric } from '@weir/schema';
import { inJuly, inJune } from '../building/examples.js';
import { illustration, MONEY, ONE_DIGIT, SHARE, WHOLE } from '../building/formats.js';
import { avg, count, daysBetween, field, is, isOneOf, known, median, per, sum } from '../building/formulas.js';
import { text } from '../building/text.js';

const someOpportunities = {
  opportunities: [
    {
      opportunity: 'a',
      qualified_on: '2025-03-01',
      presented_on: '2025-05-10',
      closed_on: '2025-06-09',
      outcome: 'won',
      amount: 800_000,
      departments: 3,
      reused: 0.8,
    },
    {
      opportunity: 'b',
      qualified_on: '2025-04-10',
      presented_on: '2025-05-20',
      closed_on: '2025-06-20',
      outcome: 'lost',
      amount: 500_000,
      departments: 1,
      reused: 0.6,
    },
    {
      opportunity: 'c',
      qualified_on: '2025-06-02',
      presented_on: '2025-06-25',
      closed_on: null,
      outcome: 'open',
      amount: 400_000,
      departments: 2,
      reused: null,
    },
  ],
};

const won = is('outcome', 'won');
const closed = isOneOf('outcome', ['won', 'lost']);

/** What is sold as an industry solution, and what sales and presales can do about it. */
export const solutionMetrics: Metric[] = [
  {
    id: 'solution_revenue',
    title: text('Signed revenue', '签约金额'),
    description: text('Amount of the opportunities signed in the period.', '期间内签约商机的金额合计。'),
    kind: 'result',
    formula: sum('opportunities', field('amount'), { where: won, on: 'closed_on' }),
    format: MONEY,
    good: 'higher',
    drivers: ['departments_met', 'reused_share'],
    examples: [
      { ...inJune(someOpportunities), title: text('Only what was signed', '仅计已签约'), expect: 800_000 },
      { ...inJuly(someOpportunities), title: text('Nothing signed: 0', '没有签约：0'), expect: 0 },
    ],
  },
  {
    id: 'solution_win_rate',
    title: text('Win rate', '赢单率'),
    description: text(
      'Won ÷ (won + lost), of the opportunities closed in the period.',
      '期间内关闭的商机中，赢单 ÷（赢单 + 输单）。',
    ),
    kind: 'result',
    formula: per(
      count('opportunities', { where: won, on: 'closed_on' }),
      count('opportunities', { where: closed, on: 'closed_on' }),
    ),
    format: SHARE,
    good: 'higher',
    benchmarks: [illustration(0.45)],
    drivers: ['departments_met'],
    examples: [
      { ...inJune(someOpportunities), title: text('An open one is neither', '进行中的不计入'), expect: 0.5 },
      { ...inJuly(someOpportunities), title: text('Nothing closed: missing', '没有关闭的商机：缺失'), expect: null },
    ],
  },
  {
    id: 'solution_cycle',
    title: text('Cycle', '销售周期'),
    description: text(
      'Median days from qualifying an opportunity to signing it, of those signed in the period.',
      '期间内签约的商机，从确认到签约的天数中位数。',
    ),
    kind: 'result',
    formula: median('opportunities', daysBetween('qualified_on', 'closed_on'), { where: won, on: 'closed_on' }),
    format: WHOLE,
    good: 'lower',
    targets: [{ value: 90 }],
    examples: [
      { ...inJune(someOpportunities), title: text('1 March to 9 June', '3 月 1 日至 6 月 9 日'), expect: 100 },
      { ...inJuly(someOpportunities), title: text('Nothing signed: missing', '没有签约：缺失'), expect: null },
    ],
  },
  {
    id: 'departments_met',
    title: text('Departments met', '已接触部门数'),
    description: text(
      'Departments met per opportunity, of those presented in the period.',
      '期间内已汇报的商机，平均接触的决策部门数。',
    ),
    kind: 'behavior',
    formula: avg('opportunities', field('departments'), { where: known('presented_on'), on: 'presented_on' }),
    format: ONE_DIGIT,
    good: 'higher',
    targets: [{ value: 2 }],
    examples: [
      { ...inJune(someOpportunities), title: text('One was presented', '有一个已汇报'), expect: 2 },
      { ...inJuly(someOpportunities), title: text('None presented: missing', '没有汇报：缺失'), expect: null },
    ],
  },
  {
    id: 'reused_share',
    title: text('Reused share', '复用比例'),
    description: text(
      'Part of a solution that was taken from earlier ones, on average over those signed in the period.',
      '期间内签约的方案中，复用已有成果的平均比例。',
    ),
    kind: 'capability',
    formula: avg('opportunities', field('reused'), { where: won, on: 'closed_on' }),
    format: { style: 'percent', digits: 0 },
    good: { band: [0.7, 0.9] },
    benchmarks: [illustration(0.8)],
    examples: [
      { ...inJune(someOpportunities), title: text('The lost one is not in it', '输单的不计入'), expect: 0.8 },
      { ...inJuly(someOpportunities), title: text('Nothing signed: missing', '没有签约：缺失'), expect: null },
    ],
  },
];
