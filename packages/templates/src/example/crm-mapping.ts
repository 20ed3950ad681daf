import type { Dataset, FieldType } from '@weir/schema';
import type { CrmMapping } from '../crm/mapping.js';

const table = (id: string, key: string | null, fields: Record<string, FieldType>): Dataset => ({
  id,
  ...(key === null ? {} : { key }),
  fields: Object.entries(fields).map(([field, type]) => ({ id: field, type })),
});

/** How a person would map the four files of `exampleCrmExport()`. */
export const exampleCrmMapping: CrmMapping = {
  currency: 'USD',
  datasets: [
    table('sales_pipeline', 'opportunity_id', {
      opportunity_id: 'string',
      sales_agent: 'string',
      product: 'string',
      account: 'string',
      deal_stage: 'string',
      engage_date: 'date',
      close_date: 'date',
      close_value: 'number',
    }),
    table('sales_teams', 'sales_agent', { sales_agent: 'string', manager: 'string', regional_office: 'string' }),
    table('accounts', 'account', {
      account: 'string',
      sector: 'string',
      year_established: 'number',
      revenue: 'number',
      employees: 'number',
      office_location: 'string',
    }),
    table('products', 'product', { product: 'string', series: 'string', sales_price: 'number' }),
  ],
  opportunities: {
    dataset: 'sales_pipeline',
    key: 'opportunity_id',
    stage: {
      field: 'deal_stage',
      prospecting: ['Prospecting'],
      engaging: ['Engaging'],
      won: ['Won'],
      lost: ['Lost'],
    },
    engagedOn: 'engage_date',
    closedOn: 'close_date',
    amount: 'close_value',
    owner: 'sales_agent',
    account: 'account',
    product: 'product',
  },
  lookups: [
    { by: 'sales_agent', dataset: 'sales_teams', field: 'regional_office', title: 'Regional office' },
    { by: 'account', dataset: 'accounts', field: 'sector', title: 'Sector' },
    { by: 'product', dataset: 'products', field: 'series', title: 'Series' },
  ],
};
