import type { Dataset, Field } from '@weir/schema';
import { is } from '../../building/formulas.js';
import { text } from '../../building/text.js';
import { STAGE_PROBABILITIES } from '../stage-probabilities.js';
import { DEAL_STAGES, REASONS, valuesOf } from '../values.js';
import { account, date, deal, key, money, ofDeal, ofOwner, owner, product, region, source, team } from './fields.js';

const amount = money('amount', text('Amount', '金额'), text('Estimated until the deal is won.', '赢单之前为预估。'));
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
const quotedOn = date('quoted_on', text('Quoted on', '报价日期'));

export const deals: Dataset = {
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
    money('cost', text('Cost', '成本')),
    { id: 'stage', title: text('Stage', '阶段'), type: 'string', values: valuesOf(DEAL_STAGES) },
    date('created_on', text('Created on', '创建日期')),
    date('qualified_on', text('Qualified on', '确认日期')),
    quotedOn,
    date('closed_on', text('Closed on', '关闭日期'), {
      description: text('Won, lost or disqualified on.', '赢单、输单或判为不合格的日期。'),
    }),
    date('parked_on', text('Parked on', '暂缓日期'), {
      description: text('Since when it has been parked; missing when it is not.', '自何日起暂缓；未暂缓则为空。'),
    }),
    date('first_expected_close', text('First expected close', '最初预计成交日'), { planned: true }),
    date('expected_close', text('Expected close', '预计成交日'), { planned: true }),
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

export const stageHistory: Dataset = {
  id: 'stage_history',
  title: text('Stage history', '阶段历史'),
  key: 'id',
  time: 'entered_on',
  sequence: 'sequence',
  fields: [
    key,
    deal,
    { id: 'stage', title: text('Stage', '阶段'), type: 'string', values: valuesOf(DEAL_STAGES) },
    date('entered_on', text('Entered on', '进入日期')),
    { id: 'sequence', title: text('Order', '次序'), type: 'number' },
    ...[account, owner, team, region, source, product, amount, quotedOn, budgetConfirmed, decisionMakerMet].map(ofDeal),
  ],
};
