import { expect, test } from 'vitest';
import type { Grain, Settings } from '@weir/schema';
import { resolveAsOf } from './as-of.js';
import { isoFromBound } from './bound.js';
import type { BoundRange } from './bound.js';
import { calendarOf } from './calendar.js';
import { moveCell } from './moved-cell.js';
import type { Move } from './moved-cell.js';
import { splitRange } from './split-range.js';

const text = ({ from, to }: BoundRange): string =>
  [from, to].map((bound) => (bound ? isoFromBound(bound) : 'open')).join(' ');

interface Case {
  readonly from?: string;
  readonly to?: string;
  readonly moves: readonly Move[];
  readonly asOf?: string;
  readonly settings?: Settings;
}

function moved({ from, to, moves, asOf = '2100-01-01', settings }: Case): { range: string; uncut: string } {
  const calendar = calendarOf(settings);
  const known = resolveAsOf(asOf, calendar.zone);
  const { whole } = splitRange({ ...(from && { from }), ...(to && { to }) }, undefined, calendar, known);
  const cell = moves.reduce((at, move) => moveCell(at, move, calendar, known), {
    range: whole.range,
    uncut: whole.range,
  });
  return { range: text(cell.range), uncut: text(cell.uncut) };
}

const prior = (count: number, grain: Grain): Move => ({ kind: 'prior', count, grain });
const rolling = (count: number, grain: Grain): Move => ({ kind: 'rolling', count, grain });
const toDate = (grain: Grain | null): Move => ({ kind: 'to_date', grain });

test.each<[string, Case, string]>([
  ['a month earlier', { from: '2025-03-01', to: '2025-04-01', moves: [prior(1, 'month')] }, '2025-02-01 2025-03-01'],
  ['a year earlier', { from: '2024-02-29', to: '2024-03-01', moves: [prior(1, 'year')] }, '2023-02-28 2023-03-01'],
  ['both ends clamp', { from: '2025-03-15', to: '2025-03-31', moves: [prior(1, 'month')] }, '2025-02-15 2025-02-28'],
  ['a day stays a day', { from: '2025-03-30', to: '2025-03-31', moves: [prior(1, 'month')] }, '2025-02-28 2025-03-01'],
  [
    'two weeks and two quarters',
    { from: '2025-07-01', to: '2025-07-08', moves: [prior(2, 'week')] },
    '2025-06-17 2025-06-24',
  ],
  ['quarters', { from: '2025-07-01', to: '2025-10-01', moves: [prior(2, 'quarter')] }, '2025-01-01 2025-04-01'],
  ['an open side stays open', { to: '2025-07-01', moves: [prior(1, 'month')] }, 'open 2025-06-01'],
  [
    'the grains that end with the cell',
    { from: '2025-06-01', to: '2025-07-01', moves: [rolling(3, 'month')] },
    '2025-04-01 2025-07-01',
  ],
  [
    'a rolling week of a day',
    { from: '2025-06-05', to: '2025-06-06', moves: [rolling(7, 'day')] },
    '2025-05-30 2025-06-06',
  ],
  ['the year to date', { from: '2025-06-01', to: '2025-07-01', moves: [toDate('year')] }, '2025-01-01 2025-07-01'],
  [
    'of a range over two years the last counts',
    { from: '2024-03-01', to: '2025-07-01', moves: [toDate('year')] },
    '2025-01-01 2025-07-01',
  ],
  ['from the first row', { from: '2025-06-01', to: '2025-07-01', moves: [toDate(null)] }, 'open 2025-07-01'],
  [
    'moves on moves',
    { from: '2025-06-01', to: '2025-07-01', moves: [prior(1, 'year'), rolling(3, 'month')] },
    '2024-04-01 2024-07-01',
  ],
])('%s', (_claim, given, range) => {
  expect(moved(given)).toEqual({ range, uncut: range });
});

test.each<[string, Case, string, string]>([
  [
    'an unfinished month is compared with the same elapsed part',
    { from: '2025-06-01', to: '2025-07-01', moves: [prior(1, 'month')], asOf: '2025-06-15T12:00:00Z' },
    '2025-05-01 2025-05-15T12:00:00.000Z',
    '2025-05-01 2025-06-01',
  ],
  [
    'and two steps back with the same part again',
    {
      from: '2025-06-01',
      to: '2025-07-01',
      moves: [prior(1, 'month'), prior(1, 'month')],
      asOf: '2025-06-15T12:00:00Z',
    },
    '2025-04-01 2025-04-15T12:00:00.000Z',
    '2025-04-01 2025-05-01',
  ],
  [
    'the grains before an unfinished month start where those before the whole do',
    {
      from: '2025-06-01',
      to: '2025-07-01',
      moves: [prior(1, 'year'), rolling(3, 'month')],
      asOf: '2025-06-15T12:00:00Z',
    },
    '2024-04-01 2024-06-15T12:00:00.000Z',
    '2024-04-01 2024-07-01',
  ],
  [
    'an open end is as-of',
    { from: '2025-01-01', moves: [rolling(1, 'month'), prior(1, 'month')], asOf: '2025-06-15' },
    '2025-04-15T00:00:00.000Z 2025-05-15T00:00:00.000Z',
    '2025-04-15T00:00:00.000Z open',
  ],
  [
    'also where it was moved before',
    { moves: [prior(1, 'month'), rolling(2, 'month')], asOf: '2025-06-15' },
    '2025-03-15T00:00:00.000Z 2025-05-15T00:00:00.000Z',
    '2025-03-15T00:00:00.000Z open',
  ],
])('%s', (_claim, given, range, uncut) => {
  expect(moved(given)).toEqual({ range, uncut });
});

test('to date ends at most at as-of, in the calendar of the document', () => {
  const given = { from: '2025-01-01', to: '2026-01-01', moves: [toDate('quarter')], asOf: '2025-05-10T00:00:00Z' };
  expect(moved(given).range).toBe('2025-04-01 2026-01-01');
  expect(moved({ ...given, settings: { fiscalYearStart: 3 } }).range).toBe('2025-03-01 2026-01-01');
});
