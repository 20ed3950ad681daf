import { describe, expect, test } from 'vitest';
import type { Formula, WeirDocument } from '@weir/schema';
import { Localizer } from '@weir/ui';
import { partCaption } from './caption.js';

const text = (en: string, zh: string) => ({ en, 'zh-CN': zh });
const document: WeirDocument = {
  weir: 1,
  id: 'd',
  title: 'D',
  datasets: [
    {
      id: 'deals',
      title: text('Deals', '商机'),
      fields: [
        { id: 'amount', title: text('Amount', '金额'), type: 'number' },
        { id: 'probability', title: text('Probability', '赢率'), type: 'number' },
        {
          id: 'stage',
          title: text('Stage', '阶段'),
          type: 'string',
          values: [
            { value: 'won', title: text('Won', '赢单') },
            { value: 'lost', title: text('Lost', '输单') },
          ],
        },
        { id: 'created_on', title: text('Created on', '创建日期'), type: 'date' },
        { id: 'closed_on', title: text('Closed on', '关闭日期'), type: 'date' },
        { id: 'is_new', title: text('New', '新客户'), type: 'boolean' },
        { id: 'source', type: 'string' },
      ],
    },
  ],
  parameters: [{ id: 'quota', title: text('Quota', '指标'), type: 'number', default: 1 }],
  metrics: [
    { id: 'revenue', title: text('Revenue', '收入'), formula: 1 },
    { id: 'cost', formula: 1 },
  ],
  funnels: [
    {
      id: 'b2b',
      title: text('Selling', '销售'),
      stages: [
        { id: 'lead', title: text('Lead', '线索'), kind: 'open' },
        { id: 'won', title: text('Won', '赢单'), kind: 'won' },
      ],
    },
  ],
};
const v = (field: string) => ({ var: field });
const amount = v('amount');
const counted = (where: Formula): Formula => ({ count: ['deals', where, 'closed_on'] });
const [english, chinese] = [new Localizer('en'), new Localizer('zh-CN')];

describe('partCaption', () => {
  test.each<[string, Formula, string]>([
    ['rows', { count: ['deals'] }, 'Deals'],
    ['rows with a value', counted({ '==': [v('stage'), 'won'] }), 'Deals (Won)'],
    ['one of some values', counted({ in: [v('stage'), ['won', 'lost']] }), 'Deals (Won or Lost)'],
    ['a value without a title says its field', counted({ '==': [v('source'), 'web'] }), 'Deals (source = web)'],
    ['another value', counted({ '!=': [v('stage'), 'won'] }), 'Deals (not Won)'],
    ['yes', counted({ '==': [v('is_new'), true] }), 'Deals (New)'],
    ['no', counted({ '==': [v('is_new'), false] }), 'Deals (not New)'],
    ['the field itself', counted(v('is_new')), 'Deals (New)'],
    ['not', counted({ '!': [v('is_new')] }), 'Deals (not New)'],
    ['with a value', counted({ '!=': [v('closed_on'), null] }), 'Deals (with Closed on)'],
    ['without one', counted({ '==': [v('closed_on'), null] }), 'Deals (without Closed on)'],
    ['an order', counted({ '>=': [amount, 1000] }), 'Deals (Amount ≥ 1,000)'],
    [
      'a bound of the period',
      counted({ '<': [v('created_on'), { period_end: [] }] }),
      'Deals (Created on < end of the period)',
    ],
    ['today', counted({ '<': [v('created_on'), { today: [] }] }), 'Deals (Created on < today)'],
    ['several conditions', counted({ and: [v('is_new'), { '==': [v('stage'), 'won'] }] }), 'Deals (New and Won)'],
    ['what cannot be said shortly', counted({ '>': [{ length: [v('source')] }, 3] }), 'Deals (with conditions)'],
    ['all rows, by another date', counted(true), 'Deals'],
    ['a sum', { sum: ['deals', amount] }, 'Sum of Amount'],
    ['a sum of products', { sum: ['deals', { '*': [amount, v('probability')] }] }, 'Sum of Amount × Probability'],
    ['a mean with a condition', { avg: ['deals', amount, { '==': [v('stage'), 'won'] }] }, 'Mean of Amount (Won)'],
    [
      'a median of days',
      { median: ['deals', { days_between: [v('created_on'), v('closed_on')] }] },
      'Median of days from Created on to Closed on',
    ],
    ['a percentile', { percentile: ['deals', amount, 90] }, 'Amount, percentile 90'],
    ['different values', { distinct: ['deals', v('source')] }, 'source, each once'],
    ['a value that is worked out', { sum: ['deals', { round: [amount] }] }, 'Sum of Amount'],
    [
      'one that is put together',
      { distinct: ['deals', { cat: [v('stage'), '/', v('source')] }] },
      'Stage and source, each once',
    ],
    ['one of nothing', { sum: ['deals', { round: [1.5] }] }, 'Sum of calculated'],
    ['a limit that is a parameter', counted({ '>=': [amount, { param: 'quota' }] }), 'Deals (Amount ≥ Quota)'],
    ['a field that there is not', { sum: ['deals', v('amonut')] }, 'Sum of amonut'],
    ['a dataset that there is not', { count: ['dales'] }, 'dales'],
    ['a difference', { '-': [{ metric: 'revenue' }, { metric: 'cost' }] }, 'Revenue − cost'],
    [
      'a product with a sum',
      { '*': [2, { '+': [{ metric: 'revenue' }, { param: 'quota' }] }] },
      '2 × (Revenue + Quota)',
    ],
    ['a negative one', { '-': [{ metric: 'revenue' }] }, '−Revenue'],
    ['the larger one', { max: [{ metric: 'revenue' }, 1] }, 'calculated'],
    ['a stage', { reached: ['b2b', 'lead'] }, 'Lead, reached'],
    ['all stages', { open: ['b2b'] }, 'Selling, open'],
    ['a conversion', { conversion: ['b2b', 'lead', 'won'] }, 'Conversion, Lead to Won'],
    ['a time', { time_between: ['b2b', 'lead', 'won', 'median'] }, 'Time from Lead to Won'],
    ['a funnel', { velocity: ['b2b'] }, 'Velocity, Selling'],
    ['the year before', { prior: [{ metric: 'revenue' }, 1, 'year'] }, 'Revenue, 1 year before'],
    ['two quarters', { rolling: [{ metric: 'revenue' }, 2, 'quarter'] }, 'Revenue, last 6 months'],
    ['to date', { to_date: [{ count: ['deals'] }, 'year'] }, 'Deals to date'],
    ['all groups', { total: [{ metric: 'revenue' }] }, 'Revenue, all groups'],
  ])('%s', (_claim, formula, expected) => {
    expect(partCaption(english, document, formula)).toBe(expected);
  });

  test.each<[Formula, string]>([
    [counted({ in: [v('stage'), ['won', 'lost']] }), '商机（赢单或输单）'],
    [{ sum: ['deals', amount, { '==': [v('stage'), 'won'] }] }, '金额合计（赢单）'],
    [{ prior: [{ metric: 'revenue' }, 1, 'year'] }, '1年前的收入'],
    [{ conversion: ['b2b', 'lead', 'won'] }, '线索到赢单的转化率'],
  ])('%j in Chinese', (formula, expected) => {
    expect(partCaption(chinese, document, formula)).toBe(expected);
  });
});
