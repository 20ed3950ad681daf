import { expect, test } from 'vitest';
import { layoutTimes } from './layout-times.js';

const bins = [
  { from: 2, to: 6, count: 4 },
  { from: 6, to: 10, count: 2 },
];

test('bars stand over days from 0 on, as high as the highest', () => {
  expect(layoutTimes({ bins }, null)).toEqual({
    longest: 10,
    limit: null,
    bars: [
      { start: 0.2, end: 0.6, height: 1, isLate: false, count: 4, from: 2, to: 6 },
      { start: 0.6, end: 1, height: 0.5, isLate: false, count: 2, from: 6, to: 10 },
    ],
  });
});

test.each<[number, number | null, boolean[]]>([
  [6, 0.6, [false, true]],
  [8, 0.8, [false, false]],
  [10, null, [false, false]],
  [1, 0.1, [true, true]],
])('a limit of %d days stands at %j, and what is all behind it is late: %j', (days, limit, late) => {
  const laid = layoutTimes({ bins }, days);
  expect(laid.limit).toBe(limit);
  expect(laid.bars.map(({ isLate }) => isLate)).toEqual(late);
});

test('times that are all the same are one bar, and none are none', () => {
  expect(layoutTimes({ bins: [{ from: 5, to: 5, count: 3 }] }, null).bars).toMatchObject([{ start: 0.92, end: 1 }]);
  expect(layoutTimes({ bins: [{ from: 0, to: 0, count: 3 }] }, null).bars).toMatchObject([{ start: 0, end: 0 }]);
  expect(layoutTimes({ bins: [] }, 3)).toEqual({ bars: [], limit: null, longest: 0 });
});
