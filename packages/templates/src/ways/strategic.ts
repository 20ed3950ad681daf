import type { Field, WeirDocument } from '@weir/schema';
import { strategicFunnel } from '../b2b/strategic-funnel.js';
import { ACCOUNT_STAGES, valuesOf } from '../b2b/values.js';
import { inJune } from '../building/examples.js';
import { illustration } from '../building/formats.js';
import { distinct, field, is, per, sum } from '../building/formulas.js';
import { text } from '../building/text.js';
import { wayBoard } from './way-board.js';

const owner: Field = { id: 'owner', title: text('Account manager', '客户经理'), type: 'string' };
const industry: Field = { id: 'industry', title: text('Industry', '行业'), type: 'string' };
const KINDS = { new: text('New programme', '新项目'), expansion: text('Expansion', '扩展') };

const someOrders = {
  orders: [
    { id: '1', account: 'a', ordered_on: '2025-06-03', kind: 'new', amount: 6_000_000 },
    { id: '2', account: 'a', ordered_on: '2025-06-21', kind: 'expansion', amount: 2_000_000 },
    { id: '3', account: 'b', ordered_on: '2025-06-30', kind: 'new', amount: 4_000_000 },
    { id: '4', account: 'c', ordered_on: '2025-07-01', kind: 'new', amount: 9_000_000 },
  ],
};
const somePlans = {
  account_history: [
    { id: '1', account: 'a', stage: 'joint_plan', entered_on: '2025-06-02', sequence: 1 },
    { id: '2', account: 'a', stage: 'programme', entered_on: '2025-06-20', sequence: 2 },
    { id: '3', account: 'a', stage: 'joint_plan', entered_on: '2025-06-27', sequence: 3 },
    { id: '4', account: 'b', stage: 'joint_plan', entered_on: '2025-07-02', sequence: 1 },
  ],
};

/** Strategic accounts: few customers, planned with them for years, served by an account, a solution and a delivery manager. */
export function strategicAccounts(): WeirDocument {
  return structuredClone({
    weir: 1,
    id: 'strategic-accounts',
    title: text('Strategic accounts', '战略客户'),
    description: strategicFunnel.description,
    settings: { timeZone: 'Asia/Shanghai', weekStart: 'monday', currency: 'CNY' },
    datasets: [
      {
        id: 'accounts',
        title: text('Accounts', '客户'),
        key: 'account',
        fields: [
          { id: 'account', title: text('Account', '客户'), type: 'string' },
          owner,
          industry,
          {
            id: 'potential',
            title: text('Potential a year', '年度潜力'),
            description: text('What the account could buy in a year.', '客户一年可能采购的金额。'),
            type: 'number',
            unit: 'CNY',
          },
        ],
      },
      {
        id: 'account_history',
        title: text('Account history', '客户历史'),
        key: 'id',
        time: 'entered_on',
        sequence: 'sequence',
        fields: [
          { id: 'id', type: 'string' },
          { id: 'account', title: text('Account', '客户'), type: 'string' },
          { ...owner, lookup: { by: 'account', dataset: 'accounts', field: 'owner' } },
          { ...industry, lookup: { by: 'account', dataset: 'accounts', field: 'industry' } },
          { id: 'stage', title: text('Stage', '阶段'), type: 'string', values: valuesOf(ACCOUNT_STAGES) },
          { id: 'entered_on', title: text('Entered on', '进入日期'), type: 'date' },
          { id: 'sequence', title: text('Order', '次序'), type: 'number' },
          {
            id: 'lead',
            title: text('Lead', '线索'),
            description: text(
              'The lead that a seller of the territory got, where the account was dropped.',
              '客户退出后，转交片区销售跟进的线索。',
            ),
            type: 'string',
          },
        ],
      },
      {
        id: 'orders',
        title: text('Orders', '订单'),
        key: 'id',
        time: 'ordered_on',
        fields: [
          { id: 'id', type: 'string' },
          { id: 'account', title: text('Account', '客户'), type: 'string' },
          { ...owner, lookup: { by: 'account', dataset: 'accounts', field: 'owner' } },
          { ...industry, lookup: { by: 'account', dataset: 'accounts', field: 'industry' } },
          { id: 'ordered_on', title: text('Ordered on', '下单日期'), type: 'date' },
          { id: 'kind', title: text('Kind', '类型'), type: 'string', values: valuesOf(KINDS) },
          { id: 'amount', title: text('Amount', '金额'), type: 'number', unit: 'CNY' },
        ],
      },
    ],
    dimensions: [
      { id: 'industry', title: text('Industry', '行业'), fields: { account_history: 'industry', orders: 'industry' } },
      {
        id: 'owner',
        title: text('Account manager', '客户经理'),
        fields: { account_history: 'owner', orders: 'owner' },
      },
    ],
    funnels: [{ ...strategicFunnel, value: { dataset: 'accounts', field: 'potential' } }],
    metrics: [
      {
        id: 'strategic_revenue',
        title: text('Revenue', '收入'),
        description: text('Orders of strategic accounts in the period.', '期间内战略客户的订单金额。'),
        kind: 'result',
        formula: sum('orders', field('amount')),
        format: { style: 'currency', notation: 'compact', digits: 1 },
        good: 'higher',
        examples: [
          {
            ...inJune(someOrders),
            title: text('An order of 1 July is not of June', '7 月 1 日的订单不属于 6 月'),
            expect: 12_000_000,
          },
          { ...inJune({}), title: text('No order: 0', '没有订单：0'), expect: 0 },
        ],
      },
      {
        id: 'expansion_share',
        title: text('Share of expansion', '扩展占比'),
        description: text(
          'Amount of expansions ÷ amount of all orders in the period.',
          '期间内扩展订单金额 ÷ 全部订单金额。',
        ),
        kind: 'result',
        formula: per(
          sum('orders', field('amount'), { where: is('kind', 'expansion') }),
          sum('orders', field('amount')),
        ),
        format: { style: 'percent', digits: 1 },
        good: 'higher',
        benchmarks: [illustration(0.3)],
        examples: [
          { ...inJune(someOrders), title: text('2 M of 12 M', '1200 万中的 200 万'), expect: 1 / 6 },
          { ...inJune({}), title: text('No order: missing', '没有订单：缺失'), expect: null },
        ],
      },
      {
        id: 'revenue_per_account',
        title: text('Revenue per account', '单客户收入'),
        description: text('Revenue ÷ accounts that ordered in the period.', '期间内收入 ÷ 有订单的客户数。'),
        kind: 'result',
        formula: per(sum('orders', field('amount')), distinct('orders', field('account'))),
        format: { style: 'currency', notation: 'compact', digits: 1 },
        good: 'higher',
        drivers: ['plans_signed'],
        examples: [
          { ...inJune(someOrders), title: text('Two orders of one account', '同一客户两个订单'), expect: 6_000_000 },
          { ...inJune({}), title: text('No order: missing', '没有订单：缺失'), expect: null },
        ],
      },
      {
        id: 'plans_signed',
        title: text('Joint plans', '联合规划数'),
        description: text('Accounts that began a joint plan in the period.', '期间内开始联合规划的客户数。'),
        kind: 'behavior',
        formula: distinct('account_history', field('account'), { where: is('stage', 'joint_plan') }),
        format: { style: 'number', digits: 0 },
        good: 'higher',
        examples: [
          {
            ...inJune(somePlans),
            title: text('Begun twice by one account: once', '同一客户两次开始只计一次'),
            expect: 1,
          },
          { ...inJune({}), title: text('Nobody: 0', '无：0'), expect: 0 },
        ],
      },
    ],
    boards: [
      wayBoard({
        filters: ['period', 'industry', 'owner'],
        cards: ['strategic_revenue', 'expansion_share', 'revenue_per_account', 'plans_signed'],
        funnel: { id: 'strategic', basis: 'entry' },
        trend: { metric: 'strategic_revenue', grain: 'quarter' },
        table: {
          id: 'industries',
          title: text('Industries', '行业'),
          metrics: ['strategic_revenue', 'expansion_share', 'revenue_per_account'],
          by: 'industry',
        },
      }),
    ],
  } satisfies WeirDocument);
}
