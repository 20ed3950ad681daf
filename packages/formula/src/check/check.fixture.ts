import type { WeirDocument } from '@weir/schema';
import { cellScope, rowScope } from './scope.js';
import type { RowScope } from './scope.js';

const document: WeirDocument = {
  weir: 1,
  id: 'sales',
  title: 'Sales',
  settings: { currency: 'CNY' },
  datasets: [
    {
      id: 'deals',
      key: 'id',
      time: 'created_on',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'account_id', type: 'string' },
        { id: 'created_on', type: 'date' },
        { id: 'closed_on', type: 'date' },
        { id: 'updated_at', type: 'datetime' },
        { id: 'amount', type: 'number', unit: 'CNY' },
        { id: 'cost', type: 'number', unit: 'CNY' },
        { id: 'price', type: 'number', unit: { field: 'currency' } },
        {
          id: 'foreign',
          type: 'number',
          unit: { field: 'currency' },
          convert: { dataset: 'rates', from: 'currency', rate: 'rate', on: 'closed_on' },
        },
        { id: 'currency', type: 'string' },
        { id: 'cycle', type: 'number', unit: 'days' },
        { id: 'score', type: 'number' },
        { id: 'chance', type: 'number', unit: 'percent' },
        { id: 'stage', type: 'string', values: [{ value: 'lead' }, { value: 'won' }, { value: 'lost' }] },
        { id: 'urgent', type: 'boolean' },
        { id: 'quota', type: 'number', unit: 'deal' },
      ],
    },
    {
      id: 'visits',
      fields: [
        { id: 'minutes', type: 'number', unit: 'minute' },
        { id: 'on', type: 'date' },
      ],
    },
  ],
  dimensions: [{ id: 'team', fields: { deals: 'id' } }],
  parameters: [
    { id: 'goal', type: 'number', unit: 'CNY', default: 1 },
    { id: 'since', type: 'date', default: '2025-01-01' },
    { id: 'quota', type: 'number', unit: 'CNY', default: 1 },
  ],
  funnels: [
    {
      id: 'b2b',
      value: { dataset: 'deals', field: 'amount' },
      stages: [
        { id: 'lead', kind: 'open' },
        { id: 'qualified', kind: 'open' },
      ],
    },
    { id: 'self', stages: [{ id: 'visit', kind: 'open' }] },
    {
      id: 'accounts',
      stages: [{ id: 'known', kind: 'open', enters: [{ dataset: 'deals', at: 'created_on', entity: 'account_id' }] }],
    },
  ],
};

export const cell = cellScope(document, {
  revenue: { type: 'number', unit: 'CNY' },
  win_rate: { type: 'number', unit: 'percent' },
  deal_size: { type: 'number', unit: 'CNY per deal' },
  sales_cycle: { type: 'number', unit: 'days' },
  last_win: { type: 'date', unit: null },
});

export const row = rowScope(document, 'deals') as RowScope;
