import { describe, expect, test } from 'vitest';
import type { Grain, Range, Settings } from '@weir/schema';
import { resolveAsOf } from './as-of.js';
import { planRange } from './bound.js';
import { calendarOf } from './calendar.js';
import { maxPeriods, periodOf, splitRange } from './split-range.js';

const distant = '2100-01-01';

function split(range: Range | undefined, grain?: Grain, settings: Settings = {}, asOf: string = distant) {
  const calendar = calendarOf(settings);
  const cells = splitRange(range, grain, calendar, resolveAsOf(asOf, calendar.zone));
  return { ...cells, zone: calendar.zone };
}

const texts = (cells: ReturnType<typeof split>) =>
  cells.periods.map(periodOf).map(({ from, to, incomplete }) => `${from} ${to}${incomplete ? ' …' : ''}`);

describe('periods', () => {
  test('without a grain the range is one period, its open sides null', () => {
    expect(texts(split(undefined))).toEqual(['null null']);
    expect(texts(split({ from: '2025-01-15' }))).toEqual(['2025-01-15 null']);
    expect(texts(split({ from: '2025-01-15', to: '2025-02-01' }))).toEqual(['2025-01-15 2025-02-01']);
  });

  test.each<[string, Range, Grain, Settings, string[]]>([
    [
      'the last day of a range is not in it',
      { from: '2025-01-01', to: '2025-02-01' },
      'month',
      {},
      ['2025-01-01 2025-02-01'],
    ],
    [
      'a period that the range cuts keeps its bounds and is incomplete',
      { from: '2025-01-15', to: '2025-03-02' },
      'month',
      {},
      ['2025-01-01 2025-02-01 …', '2025-02-01 2025-03-01', '2025-03-01 2025-04-01 …'],
    ],
    [
      'weeks start where the document says',
      { from: '2025-01-01', to: '2025-01-06' },
      'week',
      { weekStart: 'sunday' },
      ['2024-12-29 2025-01-05 …', '2025-01-05 2025-01-12 …'],
    ],
    [
      'years start with the fiscal year',
      { from: '2024-04-01', to: '2025-04-01' },
      'year',
      { fiscalYearStart: 4 },
      ['2024-04-01 2025-04-01'],
    ],
    [
      'an instant is clipped within the day that the zone shows',
      { from: '2025-01-01T20:00:00Z', to: '2025-01-03T00:00:00Z' },
      'day',
      { timeZone: 'Asia/Shanghai' },
      ['2025-01-02 2025-01-03 …', '2025-01-03 2025-01-04 …'],
    ],
  ])('%s', (_claim, range, grain, settings, expected) => {
    expect(texts(split(range, grain, settings))).toEqual(expected);
  });

  test('as-of makes a period incomplete, and those from it on lie ahead', () => {
    const { periods } = split({ from: '2025-01-01', to: '2025-05-01' }, 'month', {}, '2025-03-01');
    expect(periods.map(({ incomplete, future }) => [incomplete, future])).toEqual([
      [false, false],
      [false, false],
      [true, true],
      [true, true],
    ]);
    const later = split({ from: '2025-01-01', to: '2025-04-01' }, 'month', {}, '2025-03-01T00:00:00.001Z');
    expect(later.periods.map(({ incomplete, future }) => [incomplete, future])[2]).toEqual([true, false]);
  });

  test('with a grain an open end is as-of', () => {
    const cells = split({ from: '2025-01-01' }, 'month', {}, '2025-02-10T12:00:00Z');
    expect(texts(cells)).toEqual(['2025-01-01 2025-02-01', '2025-02-01 2025-03-01 …']);
    expect(planRange(cells.whole.range, cells.zone).to).toEqual({
      date: '2025-02-11',
      instant: '2025-02-10T12:00:00.000Z',
    });
  });

  test('bounds are said as a date and as an instant of the zone', () => {
    const { whole, zone } = split({ from: '2025-04-25', to: '2025-04-26T10:00:00Z' }, undefined, {
      timeZone: 'Africa/Cairo',
    });
    expect(planRange(whole.range, zone)).toEqual({
      from: { date: '2025-04-25', instant: '2025-04-24T22:00:00.000Z' },
      to: { date: '2025-04-27', instant: '2025-04-26T10:00:00.000Z' },
    });
  });

  test.each<[Range, Grain | undefined, string]>([
    [
      { from: '2025-02-01', to: '2025-02-01' },
      undefined,
      'The range starts on 2025-02-01 and ends on 2025-02-01. Put the earlier one first.',
    ],
    [
      { from: '2025-02-30' },
      undefined,
      '"from" of the range is "2025-02-30". Use an ISO 8601 date such as 2025-07-01, or an instant.',
    ],
    [
      { to: '2025-02-01' },
      'month',
      'A range without a start cannot be split by month. Give the range a "from", or leave "grain" out.',
    ],
    [
      { from: '1900-01-01', to: '2025-02-01' },
      'day',
      `Split by day the range has more than ${maxPeriods} periods. Take a coarser grain or a shorter range.`,
    ],
    [
      { from: '2101-01-01' },
      'day',
      'The range starts on 2101-01-01 and ends on 2100-01-01T00:00:00.000Z. Put the earlier one first.',
    ],
  ])('%j by %s is refused', (range, grain, message) => {
    expect(() => split(range, grain)).toThrow(message);
  });
});
