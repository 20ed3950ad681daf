import { expect, test } from 'vitest';
import type { Range, RelativePeriod, Settings } from '@weir/schema';
import { resolvePeriod } from './relative-period.js';

test.each<[RelativePeriod, string, Settings, Range]>([
  ['this-year', '2025-01-01T00:00:00Z', {}, { from: '2024-01-01', to: '2025-01-01' }],
  ['this-year', '2025-01-01T00:00:00.001Z', {}, { from: '2025-01-01', to: '2026-01-01' }],
  ['this-year', '2024-12-31T18:00:00Z', { timeZone: 'Asia/Shanghai' }, { from: '2025-01-01', to: '2026-01-01' }],
  ['this-year', '2025-03-31T12:00:00Z', { fiscalYearStart: 4 }, { from: '2024-04-01', to: '2025-04-01' }],
  ['last-year', '2025-06-15T12:00:00Z', {}, { from: '2024-01-01', to: '2025-01-01' }],
  ['this-quarter', '2025-06-15T12:00:00Z', {}, { from: '2025-04-01', to: '2025-07-01' }],
  ['last-quarter', '2025-06-15T12:00:00Z', {}, { from: '2025-01-01', to: '2025-04-01' }],
  ['last-month', '2025-03-31T12:00:00Z', {}, { from: '2025-02-01', to: '2025-03-01' }],
  ['this-month', '2025-03-31T12:00:00Z', {}, { from: '2025-03-01', to: '2025-04-01' }],
  ['this-week', '2025-06-15T12:00:00Z', { weekStart: 'sunday' }, { from: '2025-06-15', to: '2025-06-22' }],
  ['last-week', '2025-06-15T12:00:00Z', {}, { from: '2025-06-02', to: '2025-06-09' }],
  ['last-7-days', '2025-06-15T12:00:00Z', {}, { from: '2025-06-09', to: '2025-06-16' }],
  ['last-30-days', '2025-06-15T12:00:00Z', {}, { from: '2025-05-17', to: '2025-06-16' }],
  ['last-90-days', '2025-06-15T12:00:00Z', {}, { from: '2025-03-18', to: '2025-06-16' }],
  ['last-12-months', '2025-06-15T12:00:00Z', {}, { from: '2024-07-01', to: '2025-07-01' }],
  ['last-24-months', '2025-06-15T12:00:00Z', {}, { from: '2023-07-01', to: '2025-07-01' }],
  ['all', '2025-06-15T12:00:00Z', {}, {}],
])('%s at %s (%j)', (period, asOf, settings, expected) => {
  expect(resolvePeriod(period, settings, asOf)).toEqual(expected);
});

test('a range is given back', () => {
  expect(resolvePeriod({ from: '2025-01-01' }, undefined, '2025-06-15')).toEqual({ from: '2025-01-01' });
});

test('what is no period is not taken for all of time', () => {
  expect(resolvePeriod('last-12-month' as RelativePeriod, {}, '2025-06-15')).toEqual({ from: 'last-12-month' });
});

test('an as-of that is no moment is refused', () => {
  expect(() => resolvePeriod('this-year', undefined, 'yesterday')).toThrow(
    'asOf is an ISO 8601 date or instant from 0001-01-01 to 9999-12-31, milliseconds or a Date, not yesterday.',
  );
  expect(() => resolvePeriod('this-year', undefined, NaN)).toThrow('not NaN');
});

test.each([
  [1, 'day', { from: '2025-06-15', to: '2025-06-16' }],
  [14, 'day', { from: '2025-06-02', to: '2025-06-16' }],
  [2, 'week', { from: '2025-06-02', to: '2025-06-16' }],
  [3, 'month', { from: '2025-04-01', to: '2025-07-01' }],
  [2, 'year', { from: '2024-01-01', to: '2026-01-01' }],
] as const)('the last %i of %s', (last, grain, range) => {
  expect(resolvePeriod({ last, grain }, {}, '2025-06-15T12:00:00Z')).toEqual(range);
});
