import type { Signal, WeirDocument } from '@weir/schema';
import { table } from '../vector.js';
import type { Vector } from '../vector.js';
import { pipeline, pipelineVector } from './pipeline.js';
import type { PipelineCase } from './pipeline.js';

const february = { from: '2025-02-01', to: '2025-03-01' };
const april = '2025-04-01T00:00:00Z';

const history = {
  v: 'lead 01-20, qualified 02-05, won 02-20',
  w: 'lead 02-03, qualified 02-10',
  x: 'lead 02-10, qualified 03-04',
  y: 'lead 01-10, lost 03-10',
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
    name: 'a histogram of a range by entry has the times of whoever came in it',
    histories: history,
    asOf: april,
    question: { range: february, histogram: { from: 'lead', to: 'qualified', bins: 3 } },
    expect: {
      histogram: {
        days: { mean: 14.5, count: 2, open: 0 },
        bins: [
          { from: 7, to: 12, count: 1 },
          { from: 12, to: 17, count: 0 },
          { from: 17, to: 22, count: 1 },
        ],
      },
    },
  },
  {
    name: 'a histogram of a range by activity has the times that ended in it, and who came in it and may still get there',
    histories: { ...history, z: 'lead 02-27' },
    asOf: april,
    question: { range: february, basis: 'activity', histogram: { from: 'lead', to: 'qualified' } },
    expect: { histogram: { days: { mean: 11.5, count: 2, open: 1 }, bins: [{ count: 1 }, { count: 1 }] } },
  },
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
    name: 'a range of a funnel holds its first day and not its last',
    histories: { a: 'lead 01-31', b: 'lead 02-01', c: 'lead 02-28', d: 'lead 03-01' },
    question: { range: february },
    asOf: april,
    expect: { totals: { entities: 2 } },
  },
  {
    name: 'years of a funnel are the document’s fiscal years; one that the range cuts keeps its bounds',
    document: { ...pipeline, settings: { timeZone: 'UTC', fiscalYearStart: 4 } },
    histories: { a: 'lead 03-31', b: 'lead 04-01', c: 'lead 12-31' },
    question: { range: { from: '2025-01-01', to: '2026-01-01' }, grain: 'year' },
    asOf: '2026-05-01T00:00:00Z',
    expect: {
      periods: [
        { from: '2024-04-01', to: '2025-04-01', incomplete: true, totals: { entities: 1 } },
        { from: '2025-04-01', to: '2026-04-01', incomplete: true, totals: { entities: 2 } },
      ],
    },
  },
  {
    name: 'weeks of a funnel start where the document says',
    document: { ...pipeline, settings: { timeZone: 'UTC', weekStart: 'sunday' } },
    histories: { a: 'lead 01-04', b: 'lead 01-05', c: 'lead 01-11' },
    question: { range: { from: '2025-01-01', to: '2025-01-12' }, grain: 'week' },
    expect: {
      periods: [
        { from: '2024-12-29', incomplete: true, totals: { entities: 1 } },
        { from: '2025-01-05', to: '2025-01-12', incomplete: false, totals: { entities: 2 } },
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
];

export const funnelRanges: readonly Vector[] = cases.map(pipelineVector);
