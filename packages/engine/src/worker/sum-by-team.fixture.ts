import type { MetricsPlan } from '@weir/query';

const bound = { date: '2030-01-01', instant: '2030-01-01T00:00:00.000Z' };

/** The sum of amounts by team. */
export const plan: MetricsPlan = {
  plan: 1,
  kind: 'metrics',
  timeZone: 'UTC',
  weekStart: 'monday',
  fiscalYearStart: 1,
  asOf: bound,
  sources: [
    {
      dataset: 'deals',
      key: null,
      fields: [
        { id: 'amount', type: 'number', from: 'column' },
        { id: 'team', type: 'string', from: 'column' },
      ],
    },
  ],
  measures: [{ id: 'm', aggregate: 'sum', dataset: 'deals', value: { var: 'amount' }, on: null, cut: [] }],
  tables: [{ id: 't', by: [{ deals: 'team' }], ranges: [{ from: null, to: null }], measures: ['m'] }],
};
