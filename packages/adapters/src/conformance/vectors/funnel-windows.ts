import type { Dataset } from '@weir/schema';
import { table } from '../vector.js';
import type { Vector } from '../vector.js';
import { movesDataset, pipelineFunnel, pipelineVector, pipelineWith } from './pipeline.js';
import type { PipelineCase } from './pipeline.js';

const tenDays = pipelineWith({ funnel: { counting: { method: 'history', window: { days: 10 } } } });

const timed: Dataset = {
  ...movesDataset,
  fields: movesDataset.fields.map((field) => (field.id === 'on' ? { ...field, type: 'datetime' } : field)),
};
const timedTenDays = {
  ...tenDays,
  funnels: tenDays.funnels ?? [],
  datasets: [...(tenDays.datasets ?? []).filter(({ id }) => id !== 'moves'), timed],
};
const timedInNewYork = {
  ...timedTenDays,
  settings: { timeZone: 'America/New_York' },
  funnels: [pipelineFunnel],
};

const cases: readonly PipelineCase[] = [
  {
    name: 'the window’s last day is in it',
    document: tenDays,
    histories: { a: 'lead 01-01, qualified 01-11', b: 'lead 01-01, qualified 01-12' },
    expect: {
      stages: { qualified: { entered: 2, reached: 2, conversion: { fromPrevious: 0.5, fromStart: 0.5, immature: 0 } } },
    },
  },
  {
    name: 'who has not converted while the window runs is immature: left out, and counted beside',
    document: tenDays,
    histories: {
      in_time: 'lead 01-01, qualified 01-11',
      late: 'lead 01-01, qualified 01-12',
      // the window ends with 31 January, the last day that is known
      over: 'lead 01-21',
      // it ends with 1 February, of which nothing is known yet
      running: 'lead 01-22',
      fresh: 'lead 01-31',
      early: 'lead 01-26, qualified 01-28',
    },
    expect: {
      stages: {
        lead: { entered: 6 },
        qualified: { conversion: { fromPrevious: 0.5, fromStart: 0.5, immature: 2 } },
      },
    },
  },
  {
    name: 'a late visit counts as entered, and its time counts',
    document: tenDays,
    histories: { late: 'lead 01-01, qualified 01-31' },
    expect: {
      stages: {
        lead: { days: { median: 30, count: 1 } },
        qualified: { entered: 1, conversion: { fromPrevious: 0 } },
      },
      flows: { 'lead > qualified': { count: 1, days: { median: 30 } } },
    },
  },
  {
    name: 'the window starts where the stage before is first reached',
    document: tenDays,
    histories: {
      a: 'qualified 01-01, lead 01-03, qualified 01-14',
      b: 'lead 01-01, parked 01-05, lead 01-10, qualified 01-15',
    },
    // a converts 11 days after first reaching lead, b 14 days after
    expect: { stages: { qualified: { entered: 2, conversion: { fromPrevious: 0, immature: 0 } } } },
  },
  {
    name: 'who is lost while the window runs is immature too: it may be picked up again',
    document: tenDays,
    histories: { a: 'lead 01-25, lost 01-27' },
    expect: { stages: { qualified: { conversion: { fromPrevious: null, immature: 1 } } } },
  },
  {
    name: 'between instants the window is elapsed time, to the millisecond',
    document: timedTenDays,
    rows: {
      moves: table(
        ['deal', 'stage', 'on'],
        ['a', 'lead', '2025-01-01T08:00:00Z'],
        ['a', 'qualified', '2025-01-11T08:00:00Z'],
        ['b', 'lead', '2025-01-01T08:00:00Z'],
        ['b', 'qualified', '2025-01-11T08:00:00.001Z'],
      ),
    },
    expect: { stages: { qualified: { conversion: { fromPrevious: 0.5 } } } },
  },
  {
    name: 'between instants the limit is elapsed time',
    document: timedTenDays,
    rows: {
      moves: table(
        ['deal', 'stage', 'on'],
        ['a', 'lead', '2025-01-17T23:59:59Z'],
        ['b', 'lead', '2025-01-18T00:00:00Z'],
        ['c', 'lead', '2025-01-18T00:00:01Z'],
      ),
    },
    expect: { stages: { lead: { open: 3, overdue: 1 } } },
  },
  {
    name: 'as-of within a day: the day’s dates are known, of its instants those before',
    document: {
      ...timedTenDays,
      datasets: [...(timedTenDays.datasets ?? []), { ...movesDataset, id: 'dated' }],
      funnels: timedTenDays.funnels.map((funnel) => ({
        ...funnel,
        stages: funnel.stages.map((stage) => ({
          ...stage,
          enters: (stage.enters ?? []).flatMap((signal) => [signal, { ...signal, dataset: 'dated' }]),
        })),
      })),
      dimensions: [],
    },
    rows: {
      moves: table(
        ['deal', 'stage', 'on'],
        ['a', 'lead', '2025-01-10T11:59:59Z'],
        ['b', 'lead', '2025-01-10T12:00:00Z'],
      ),
      dated: table(['deal', 'stage', 'on'], ['c', 'lead', '2025-01-10'], ['d', 'lead', '2025-01-11']),
    },
    asOf: '2025-01-10T12:00:00Z',
    expect: { totals: { entities: 2 } },
  },
  {
    name: 'an instant lies in the range by the clocks of the zone',
    document: { ...timedTenDays, settings: { timeZone: 'Asia/Shanghai' } },
    rows: {
      moves: table(
        ['deal', 'stage', 'on'],
        ['a', 'lead', '2025-01-14T15:59:59Z'],
        ['b', 'lead', '2025-01-14T16:00:00Z'],
        ['c', 'lead', '2025-01-15T15:59:59Z'],
        ['d', 'lead', '2025-01-15T16:00:00Z'],
      ),
    },
    question: { range: { from: '2025-01-15', to: '2025-01-16' } },
    expect: { totals: { entities: 2 } },
  },
  {
    name: 'between instants times are elapsed time, whatever the clocks show',
    document: timedInNewYork,
    // 12:00 to 12:00 on the clocks, over the night in which they go forward: 23 hours
    rows: {
      moves: table(
        ['deal', 'stage', 'on'],
        ['a', 'lead', '2025-03-08T12:00:00-05:00'],
        ['a', 'qualified', '2025-03-09T12:00:00-04:00'],
      ),
    },
    asOf: '2025-04-01T00:00:00Z',
    expect: { stages: { lead: { days: { median: 23 / 24, count: 1 } } } },
  },
  {
    name: 'between dates times are calendar days, whatever the clocks did',
    document: { ...pipelineWith({}), settings: { timeZone: 'America/New_York' } },
    histories: { a: 'lead 03-08, qualified 03-09' },
    asOf: '2025-04-01T00:00:00Z',
    expect: { stages: { lead: { days: { median: 1, count: 1 } } } },
  },
  {
    name: 'by activity, who came in the range and has time left is left out, and counted beside',
    document: tenDays,
    histories: {
      before: 'lead 01-10, qualified 01-22',
      over: 'lead 01-20',
      converted: 'lead 01-21, qualified 01-25',
      running: 'lead 01-25',
    },
    question: { range: { from: '2025-01-20', to: '2025-02-01' }, basis: 'activity' },
    expect: {
      stages: {
        lead: { entered: 3 },
        qualified: { entered: 2, conversion: { fromPrevious: 0.5, immature: 1 } },
      },
    },
  },
  {
    name: 'each cohort tells who of it has time left',
    document: tenDays,
    histories: {
      converted: 'lead 01-03, qualified 01-05',
      over: 'lead 01-20',
      running: 'lead 01-28',
      fresh: 'lead 02-01',
    },
    question: { range: { from: '2025-01-01', to: '2025-03-01' }, grain: 'month' },
    asOf: '2025-02-05T00:00:00Z',
    expect: {
      stages: { qualified: { conversion: { fromPrevious: 0.5, fromStart: 0.5, immature: 2 } } },
      periods: [
        { from: '2025-01-01', stages: { qualified: { conversion: { fromPrevious: 0.5, immature: 1 } } } },
        { from: '2025-02-01', stages: { qualified: { conversion: { fromPrevious: null, immature: 1 } } } },
      ],
    },
  },
  {
    name: 'a day on which clocks go forward is a period of 23 hours',
    document: timedInNewYork,
    rows: {
      moves: table(
        ['deal', 'stage', 'on'],
        ['a', 'lead', '2025-03-09T04:59:59Z'],
        ['b', 'lead', '2025-03-09T05:00:00Z'],
        ['c', 'lead', '2025-03-10T03:59:59Z'],
        ['d', 'lead', '2025-03-10T04:00:00Z'],
      ),
    },
    question: { range: { from: '2025-03-08', to: '2025-03-11' }, grain: 'day' },
    asOf: '2025-04-01T00:00:00Z',
    expect: {
      periods: [
        { from: '2025-03-08', totals: { entities: 1 } },
        { from: '2025-03-09', totals: { entities: 2 } },
        { from: '2025-03-10', totals: { entities: 1 } },
      ],
    },
  },
];

export const funnelWindows: readonly Vector[] = cases.map(pipelineVector);
