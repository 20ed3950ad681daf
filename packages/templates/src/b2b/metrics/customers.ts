import type { Example, Metric } from '@weir/schema';
import { daysAfter, inJuly, inJune } from '../../building/examples.js';
import { SHARE, WHOLE } from '../../building/formats.js';
import { conversion, count, figure, is, parameter, per } from '../../building/formulas.js';
import { text } from '../../building/text.js';
import { REPEAT_WINDOW_DAYS } from '../parameters.js';

const someSources: Example['given'] = {
  deals: [
    { id: 'a', created_on: '2025-06-02', source: 'existing' },
    { id: 'b', created_on: '2025-06-03', source: 'website' },
    { id: 'c', created_on: '2025-06-04', source: null },
    { id: 'd', created_on: '2025-06-05', source: 'existing' },
    { id: 'e', created_on: '2025-07-01', source: 'existing' },
  ],
};

const order = (id: string, account: string, number: number | null, ordered_on: string) => ({
  id,
  account,
  number,
  ordered_on,
  state: number === null ? 'cancelled' : 'booked',
});
const firstInJune = '2025-06-02';
/** First orders in June: a comes again on the last day of the window, b a day later, c only cancelled; d bought first in May. */
const someOrders: Example['given'] = {
  orders: [
    order('1', 'a', 1, firstInJune),
    order('2', 'a', 2, daysAfter(firstInJune, REPEAT_WINDOW_DAYS)),
    order('3', 'b', 1, firstInJune),
    order('4', 'b', 2, daysAfter(firstInJune, REPEAT_WINDOW_DAYS + 1)),
    order('5', 'c', 1, '2025-06-30'),
    order('6', 'c', null, '2025-07-30'),
    order('7', 'd', 1, '2025-05-31'),
    order('8', 'd', 2, '2025-06-10'),
  ],
};
const aYearLater = { ...inJune(someOrders), asOf: '2026-06-01' };

/** Service to lead: what customers bring beside what they pay already. */
export const customerMetrics: Metric[] = [
  {
    id: 'repeat_purchase',
    title: text('Repeat purchase', '复购转化率'),
    description: text(
      'Of the customers whose first order lies in the period, the share with a second one within the repeat window; those that still have time are left out.',
      '首单在期间内的客户中，在复购窗口内有第二单的比例；窗口尚未结束的不计入。',
    ),
    kind: 'result',
    formula: conversion('repeat', 'first_order', 'second_order', parameter('repeat_window')),
    format: SHARE,
    good: 'higher',
    targets: [{ value: 0.5 }],
    drivers: ['visits_per_week', 'renewal_rate'],
    examples: [
      {
        ...aYearLater,
        title: text('A day late is too late, a cancelled order is none', '晚一天不算，已取消的订单不算'),
        expect: 1 / 3,
      },
      {
        ...aYearLater,
        parameters: { repeat_window: 9 },
        title: text('In a shorter window nobody is', '窗口更短则无人复购'),
        expect: 0,
      },
      {
        ...aYearLater,
        asOf: daysAfter('2025-06-30', REPEAT_WINDOW_DAYS),
        title: text('Who still has time is left out', '窗口尚未结束的不计入'),
        expect: 0.5,
      },
      { ...inJune({}), title: text('No first order: missing', '没有首单：缺失'), expect: null },
    ],
  },
  {
    id: 'new_customers',
    title: text('New customers', '新客户数'),
    description: text('Customers whose first booked order lies in the period.', '首个已生效订单在期间内的客户数。'),
    kind: 'result',
    formula: figure('entered', 'repeat', 'first_order'),
    format: WHOLE,
    good: 'higher',
    examples: [
      { ...aYearLater, title: text('Who bought in May already is not new', '5 月已购买的不算新客户'), expect: 3 },
      { ...inJune({}), title: text('None: 0', '没有：0'), expect: 0 },
    ],
  },
  {
    id: 'leads_from_customers',
    title: text('Leads from customers', '老客户线索占比'),
    description: text(
      'Share of the leads created in the period that existing customers gave.',
      '期间内创建的线索中，来自老客户的比例。',
    ),
    kind: 'result',
    formula: per(count('deals', { where: is('source', 'existing') }), count('deals')),
    format: SHARE,
    good: 'higher',
    targets: [{ value: 0.1 }],
    drivers: ['renewal_rate'],
    examples: [
      { ...inJune(someSources), title: text('An unknown source is none of them', '来源不明的不算'), expect: 0.5 },
      {
        ...inJuly({ deals: (someSources['deals'] ?? []).slice(0, 4) }),
        title: text('No lead: missing', '没有线索：缺失'),
        expect: null,
      },
    ],
  },
];
