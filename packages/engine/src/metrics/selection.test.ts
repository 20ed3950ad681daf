import { expect, test } from 'vitest';
import type { DateColumn, DatetimeColumn } from '../columns/column.js';
import { Selection } from './selection.js';

const noDate = -2147483648;
const dates: DateColumn = { type: 'date', values: Int32Array.of(0, noDate, 5) };
const seconds: DatetimeColumn = { type: 'datetime', values: Int32Array.of(0, noDate, 5) };
/** In milliseconds that number is an instant of 1969. */
const instants: DatetimeColumn = { type: 'datetime', values: Float64Array.of(0, noDate, 5, NaN) };

test.each<[string, DateColumn | DatetimeColumn, readonly number[], readonly number[]]>([
  ['dates', dates, [0, 2], [1]],
  ['seconds', seconds, [0, 2], [1]],
  ['milliseconds', instants, [0, 1, 2], [3]],
])('rows without a date are left out: %s', (_claim, on, expected, missing) => {
  const leftOut: number[] = [];
  const asOf = { day: 100, instant: 1e9 };
  const selection = new Selection({ where: null, cuts: [], asOf, on, leaveOut: (row) => leftOut.push(row) });
  const count = selection.select(0, on.values.length);
  expect([...selection.positions.subarray(0, count)]).toEqual(expected);
  expect(leftOut).toEqual(missing);
});

test.each<[string, DateColumn | DatetimeColumn, readonly number[]]>([
  ['dates', dates, [0, 1]],
  ['seconds', seconds, [0, 1]],
  ['milliseconds', instants, [0, 1, 3]],
])('what is not known yet is not there; what has no date is: %s', (_claim, cut, expected) => {
  const asOf = { day: 5, instant: cut === seconds ? 4500 : 5 };
  const selection = new Selection({ where: null, cuts: [cut], asOf, on: null, leaveOut: () => {} });
  const count = selection.select(0, cut.values.length);
  expect([...selection.positions.subarray(0, count)]).toEqual(expected);
});
