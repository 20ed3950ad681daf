import { describe, expect, test } from 'vitest';
import { niceTicks } from './nice-ticks.js';

describe('niceTicks', () => {
  test.each([
    ['nothing but zero', 0, 0, false, 4],
    ['counts of at most two have no half ones', 0, 2, true, 3],
    ['counts of one', 0, 1, true, 2],
  ])('%s', (_claim, low, high, whole, most) => {
    const ticks = niceTicks(low, high, whole);
    expect(ticks[0]).toBe(0);
    expect(ticks.length).toBeLessThanOrEqual(most + 1);
    if (whole) expect(ticks.every(Number.isInteger)).toBe(true);
  });

  test.each([
    [0, 10.4e6, [0, 4e6, 8e6, 12e6]],
    [0, 100, [0, 25, 50, 75, 100]],
    [0, 0.24, [0, 0.06, 0.12, 0.18, 0.24]],
    [0, 9, [0, 3, 6, 9]],
    [-5, 12, [-5, 0, 5, 10, 15]],
    [0.9, 0.97, [0.9, 0.92, 0.94, 0.96, 0.98]],
  ])('from %d to %d: %j', (low, high, expected) => {
    expect(niceTicks(low, high)).toEqual(expected);
  });

  test('three or four lines that hold every value, whatever the size', () => {
    for (let size = 1; size < 400; size += 1) {
      const high = size ** 3.7 * 0.013;
      const ticks = niceTicks(0, high);
      expect(ticks.length - 1, `0 to ${high}`).toBeGreaterThanOrEqual(3);
      expect(ticks.length - 1, `0 to ${high}`).toBeLessThanOrEqual(4);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)!).toBeGreaterThanOrEqual(high * (1 - 1e-9));
      expect(ticks.at(-1)!, `0 to ${high}`).toBeLessThan(high * 1.35);
    }
  });
});
