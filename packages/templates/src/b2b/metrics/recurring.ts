import type { Example, Formula, Id, Metric } from '@weir/schema';
import { inJuly, inJune } from '../../building/examples.js';
import { MONEY, SHARE, illustration } from '../../building/formats.js';
import {
  and,
  atLeast,
  count,
  field,
  is,
  known,
  lessThan,
  metric,
  minus,
  missing,
  or,
  per,
  periodEnd,
  periodStart,
  plus,
  sum,
  times,
  today,
} from '../../building/formulas.js';
import { text } from '../../building/text.js';

/** Begun before the period's end, and not over by then. */
const activeAtPeriodEnd = and(
  lessThan(field('started_on'), periodEnd),
  or(missing('ends_on'), atLeast(field('ends_on'), periodEnd)),
);

/** What is to be renewed; what ends later in a period that is not over is left out of both sides. */
const due = lessThan(field('ends_on'), today);

/** Movements of those who were customers when the period began. */
const ofSameCustomers = (kind: string): { where: Formula } => ({
  where: and(is('kind', kind), lessThan(field('customer_since'), periodStart)),
});

const contract = (id: string, started_on: string, ends_on: string | null, months: number, amount: number) => ({
  id,
  account: id,
  started_on,
  ends_on,
  months,
  amount,
});
/** 1,000 a month until July, 500 a month that ends with June, 2,000 a month without an end, 700 a month from July on. */
const someContracts: Example['given'] = {
  contracts: [
    contract('a', '2024-08-01', '2025-08-01', 12, 12000),
    contract('b', '2025-01-01', '2025-07-01', 6, 3000),
    contract('c', '2025-06-30', null, 1, 2000),
    contract('d', '2025-07-01', '2026-07-01', 12, 8400),
    contract('e', '2024-06-30', '2025-06-30', 12, 6000),
  ],
};

const move = (account: Id, moved_on: string, kind: string, amount: number, customer_since: string) => ({
  id: `${account}/${moved_on}`,
  account,
  moved_on,
  kind,
  amount,
  customer_since,
});
/** 10,000 a month when June begins. In June a grows, b shrinks, c leaves; d is new and grows at once. */
const someMovements: Example['given'] = {
  revenue_movements: [
    move('a', '2025-01-01', 'new', 4000, '2025-01-01'),
    move('b', '2025-02-01', 'new', 5000, '2025-02-01'),
    move('c', '2025-03-01', 'new', 3000, '2025-03-01'),
    move('c', '2025-05-31', 'contraction', 2000, '2025-03-01'),
    move('a', '2025-06-10', 'expansion', 1500, '2025-01-01'),
    move('b', '2025-06-11', 'contraction', 500, '2025-02-01'),
    move('c', '2025-06-12', 'churn', 1000, '2025-03-01'),
    move('d', '2025-06-02', 'new', 6000, '2025-06-02'),
    move('d', '2025-06-20', 'expansion', 900, '2025-06-02'),
    move('a', '2025-07-01', 'churn', 5500, '2025-01-01'),
  ],
};
const noCustomers = {
  given: someMovements,
  range: { from: '2025-01-01', to: '2025-02-01' },
  asOf: '2025-09-01',
  title: text('No customer when it began: missing', '期初没有客户：缺失'),
};

const renewal = (id: string, ends_on: string, renewed_on: string | null) => ({
  ...contract(id, '2024-06-01', ends_on, 12, 12000),
  renewed_on,
});
/** Of four that end in June one is renewed before, one late, two not. */
const someRenewals: Example['given'] = {
  contracts: [
    renewal('a', '2025-06-01', '2025-05-20'),
    renewal('b', '2025-06-30', '2025-07-15'),
    renewal('c', '2025-06-10', null),
    renewal('d', '2025-06-20', null),
    renewal('e', '2025-07-01', '2025-06-15'),
  ],
};

/** Service to lead: what keeps coming in month by month, and whether customers stay. */
export const recurringMetrics: Metric[] = [
  {
    id: 'mrr',
    title: text('Monthly recurring revenue', '月度经常性收入'),
    description: text(
      'Amount ÷ months of the contracts that were active when the period ended.',
      '期末有效合同的金额 ÷ 月数之和。',
    ),
    kind: 'result',
    formula: sum('contracts', per(field('amount'), field('months')), { where: activeAtPeriodEnd, on: 'always' }),
    format: MONEY,
    good: 'higher',
    examples: [
      {
        ...inJune(someContracts),
        title: text('Ends on 1 July: active in June; on 30 June: not', '7 月 1 日到期：6 月有效；6 月 30 日到期：无效'),
        expect: 3500,
      },
      { ...inJuly(someContracts), title: text('One ended, one begun', '一份到期，一份生效'), expect: 3700 },
      {
        ...inJune({ contracts: [contract('a', '2025-06-01', '2025-06-01', 0, 500)] }),
        title: text('No contract was active: 0', '没有有效合同：0'),
        expect: 0,
      },
    ],
  },
  {
    id: 'arr',
    title: text('Annual recurring revenue', '年度经常性收入'),
    description: text('12 × monthly recurring revenue.', '12 × 月度经常性收入。'),
    kind: 'result',
    formula: times(12, metric('mrr')),
    format: MONEY,
    good: 'higher',
    examples: [
      { ...inJune(someContracts), title: text('12 × 3,500', '12 个月 × 3500'), expect: 42000 },
      { ...inJune({}), title: text('No contract: 0', '没有合同：0'), expect: 0 },
    ],
  },
  {
    id: 'opening_mrr',
    title: text('Opening recurring revenue', '期初经常性收入'),
    description: text(
      'What customers paid a month when the period began: all movements before it.',
      '期初客户的月度经常性收入：此前全部变动之和。',
    ),
    kind: 'result',
    formula: sum('revenue_movements', field('change'), {
      where: lessThan(field('moved_on'), periodStart),
      on: 'always',
    }),
    format: MONEY,
    good: 'higher',
    examples: [
      { ...inJune(someMovements), title: text('Movements of June are not in it', '不含 6 月的变动'), expect: 10000 },
      { ...noCustomers, title: text('Before the first customer: 0', '第一个客户之前：0'), expect: 0 },
    ],
  },
  {
    id: 'expansion_mrr',
    title: text('Expansion', '增购'),
    description: text('What customers of the period’s start pay a month more.', '期初客户在期间内增加的月度金额。'),
    kind: 'result',
    formula: sum('revenue_movements', field('amount'), ofSameCustomers('expansion')),
    format: MONEY,
    good: 'higher',
    drivers: ['visits_per_week'],
    examples: [
      { ...inJune(someMovements), title: text('A new customer’s is not', '新客户的增购不算'), expect: 1500 },
      { ...inJuly(someMovements), title: text('Nothing more: 0', '没有增购：0'), expect: 0 },
    ],
  },
  {
    id: 'contraction_mrr',
    title: text('Contraction', '减购'),
    description: text(
      'What customers of the period’s start pay a month less, though they stay.',
      '期初客户留存但在期间内减少的月度金额。',
    ),
    kind: 'result',
    formula: sum('revenue_movements', field('amount'), ofSameCustomers('contraction')),
    format: MONEY,
    good: 'lower',
    examples: [
      { ...inJune(someMovements), title: text('That of May is not in it', '不含 5 月的减购'), expect: 500 },
      { ...inJuly(someMovements), title: text('Nothing less: 0', '没有减购：0'), expect: 0 },
    ],
  },
  {
    id: 'churned_mrr',
    title: text('Churn', '流失'),
    description: text(
      'What customers of the period’s start paid a month before they left in it.',
      '期初客户在期间内流失的月度金额。',
    ),
    kind: 'result',
    formula: sum('revenue_movements', field('amount'), ofSameCustomers('churn')),
    format: MONEY,
    good: 'lower',
    examples: [
      { ...inJune(someMovements), title: text('What was left after shrinking', '减购后剩余的部分'), expect: 1000 },
      {
        ...inJune({
          revenue_movements: [
            move('a', '2025-06-02', 'new', 800, '2025-06-02'),
            move('a', '2025-06-20', 'churn', 800, '2025-06-02'),
          ],
        }),
        title: text('Came and went within the period: 0', '期间内来去的客户：0'),
        expect: 0,
      },
    ],
  },
  {
    id: 'nrr',
    title: text('Net revenue retention', '净收入留存率'),
    description: text(
      '(S + expansion − contraction − churn) ÷ S, where S is the same customers’ opening recurring revenue.',
      '（S + 增购 − 减购 − 流失）÷ S，S 为同一批客户的期初经常性收入。',
    ),
    kind: 'result',
    formula: per(
      minus(
        minus(plus(metric('opening_mrr'), metric('expansion_mrr')), metric('contraction_mrr')),
        metric('churned_mrr'),
      ),
      metric('opening_mrr'),
    ),
    format: SHARE,
    good: 'higher',
    targets: [{ value: 1.1, grain: 'year' }],
    benchmarks: [illustration(1.15)],
    drivers: ['visits_per_week', 'roles_reached'],
    examples: [
      { ...inJune(someMovements), title: text('Even: 1,500 − 500 − 1,000', '持平：1500 − 500 − 1000'), expect: 1 },
      { ...noCustomers, expect: null },
    ],
  },
  {
    id: 'grr',
    title: text('Gross revenue retention', '毛收入留存率'),
    description: text(
      '(S − contraction − churn) ÷ S: what stays without anybody buying more. Never above 100 %.',
      '（S − 减购 − 流失）÷ S：不计增购的留存，不超过 100%。',
    ),
    kind: 'result',
    formula: per(
      minus(minus(metric('opening_mrr'), metric('contraction_mrr')), metric('churned_mrr')),
      metric('opening_mrr'),
    ),
    format: SHARE,
    good: 'higher',
    targets: [{ value: 0.9, grain: 'year' }],
    drivers: ['roles_reached'],
    examples: [
      { ...inJune(someMovements), title: text('Expansion does not help', '增购不抵减'), expect: 0.85 },
      { ...noCustomers, expect: null },
    ],
  },
  {
    id: 'renewal_rate',
    title: text('Renewal rate', '续约率'),
    description: text(
      'Renewed ÷ due, of the contracts that ended in the period, whenever they were renewed.',
      '期间内到期的合同中已续约的比例，不论何时续约。',
    ),
    kind: 'result',
    formula: per(
      count('contracts', { where: and(due, known('renewed_on')), on: 'ends_on' }),
      count('contracts', { where: due, on: 'ends_on' }),
    ),
    format: SHARE,
    good: 'higher',
    targets: [{ value: 0.85 }],
    drivers: ['visits_per_week', 'roles_reached'],
    examples: [
      { ...inJune(someRenewals), title: text('Renewed late counts', '逾期续约也计入'), expect: 0.5 },
      {
        ...inJune(someRenewals),
        asOf: '2025-06-15',
        title: text('On 15 June two are not due yet', '到 6 月 15 日尚有两份未到期'),
        expect: 0.5,
      },
      {
        ...inJuly({ contracts: (someRenewals['contracts'] ?? []).slice(0, 4) }),
        title: text('Nothing due: missing', '没有到期：缺失'),
        expect: null,
      },
    ],
  },
];
