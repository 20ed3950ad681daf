import type { Board } from '@weir/schema';
import { expect, test } from 'vitest';
import { firstPeriod } from './first-period.js';

const board = (more: Partial<Board>): Board => ({ id: 'main', widgets: [], ...more });

test.each([
  ['without a board, the last 12 months', [], 'last-12-months'],
  ['what the board says', [board({ period: 'this-quarter' })], 'this-quarter'],
  ['a board that says nothing shows the last 12 months', [board({})], 'last-12-months'],
  ['with dates of its own, all', [board({ period: { from: '2023-01-01', to: '2024-03-01' } })], 'all'],
  ['an archived board is not looked at', [board({ period: 'all', archived: true })], 'last-12-months'],
])('%s', (_claim, boards, expected) => {
  expect(firstPeriod({ weir: 1, id: 'sales', title: 'Sales', boards })).toBe(expected);
});
