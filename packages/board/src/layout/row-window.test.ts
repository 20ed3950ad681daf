import { describe, expect, test } from 'vitest';
import { rowWindow, withPinned } from './row-window.js';

describe('rowWindow', () => {
  test.each([
    ['at the top', 0, { from: 0, to: 40 }],
    ['scrolled by less than a step nothing changes', 7 * 32, { from: 0, to: 40 }],
    ['in the middle there are rows before and after', 5000 * 32, { from: 4992, to: 5032 }],
    ['at the end', 10_000 * 32 - 400, { from: 9976, to: 10_000 }],
    ['beyond the end of a list that became shorter', 20_000 * 32, { from: 9976, to: 10_000 }],
  ])('%s', (_claim, scrolledPx, expected) => {
    const run = rowWindow(scrolledPx, 400, 32, 10_000);
    expect(run).toEqual(expected);
  });

  test('holds every row in sight wherever it is scrolled to', () => {
    for (let scrolledPx = 0; scrolledPx <= 1000 * 32 - 400; scrolledPx += 13) {
      const { from, to } = rowWindow(scrolledPx, 400, 32, 1000);
      expect(from * 32).toBeLessThanOrEqual(scrolledPx);
      expect(to * 32).toBeGreaterThanOrEqual(scrolledPx + 400);
      expect(to - from).toBeLessThanOrEqual(40);
    }
  });

  test('a short list is there whole', () => {
    expect(rowWindow(0, 400, 32, 3)).toEqual({ from: 0, to: 3 });
  });
});

test('a row with the focus stays, before or after what is in sight', () => {
  const run = { from: 100, to: 140 };
  expect(withPinned(run, null)).toEqual([run]);
  expect(withPinned(run, 120)).toEqual([run]);
  expect(withPinned(run, 3)).toEqual([{ from: 3, to: 4 }, run]);
  expect(withPinned(run, 900)).toEqual([run, { from: 900, to: 901 }]);
});
