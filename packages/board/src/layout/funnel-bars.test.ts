import { describe, expect, test } from 'vitest';
import { layoutFunnel, stageTone } from './funnel-bars.js';

describe('layoutFunnel', () => {
  test('nothing to draw', () => {
    expect(layoutFunnel([])).toEqual({ columns: 0, bars: [], flows: [], earlier: [] });
  });

  test('all zero: bars of no height, not of full height', () => {
    expect(layoutFunnel([0, 0]).bars.map(({ height }) => height)).toEqual([0, 0]);
  });

  test('bars are linear from 0, whatever order they come in', () => {
    expect(layoutFunnel([50, 100, 25]).bars).toEqual([
      { x: 0, width: 0.44, height: 0.5 },
      { x: 1, width: 0.44, height: 1 },
      { x: 2, width: 0.44, height: 0.25 },
    ]);
  });

  test('a flow goes from a bar’s far edge to the next bar’s near edge', () => {
    expect(layoutFunnel([100, 60]).flows).toEqual([{ fromX: 0.44, toX: 1, fromHeight: 1, toHeight: 0.6 }]);
  });

  test('the time before stands at the end of each bar, on the same scale', () => {
    const { bars, earlier } = layoutFunnel([100, 50], [200, null]);
    expect(bars.map(({ height }) => height)).toEqual([0.5, 0.25]);
    expect(earlier.map(({ height }) => height)).toEqual([1]);
    expect(earlier[0]!.x).toBeGreaterThan(0.44);
  });

  test('the last column is narrower', () => {
    expect(layoutFunnel([1, 1, 1]).columns).toBeCloseTo(2.72, 12);
  });
});

test('colours deepen with the stages and never repeat', () => {
  expect([0, 1, 2].map((place) => stageTone(place, 3))).toEqual([1, 2, 3]);
  const long = Array.from({ length: 15 }, (_, place) => stageTone(place, 15));
  expect(long[0]).toBe(1);
  expect(long[14]).toBe(8);
  expect(new Set(long).size).toBe(15);
});
