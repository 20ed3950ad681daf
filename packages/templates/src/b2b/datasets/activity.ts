import type { Dataset } from '@weir/schema';
import { field } from '../../building/formulas.js';
import { text } from '../../building/text.js';
import { CONTACT_ROLES, LEARNING_KINDS, valuesOf } from '../values.js';
import { account, date, deal, key, ofDeal, ofOwner, owner, product, region, source, team } from './fields.js';

/** What sellers do: each row is an appointment that one asked for. */
export const visits: Dataset = {
  id: 'visits',
  title: text('Visits', '拜访'),
  key: 'id',
  time: 'visited_at',
  fields: [
    key,
    deal,
    account,
    owner,
    ...[team, region].map(ofOwner),
    ...[source, product].map(ofDeal),
    { id: 'visited_at', title: text('Visited at', '拜访时间'), type: 'datetime' },
    { id: 'granted', title: text('Appointment granted', '约访成功'), type: 'boolean' },
    { id: 'minutes', title: text('Minutes', '时长'), type: 'number', unit: 'minutes' },
    { id: 'next_step', title: text('Next step agreed', '已约定下一步'), type: 'boolean' },
    {
      id: 'role',
      title: text('Met', '会见对象'),
      description: text('What the person met decides on.', '所见之人在采购中的角色。'),
      type: 'string',
      values: valuesOf(CONTACT_ROLES),
    },
    {
      id: 'reviewed_at',
      title: text('Reviewed at', '复盘时间'),
      description: text('When seller and coach went through the visit.', '销售与教练复盘该次拜访的时间。'),
      type: 'datetime',
    },
    {
      id: 'week',
      title: text('Week', '周'),
      description: text('The Monday of the week of the visit.', '拜访所在周的周一。'),
      type: 'date',
      formula: { start_of: [field('visited_at'), 'week'] },
    },
  ],
};

/** What sellers learn. */
export const learning: Dataset = {
  id: 'learning',
  title: text('Learning', '学习记录'),
  key: 'id',
  time: 'finished_on',
  fields: [
    key,
    owner,
    ...[team, region].map(ofOwner),
    { id: 'kind', title: text('Kind', '类型'), type: 'string', values: valuesOf(LEARNING_KINDS) },
    date('finished_on', text('Finished on', '完成日期')),
    {
      id: 'score',
      title: text('Score', '得分'),
      description: text('0 to 100, of a practice conversation.', '演练对话的得分，0 至 100。'),
      type: 'number',
    },
    date('valid_until', text('Valid until', '有效期至'), {
      description: text('First day on which a certificate no longer holds.', '证书失效的首日。'),
      planned: true,
    }),
  ],
};

/** Sellers, with the days between which they are in the team. */
export const people: Dataset = {
  id: 'people',
  title: text('People', '人员'),
  key: 'owner',
  fields: [
    owner,
    team,
    region,
    date('hired_on', text('Hired on', '入职日期')),
    date('left_on', text('Left on', '离职日期'), {
      description: text('First day without them; missing while they are here.', '离职首日；在职则为空。'),
      planned: true,
    }),
  ],
};
