import type { WeirDocument } from '@weir/schema';
import type { MetricsQuestion } from '@weir/query';
import type { ExpectedMetrics, Vector } from '@weir/adapters/conformance';
import cases from '../cases/bookings.json' with { type: 'json' };

/** Bookings of guests and views of listings, each on a day. */
export const document: WeirDocument = {
  weir: 1,
  id: 'bookings',
  title: 'Bookings',
  datasets: [
    {
      id: 'bookings',
      time: 'ds',
      fields: [
        { id: 'ds', type: 'date' },
        { id: 'guest', type: 'string' },
        { id: 'value', type: 'number' },
      ],
    },
    { id: 'views', time: 'ds', fields: [{ id: 'ds', type: 'date' }] },
  ],
  metrics: [
    { id: 'bookings', formula: { count: ['bookings'] } },
    { id: 'views', formula: { count: ['views'] } },
    { id: 'per_guest', formula: { '/': [{ count: ['bookings'] }, { distinct: ['bookings', { var: 'guest' }] }] } },
    { id: 'per_dollar', formula: { '/': [{ count: ['bookings'] }, { sum: ['bookings', { var: 'value' }] }] } },
  ],
};

export const rows = {
  bookings: cases.bookings.rows.map(([ds, guest, value]) => ({
    ds: ds ?? null,
    guest: guest ?? null,
    value: value ?? null,
  })),
  views: cases.views.rows.map(([ds]) => ({ ds: ds ?? null })),
};

function vector(name: string, question: MetricsQuestion, expect: ExpectedMetrics): Vector {
  return { name, needs: ['metrics'], document, rows, question, asOf: '2021-01-01T00:00:00Z', expect };
}

const column = (table: readonly (readonly (string | number | null)[])[], at: number): number[] =>
  table.map((row) => Number(row[at] ?? 0));
const starts = (table: readonly (readonly (string | number | null)[])[]): string[] =>
  table.map(([start]) => String(start));

const guests = new Map(cases.perGuest.map(([day, ratio]) => [day, Number(ratio)]));

/** MetricFlow's facts that need no other period than the cell's own. */
export const bookings: readonly Vector[] = [
  vector(
    'MF-05: bookings of each month of two years, months without any included',
    { metrics: ['bookings'], grain: 'month', range: { from: '2019-01-01', to: '2021-01-01' } },
    { periods: starts(cases.perMonth), overall: { bookings: column(cases.perMonth, 1) } },
  ),
  vector(
    'MF-07: bookings and views of each week, beside each other',
    { metrics: ['bookings', 'views'], grain: 'week', range: { from: '2019-11-25', to: '2020-01-06' } },
    {
      periods: starts(cases.perWeek),
      overall: { bookings: column(cases.perWeek, 1), views: column(cases.perWeek, 2) },
    },
  ),
  vector(
    'MF-08: bookings of each day',
    { metrics: ['bookings'], grain: 'day', range: { from: '2019-11-27', to: '2020-01-06' } },
    { periods: starts(cases.perDay), overall: { bookings: column(cases.perDay, 1) } },
  ),
  vector(
    'MF-21: bookings per different guest of each day; a day without any has none',
    { metrics: ['per_guest'], grain: 'day', range: { from: '2020-02-01', to: '2020-05-01' } },
    { overall: { per_guest: daysOf('2020-02-01', 90).map((day) => guests.get(day) ?? null) } },
  ),
  vector(
    'MF-23: bookings per dollar of a day on which nobody paid anything',
    { metrics: ['per_dollar'], range: { from: '2020-01-03', to: '2020-01-04' } },
    {
      total: { per_dollar: null },
      whyTotal: { per_dollar: 'zero-denominator' },
      parts: { per_dollar: { numerator: 1, denominator: 0 } },
    },
  ),
];

export function daysOf(from: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) =>
    new Date(Date.parse(from) + at * 86_400_000).toISOString().slice(0, 10),
  );
}
