import type { WeirDocument } from '@weir/schema';

/** A document with something of everything that a formula may name. */
export const salesDocument: WeirDocument = {
  weir: 1,
  id: 'sales',
  title: 'Sales',
  settings: { timeZone: 'Asia/Shanghai', currency: 'CNY' },
  datasets: [
    {
      id: 'deals',
      title: { en: 'Deals', 'zh-CN': '商机' },
      description: { en: 'One row for each opportunity.', 'zh-CN': '每个商机一行。' },
      key: 'id',
      time: 'created_on',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'created_on', type: 'date', title: { en: 'Created on', 'zh-CN': '创建日期' } },
        {
          id: 'closed_on',
          type: 'date',
          title: { en: 'Closed on', 'zh-CN': '关闭日期' },
          description: { en: 'Date of winning or losing the deal.', 'zh-CN': '赢单或丢单的日期。' },
        },
        { id: 'closing_due', type: 'date', planned: true, title: { en: 'Closing due', 'zh-CN': '预计关闭' } },
        { id: 'closed_by', type: 'string', title: { en: 'Closed by', 'zh-CN': '关闭人' } },
        { id: 'close_reason', type: 'string', title: { en: 'Reason', 'zh-CN': '关闭原因' } },
        { id: 'updated_at', type: 'datetime' },
        { id: 'amount', type: 'number', unit: 'CNY', title: { en: 'Amount', 'zh-CN': '金额' } },
        { id: 'cycle', type: 'number', unit: 'days' },
        {
          id: 'stage',
          type: 'string',
          title: { en: 'Stage', 'zh-CN': '阶段' },
          values: [
            { value: 'lead', title: { en: 'Lead', 'zh-CN': '线索' } },
            { value: 'won', title: { en: 'Won', 'zh-CN': '赢单' } },
            { value: 'lost', title: { en: 'Lost', 'zh-CN': '丢单' } },
          ],
        },
        { id: 'owner', type: 'string', title: { en: 'Owner', 'zh-CN': '负责人' } },
        {
          id: 'team',
          type: 'string',
          title: { en: 'Team', 'zh-CN': '团队' },
          lookup: { by: 'owner', dataset: 'people', field: 'team' },
        },
        { id: 'urgent', type: 'boolean', formula: { '>': [{ var: 'amount' }, { param: 'big' }] } },
        { id: 'old', type: 'string', archived: true },
      ],
    },
    {
      id: 'people',
      title: { en: 'People', 'zh-CN': '人员' },
      key: 'name',
      fields: [
        { id: 'name', type: 'string' },
        { id: 'team', type: 'string' },
        { id: 'on', type: 'date' },
        { id: 'big', type: 'number' },
      ],
    },
  ],
  dimensions: [{ id: 'team', title: { en: 'Team', 'zh-CN': '团队' }, fields: { deals: 'team', people: 'team' } }],
  parameters: [
    { id: 'quota', title: { en: 'Quota', 'zh-CN': '指标额' }, type: 'number', unit: 'CNY', default: 1_000_000 },
    { id: 'big', title: { en: 'Big deal', 'zh-CN': '大单' }, type: 'number', unit: 'CNY', default: 100_000 },
  ],
  funnels: [
    {
      id: 'b2b',
      title: { en: 'Solution selling', 'zh-CN': '解决方案销售' },
      stages: [
        { id: 'lead', kind: 'open', title: { en: 'Lead', 'zh-CN': '线索' } },
        { id: 'won', kind: 'won', title: { en: 'Won', 'zh-CN': '赢单' } },
      ],
    },
  ],
  metrics: [
    {
      id: 'won_deals',
      title: { en: 'Deals won', 'zh-CN': '赢单数' },
      formula: { count: ['deals', { '==': [{ var: 'stage' }, 'won'] }, 'closed_on'] },
    },
    {
      id: 'revenue',
      title: { en: 'Revenue', 'zh-CN': '收入' },
      description: { en: 'Amount of won deals.', 'zh-CN': '赢单金额。' },
      formula: { sum: ['deals', { var: 'amount' }, { '==': [{ var: 'stage' }, 'won'] }, 'closed_on'] },
    },
    {
      id: 'deal_size',
      title: { en: 'Average deal', 'zh-CN': '平均单额' },
      formula: { '/': [{ metric: 'revenue' }, { metric: 'won_deals' }] },
    },
    {
      id: 'size_index',
      title: { en: 'Deal size index', 'zh-CN': '单额指数' },
      formula: { '/': [{ metric: 'deal_size' }, { param: 'quota' }] },
    },
    { id: 'gone', title: 'Gone', formula: 1, archived: true },
  ],
};
