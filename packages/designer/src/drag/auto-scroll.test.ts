import { expect, test } from 'vitest';
import { scrollStep } from './auto-scroll.js';

test.each([
  ['in the middle nothing scrolls', 300, 0],
  ['just outside the edge neither', 40, 0],
  ['inside the edge slowly', 39, -1],
  ['at the edge as fast as it gets', 0, -14],
  ['beyond it no faster', -200, -14],
  ['the lower edge leads down', 590, 11],
])('%s', (_claim, y, step) => {
  expect(scrollStep(y, 0, 600)).toBe(step);
});

test('what is lower than both edges does not scroll', () => {
  expect(scrollStep(10, 0, 60)).toBe(0);
});
