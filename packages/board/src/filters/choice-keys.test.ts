import { expect, test } from 'vitest';
import { moveInGrid } from './choice-keys.js';

test.each([
  ['the next is at the side that the text goes to', 'ArrowRight', 3, 4],
  ['the one after the end of a row is in the next', 'ArrowRight', 1, 2],
  ['the ends meet', 'ArrowRight', 4, 0],
  ['both ways', 'ArrowLeft', 0, 4],
  ['down is in the same column', 'ArrowDown', 1, 3],
  ['a column ends', 'ArrowDown', 3, 3],
  ['where it begins, too', 'ArrowUp', 1, 1],
  ['up is in the same column', 'ArrowUp', 4, 2],
  ['the first of all', 'Home', 3, 0],
  ['the last of all', 'End', 1, 4],
  ['other keys are left', 'Tab', 1, undefined],
])('%s: %s', (_claim, key, current, next) => {
  expect(moveInGrid(key, current, { count: 5, columns: 2, rightToLeft: false })).toBe(next);
});

test('where text goes to the left, so does the next', () => {
  const grid = { count: 5, columns: 2, rightToLeft: true };
  expect(moveInGrid('ArrowLeft', 0, grid)).toBe(1);
  expect(moveInGrid('ArrowRight', 0, grid)).toBe(4);
});
