import type { Funnel, Id, Stage, Text } from '@weir/schema';
import { is } from '../building/formulas.js';
import { advanceThrough, staircase } from '../building/stages.js';
import { text } from '../building/text.js';

/** A customer is in the stage since its order of this number; cancelled orders have none. */
function nthOrder(id: Id, title: Text, number: number, kind: Stage['kind']): Stage {
  return {
    id,
    title,
    kind,
    enters: [{ dataset: 'orders', when: is('number', number), at: 'ordered_on', entity: 'account' }],
    position: staircase(number - 1),
  };
}

/** Service to lead: whether those who bought once buy again. */
export const repeatFunnel: Funnel = {
  id: 'repeat',
  title: text('Repeat purchase', '复购'),
  description: text(
    'Customers by their booked orders: who orders once, twice, and a third time.',
    '按已生效订单看客户：首购、复购与再次复购。',
  ),
  entity: { title: text('Customer', '客户') },
  stages: [
    nthOrder('first_order', text('First order', '首单'), 1, 'open'),
    nthOrder('second_order', text('Second order', '第二单'), 2, 'won'),
    nthOrder('third_order', text('Third order', '第三单'), 3, 'won'),
  ],
  transitions: advanceThrough('first_order', 'second_order', 'third_order'),
  counting: { method: 'history' },
};
