import { expect, test } from 'vitest';
import type { Vector } from '@weir/adapters/conformance';
import bookingsFacts from './cases/bookings.json' with { type: 'json' };
import list from './cases/metrics.json' with { type: 'json' };
import { externalCases } from './external-cases.js';
import { bookings } from './vectors/bookings.js';
import { otherPeriods } from './vectors/other-periods.js';

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

interface MetricCases {
  readonly cases: readonly { readonly id: string; readonly expected: Table; readonly inputRows?: Table }[];
  readonly tables: Readonly<Record<string, Table>>;
}

const file = 'conformance/metrics/cases.json';
const vectors: readonly Vector[] = [...bookings, ...otherPeriods];

test('each case that is carried over has a vector, each that is not or is adapted has the reason', () => {
  const carried = list.cases.filter((each) => each.carried !== 'out').map(({ id }) => id);
  expect(vectors.map(({ name }) => name.split(':')[0]).toSorted()).toEqual(carried.toSorted());
  for (const { id, carried: how, why } of list.cases) expect(why !== undefined, id).toBe(how !== 'same');
});

test('the list of cases is exact', (context) => {
  const { cases } = externalCases<MetricCases>(context, file);
  expect(list.cases.map(({ id }) => id)).toEqual(cases.map(({ id }) => id));
});

test('the facts are those of the cases', (context) => {
  const { cases, tables } = externalCases<MetricCases>(context, file);
  const columns = ({ columns: names, rows }: Table, ...picked: readonly string[]) =>
    rows.map((row) => picked.map((name) => row[names.indexOf(name)]));
  const caseOf = (id: string) => cases.find((each) => each.id === id)!;
  const expected = (id: string, ...picked: readonly string[]) => {
    const table = caseOf(id).expected;
    return columns(table, ...(picked.length > 0 ? picked : table.columns));
  };
  const numbers = (rows: readonly (readonly unknown[])[], column: number) =>
    rows.map((row) => row.map((value, at) => (at === column && value !== null ? Number(value) : value)));
  expect(list).toMatchObject({
    revenue: numbers(columns(tables['fct_revenue']!, 'created_at', 'revenue'), 1),
    everyTwoDays: expected('MF-03'),
    monthToDate: expected('MF-04'),
    runningTotal: expected('MF-14', 'metric_time__day', 'bookings_all_time'),
    trailing: expected('MF-16'),
    growth: expected('MF-25'),
    growthOfFilled: expected('MF-27'),
    amounts: caseOf('CU-03').inputRows?.rows,
    monthly: caseOf('MB-05').inputRows?.rows,
    runningMean: expected('MB-05', 'value').flat(),
    daily: caseOf('MB-06').inputRows?.rows,
  });
  expect(bookingsFacts).toMatchObject({
    bookings: { rows: numbers(columns(tables['fct_bookings']!, 'ds', 'guest_id', 'booking_value'), 2) },
    views: { rows: columns(tables['fct_views']!, 'ds') },
    perMonth: expected('MF-05'),
    perWeek: expected('MF-07'),
    perDay: expected('MF-08'),
    // The published rows are cut off, days of more than one booking per guest first: these months are whole.
    perGuest: expected('MF-21', 'metric_time__day', 'bookings_per_booker').filter(
      ([day]) => String(day) >= '2020-02-01' && String(day) < '2020-05-01',
    ),
  });
});
