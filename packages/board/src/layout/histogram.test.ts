import { describe, expect, test } from 'vitest';
import type { Histogram } from '@weir/query';
import { layoutHistogram } from './histogram.js';

const histogram: Histogram = {
  from: 'lead',
  to: 'won',
  days: { median: 12, p90: 27, mean: 14, count: 20, open: 3 },
  bins: [
    { from: 0, to: 10, count: 4 },
    { from: 10, to: 20, count: 12 },
    { from: 20, to: 30, count: 4 },
  ],
};
const size = { width: 600, height: 240, rtl: false };

describe('layoutHistogram', () => {
  test('bars stand side by side on one baseline, from 0 on one scale', () => {
    const { bars, plot } = layoutHistogram(histogram, size, String);
    for (const { y, height } of bars) expect(y + height).toBeCloseTo(plot.bottom);
    expect(bars[1]!.height / bars[0]!.height).toBeCloseTo(3, 1);
    expect(bars[1]!.x).toBeCloseTo(bars[0]!.x + bars[0]!.width + 1, 0);
    expect(bars.at(-1)!.x + bars.at(-1)!.width).toBeLessThanOrEqual(plot.right);
  });

  test('median and 90th percentile lie at their days', () => {
    const { bars, marks } = layoutHistogram(histogram, size, String);
    expect(marks.median).toBeGreaterThan(bars[1]!.x);
    expect(marks.median).toBeLessThan(bars[1]!.x + bars[1]!.width);
    expect(marks.p90).toBeGreaterThan(bars[2]!.x);
  });

  test('counts have whole grid lines', () => {
    const { ticks } = layoutHistogram({ ...histogram, bins: [{ from: 0, to: 1, count: 2 }] }, size, String);
    expect(ticks.every(({ value }) => Number.isInteger(value))).toBe(true);
  });

  test('times that are all alike are one bar in sight', () => {
    const alike = { ...histogram, bins: [{ from: 5, to: 5, count: 9 }] };
    const { bars, plot } = layoutHistogram(alike, size, String);
    expect(bars[0]!.width).toBeGreaterThan(20);
    expect(bars[0]!.x).toBeGreaterThan(plot.left);
  });

  test('from right to left it is mirrored', () => {
    const [usual, mirrored] = [false, true].map((rtl) => layoutHistogram(histogram, { ...size, rtl }, String));
    expect(mirrored!.bars[0]!.x).toBeCloseTo(size.width - usual!.bars[0]!.x - usual!.bars[0]!.width, 0);
    expect(mirrored!.marks.median).toBeCloseTo(size.width - usual!.marks.median!, 0);
  });

  test('without times there is nothing but the axes', () => {
    const none = { ...histogram, bins: [], days: { median: null, p90: null, mean: null, count: 0, open: 0 } };
    const { bars, marks, ticks } = layoutHistogram(none, size, String);
    expect([bars, marks]).toEqual([[], { median: null, p90: null }]);
    expect(ticks.every(({ y }) => Number.isFinite(y))).toBe(true);
  });
});
