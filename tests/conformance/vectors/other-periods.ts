import type { Formula, Metric, Scalar, WeirDocument } from '@weir/schema';
import type { MetricsQuestion } from '@weir/query';
import type { ExpectedMetrics, Vector, VectorRows } from '@weir/adapters/conformance';
import cases from '../cases/metrics.json' with { type: 'json' };
import * as bookings from './bookings.js';
import { daysOf } from './bookings.js';

interface Fact {
  readonly name: string;
  readonly formulas: Readonly<Record<string, Formula>>;
  readonly question: Partial<MetricsQuestion>;
  readonly document?: WeirDocument;
  readonly rows?: VectorRows;
  readonly expect: ExpectedMetrics;
}

function vector({ name, formulas, question, expect, ...given }: Fact): Vector {
  const { document = bookings.document, rows = bookings.rows } = given;
  const metrics = Object.entries(formulas).map(([id, formula]): Metric => ({ id, formula }));
  return {
    name,
    needs: ['metrics'],
    document: { ...document, metrics },
    rows,
    question: { metrics: metrics.map(({ id }) => id), ...question },
    asOf: '2024-01-01T00:00:00Z',
    expect,
  };
}

/** One dataset of values on days. */
function values(rows: readonly (readonly [day: string, ...values: number[]])[]) {
  const document: WeirDocument = {
    weir: 1,
    id: 'values',
    title: 'Values',
    datasets: [
      {
        id: 'values',
        time: 'day',
        fields: [
          { id: 'day', type: 'date' },
          { id: 'a', type: 'number' },
          { id: 'b', type: 'number' },
        ],
      },
    ],
  };
  const table = rows.map(([day, a, b]): Record<string, Scalar> => ({ day, a: a ?? null, b: b ?? null }));
  return { document, rows: { values: table } };
}

type Table = readonly (readonly (string | number | null)[])[];

/** A fact's value of each day, `otherwise` where it says none. */
function perDay(table: Table, days: readonly string[], column: number, otherwise: number | null): (number | null)[] {
  const found = new Map(table.map((row) => [row[0], row[column] ?? null]));
  return days.map((day) => (found.get(day) as number | null | undefined) ?? otherwise);
}

const count: Formula = { count: ['bookings'] };
const ofA: Formula = { sum: ['values', { var: 'a' }] };
const ofB: Formula = { sum: ['values', { var: 'b' }] };
const twoWeeksBefore: Formula = { prior: [count, 14, 'day'] };
const some = (formula: Formula): Formula => ({ '>': [formula, 0] });
const lastWeek: Formula = { rolling: [count, 7, 'day'] };
const byDay = (days: readonly string[], end: string): Partial<MetricsQuestion> => ({
  grain: 'day',
  range: { from: days[0] ?? '', to: end },
});

const [spring, days110, year] = [
  daysOf('2019-12-01', 163),
  daysOf('2019-12-01', 110),
  daysOf('2019-12-15', 387),
] as const;
const trailingDays = daysOf('2019-12-01', 128);
const revenue = values(cases.revenue as [string, number][]);

const facts: readonly Fact[] = [
  {
    name: 'MF-03: different guests of two days are counted over both, not added up',
    formulas: { guests: { rolling: [{ distinct: ['bookings', { var: 'guest' }] }, 2, 'day'] } },
    question: byDay(['2020-01-01'], '2020-01-04'),
    expect: {
      periods: cases.everyTwoDays.map(([day]) => String(day)),
      overall: { guests: cases.everyTwoDays.map(([, guests]) => Number(guests)) },
    },
  },
  {
    name: 'MF-04: revenue of the month to date',
    ...revenue,
    formulas: { revenue: { to_date: [ofA, 'month'] } },
    question: byDay(['2021-01-03'], '2021-01-07'),
    expect: {
      periods: cases.monthToDate.map(([day]) => String(day)),
      overall: { revenue: cases.monthToDate.map(([, sum]) => Number(sum)) },
    },
  },
  {
    name: 'MF-10: a year beside the twelve months that end a month earlier',
    formulas: {
      count,
      before: { prior: [count, 1, 'month'] },
      growth: { '-': [{ '/': [count, { prior: [count, 1, 'month'] }] }, 1] },
    },
    question: { grain: 'year', range: { from: '2019-01-01', to: '2022-01-01' } },
    expect: { overall: { count: [31, 256, 0], before: [0, 218, 69], growth: [null, 256 / 218 - 1, -1] } },
  },
  {
    name: 'MF-14: the running total of each day',
    formulas: { total: { to_date: [count] } },
    question: byDay(days110, '2020-03-20'),
    expect: { overall: { total: perDay(cases.runningTotal, days110, 1, null) } },
  },
  {
    name: 'MF-15: the running total of each month is that at its end',
    formulas: { total: { to_date: [count] } },
    question: { grain: 'month', range: { from: '2019-12-01', to: '2021-01-01' } },
    expect: { overall: { total: [31, 46, 101, 158, 218, 218, 218, 218, 218, 218, 218, 218, 287] } },
  },
  {
    name: 'MF-16: bookings of seven days, and of those a week before',
    formulas: { trailing: lastWeek, before: { prior: [lastWeek, 1, 'week'] } },
    question: byDay(trailingDays, '2020-04-07'),
    expect: {
      overall: {
        trailing: perDay(cases.trailing, trailingDays, 1, 0),
        before: perDay(cases.trailing, trailingDays, 2, 0),
      },
    },
  },
  {
    name: 'MF-25: growth over fourteen days, where there are bookings on both',
    formulas: { growth: { if: [{ and: [some(count), some(twoWeeksBefore)] }, { '-': [count, twoWeeksBefore] }] } },
    question: byDay(spring, '2020-05-12'),
    expect: { overall: { growth: perDay(cases.growth, spring, 1, null) } },
  },
  {
    name: 'MF-27: growth over fourteen days, where there were bookings on the earlier',
    formulas: { growth: { if: [some(twoWeeksBefore), { '-': [count, twoWeeksBefore] }] } },
    question: byDay(year, '2021-01-05'),
    expect: { overall: { growth: perDay(cases.growthOfFilled, year, 1, null) } },
  },
  {
    name: 'CU-03: five days that end with the range, and five that end where it starts',
    ...values(cases.amounts as [string, number][]),
    formulas: { end: { rolling: [ofA, 5, 'day'] }, start: { prior: [{ rolling: [ofA, 5, 'day'] }, 5, 'day'] } },
    question: { range: { from: '2017-01-06', to: '2017-01-11' } },
    expect: { total: { start: 300, end: 1200 } },
  },
  {
    name: 'MB-05: a formula over running values',
    ...values(cases.monthly.map(([month, number, total]) => [`${month}-01`, Number(number), Number(total)] as const)),
    formulas: { mean: { round: [{ '+': [{ '/': [{ to_date: [ofB] }, { to_date: [ofA] }] }, 1] }, 2] } },
    question: { grain: 'month', range: { from: '2016-04-01', to: '2016-07-01' } },
    expect: { overall: { mean: cases.runningMean } },
  },
  {
    name: 'MB-06: the day before is that of the calendar',
    ...values(cases.daily as [string, number][]),
    formulas: { count: ofA, before: { prior: [ofA, 1, 'day'] } },
    question: byDay(['2022-10-01'], '2022-10-05'),
    expect: { overall: { count: [6, 3, 0, 2], before: [0, 6, 3, 0] } },
  },
];

/** Facts of other systems about figures of another period than the cell's own. */
export const otherPeriods: readonly Vector[] = facts.map(vector);
