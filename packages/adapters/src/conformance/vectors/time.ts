import type { Settings, WeirDocument } from '@weir/schema';
import type { Question } from '@weir/query';
import { table } from '../vector.js';
import type { ExpectedMetrics, Vector } from '../vector.js';

/** Calls with a calendar date and, where it is known, the instant. */
function callsIn(settings: Settings): WeirDocument {
  return {
    weir: 1,
    id: 'calls',
    title: 'Calls',
    settings,
    datasets: [
      {
        id: 'calls',
        time: 'day',
        fields: [
          { id: 'day', type: 'date' },
          { id: 'at', type: 'datetime' },
          { id: 'minutes', type: 'number' },
        ],
      },
    ],
    metrics: [
      { id: 'calls', formula: { count: ['calls'] } },
      { id: 'by_instant', formula: { count: ['calls', true, 'at'] } },
      { id: 'minutes', formula: { sum: ['calls', { var: 'minutes' }] } },
      { id: 'day_before', formula: { prior: [{ metric: 'by_instant' }, 1, 'day'] } },
      { id: 'two_days', formula: { rolling: [{ metric: 'by_instant' }, 2, 'day'] } },
    ],
  };
}

interface TimeCase {
  readonly name: string;
  readonly settings?: Settings;
  readonly days?: readonly string[];
  readonly instants?: readonly string[];
  readonly question: Partial<Question>;
  readonly asOf?: string;
  readonly expect: ExpectedMetrics;
}

function timeVector({ name, settings, days, instants, question, asOf, expect }: TimeCase): Vector {
  return {
    name,
    needs: ['metrics'],
    document: callsIn(settings ?? {}),
    rows: {
      calls: days
        ? table(['day'], ...days.map((day) => [day]))
        : table(['at'], ...(instants ?? []).map((instant) => [instant])),
    },
    question: { metrics: [days ? 'calls' : 'by_instant'], ...question },
    asOf: asOf ?? '2026-01-01T00:00:00Z',
    expect,
  };
}

const newYear = ['2024-12-29', '2024-12-30', '2025-01-01', '2025-01-04', '2025-01-05'];
const aroundNewYear: Partial<Question> = { grain: 'week', range: { from: '2024-12-23', to: '2025-01-13' } };
const newYork = { timeZone: 'America/New_York' };

const cases: readonly TimeCase[] = [
  {
    name: 'a range holds its first day and not its last',
    days: ['2025-01-31', '2025-02-01', '2025-02-28', '2025-03-01'],
    question: { range: { from: '2025-02-01', to: '2025-03-01' } },
    expect: { total: { calls: 2 }, periods: [{ from: '2025-02-01', to: '2025-03-01', incomplete: false }] },
  },
  {
    name: 'a side that is absent is open',
    days: ['1999-12-31', '2025-01-31', '2025-02-01'],
    question: { range: { to: '2025-02-01' } },
    expect: { total: { calls: 2 }, periods: [{ from: null, to: '2025-02-01' }] },
  },
  {
    name: 'without a range all rows count',
    days: ['1999-12-31', '2025-01-31'],
    question: {},
    expect: { total: { calls: 2 }, periods: [{ from: null, to: null }] },
  },
  {
    name: 'a period without rows is there, and counts 0',
    days: ['2025-01-31', '2025-03-01'],
    question: { grain: 'month', range: { from: '2025-01-01', to: '2025-04-01' } },
    expect: { periods: ['2025-01-01', '2025-02-01', '2025-03-01'], overall: { calls: [1, 0, 1] } },
  },
  {
    name: 'days, over the end of February in a leap year',
    days: ['2024-02-28', '2024-02-29', '2024-02-29', '2024-03-01'],
    question: { grain: 'day', range: { from: '2024-02-28', to: '2024-03-02' } },
    expect: { periods: ['2024-02-28', '2024-02-29', '2024-03-01'], overall: { calls: [1, 2, 1] } },
  },
  {
    name: 'weeks start on Monday',
    days: newYear,
    question: aroundNewYear,
    expect: {
      periods: [
        { from: '2024-12-23', to: '2024-12-30', incomplete: false },
        { from: '2024-12-30', to: '2025-01-06', incomplete: false },
        { from: '2025-01-06', to: '2025-01-13', incomplete: false },
      ],
      overall: { calls: [1, 4, 0] },
      total: { calls: 5 },
    },
  },
  {
    name: 'weeks start on Sunday where the document says so; those that the range cuts keep their bounds',
    settings: { weekStart: 'sunday' },
    days: ['2024-12-22', ...newYear, '2025-01-13'],
    question: aroundNewYear,
    expect: {
      periods: [
        { from: '2024-12-22', to: '2024-12-29', incomplete: true },
        { from: '2024-12-29', to: '2025-01-05', incomplete: false },
        { from: '2025-01-05', to: '2025-01-12', incomplete: false },
        { from: '2025-01-12', to: '2025-01-19', incomplete: true },
      ],
      overall: { calls: [0, 4, 1, 0] },
      total: { calls: 5 },
    },
  },
  {
    name: 'weeks start on Saturday where the document says so',
    settings: { weekStart: 'saturday' },
    days: newYear,
    question: aroundNewYear,
    expect: {
      periods: ['2024-12-21', '2024-12-28', '2025-01-04', '2025-01-11'],
      overall: { calls: [0, 3, 2, 0] },
    },
  },
  {
    name: 'quarters and years of the calendar',
    days: ['2024-12-31', '2025-01-01', '2025-03-31', '2025-04-01'],
    question: { grain: 'quarter', range: { from: '2024-10-01', to: '2025-07-01' } },
    expect: { periods: ['2024-10-01', '2025-01-01', '2025-04-01'], overall: { calls: [1, 2, 1] } },
  },
  {
    name: 'a fiscal year from April',
    settings: { fiscalYearStart: 4 },
    days: ['2024-03-31', '2024-04-01', '2025-03-31'],
    question: { grain: 'year', range: { from: '2023-04-01', to: '2025-04-01' } },
    expect: {
      periods: [
        { from: '2023-04-01', to: '2024-04-01', incomplete: false },
        { from: '2024-04-01', to: '2025-04-01', incomplete: false },
      ],
      overall: { calls: [1, 2] },
    },
  },
  {
    name: 'fiscal quarters from February',
    settings: { fiscalYearStart: 2 },
    days: ['2024-10-31', '2024-11-01', '2025-01-31', '2025-02-01'],
    question: { grain: 'quarter', range: { from: '2024-08-01', to: '2025-05-01' } },
    expect: { periods: ['2024-08-01', '2024-11-01', '2025-02-01'], overall: { calls: [1, 2, 1] } },
  },
  {
    name: 'a month that the range cuts counts only what the range holds',
    days: ['2025-01-14', '2025-01-15', '2025-02-10', '2025-02-11'],
    question: { grain: 'month', range: { from: '2025-01-15', to: '2025-02-11' } },
    expect: {
      periods: [
        { from: '2025-01-01', to: '2025-02-01', incomplete: true },
        { from: '2025-02-01', to: '2025-03-01', incomplete: true },
      ],
      overall: { calls: [1, 1] },
      total: { calls: 2 },
    },
  },
  {
    name: 'an instant belongs to the day that clocks in the zone show',
    settings: { timeZone: 'Asia/Shanghai' },
    instants: ['2024-12-31T15:59:59.999Z', '2024-12-31T16:00:00Z', '2025-01-01T15:59:59Z', '2025-01-01T16:00:00Z'],
    question: { grain: 'day', range: { from: '2024-12-31', to: '2025-01-03' } },
    expect: { overall: { by_instant: [1, 2, 1] } },
  },
  {
    name: 'an instant written with an offset is that moment',
    settings: { timeZone: 'Asia/Shanghai' },
    instants: ['2025-01-01T00:30:00+09:00', '2025-01-01T00:30:00+08:00'],
    question: { grain: 'day', range: { from: '2024-12-31', to: '2025-01-02' } },
    expect: { overall: { by_instant: [1, 1] } },
  },
  {
    name: 'a day of 25 hours, when clocks go back',
    settings: newYork,
    instants: [
      '2024-11-03T03:59:59Z',
      '2024-11-03T04:00:00Z',
      '2024-11-03T05:30:00Z',
      '2024-11-03T06:30:00Z',
      '2024-11-04T04:59:59.999Z',
      '2024-11-04T05:00:00Z',
    ],
    question: { grain: 'day', range: { from: '2024-11-02', to: '2024-11-05' } },
    expect: { periods: ['2024-11-02', '2024-11-03', '2024-11-04'], overall: { by_instant: [1, 4, 1] } },
  },
  {
    name: 'a day of 23 hours, when clocks go forward',
    settings: newYork,
    instants: ['2025-03-09T04:59:59Z', '2025-03-09T05:00:00Z', '2025-03-10T03:59:59Z', '2025-03-10T04:00:00Z'],
    question: { grain: 'day', range: { from: '2025-03-08', to: '2025-03-11' } },
    expect: { overall: { by_instant: [1, 2, 1] } },
  },
  {
    name: 'the day before, and two days together, are days on the clocks, however many hours they have',
    settings: newYork,
    // midnights of 8, 9 and 10 March: 5:00, 5:00 and, as clocks went forward, 4:00
    instants: [
      '2025-03-08T05:00:00Z',
      '2025-03-09T04:59:59Z',
      '2025-03-09T05:00:00Z',
      '2025-03-10T03:59:59Z',
      '2025-03-10T04:00:00Z',
    ],
    question: {
      metrics: ['by_instant', 'day_before', 'two_days'],
      grain: 'day',
      range: { from: '2025-03-09', to: '2025-03-11' },
    },
    expect: { overall: { by_instant: [2, 1], day_before: [2, 2], two_days: [4, 3] } },
  },
  {
    name: 'a day that starts at one o’clock',
    settings: { timeZone: 'Africa/Cairo' },
    instants: ['2025-04-24T21:59:59Z', '2025-04-24T22:00:00Z', '2025-04-25T20:59:59Z', '2025-04-25T21:00:00Z'],
    question: { grain: 'day', range: { from: '2025-04-24', to: '2025-04-27' } },
    expect: { overall: { by_instant: [1, 2, 1] } },
  },
  {
    name: 'weeks over a change of clocks',
    settings: newYork,
    instants: ['2025-03-10T03:59:59Z', '2025-03-10T04:00:00Z', '2025-03-17T03:59:59Z', '2025-03-17T04:00:00Z'],
    question: { grain: 'week', range: { from: '2025-03-03', to: '2025-03-24' } },
    expect: { periods: ['2025-03-03', '2025-03-10', '2025-03-17'], overall: { by_instant: [1, 2, 1] } },
  },
  {
    name: 'a range may be given in instants',
    instants: ['2025-01-01T11:59:59Z', '2025-01-01T12:00:00Z', '2025-01-02T11:59:59Z', '2025-01-02T12:00:00Z'],
    question: { range: { from: '2025-01-01T12:00:00Z', to: '2025-01-02T12:00:00Z' } },
    expect: { total: { by_instant: 2 } },
  },
];

export const time: readonly Vector[] = cases.map(timeVector);
