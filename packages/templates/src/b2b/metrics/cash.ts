import type { Metric } from '@weir/schema';
import { field, isNot, lessThan, minus, per, sum, today } from '../../building/formulas.js';
import { text } from '../../building/text.js';

const due = { where: lessThan(field('due_on'), today), on: 'due_on' };

const somePayments = {
  payments: [
    { id: 'a', due_on: '2025-06-05', due_amount: 600, received_on: '2025-06-18', received_amount: 600 },
    { id: 'b', due_on: '2025-06-10', due_amount: 300, received_on: '2025-06-19', received_amount: 200 },
    { id: 'c', due_on: '2025-06-14', due_amount: 100, received_on: null, received_amount: null },
    { id: 'd', due_on: '2025-06-25', due_amount: 5000, received_on: null, received_amount: null },
  ],
};
const june = { from: '2025-06-01', to: '2025-07-01' };

/** What customers owe, and what they paid. */
export const cashMetrics: Metric[] = [
  {
    id: 'collection_ratio',
    title: text('Collection ratio', '回款比'),
    description: text(
      'Received ÷ due, of the instalments that fell due in the period; what falls due later is left out.',
      '期间内到期应收款中已到账的比例；尚未到期的不计入。',
    ),
    kind: 'result',
    formula: per(sum('payments', field('received_amount'), due), sum('payments', field('due_amount'), due)),
    format: { style: 'percent', digits: 1 },
    good: 'higher',
    targets: [{ value: 0.95 }, { value: 0.95, grain: 'month' }],
    examples: [
      {
        title: text('The fourth is not due on 20 June', '第四笔到 6 月 20 日尚未到期'),
        given: somePayments,
        range: june,
        asOf: '2025-06-20',
        expect: 0.8,
      },
    ],
  },
  {
    id: 'cash_revenue',
    title: text('Cash revenue', '回款额'),
    description: text('Payments received in the period.', '期间内到账的款项。'),
    kind: 'result',
    formula: sum('payments', field('received_amount'), { where: isNot('received_on', null), on: 'received_on' }),
    format: { style: 'currency', notation: 'compact', digits: 1 },
    good: 'higher',
    targets: [{ value: 4_500_000, grain: 'month' }],
    examples: [{ given: somePayments, range: june, asOf: '2025-09-01', expect: 800 }],
  },
  {
    id: 'receivables_overdue',
    title: text('Overdue receivables', '逾期应收'),
    description: text('Fell due in the period and has not been received.', '期间内到期而尚未到账的金额。'),
    kind: 'result',
    formula: minus(sum('payments', field('due_amount'), due), sum('payments', field('received_amount'), due)),
    format: { style: 'currency', notation: 'compact', digits: 1 },
    good: 'lower',
    examples: [{ given: somePayments, range: june, asOf: '2025-09-01', expect: 5200 }],
  },
];
