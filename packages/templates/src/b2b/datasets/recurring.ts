import type { Dataset } from '@weir/schema';
import { field, isOneOf, minus } from '../../building/formulas.js';
import { text } from '../../building/text.js';
import { MOVEMENTS, valuesOf } from '../values.js';
import { account, date, key, money, ofOwner, owner, product, region, team } from './fields.js';

/** Contracts that are paid over and over: subscriptions, service, rent. */
export const contracts: Dataset = {
  id: 'contracts',
  title: text('Contracts', '合同'),
  key: 'id',
  time: 'started_on',
  fields: [
    key,
    account,
    owner,
    ...[team, region].map(ofOwner),
    product,
    date('started_on', text('Started on', '生效日期')),
    date('ends_on', text('Ends on', '到期日期'), {
      description: text('The first day after it; missing when it has no end.', '合同期满后的首日；无期限则为空。'),
      planned: true,
    }),
    date('renewed_on', text('Renewed on', '续约日期'), {
      description: text('When the next one was signed; missing when none was.', '签订下一份合同的日期；未续约则为空。'),
    }),
    money('amount', text('Amount', '金额'), text('For the whole term.', '整个合同期的金额。')),
    { id: 'months', title: text('Months', '月数'), type: 'number' },
  ],
};

/** Changes of what customers pay per month: one row when it begins, grows, shrinks or ends. */
export const revenueMovements: Dataset = {
  id: 'revenue_movements',
  title: text('Recurring revenue movements', '经常性收入变动'),
  key: 'id',
  time: 'moved_on',
  fields: [
    key,
    account,
    owner,
    ...[team, region].map(ofOwner),
    product,
    date('moved_on', text('Moved on', '变动日期')),
    { id: 'kind', title: text('Kind', '类型'), type: 'string', values: valuesOf(MOVEMENTS) },
    money('amount', text('Amount a month', '月金额'), text('Never below zero.', '不为负数。')),
    date('customer_since', text('Customer since', '成为客户日期'), {
      description: text('When this unbroken relation began.', '本次连续合作的开始日期。'),
    }),
    {
      ...money('change', text('Change a month', '月度变动'), text('Below zero: less than before.', '为负表示减少。')),
      formula: { if: [isOneOf('kind', ['new', 'expansion']), field('amount'), minus(0, field('amount'))] },
    },
  ],
};
