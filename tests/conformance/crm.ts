import type { WeirDocument } from '@weir/schema';
import Papa from 'papaparse';
import { expect } from 'vitest';
import type { TestContext } from 'vitest';
import { externalText } from './external-cases.js';

const won = { '==': [{ var: 'deal_stage' }, 'Won'] };
const lost = { '==': [{ var: 'deal_stage' }, 'Lost'] };
const closed = { in: [{ var: 'deal_stage' }, ['Won', 'Lost']] };
const daysToClose = { days_between: [{ var: 'engage_date' }, { var: 'close_date' }] };

/** As a person writes it who has the four files of the export before them. */
export const document: WeirDocument = {
  weir: 1,
  id: 'crm',
  title: 'Hardware sales',
  settings: { timeZone: 'America/New_York', currency: 'USD' },
  datasets: [
    {
      id: 'sales_pipeline',
      key: 'opportunity_id',
      time: 'engage_date',
      fields: [
        { id: 'opportunity_id', type: 'string' },
        { id: 'sales_agent', type: 'string' },
        { id: 'product', type: 'string' },
        { id: 'account', type: 'string' },
        { id: 'deal_stage', type: 'string' },
        { id: 'engage_date', type: 'date' },
        { id: 'close_date', type: 'date' },
        { id: 'close_value', type: 'number', unit: 'USD' },
        {
          id: 'office',
          type: 'string',
          lookup: { by: 'sales_agent', dataset: 'sales_teams', field: 'regional_office' },
        },
        { id: 'manager', type: 'string', lookup: { by: 'sales_agent', dataset: 'sales_teams', field: 'manager' } },
        { id: 'series', type: 'string', lookup: { by: 'product', dataset: 'products', field: 'series' } },
        {
          id: 'list_price',
          type: 'number',
          unit: 'USD',
          lookup: { by: 'product', dataset: 'products', field: 'sales_price' },
        },
        { id: 'sector', type: 'string', lookup: { by: 'account', dataset: 'accounts', field: 'sector' } },
      ],
    },
    {
      id: 'sales_teams',
      key: 'sales_agent',
      fields: [
        { id: 'sales_agent', type: 'string' },
        { id: 'manager', type: 'string' },
        { id: 'regional_office', type: 'string' },
      ],
    },
    {
      id: 'products',
      key: 'product',
      fields: [
        { id: 'product', type: 'string' },
        { id: 'series', type: 'string' },
        { id: 'sales_price', type: 'number', unit: 'USD' },
      ],
    },
    {
      id: 'accounts',
      key: 'account',
      fields: [
        { id: 'account', type: 'string' },
        { id: 'sector', type: 'string' },
        { id: 'year_established', type: 'number' },
        { id: 'revenue', type: 'number' },
        { id: 'employees', type: 'number' },
      ],
    },
  ],
  dimensions: [
    { id: 'office', fields: { sales_pipeline: 'office' } },
    { id: 'series', fields: { sales_pipeline: 'series' } },
    { id: 'sector', fields: { sales_pipeline: 'sector' } },
    { id: 'stage', fields: { sales_pipeline: 'deal_stage' } },
  ],
  metrics: [
    { id: 'opportunities', formula: { count: ['sales_pipeline', true, 'always'] } },
    { id: 'engaged', formula: { count: ['sales_pipeline'] } },
    { id: 'won', formula: { count: ['sales_pipeline', won, 'close_date'] } },
    { id: 'lost', formula: { count: ['sales_pipeline', lost, 'close_date'] } },
    { id: 'won_value', formula: { sum: ['sales_pipeline', { var: 'close_value' }, won, 'close_date'] } },
    { id: 'median_days', formula: { median: ['sales_pipeline', daysToClose, won, 'close_date'] } },
    { id: 'mean_days', formula: { avg: ['sales_pipeline', daysToClose, won, 'close_date'] } },
    {
      id: 'win_rate',
      formula: {
        '/': [{ count: ['sales_pipeline', won, 'close_date'] }, { count: ['sales_pipeline', closed, 'close_date'] }],
      },
      format: { style: 'percent', digits: 1 },
    },
  ],
  funnels: [
    {
      id: 'sales',
      value: { dataset: 'sales_pipeline', field: 'close_value' },
      stages: [
        { id: 'engaging', kind: 'open', enters: [{ dataset: 'sales_pipeline', at: 'engage_date' }] },
        { id: 'won', kind: 'won', enters: [{ dataset: 'sales_pipeline', when: won, at: 'close_date' }] },
        { id: 'lost', kind: 'lost', enters: [{ dataset: 'sales_pipeline', when: lost, at: 'close_date' }] },
      ],
      transitions: [
        { from: 'engaging', to: 'won', kind: 'advance' },
        { from: 'engaging', to: 'lost', kind: 'lose' },
      ],
      counting: { method: 'history' },
    },
  ],
};

export const asOf = '2018-01-01T00:00:00-05:00';

type CrmRow = Readonly<Record<string, string | null>>;

/** The rows of the four files, as texts. */
export function crmRows(context: TestContext): Readonly<Record<string, readonly CrmRow[]>> {
  const datasets = ['sales_pipeline', 'sales_teams', 'products', 'accounts'].map((name) => {
    const text = externalText(context, `data/crm/${name}.csv`);
    const { data, errors } = Papa.parse<Record<string, string | null>>(text, {
      header: true,
      skipEmptyLines: true,
      transform: (value) => (value === '' ? null : value),
    });
    expect(errors).toEqual([]);
    return [name, data] as const;
  });
  return Object.fromEntries(datasets);
}
