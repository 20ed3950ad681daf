import { describe, expect, test } from 'vitest';
import type { Grain, Range, Settings } from '@weir/schema';
import type { Compare } from '../contract/question.js';
import { resolveAsOf } from './as-of.js';
import { isEmpty, isoFromBound } from './bound.js';
import type { BoundRange } from './bound.js';
import { calendarOf } from './calendar.js';
import { compareCells } from './comparison.js';
import { splitRange } from './split-range.js';

interface Case {
  readonly range: Range;
  readonly grain?: Grain;
  readonly compare: Compare;
  readonly asOf?: string;
  readonly settings?: Settings;
}

const text = (range: BoundRange): string =>
  isEmpty(range) ? 'empty' : [range.from, range.to].map((bound) => (bound ? isoFromBound(bound) : 'open')).join(' ');

function compared({ range, grain, compare, asOf = '2100-01-01', settings = {} }: Case) {
  const calendar = calendarOf(settings);
  const known = resolveAsOf(asOf, calendar.zone);
  const { whole, periods } = compareCells(splitRange(range, grain, calendar, known), compare, calendar, known);
  return {
    whole: text(whole.cell.range),
    periods: periods.map(({ cell }) => text(cell.range)),
    own: periods.map(({ cell }) => text(cell.own)),
    uncut: text(whole.uncut),
  };
}

describe('the range compared with', () => {
  test.each<[string, Case, string]>([
    [
      'whole months move by as many',
      { range: { from: '2025-03-01', to: '2025-04-01' }, compare: 'prior-period' },
      '2025-02-01 2025-03-01',
    ],
    [
      'a quarter moves by three months',
      { range: { from: '2025-01-01', to: '2025-04-01' }, compare: 'prior-period' },
      '2024-10-01 2025-01-01',
    ],
    [
      'other days move by as many days',
      { range: { from: '2025-03-02', to: '2025-03-12' }, compare: 'prior-period' },
      '2025-02-20 2025-03-02',
    ],
    [
      'instants move by their own length',
      { range: { from: '2025-03-02T06:00:00Z', to: '2025-03-02T18:00:00Z' }, compare: 'prior-period' },
      '2025-03-01T18:00:00.000Z 2025-03-02T06:00:00.000Z',
    ],
    [
      'a year back is clamped',
      { range: { from: '2024-02-29', to: '2024-03-31' }, compare: 'prior-year' },
      '2023-02-28 2023-03-31',
    ],
    ['an open side stays open', { range: { to: '2024-03-31' }, compare: 'prior-year' }, 'open 2023-03-31'],
    [
      'a year back on clocks, though daylight saving changed',
      {
        range: { from: '2025-03-10T12:00:00Z', to: '2025-04-10T12:00:00Z' },
        compare: 'prior-year',
        settings: { timeZone: 'Europe/London' },
      },
      '2024-03-10T12:00:00.000Z 2024-04-10T12:00:00.000Z',
    ],
  ])('%s', (_claim, question, expected) => {
    expect(compared(question).whole).toBe(expected);
  });

  test('an open range has no prior period', () => {
    expect(() => compared({ range: { from: '2025-01-01' }, compare: 'prior-period' })).toThrow(
      'An open range has no period of the same length before it.',
    );
  });
});

describe('periods compared with', () => {
  test('months stand beside months', () => {
    const { periods } = compared({
      range: { from: '2025-01-01', to: '2025-04-01' },
      grain: 'month',
      compare: 'prior-year',
    });
    expect(periods).toEqual(['2024-01-01 2024-02-01', '2024-02-01 2024-03-01', '2024-03-01 2024-04-01']);
  });

  test('days of a longer month have nothing beside them at the end', () => {
    const { periods, whole } = compared({
      range: { from: '2025-03-01', to: '2025-04-01' },
      grain: 'day',
      compare: 'prior-period',
    });
    expect(whole).toBe('2025-02-01 2025-03-01');
    expect([periods[0], periods[27], periods[28], periods[30]]).toEqual([
      '2025-02-01 2025-02-02',
      '2025-02-28 2025-03-01',
      'empty',
      'empty',
    ]);
  });

  test('a leap day is compared with the whole of 28 February', () => {
    const { periods } = compared({
      range: { from: '2024-02-28', to: '2024-03-02' },
      grain: 'day',
      compare: 'prior-year',
    });
    expect(periods).toEqual(['2023-02-28 2023-03-01', '2023-02-28 2023-03-01', '2023-03-01 2023-03-02']);
  });

  test('weeks a year ago start on the same weekday', () => {
    const { periods } = compared({
      range: { from: '2025-01-06', to: '2025-01-20' },
      grain: 'week',
      compare: 'prior-year',
    });
    expect(periods).toEqual(['2024-01-08 2024-01-15', '2024-01-15 2024-01-22']);
  });
});

describe('as-of', () => {
  const year: Case = {
    range: { from: '2025-01-01', to: '2026-01-01' },
    compare: 'prior-year',
    asOf: '2025-03-10T12:00:00Z',
  };

  test('cuts what is compared at the same elapsed part', () => {
    expect(compared(year).whole).toBe('2024-01-01 2024-03-10T12:00:00.000Z');
    expect(compared(year).uncut).toBe('2024-01-01 2025-01-01');
  });

  test('cuts only the period in which it lies; those ahead show all of theirs', () => {
    const { periods, own } = compared({ ...year, grain: 'month' });
    expect(periods.slice(1, 4)).toEqual([
      '2024-02-01 2024-03-01',
      '2024-03-01 2024-03-10T12:00:00.000Z',
      '2024-04-01 2024-05-01',
    ]);
    expect(own[2]).toBe('2024-03-01 2024-04-01');
  });

  test('leaves a range alone that was over by then', () => {
    expect(compared({ ...year, asOf: '2026-01-01' }).whole).toBe('2024-01-01 2025-01-01');
  });

  test('ends an open range a year earlier', () => {
    expect(compared({ ...year, range: {} }).whole).toBe('open 2024-03-10T12:00:00.000Z');
  });
});
