import { expect, test } from 'vitest';
import { comparedRange } from './compared-range.js';

const settings = { timeZone: 'UTC' };

test.each([
  ['whole months move by as many months', '2025-01-01', '2025-04-01', 'prior-period', '2024-10-01', '2025-01-01'],
  ['other ranges by their length', '2025-01-10', '2025-01-20', 'prior-period', '2024-12-31', '2025-01-10'],
  ['a year back', '2025-01-01', '2025-04-01', 'prior-year', '2024-01-01', '2024-04-01'],
  [
    'what as-of cuts is compared with the same part',
    '2025-09-01',
    '2025-10-01',
    'prior-year',
    '2024-09-01',
    '2024-09-18',
  ],
] as const)('%s', (_claim, from, to, compare, priorFrom, priorTo) => {
  const compared = comparedRange({ from, to }, compare, settings, '2025-09-18');
  expect([compared?.from.slice(0, 10), compared?.to.slice(0, 10)]).toEqual([priorFrom, priorTo]);
});

test('an open range is compared with nothing', () => {
  expect(comparedRange({ from: '2025-01-01' }, 'prior-year', settings, '2025-09-18')).toBe(null);
  expect(comparedRange({}, 'prior-period', settings, '2025-09-18')).toBe(null);
});
