import type { Dataset, Funnel, Signal } from '@weir/schema';
import { table } from '../vector.js';
import type { Vector } from '../vector.js';
import { movesDataset, pipeline, pipelineFunnel, pipelineVector, pipelineWith } from './pipeline.js';
import type { PipelineCase } from './pipeline.js';

const rowOrder: Dataset = {
  ...movesDataset,
  key: 'id',
  sequence: 'row_no',
  fields: [{ id: 'id', type: 'string' }, { id: 'row_no', type: 'number' }, ...movesDataset.fields],
};
const deals = (pipeline.datasets ?? []).filter(({ id }) => id === 'deals');
const inRowOrder = pipelineWith({ datasets: [...deals, rowOrder] });

/** Each move has an instant or, where only that is known, a date. */
const withInstants = pipelineWith({
  datasets: [...deals, { ...movesDataset, fields: [...movesDataset.fields, { id: 'at', type: 'datetime' }] }],
  funnel: {
    stages: pipelineFunnel.stages.map((stage) => ({
      ...stage,
      enters: (stage.enters ?? []).flatMap((signal): Signal[] => [
        { ...signal, when: bothOf(signal, { '!=': [{ var: 'at' }, null] }), at: 'at' },
        { ...signal, when: bothOf(signal, { '==': [{ var: 'at' }, null] }) },
      ]),
    })),
  },
});

function bothOf(signal: Signal, condition: NonNullable<Signal['when']>): NonNullable<Signal['when']> {
  return { and: [signal.when ?? true, condition] };
}

/** Customers buy and get support: only the first order ever is a signal. */
const firstOrders: Funnel = {
  ...pipelineFunnel,
  stages: [
    { id: 'bought', kind: 'open', enters: [{ dataset: 'orders', at: 'on', entity: 'customer', first: true }] },
    { id: 'supported', kind: 'open', enters: [{ dataset: 'tickets', at: 'on', entity: 'customer' }] },
  ],
  transitions: [{ from: 'bought', to: 'supported', kind: 'advance' }],
};
const eventFields: Dataset['fields'] = [
  { id: 'customer', type: 'string' },
  { id: 'on', type: 'date' },
];
const { value: _value, ...firstOrdersWithoutValue } = firstOrders;
const shop = {
  ...pipeline,
  datasets: [
    { id: 'orders', fields: eventFields },
    { id: 'tickets', fields: eventFields },
  ],
  dimensions: [],
  funnels: [firstOrdersWithoutValue],
};

/** Leads are written down in two places. */
const twoPlaces = {
  ...pipeline,
  datasets: [
    ...deals,
    ...['calls', 'mails'].map((id): Dataset => ({
      ...movesDataset,
      id,
      key: 'id',
      fields: [{ id: 'id', type: 'string' }, ...movesDataset.fields],
    })),
  ],
  dimensions: [{ id: 'team', fields: { calls: 'team', mails: 'team' } }],
  funnels: [
    {
      ...pipelineFunnel,
      stages: [
        {
          id: 'lead',
          kind: 'open' as const,
          enters: ['calls', 'mails'].map((dataset): Signal => ({ dataset, at: 'on', entity: 'deal' })),
        },
      ],
      transitions: [],
    },
  ],
};

const cases: readonly PipelineCase[] = [
  {
    name: 'rows of two datasets on one day into one stage, by their keys',
    document: twoPlaces,
    rows: {
      calls: table(['id', 'deal', 'on', 'team'], ['z1', 'a', '2025-01-05', 'West'], ['z2', 'b', '2025-01-05', 'West']),
      mails: table(['id', 'deal', 'on', 'team'], ['m1', 'a', '2025-01-05', 'East'], ['zz', 'b', '2025-01-05', 'East']),
    },
    question: { by: ['team'] },
    expect: {
      groups: [
        { by: { team: 'East' }, totals: { entities: 1 } },
        { by: { team: 'West' }, totals: { entities: 1 } },
      ],
    },
  },
  {
    name: 'on one day, the stage that stands first in the document comes first',
    histories: { a: 'qualified 01-05, lead 01-05' },
    expect: { flows: { 'lead > qualified': 1 }, stages: { qualified: { open: 1 } } },
  },
  {
    name: 'unless the dataset says a sequence',
    document: inRowOrder,
    rows: {
      moves: table(
        ['id', 'row_no', 'deal', 'stage', 'on'],
        ['m1', 2, 'a', 'lead', '2025-01-05'],
        ['m2', 1, 'a', 'qualified', '2025-01-05'],
      ),
    },
    expect: { flows: { 'qualified > lead': 1 }, stages: { lead: { open: 1 } } },
  },
  {
    name: 'the date comes before the sequence',
    document: inRowOrder,
    rows: {
      moves: table(
        ['id', 'row_no', 'deal', 'stage', 'on'],
        ['m1', 2, 'a', 'lead', '2025-01-05'],
        ['m2', 1, 'a', 'qualified', '2025-01-06'],
      ),
    },
    expect: { flows: { 'lead > qualified': 1 } },
  },
  {
    name: 'within a day instants tell, whatever the document’s order',
    document: withInstants,
    rows: {
      moves: table(
        ['deal', 'stage', 'at'],
        ['a', 'lead', '2025-01-05T10:00:00Z'],
        ['a', 'qualified', '2025-01-05T09:00:00Z'],
      ),
    },
    expect: { flows: { 'qualified > lead': { count: 1, days: { median: 1 / 24 } } } },
  },
  {
    name: 'unless one of the day’s entries has only a date',
    document: withInstants,
    rows: {
      moves: table(
        ['deal', 'stage', 'on', 'at'],
        ['a', 'lead', null, '2025-01-05T10:00:00Z'],
        ['a', 'qualified', null, '2025-01-05T09:00:00Z'],
        ['a', 'proposal', '2025-01-05', null],
      ),
    },
    expect: { flows: { 'lead > qualified': 1, 'qualified > proposal': 1 }, stages: { proposal: { open: 1 } } },
  },
  {
    name: 'an entry with only a date on another day leaves the instants of this day their order',
    document: withInstants,
    rows: {
      moves: table(
        ['deal', 'stage', 'on', 'at'],
        ['a', 'lead', null, '2025-01-05T10:00:00Z'],
        ['a', 'qualified', null, '2025-01-05T09:00:00Z'],
        ['a', 'proposal', '2025-01-04', null],
      ),
    },
    expect: { flows: { 'proposal > qualified': 1, 'qualified > lead': 1 } },
  },
  {
    name: 'which day an instant falls on depends on the zone',
    document: { ...withInstants, settings: { timeZone: 'Asia/Shanghai' } },
    // 00:30 on 6 January in Shanghai: after the date of 5 January
    rows: {
      moves: table(
        ['deal', 'stage', 'on', 'at'],
        ['a', 'lead', null, '2025-01-05T16:30:00Z'],
        ['a', 'qualified', '2025-01-05', null],
      ),
    },
    expect: { flows: { 'qualified > lead': 1 } },
  },
  {
    name: 'rows without a date and rows without an entity are counted, and left out',
    rows: {
      moves: table(
        ['deal', 'stage', 'on'],
        ['a', 'lead', '2025-01-01'],
        ['a', 'qualified', null],
        ['b', 'qualified', null],
        [null, 'lead', '2025-01-02'],
        ['c', 'unheard of', null],
      ),
    },
    expect: {
      stages: { lead: { entered: 1, open: 1 }, qualified: { entered: 0 } },
      totals: { entities: 1 },
      excluded: [
        { reason: 'undated', dataset: 'moves', count: 2 },
        { reason: 'no-entity', dataset: 'moves', count: 1 },
      ],
    },
  },
  {
    name: 'a signal of first rows takes each entity’s first row ever, whatever the range',
    document: shop,
    rows: {
      orders: table(['customer', 'on'], ['c', '2025-02-10'], ['c', '2025-01-05'], ['d', '2025-02-01']),
      tickets: table(['customer', 'on'], ['c', '2025-01-20']),
      moves: [],
      deals: [],
    },
    question: { range: { from: '2025-01-01', to: '2025-03-01' }, grain: 'month' },
    asOf: '2025-03-01T00:00:00Z',
    expect: {
      stages: { bought: { entered: 2, open: 1 }, supported: { entered: 1, open: 1 } },
      flows: { 'bought > supported': { count: 1, days: { median: 15 } } },
      periods: [
        { from: '2025-01-01', totals: { entities: 1 } },
        { from: '2025-02-01', totals: { entities: 1 } },
      ],
    },
  },
];

export const funnelOrder: readonly Vector[] = cases.map(pipelineVector);
