import type { Dataset } from '@weir/schema';
import { text } from '../../building/text.js';
import { ACCOUNT_STAGES, valuesOf } from '../values.js';
import { account, date, key, ofOwner, owner, region, team } from './fields.js';

/** Where strategic accounts stand. */
export const accountHistory: Dataset = {
  id: 'account_history',
  title: text('Strategic account history', '战略客户历史'),
  key: 'id',
  time: 'entered_on',
  sequence: 'sequence',
  fields: [
    key,
    account,
    owner,
    ...[team, region].map(ofOwner),
    { id: 'stage', title: text('Stage', '阶段'), type: 'string', values: valuesOf(ACCOUNT_STAGES) },
    date('entered_on', text('Entered on', '进入日期')),
    { id: 'sequence', title: text('Order', '次序'), type: 'number' },
  ],
};
