import type { Dataset, Signal, Transition, WeirDocument } from '@weir/schema';
import { table } from '../vector.js';
import type { Vector } from '../vector.js';
import { pipeline, pipelineFunnel, pipelineVector } from './pipeline.js';
import type { PipelineCase } from './pipeline.js';

const february = { from: '2025-02-01', to: '2025-03-01' };
const april = '2025-04-01T00:00:00Z';

const history = {
  v: 'lead 01-20, qualified 02-05, won 02-20',
  w: 'lead 02-03, qualified 02-10',
  x: 'lead 02-10, qualified 03-04',
  y: 'lead 01-10, lost 03-10',
};

const teams = {
  a: 'lead 01-01 @East, qualified 01-05 @West',
  b: 'lead 01-02, qualified 01-06 @West',
  c: 'lead 01-03, qualified 01-07',
};

/** A big deal that was won may lead to a plan for its account, in another funnel. */
const handoff: Transition = {
  from: 'won',
  to: { funnel: 'strategic', stage: 'plan' },
  kind: 'handoff',
  entity: 'account',
  when: { '>': [{ var: 'size' }, 1000] },
};
const accountFields: Dataset['fields'] = [
  { id: 'account', type: 'string' },
  { id: 'size', type: 'number' },
];
const withHandoff: WeirDocument = {
  ...pipeline,
  datasets: [
    ...(pipeline.datasets ?? []).map((dataset) =>
      dataset.id === 'moves' ? { ...dataset, fields: [...dataset.fields, ...accountFields] } : dataset,
    ),
    {
      id: 'plans',
      fields: [
        { id: 'account', type: 'string' },
        { id: 'on', type: 'date' },
      ],
    },
  ],
  funnels: [
    { ...pipelineFunnel, transitions: [...(pipelineFunnel.transitions ?? []), handoff] },
    {
      id: 'strategic',
      stages: [{ id: 'plan', kind: 'open', enters: [{ dataset: 'plans', at: 'on', entity: 'account' }] }],
      counting: { method: 'history' },
    },
  ],
};

const movesWith = (...fields: Dataset['fields']): WeirDocument => ({
  ...pipeline,
  datasets: (pipeline.datasets ?? []).map((dataset) =>
    dataset.id === 'moves' ? { ...dataset, fields: [...dataset.fields, ...fields] } : dataset,
  ),
});
const withProduct: WeirDocument = {
  ...movesWith({ id: 'product', type: 'string' }),
  dimensions: [
    { id: 'team', fields: { moves: 'team' } },
    { id: 'product', fields: { moves: 'product' } },
  ],
};
const numbered: WeirDocument = {
  ...pipeline,
  datasets: [
    {
      id: 'deals',
      key: 'id',
      fields: [
        { id: 'id', type: 'number' },
        { id: 'amount', type: 'number' },
      ],
    },
    {
      id: 'moves',
      fields: [
        { id: 'deal', type: 'number' },
        { id: 'stage', type: 'string' },
        { id: 'on', type: 'date' },
        { id: 'is_partner', type: 'boolean' },
        { id: 'due_on', type: 'date' },
      ],
    },
  ],
  dimensions: [
    { id: 'partner', fields: { moves: 'is_partner' } },
    { id: 'due', fields: { moves: 'due_on' } },
  ],
};
const keyed = movesWith({ id: 'id', type: 'string' });
const withKeys: WeirDocument = {
  ...keyed,
  datasets: (keyed.datasets ?? []).map((dataset) => (dataset.id === 'moves' ? { ...dataset, key: 'id' } : dataset)),
};

/** A table as most have it: a row for each deal, with the dates on which it was created, won or lost. */
const oneRowEach: WeirDocument = {
  ...pipeline,
  datasets: [
    {
      id: 'deals',
      key: 'id',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'amount', type: 'number' },
        { id: 'created_on', type: 'date' },
        { id: 'won_on', type: 'date' },
        { id: 'lost_on', type: 'date' },
      ],
    },
  ],
  dimensions: [],
  funnels: [
    {
      id: 'pipeline',
      value: { dataset: 'deals', field: 'amount' },
      stages: [
        { id: 'lead', kind: 'open', enters: [{ dataset: 'deals', at: 'created_on' }] },
        { id: 'won', kind: 'won', enters: [dated('won_on')] },
        { id: 'lost', kind: 'lost', enters: [dated('lost_on')] },
      ],
      transitions: [{ from: 'lead', to: 'won', kind: 'advance' }],
    },
  ],
};

function dated(at: string): Signal {
  return { dataset: 'deals', when: { '!=': [{ var: at }, null] }, at };
}

const cases: readonly PipelineCase[] = [
  {
    name: 'by entry: all figures of those whose first visit lies in the range, as of as-of',
    histories: history,
    amounts: { v: 1, w: 10, x: 20, y: 1 },
    question: { range: february, basis: 'entry' },
    asOf: april,
    expect: {
      stages: {
        lead: { entered: 2, open: 0, days: { count: 2 } },
        qualified: { entered: 2, open: 2, value: 30, conversion: { fromPrevious: 1, fromStart: 1 } },
        won: { entered: 0 },
      },
      flows: { 'lead > qualified': 2 },
      totals: { entities: 2, open: 2, won: 0, lost: 0, winRate: null, openValue: 30 },
    },
  },
  {
    name: 'by entry is what is answered when nothing is said',
    histories: history,
    question: { range: february },
    asOf: april,
    expect: { totals: { entities: 2, open: 2, won: 0 } },
  },
  {
    name: 'by activity: each figure by its own date, states at the end of the range',
    histories: history,
    amounts: { v: 1, w: 10, x: 20, y: 400 },
    question: { range: february, basis: 'activity' },
    asOf: april,
    expect: {
      stages: {
        // w and x entered in February; x and y are there on 1 March; v left after 16 days, w after 7
        lead: { entered: 2, open: 2, overdue: 2, value: 420, days: { median: 11.5, count: 2 } },
        // v and w entered in February; of those that reached lead then, w and x, both got here, x in March
        qualified: { entered: 2, open: 1, value: 10, conversion: { fromPrevious: 1 }, days: { median: 15, count: 1 } },
        won: { entered: 1 },
        lost: { entered: 0 },
      },
      flows: { 'lead > qualified': 2, 'qualified > won': 1 },
      totals: { open: 3, won: 1, lost: 0, winRate: 1, openValue: 430 },
    },
  },
  {
    name: 'by activity a closing counts in the month of its date',
    histories: history,
    question: { range: { from: '2025-01-01', to: '2025-04-01' }, grain: 'month', basis: 'activity' },
    asOf: april,
    expect: {
      periods: [
        {
          from: '2025-01-01',
          incomplete: false,
          stages: { lead: { entered: 2, open: 2 } },
          totals: { won: 0, lost: 0, winRate: null },
        },
        { from: '2025-02-01', stages: { lead: { entered: 2, open: 2 } }, totals: { won: 1, lost: 0, winRate: 1 } },
        {
          from: '2025-03-01',
          stages: { lead: { entered: 0, open: 0 }, qualified: { open: 2 } },
          totals: { won: 0, lost: 1, winRate: 0 },
        },
      ],
      totals: { won: 1, lost: 1, winRate: 0.5 },
    },
  },
  {
    name: 'by entry each period is a cohort',
    histories: history,
    question: { range: { from: '2025-01-01', to: '2025-04-01' }, grain: 'month' },
    asOf: april,
    expect: {
      periods: [
        { from: '2025-01-01', totals: { entities: 2, won: 1, lost: 1, winRate: 0.5 } },
        { from: '2025-02-01', totals: { entities: 2, open: 2, winRate: null } },
        { from: '2025-03-01', totals: { entities: 0, winRate: null } },
      ],
      totals: { entities: 4, won: 1, lost: 1, open: 2 },
    },
  },
  {
    name: 'a cohort goes by the first visit, wherever that is',
    histories: { a: 'proposal 01-20, lead 02-05', b: 'proposal 02-01' },
    question: { range: february },
    asOf: april,
    expect: { totals: { entities: 1 }, stages: { lead: { entered: 0 }, proposal: { entered: 1 } } },
  },
  {
    name: 'a range holds its first day and not its last',
    histories: { a: 'lead 01-31', b: 'lead 02-01', c: 'lead 02-28', d: 'lead 03-01' },
    question: { range: february },
    asOf: april,
    expect: { totals: { entities: 2 } },
  },
  {
    name: 'a breakdown takes an entity’s first value that is not missing',
    histories: teams,
    question: { by: ['team'] },
    expect: {
      groups: [
        { by: { team: 'East' }, totals: { entities: 1 }, stages: { lead: { entered: 1 }, qualified: { entered: 1 } } },
        { by: { team: 'West' }, totals: { entities: 1 }, stages: { lead: { entered: 1 }, qualified: { open: 1 } } },
        { by: { team: null }, totals: { entities: 1 } },
      ],
      totals: { entities: 3 },
    },
  },
  {
    name: 'or the last one',
    histories: teams,
    question: { by: ['team'], attribution: 'last' },
    expect: {
      groups: [
        { by: { team: 'West' }, totals: { entities: 2 }, stages: { lead: { entered: 2 } } },
        { by: { team: null }, totals: { entities: 1 } },
      ],
    },
  },
  {
    name: 'or the one at the first entry into a stage',
    histories: teams,
    question: { by: ['team'], attribution: 'step:lead' },
    expect: {
      groups: [
        { by: { team: 'East' }, totals: { entities: 1 } },
        { by: { team: null }, totals: { entities: 2 } },
      ],
    },
  },
  {
    name: 'filters select entities, not rows',
    histories: teams,
    question: { filters: { team: 'East' } },
    expect: { totals: { entities: 1 }, stages: { qualified: { entered: 1, conversion: { fromPrevious: 1 } } } },
  },
  {
    name: 'a filter with null selects entities without a value',
    histories: teams,
    question: { filters: { team: ['East', null] } },
    expect: { totals: { entities: 2 } },
  },
  {
    name: 'a filter goes by the attribution that is asked for',
    histories: teams,
    question: { filters: { team: 'West' }, attribution: 'last' },
    expect: { totals: { entities: 2 }, stages: { lead: { entered: 2 } } },
  },
  {
    name: 'a group without anybody in the range is not there',
    histories: { a: 'lead 01-20 @East, qualified 01-25', b: 'lead 02-03 @West, qualified 02-05' },
    question: { by: ['team'], range: february },
    asOf: april,
    expect: { groups: [{ by: { team: 'West' }, totals: { entities: 1 } }], totals: { entities: 1 } },
  },
  {
    name: 'each group has the conversions of its own entities',
    histories: {
      a: 'lead 01-01 @East, qualified 01-05',
      b: 'lead 01-01 @East',
      c: 'lead 01-01 @West, qualified 01-03, won 01-04',
    },
    amounts: { a: 1, b: 2, c: 3 },
    question: { by: ['team'] },
    expect: {
      groups: [
        {
          by: { team: 'East' },
          stages: { qualified: { conversion: { fromPrevious: 0.5 } } },
          totals: { won: 0, openValue: 3 },
        },
        {
          by: { team: 'West' },
          stages: { qualified: { conversion: { fromPrevious: 1 } } },
          totals: { won: 1, openValue: 0 },
        },
      ],
      stages: { qualified: { conversion: { fromPrevious: 2 / 3 } } },
    },
  },
  {
    name: 'entities may be numbers, the same in every dataset; dimensions may be of any type',
    document: numbered,
    rows: {
      moves: table(
        ['deal', 'stage', 'on', 'is_partner', 'due_on'],
        [7, 'lead', '2025-01-01', null, '2025-03-01'],
        [7, 'qualified', '2025-01-05', false, null],
        [8, 'lead', '2025-01-02', true, null],
        [9, 'lead', '2025-01-02', null, null],
        [null, 'lead', '2025-01-03', true, null],
      ),
      deals: table(['id', 'amount'], [7, 10], [8, 20], [9, 40]),
    },
    question: { by: ['partner', 'due'] },
    expect: {
      groups: [
        { by: { partner: false, due: '2025-03-01' }, totals: { entities: 1, openValue: 10 } },
        { by: { partner: true, due: null }, totals: { entities: 1, openValue: 20 } },
        { by: { partner: null, due: null }, totals: { entities: 1, openValue: 40 } },
      ],
      excluded: [{ reason: 'no-entity', dataset: 'moves', count: 1 }],
    },
  },
  {
    name: 'each dimension takes its own first value',
    document: withProduct,
    rows: {
      moves: table(
        ['deal', 'stage', 'on', 'team', 'product'],
        ['a', 'lead', '2025-01-01', 'East', null],
        ['a', 'qualified', '2025-01-05', 'West', 'X'],
        ['b', 'lead', '2025-01-01', null, 'Y'],
      ),
    },
    question: { by: ['team', 'product'] },
    expect: {
      groups: [
        { by: { team: 'East', product: 'X' }, totals: { entities: 1 } },
        { by: { team: null, product: 'Y' }, totals: { entities: 1 } },
      ],
    },
  },
  {
    name: 'filters on several dimensions must all hold of the entity, not of one row',
    document: withProduct,
    rows: {
      moves: table(
        ['deal', 'stage', 'on', 'team', 'product'],
        ['a', 'lead', '2025-01-01', 'East', null],
        ['a', 'qualified', '2025-01-05', 'West', 'X'],
        ['b', 'lead', '2025-01-01', 'East', 'Y'],
      ),
    },
    question: { filters: { team: 'East', product: 'X' } },
    expect: { totals: { entities: 1 }, stages: { qualified: { entered: 1 } } },
  },
  {
    name: 'rows of one day and stage come in the order of their keys',
    document: withKeys,
    rows: {
      moves: table(
        ['id', 'deal', 'stage', 'on', 'team'],
        ['m2', 'a', 'lead', '2025-01-01', 'East'],
        ['m1', 'a', 'lead', '2025-01-01', 'West'],
      ),
    },
    question: { by: ['team'] },
    expect: { groups: [{ by: { team: 'West' }, totals: { entities: 1 } }] },
  },
  {
    name: 'a value that comes after as-of is not known yet',
    histories: teams,
    question: { by: ['team'], attribution: 'last' },
    asOf: '2025-01-06T00:00:00Z',
    expect: {
      groups: [
        { by: { team: 'West' }, totals: { entities: 1 } },
        { by: { team: null }, totals: { entities: 2 } },
      ],
    },
  },
  {
    name: 'months are compared with the months before',
    histories: { ...history, z: 'lead 01-05, won 01-06' },
    question: { range: february, compare: 'prior-period' },
    asOf: april,
    expect: {
      totals: { entities: 2, won: 0 },
      compare: { totals: { entities: 3, won: 2, lost: 1 }, stages: { lead: { entered: 3 } } },
    },
  },
  {
    name: 'one row may hold a date for each stage; a signal that asks for the date leaves the others alone',
    document: oneRowEach,
    rows: {
      deals: table(
        ['id', 'amount', 'created_on', 'won_on', 'lost_on'],
        ['a', 100, '2025-01-01', '2025-01-11', null],
        ['b', 200, '2025-01-02', null, '2025-01-05'],
        ['c', 400, '2025-01-03', null, null],
        ['d', 800, null, null, null],
      ),
    },
    expect: {
      stages: { lead: { entered: 3, open: 1, value: 400 } },
      flows: { 'lead > won': { count: 1, days: { median: 10 } }, 'lead > lost': 1 },
      totals: { entities: 3, won: 1, lost: 1, open: 1 },
      excluded: [{ reason: 'undated', dataset: 'deals', count: 1 }],
    },
  },
  {
    name: 'a dimension that a signal’s dataset lacks is an error',
    document: { ...pipeline, dimensions: [{ id: 'team', fields: { deals: 'id' } }] },
    histories: teams,
    question: { by: ['team'] },
    expect: { error: 'question/no-dimension' },
  },
  {
    name: 'deals that were handed off: won big, and their account planned at or after it',
    document: withHandoff,
    rows: {
      moves: [
        { deal: 'a', stage: 'won', on: '2025-01-10', account: 'after', size: 2000 },
        { deal: 'b', stage: 'won', on: '2025-01-10', account: 'same day', size: 2000 },
        { deal: 'c', stage: 'won', on: '2025-01-10', account: 'before', size: 2000 },
        { deal: 'd', stage: 'won', on: '2025-01-10', account: 'never', size: 2000 },
        { deal: 'e', stage: 'won', on: '2025-01-10', account: 'small', size: 1000 },
        { deal: 'f', stage: 'lead', on: '2025-01-10', account: 'after', size: 2000 },
      ],
      plans: [
        { account: 'after', on: '2025-01-20' },
        { account: 'same day', on: '2025-01-10' },
        { account: 'before', on: '2025-01-09' },
        { account: 'small', on: '2025-01-20' },
      ],
    },
    expect: { handoffs: [{ from: 'won', to: { funnel: 'strategic', stage: 'plan' }, count: 2 }] },
  },
  {
    name: 'by entry, only of deals whose first visit lies in the range',
    document: withHandoff,
    rows: {
      moves: [
        { deal: 'a', stage: 'lead', on: '2025-01-20', account: 'x', size: 2000 },
        { deal: 'a', stage: 'won', on: '2025-02-10', account: 'x', size: 2000 },
        { deal: 'b', stage: 'won', on: '2025-02-10', account: 'y', size: 2000 },
      ],
      plans: [
        { account: 'x', on: '2025-02-20' },
        { account: 'y', on: '2025-03-20' },
      ],
    },
    question: { range: february },
    asOf: april,
    expect: { handoffs: [{ from: 'won', to: { funnel: 'strategic', stage: 'plan' }, count: 1 }] },
  },
];

export const funnelRanges: readonly Vector[] = cases.map(pipelineVector);
