import type { Formula, Id, WeirDocument } from '@weir/schema';
import type { MetricsQuestion } from '@weir/query';
import { table, withMetrics } from '../vector.js';
import type { ExpectedError, ExpectedMetrics, Vector } from '../vector.js';

/** Eight deals of a small company; d5 has no amount, d7 no owner, d8 no date, and d6's owner is in no team. */
export const sales: WeirDocument = {
  weir: 1,
  id: 'sales',
  title: 'Sales',
  settings: { timeZone: 'UTC', currency: 'CNY' },
  datasets: [
    {
      id: 'deals',
      key: 'id',
      time: 'created_on',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'created_on', type: 'date' },
        { id: 'closed_on', type: 'date' },
        { id: 'amount', type: 'number', unit: 'CNY' },
        { id: 'owner', type: 'string' },
        { id: 'stage', type: 'string' },
        { id: 'team', type: 'string', lookup: { by: 'owner', dataset: 'people', field: 'team' } },
        { id: 'region', type: 'string', lookup: { by: 'owner', dataset: 'people', field: 'region' } },
        { id: 'is_big', type: 'boolean', formula: { '>': [{ var: 'amount' }, 250] } },
        {
          id: 'is_big_in_east',
          type: 'boolean',
          formula: { and: [{ var: 'is_big' }, { '==': [{ var: 'team' }, 'East'] }] },
        },
        { id: 'fee', type: 'number', unit: 'CNY', formula: { '/': [{ var: 'amount' }, 10] } },
      ],
    },
    {
      id: 'people',
      key: 'name',
      fields: [
        { id: 'name', type: 'string' },
        { id: 'team', type: 'string' },
        { id: 'region', type: 'string', lookup: { by: 'team', dataset: 'teams', field: 'region' } },
      ],
    },
    {
      id: 'teams',
      key: 'team',
      fields: [
        { id: 'team', type: 'string' },
        { id: 'region', type: 'string' },
      ],
    },
  ],
  dimensions: [
    { id: 'team', fields: { deals: 'team', people: 'team' } },
    { id: 'region', fields: { deals: 'region' } },
    { id: 'stage', fields: { deals: 'stage' } },
    { id: 'big', fields: { deals: 'is_big' } },
  ],
  parameters: [
    { id: 'threshold', type: 'number', unit: 'CNY', default: 300 },
    { id: 'quota', type: 'number', unit: 'CNY', default: 1000 },
  ],
};

export const deals = table(
  ['id', 'created_on', 'closed_on', 'amount', 'owner', 'stage'],
  ['d1', '2025-01-05', '2025-01-20', 100, 'ann', 'won'],
  ['d2', '2025-01-10', '2025-02-03', 300, 'bob', 'won'],
  ['d3', '2025-01-15', '2025-02-10', 200, 'ann', 'lost'],
  ['d4', '2025-02-01', null, 400, 'cid', 'open'],
  ['d5', '2025-02-14', '2025-03-01', null, 'bob', 'won'],
  ['d6', '2025-02-28', '2025-03-15', 600, 'dee', 'lost'],
  ['d7', '2025-03-01', null, 50, null, 'open'],
  ['d8', null, null, 1000, 'ann', 'open'],
);

export const people = table(['name', 'team'], ['ann', 'East'], ['bob', 'West'], ['cid', 'East'], ['eve', null]);
export const teams = table(['team', 'region'], ['East', 'Coast'], ['West', 'Hills']);

export const firstQuarter = { from: '2025-01-01', to: '2025-04-01' };

export interface SalesCase {
  readonly name: string;
  readonly metrics: Readonly<Record<Id, Formula>>;
  /** Default: all of the case's metrics over the first quarter of 2025. */
  readonly question?: Partial<MetricsQuestion>;
  /** Default: 1 April 2025, the end of that quarter. */
  readonly asOf?: string;
  readonly document?: WeirDocument;
  readonly rows?: Vector['rows'];
  readonly expect: ExpectedMetrics | ExpectedError;
}

export function salesVector({ name, metrics, question, asOf, document, rows, expect }: SalesCase): Vector {
  return {
    name,
    needs: ['metrics'],
    document: withMetrics(document ?? sales, metrics),
    rows: { deals, people, teams, ...rows },
    question: { metrics: Object.keys(metrics), range: firstQuarter, ...question },
    asOf: asOf ?? '2025-04-01T00:00:00Z',
    expect,
  };
}
