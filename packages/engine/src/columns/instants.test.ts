import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Pace } from '../pace.js';
import { appendColumn } from './append-column.js';
import { instantAt, missingSecond, scalarAt } from './column.js';
import type { DatetimeColumn } from './column.js';
import { ColumnBuilder } from './column-builder.js';
import { countMissing } from './count-missing.js';
import { milliseconds, narrowInstants } from './instants.js';
import { readDataset } from './read-dataset.js';

const narrow = (...instants: number[]) => narrowInstants(Float64Array.from(instants), new Pace());
const seconds = (...values: number[]): DatetimeColumn => ({ type: 'datetime', values: Int32Array.from(values) });
const instants = (...values: number[]): DatetimeColumn => ({ type: 'datetime', values: Float64Array.from(values) });

describe('instants are seconds of 32 bits', () => {
  test.each<[string, readonly number[], boolean]>([
    ['where all are whole seconds', [0, 1000, -5000, NaN], true],
    ['up to the last, in 2038', [(2 ** 31 - 1) * 1000], true],
    ['from the first, in 1901', [(1 - 2 ** 31) * 1000], true],
    ['not beyond', [2 ** 31 * 1000], false],
    ['not before, where a second would be missing', [missingSecond * 1000], false],
    ['not where one has milliseconds', [1000, 1001], false],
    ['where all are missing', [NaN, NaN], true],
  ])('%s', async (_claim, values, isNarrow) => {
    const kept = await narrow(...values);
    expect(kept instanceof Int32Array).toBe(isNarrow);
    expect([...milliseconds(kept)]).toEqual(values);
  });

  test('and the same instants', async () => {
    const second = fc.oneof(
      fc.integer({ min: 1 - 2 ** 31 }).map((whole) => whole * 1000),
      fc.constant(NaN),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(second), async (values) => {
        const kept = await narrow(...values);
        expect(kept).toBeInstanceOf(Int32Array);
        expect([...milliseconds(kept)]).toEqual(values);
      }),
    );
  });

  test('from rows and from a file, as long as there is no other', async () => {
    const texts = ['2025-01-31T10:00:00Z', '1969-12-31T23:59:59Z'];
    const builder = new ColumnBuilder();
    for (const text of texts) builder.push(text);
    builder.pushMissing(1);
    expect(builder.finish().column).toEqual(seconds(1_738_317_600, -1, missingSecond));
    const csv = { csv: ['at', ...texts, ''].join('\n') };
    const file = await readDataset('visits', csv, { pace: new Pace() });
    expect(file.columns.get('at')?.column).toEqual(seconds(1_738_317_600, -1));
    const odd = await readDataset('visits', { csv: `${csv.csv}2025-01-31T10:00:00.5Z\n` }, { pace: new Pace() });
    expect(odd.columns.get('at')?.column).toEqual(instants(1_738_317_600_000, -1000, 1_738_317_600_500));
  });
});

test('a row’s instant is in milliseconds', async () => {
  const column = seconds(-1, missingSecond);
  expect([0, 1, 2].map((row) => instantAt(column, row))).toEqual([-1000, NaN, NaN]);
  expect([0, 1, 2].map((row) => scalarAt(column, row))).toEqual(['1969-12-31T23:59:59.000Z', null, null]);
  expect(await countMissing(column, new Pace())).toBe(1);
});

test.each<[string, DatetimeColumn, DatetimeColumn, DatetimeColumn]>([
  ['seconds stay seconds', seconds(1, missingSecond), seconds(3), seconds(1, missingSecond, 3)],
  ['others make milliseconds of them', seconds(1, missingSecond), instants(3), instants(1000, NaN, 3)],
  ['after milliseconds they are some', instants(1, NaN), seconds(3, missingSecond), instants(1, NaN, 3000, NaN)],
])('appended, %s', async (_claim, column, more, expected) => {
  expect(await appendColumn(column, more, new Pace())).toEqual(expected);
});
