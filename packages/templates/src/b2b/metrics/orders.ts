import type { Example, Metric } from '@weir/schema';
import { inJuly, inJune } from '../../building/examples.js';
import { MONEY, SHARE, WHOLE } from '../../building/formats.js';
import { count, distinct, field, is, per, sum } from '../../building/formulas.js';
import { text } from '../../building/text.js';

const booked = { where: is('state', 'booked') };

/** Two booked in June, one of them listed twice; one cancelled; one of July. */
const someOrders: Example['given'] = {
  orders: [
    { id: 'a', ordered_on: '2025-06-02', state: 'booked', amount: 100000 },
    { id: 'b', ordered_on: '2025-06-30', state: 'booked', amount: 50000 },
    { id: 'c', ordered_on: '2025-06-12', state: 'cancelled', amount: 900000 },
    { id: 'd', ordered_on: '2025-07-01', state: 'booked', amount: 70000 },
  ],
};
const listedTwice: Example['given'] = {
  orders: [...(someOrders['orders'] ?? []), { id: 'a', ordered_on: '2025-06-02', state: 'booked', amount: 100000 }],
};
const allCancelled: Example['given'] = {
  orders: [{ id: 'c', ordered_on: '2025-06-12', state: 'cancelled', amount: 900000 }],
};

/** What customers ordered, cancelled orders removed. */
export const orderMetrics: Metric[] = [
  {
    id: 'orders',
    title: text('Orders', '订单数'),
    description: text(
      'Different booked orders of the period; cancelled ones are removed.',
      '期间内已生效的不同订单数；已取消的剔除。',
    ),
    kind: 'result',
    formula: distinct('orders', field('id'), booked),
    format: WHOLE,
    good: 'higher',
    targets: [{ value: 14, grain: 'month' }],
    drivers: ['visits_per_week'],
    examples: [
      { ...inJune(listedTwice), title: text('An order listed twice is one', '重复列出的订单只算一单'), expect: 2 },
      { ...inJune(allCancelled), title: text('All cancelled: 0', '全部取消：0'), expect: 0 },
    ],
  },
  {
    id: 'order_value',
    title: text('Order value', '订单金额'),
    description: text('Amount of the booked orders of the period.', '期间内已生效订单的金额合计。'),
    kind: 'result',
    formula: sum('orders', field('amount'), booked),
    format: MONEY,
    good: 'higher',
    examples: [
      { ...inJune(someOrders), title: text('Without the cancelled one', '不含已取消的订单'), expect: 150000 },
      { ...inJune(allCancelled), title: text('All cancelled: 0', '全部取消：0'), expect: 0 },
    ],
  },
  {
    id: 'cancellation_rate',
    title: text('Cancelled orders', '订单取消率'),
    description: text('Cancelled ÷ all orders of the period.', '期间内已取消订单 ÷ 全部订单。'),
    kind: 'result',
    formula: per(count('orders', { where: is('state', 'cancelled') }), count('orders')),
    format: SHARE,
    good: 'lower',
    targets: [{ value: 0.05 }],
    examples: [
      { ...inJune(someOrders), title: text('One of three', '三单取消一单'), expect: 1 / 3 },
      {
        ...inJuly({ orders: (someOrders['orders'] ?? []).slice(0, 3) }),
        title: text('No order: no rate', '没有订单：无法计算'),
        expect: null,
      },
    ],
  },
];
