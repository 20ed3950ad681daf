import type { Example, Metric } from '@weir/schema';
import { inJuly, inJune } from '../../building/examples.js';
import { MONEY, SHARE } from '../../building/formats.js';
import { field, known, lessThan, minus, per, sum, today } from '../../building/formulas.js';
import { text } from '../../building/text.js';

/** What falls due later in a period that is not over is left out of both sides. */
const due = { where: lessThan(field('due_on'), today), on: 'due_on' };
const dueByInvoice = { where: lessThan(field('invoice_due_on'), today), on: 'invoice_due_on' };

const somePayments: Example['given'] = {
  payments: [
    { id: 'a', due_on: '2025-06-05', due_amount: 600, received_on: '2025-06-18', received_amount: 600 },
    { id: 'b', due_on: '2025-06-10', due_amount: 300, received_on: '2025-06-19', received_amount: 200 },
    { id: 'c', due_on: '2025-06-14', due_amount: 100, received_on: null, received_amount: null },
    { id: 'd', due_on: '2025-06-25', due_amount: 5000, received_on: null, received_amount: null },
  ],
};
/** The first is invoiced for July, the second for June, the third not at all. */
const someInvoices: Example['given'] = {
  payments: [
    { id: 'a', due_on: '2025-06-05', due_amount: 600, invoice_due_on: '2025-07-05', received_amount: 600 },
    { id: 'b', due_on: '2025-05-31', due_amount: 400, invoice_due_on: '2025-06-15', received_amount: 100 },
    { id: 'c', due_on: '2025-06-14', due_amount: 900, invoice_due_on: null, received_amount: null },
  ],
};
/** 800 came in June, of which 150 went back in June and 50 in July. */
const someRefunds: Example['given'] = {
  payments: [
    { ...somePayments['payments']?.[0], id: 'a', refunded_on: '2025-06-29', refunded_amount: 150 },
    { ...somePayments['payments']?.[1], id: 'b', refunded_on: '2025-07-02', refunded_amount: 50 },
  ],
};
const nothingDue = { ...inJuly(somePayments), title: text('Nothing due: missing', '没有到期：缺失') };

/** What customers owe, and what they paid. */
export const cashMetrics: Metric[] = [
  {
    id: 'collection_ratio',
    title: text('Collection ratio', '回款比'),
    description: text(
      'Received ÷ due, of the instalments that fell due in the period by contract; what falls due later is left out.',
      '按合同在期间内到期的应收款中，已到账的比例；尚未到期的不计入。',
    ),
    kind: 'result',
    formula: per(sum('payments', field('received_amount'), due), sum('payments', field('due_amount'), due)),
    format: SHARE,
    good: 'higher',
    targets: [{ value: 0.95 }, { value: 0.95, grain: 'month' }],
    examples: [
      {
        ...inJune(somePayments),
        asOf: '2025-06-20',
        title: text('The fourth is not due on 20 June', '第四笔到 6 月 20 日尚未到期'),
        expect: 0.8,
      },
      { ...nothingDue, expect: null },
    ],
  },
  {
    id: 'collection_ratio_invoiced',
    title: text('Collection ratio by invoice', '回款比（按发票）'),
    description: text(
      'Received ÷ due, of the instalments whose invoice fell due in the period; what is not invoiced is left out.',
      '发票在期间内到期的应收款中，已到账的比例；未开票的不计入。',
    ),
    kind: 'result',
    formula: per(
      sum('payments', field('received_amount'), dueByInvoice),
      sum('payments', field('due_amount'), dueByInvoice),
    ),
    format: SHARE,
    good: 'higher',
    targets: [{ value: 0.97 }],
    examples: [
      { ...inJune(someInvoices), title: text('By the invoice’s day', '按发票到期日'), expect: 0.25 },
      {
        ...inJune({ payments: (someInvoices['payments'] ?? []).slice(2) }),
        title: text('Not invoiced: missing', '未开票：缺失'),
        expect: null,
      },
    ],
  },
  {
    id: 'cash_revenue',
    title: text('Cash revenue', '回款额'),
    description: text(
      'Payments received in the period − refunds paid in the period.',
      '期间内到账的款项 − 期间内的退款。',
    ),
    kind: 'result',
    formula: minus(
      sum('payments', field('received_amount'), { where: known('received_on'), on: 'received_on' }),
      sum('payments', field('refunded_amount'), { where: known('refunded_on'), on: 'refunded_on' }),
    ),
    format: MONEY,
    good: 'higher',
    targets: [{ value: 4_500_000, grain: 'month' }],
    drivers: ['collection_ratio'],
    examples: [
      { ...inJune(someRefunds), title: text('A refund counts when it is paid', '退款按退款日期计'), expect: 650 },
      { ...inJuly(someRefunds), title: text('Only a refund: below zero', '只有退款：为负'), expect: -50 },
      { ...inJune(somePayments), title: text('Nothing refunded', '没有退款'), expect: 800 },
    ],
  },
  {
    id: 'receivables_overdue',
    title: text('Overdue receivables', '逾期应收'),
    description: text('Fell due in the period and has not been received.', '期间内到期而尚未到账的金额。'),
    kind: 'result',
    formula: minus(sum('payments', field('due_amount'), due), sum('payments', field('received_amount'), due)),
    format: MONEY,
    good: 'lower',
    examples: [
      { ...inJune(somePayments), title: text('A part is still owed', '部分仍未支付'), expect: 5200 },
      { ...nothingDue, title: text('Nothing due: 0', '没有到期：0'), expect: 0 },
    ],
  },
];
