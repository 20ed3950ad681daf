import { timeZone } from '@weir/formula';
import { describe, expect, test } from 'vitest';
import { Pace } from '../pace.js';
import { columnLength, scalarAt } from './column.js';
import { ColumnBuilder } from './column-builder.js';
import { readAs } from './read-as.js';
import { storeColumn } from './store-column.js';
import type { StoredColumn } from './stored-column.js';

const shanghai = timeZone('Asia/Shanghai');

function stored(values: readonly unknown[]): StoredColumn {
  const builder = new ColumnBuilder();
  for (const value of values) builder.push(value);
  return builder.finish();
}

async function read(column: StoredColumn, type: Parameters<typeof readAs>[1], zone = shanghai) {
  const typed = await readAs(column, type, zone, new Pace());
  return {
    values: Array.from({ length: columnLength(typed.column) }, (_, row) => scalarAt(typed.column, row)),
    converted: typed.converted,
    misfits: typed.misfits.map(({ reason, count, samples }) => `${count} ${reason}: ${samples.join(' | ')}`),
  };
}

describe('numbers', () => {
  test.each([
    ['text that is exactly a number', ['12', '-0.5', '+3', '.5', '1e3', '007'], [12, -0.5, 3, 0.5, 1000, 7], 6, []],
    ['an empty text is missing, not a misfit', ['', '1'], [null, 1], 1, []],
    [
      'words, grouping, spaces, other bases',
      ['abc', '1,234', ' 1', '0x10', '1.', 'NaN'],
      [null, null, null, null, null, null],
      0,
      ['6 not-a-number: abc | 1,234 |  1 | 0x10 | 1.'],
    ],
    [
      'whole numbers that would be rounded',
      ['9007199254740993', '1e400'],
      [null, null],
      0,
      ['1 too-large: 9007199254740993', '1 not-finite: 1e400'],
    ],
    ['numbers beside a text are not converted', [5, 'abc', '7'], [5, null, 7], 1, ['1 not-a-number: abc']],
    ['booleans', [true, false], [null, null], 0, ['2 not-a-number: true | false']],
    ['dates', ['2025-01-01'], [null], 0, ['1 not-a-number: 2025-01-01']],
    ['what no field can hold is told too', [Infinity, 1], [null, 1], 0, ['1 not-finite: Infinity']],
  ])('%s', async (_claim, given, values, converted, misfits) => {
    expect(await read(stored(given), 'number')).toEqual({ values, converted, misfits });
  });
});

describe('booleans', () => {
  test.each([
    ['the words, in any case', ['true', 'FALSE', 'True', ''], [true, false, true, null], 3, []],
    ['one and zero', [1, 0, null], [true, false, null], 2, []],
    ['other words and numbers', ['yes', '1'], [null, null], 0, ['2 not-a-boolean: yes | 1']],
    ['another number', [2], [null], 0, ['1 not-a-boolean: 2']],
  ])('%s', async (_claim, given, values, converted, misfits) => {
    expect(await read(stored(given), 'boolean')).toEqual({ values, converted, misfits });
  });
});

describe('dates, in Shanghai', () => {
  test.each([
    ['ISO dates', ['2025-03-01', ''], ['2025-03-01', null], 0, []],
    ['a midnight in UTC, as drivers write dates', ['2025-03-01T00:00:00.000Z'], ['2025-03-01'], 1, []],
    ['a midnight there', ['2025-02-28T16:00:00Z'], ['2025-03-01'], 1, []],
    ['a midnight without an offset', ['2025-03-01 00:00:00'], ['2025-03-01'], 1, []],
    ['another time of day is no date', ['2025-03-01T10:00:00Z'], [null], 0, ['1 has-time: 2025-03-01T10:00:00.000Z']],
    [
      'texts that are no dates',
      ['2025-02-30', '01.03.2025', 'soon'],
      [null, null, null],
      0,
      ['3 not-a-date: 2025-02-30 | 01.03.2025 | soon'],
    ],
    ['numbers', [45000], [null], 0, ['1 not-a-date: 45000']],
  ])('%s', async (_claim, given, values, converted, misfits) => {
    expect(await read(stored(given), 'date')).toEqual({ values, converted, misfits });
  });
});

describe('datetimes, in Shanghai', () => {
  test.each([
    ['with an offset', ['2025-03-01T10:00:00+02:00'], ['2025-03-01T08:00:00.000Z'], 0, []],
    ['without one, on the clocks there', ['2025-03-01 10:00:00'], ['2025-03-01T02:00:00.000Z'], 0, []],
    ['a date is where its day starts there', ['2025-03-01'], ['2025-02-28T16:00:00.000Z'], 1, []],
    [
      'texts that are none',
      ['2025-03-01T25:00:00Z', 'x'],
      [null, null],
      0,
      ['2 not-a-datetime: 2025-03-01T25:00:00Z | x'],
    ],
    ['numbers', [1740787200000], [null], 0, ['1 not-a-datetime: 1740787200000']],
  ])('%s', async (_claim, given, values, converted, misfits) => {
    expect(await read(stored(given), 'datetime')).toEqual({ values, converted, misfits });
  });

  test('an hour that New York skips, and one that it has twice', async () => {
    const given = stored(['2025-03-09T02:30:00', '2025-11-02T01:30:00']);
    const { values } = await read(given, 'datetime', timeZone('America/New_York'));
    expect(values).toEqual(['2025-03-09T07:30:00.000Z', '2025-11-02T05:30:00.000Z']);
  });
});

describe('texts', () => {
  test.each([
    ['numbers', [1, 2.5, null], ['1', '2.5', null], 2],
    ['booleans', [true], ['true'], 1],
    ['dates as they were written', ['2025-03-01'], ['2025-03-01'], 0],
    ['instants as they were written', ['2025-03-01T10:00:00Z'], ['2025-03-01T10:00:00Z'], 0],
    ['Dates', [new Date(0)], ['1970-01-01T00:00:00.000Z'], 1],
    ['texts, numbers between them', ['a', 1], ['a', '1'], 1],
  ])('%s', async (_claim, given, values, converted) => {
    expect(await read(stored(given), 'string')).toEqual({ values, converted, misfits: [] });
  });
});

describe('typed arrays', () => {
  const given = (...[values, declared]: [Parameters<typeof storeColumn>[0], Parameters<typeof storeColumn>[2]?]) =>
    storeColumn(values, new Pace(), declared);

  test('are taken without a copy', async () => {
    const values = Float64Array.of(1, NaN, 3);
    expect((await given(values)).column).toHaveProperty('values', values);
  });

  test.each<
    [string, Parameters<typeof storeColumn>[0], 'date' | 'datetime' | 'boolean' | 'number', unknown[], string[]]
  >([
    ['dates hold days', Int32Array.of(0, -2147483648), 'date', ['1970-01-01', null], []],
    ['dates beyond year 9999 are none', Int32Array.of(2932897), 'date', [null], ['1 not-a-date: 2932897']],
    ['datetimes hold milliseconds', Float64Array.of(1, NaN), 'datetime', ['1970-01-01T00:00:00.001Z', null], []],
    ['booleans hold 1 and 0', Uint8Array.of(1, 0, 2), 'boolean', [true, false, null], ['1 not-a-boolean: 2']],
    ['numbers of any width', Int16Array.of(-1, 2), 'number', [-1, 2], []],
    ['numbers that are not finite', Float64Array.of(1, -Infinity), 'number', [1, null], ['1 not-finite: -Infinity']],
  ])('%s', async (_claim, values, type, expected, misfits) => {
    expect(await read(await given(values, type), type)).toEqual({ values: expected, converted: 0, misfits });
  });

  test('lose what they must not hold in a copy: the host’s memory stays as it is', async () => {
    const values = Float64Array.of(1, Infinity);
    await given(values);
    expect(values[1]).toBe(Infinity);
  });

  test('a dictionary with a text twice makes one value of it, and codes that point nowhere are missing', async () => {
    const codes = Int32Array.of(0, 1, 2, 3, -1);
    const { column } = await given({ type: 'string', codes, dictionary: ['a', 'b', 'a'] });
    expect(column).toEqual({ type: 'string', codes: Int8Array.of(0, 1, 0, -1, -1), dictionary: ['a', 'b'] });
  });
});
