import { expect, test } from 'vitest';
import { visibleRows } from './visible-rows.js';

test('a short list is drawn whole', () => {
  expect(visibleRows(120, 32, 0, 300)).toEqual({ from: 0, to: 120, before: 0, after: 0 });
});

test.each([
  ['at its beginning', 0],
  ['in its middle', 160_000],
  ['at its end', 10_000 * 32 - 300],
  ['beyond its end', 10_000_000],
])('of a long one only what is in view, %s', (_claim, top) => {
  const { from, to, before, after } = visibleRows(10_000, 32, top, 300);
  expect(to - from).toBeLessThan(60);
  expect(before + after + (to - from) * 32).toBe(10_000 * 32);
  const [first, last] = [Math.min(9999, Math.floor(top / 32)), Math.min(10_000, Math.ceil((top + 300) / 32))];
  expect(from).toBeLessThanOrEqual(first);
  expect(to).toBeGreaterThanOrEqual(last);
});
