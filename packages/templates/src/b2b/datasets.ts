import type { Dataset, Dimension, Field, Id, Text } from '@weir/schema';
import { field, is } from '../building/formulas.js';
import { text } from '../building/text.js';
import { STAGE_PROBABILITIES } from './stage-probabilities.js';
import { ACCOUNT_STAGES, DEAL_STAGES, PRODUCTS, REASONS, REGIONS, SOURCES, TEAMS, valuesOf } from './values.js';

const owner: Field = { id: 'owner', title: text('Owner', '负责人'), type: 'string' };
const account: Field = { id: 'account', title: text('Account', '客户'), type: 'string' };

const team: Field = { id: 'team', title: text('Team', '团队'), type: 'string', values: valuesOf(TEAMS) };
const region: Field = { id: 'region', title: text('City', '城市'), type: 'string', values: valuesOf(REGIONS) };

/** The same field, taken from the person who owns the row. */
function ofOwner(original: Field): Field {
  return { ...original, lookup: { by: 'owner', dataset: 'people', field: original.id } };
}

const source: Field = { id: 'source', title: text('Source', '来源'), type: 'string', values: valuesOf(SOURCES) };
const product: Field = { id: 'product', title: text('Product', '产品'), type: 'string', values: valuesOf(PRODUCTS) };
const amount: Field = {
  id: 'amount',
  title: text('Amount', '金额'),
  description: text('Estimated until the deal is won.', '赢单之前为预估。'),
  type: 'number',
  unit: 'CNY',
};
const budgetConfirmed: Field = {
  id: 'budget_confirmed',
  title: text('Budget confirmed', '预算已确认'),
  type: 'boolean',
};
const decisionMakerMet: Field = {
  id: 'decision_maker_met',
  title: text('Decision maker met', '已见决策人'),
  type: 'boolean',
};
const quotedOn: Field = { id: 'quoted_on', title: text('Quoted on', '报价日期'), type: 'date' };

/** The same field, taken from the deal that the row is about. */
function ofDeal(original: Field): Field {
  return { ...original, lookup: { by: 'deal', dataset: 'deals', field: original.id } };
}

const deals: Dataset = {
  id: 'deals',
  title: text('Deals', '商机'),
  key: 'id',
  time: 'created_on',
  fields: [
    { id: 'id', title: text('Deal', '商机'), type: 'string' },
    account,
    owner,
    ...[team, region].map(ofOwner),
    source,
    product,
    amount,
    { id: 'cost', title: text('Cost', '成本'), type: 'number', unit: 'CNY' },
    { id: 'stage', title: text('Stage', '阶段'), type: 'string', values: valuesOf(DEAL_STAGES) },
    { id: 'created_on', title: text('Created on', '创建日期'), type: 'date' },
    { id: 'qualified_on', title: text('Qualified on', '确认日期'), type: 'date' },
    quotedOn,
    {
      id: 'closed_on',
      title: text('Closed on', '关闭日期'),
      description: text('Won, lost or disqualified on.', '赢单、输单或判为不合格的日期。'),
      type: 'date',
    },
    {
      id: 'parked_on',
      title: text('Parked on', '暂缓日期'),
      description: text('Since when it has been parked; missing when it is not.', '自何日起暂缓；未暂缓则为空。'),
      type: 'date',
    },
    {
      id: 'first_expected_close',
      title: text('First expected close', '最初预计成交日'),
      type: 'date',
      planned: true,
    },
    { id: 'expected_close', title: text('Expected close', '预计成交日'), type: 'date', planned: true },
    { id: 'reason', title: text('Reason', '原因'), type: 'string', values: valuesOf(REASONS) },
    budgetConfirmed,
    decisionMakerMet,
    {
      id: 'probability',
      title: text('Probability', '赢率'),
      description: text('Chance of winning, by the stage it is in.', '按当前阶段的成交概率。'),
      type: 'number',
      formula: {
        if: [...Object.entries(STAGE_PROBABILITIES).flatMap(([stage, chance]) => [is('stage', stage), chance]), 0],
      },
    },
  ],
};

const stageHistory: Dataset = {
  id: 'stage_history',
  title: text('Stage history', '阶段历史'),
  key: 'id',
  time: 'entered_on',
  sequence: 'sequence',
  fields: [
    { id: 'id', type: 'string' },
    { id: 'deal', title: text('Deal', '商机'), type: 'string' },
    { id: 'stage', title: text('Stage', '阶段'), type: 'string', values: valuesOf(DEAL_STAGES) },
    { id: 'entered_on', title: text('Entered on', '进入日期'), type: 'date' },
    { id: 'sequence', title: text('Order', '次序'), type: 'number' },
    ...[account, owner, team, region, source, product, amount, quotedOn, budgetConfirmed, decisionMakerMet].map(ofDeal),
  ],
};

const people: Dataset = {
  id: 'people',
  title: text('People', '人员'),
  key: 'owner',
  fields: [owner, team, region],
};

const visits: Dataset = {
  id: 'visits',
  title: text('Visits', '拜访'),
  key: 'id',
  time: 'visited_at',
  fields: [
    { id: 'id', type: 'string' },
    { id: 'deal', title: text('Deal', '商机'), type: 'string' },
    account,
    owner,
    ...[team, region].map(ofOwner),
    ...[source, product].map(ofDeal),
    { id: 'visited_at', title: text('Visited at', '拜访时间'), type: 'datetime' },
    { id: 'granted', title: text('Appointment granted', '约访成功'), type: 'boolean' },
    { id: 'minutes', title: text('Minutes', '时长'), type: 'number', unit: 'minutes' },
    { id: 'next_step', title: text('Next step agreed', '已约定下一步'), type: 'boolean' },
    {
      id: 'week',
      title: text('Week', '周'),
      description: text('The Monday of the week of the visit.', '拜访所在周的周一。'),
      type: 'date',
      formula: { start_of: [field('visited_at'), 'week'] },
    },
  ],
};

const payments: Dataset = {
  id: 'payments',
  title: text('Payments', '回款'),
  key: 'id',
  time: 'due_on',
  fields: [
    { id: 'id', type: 'string' },
    { id: 'deal', title: text('Deal', '商机'), type: 'string' },
    account,
    owner,
    ...[team, region].map(ofOwner),
    ...[source, product].map(ofDeal),
    { id: 'due_on', title: text('Due on', '应收日期'), type: 'date', planned: true },
    { id: 'due_amount', title: text('Amount due', '应收金额'), type: 'number', unit: 'CNY' },
    { id: 'received_on', title: text('Received on', '到账日期'), type: 'date' },
    { id: 'received_amount', title: text('Amount received', '到账金额'), type: 'number', unit: 'CNY' },
  ],
};

const accountHistory: Dataset = {
  id: 'account_history',
  title: text('Strategic account history', '战略客户历史'),
  key: 'id',
  time: 'entered_on',
  sequence: 'sequence',
  fields: [
    { id: 'id', type: 'string' },
    account,
    owner,
    ...[team, region].map(ofOwner),
    { id: 'stage', title: text('Stage', '阶段'), type: 'string', values: valuesOf(ACCOUNT_STAGES) },
    { id: 'entered_on', title: text('Entered on', '进入日期'), type: 'date' },
    { id: 'sequence', title: text('Order', '次序'), type: 'number' },
  ],
};

/** What the example data holds, and what follows from it by lookups and formulas. */
export const b2bDatasets: Dataset[] = [deals, stageHistory, people, visits, payments, accountHistory];

const ofDeals = ['deals', 'stage_history', 'visits', 'payments'];
const ofPeople = [...ofDeals, 'account_history'];

function sharedBy(id: Id, title: Text, datasets: readonly Id[]): Dimension {
  return { id, title, fields: Object.fromEntries(datasets.map((dataset) => [dataset, id])) };
}

export const b2bDimensions: Dimension[] = [
  sharedBy('team', text('Team', '团队'), ofPeople),
  sharedBy('region', text('City', '城市'), ofPeople),
  sharedBy('source', text('Source', '来源'), ofDeals),
  sharedBy('product', text('Product', '产品'), ofDeals),
];
