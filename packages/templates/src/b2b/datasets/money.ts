import type { Dataset } from '@weir/schema';
import { text } from '../../building/text.js';
import { ORDER_STATES, valuesOf } from '../values.js';
import { account, date, deal, key, money, ofDeal, ofOwner, owner, product, region, source, team } from './fields.js';

/** What customers ordered, by a deal or again without one. */
export const orders: Dataset = {
  id: 'orders',
  title: text('Orders', '订单'),
  key: 'id',
  time: 'ordered_on',
  fields: [
    key,
    deal,
    account,
    owner,
    ...[team, region].map(ofOwner),
    ofDeal(source),
    product,
    date('ordered_on', text('Ordered on', '下单日期')),
    { id: 'state', title: text('State', '状态'), type: 'string', values: valuesOf(ORDER_STATES) },
    {
      id: 'number',
      title: text('Which order', '第几单'),
      description: text(
        'The customer’s first order is 1; a cancelled one has no number.',
        '客户的首单为 1；已取消的订单没有序号。',
      ),
      type: 'number',
    },
    money('amount', text('Amount', '金额')),
  ],
};

/** Instalments that customers owe. */
export const payments: Dataset = {
  id: 'payments',
  title: text('Payments', '回款'),
  key: 'id',
  time: 'due_on',
  fields: [
    key,
    deal,
    account,
    owner,
    ...[team, region].map(ofOwner),
    ...[source, product].map(ofDeal),
    date('due_on', text('Due on', '应收日期'), {
      description: text('As the contract says.', '合同约定的应收日期。'),
      planned: true,
    }),
    money('due_amount', text('Amount due', '应收金额')),
    date('invoice_due_on', text('Invoice due on', '发票到期日'), {
      description: text('As the invoice says; missing until it is sent.', '发票载明的到期日；未开票则为空。'),
      planned: true,
    }),
    date('received_on', text('Received on', '到账日期')),
    money('received_amount', text('Amount received', '到账金额')),
    date('refunded_on', text('Refunded on', '退款日期')),
    money('refunded_amount', text('Amount refunded', '退款金额')),
  ],
};

/** What each seller is to win, by month. */
export const quotas: Dataset = {
  id: 'quotas',
  title: text('Quotas', '销售指标'),
  key: 'id',
  time: 'month',
  fields: [
    key,
    owner,
    ...[team, region].map(ofOwner),
    date('month', text('Month', '月份'), {
      description: text('Its first day.', '当月首日。'),
      planned: true,
    }),
    money('amount', text('Amount', '金额')),
  ],
};
