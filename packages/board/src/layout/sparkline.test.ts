import { describe, expect, test } from 'vitest';
import { layoutSparkline } from './sparkline.js';

const size = { width: 72, height: 26 };

describe('layoutSparkline', () => {
  test.each([
    ['nothing', []],
    ['one value', [5]],
    ['one value among gaps', [null, 5, null]],
  ])('%s is no line', (_claim, values) => {
    expect(layoutSparkline(values, false, size)).toBeNull();
  });

  test('from the lowest to the highest, within an inset', () => {
    expect(layoutSparkline([0, 10], false, size)).toEqual({
      path: 'M3,23L69,3',
      unfinished: '',
      newest: [69, 3],
      xs: [3, 69],
      targetY: null,
    });
  });

  test('values that are all the same run through the middle', () => {
    expect(layoutSparkline([4, 4], false, size)?.path).toBe('M3,13L69,13');
  });

  test('the part under way is drawn by itself', () => {
    expect(layoutSparkline([0, 10, 5], true, size)).toMatchObject({
      path: 'M3,23L36,3',
      unfinished: 'M36,3L69,13',
      newest: [69, 13],
    });
  });

  test('a target above or below the values is in view with them', () => {
    expect(layoutSparkline([0, 5], false, size, 10)).toMatchObject({ path: 'M3,23L69,13', targetY: 3 });
    expect(layoutSparkline([5, 10], false, size, 0)).toMatchObject({ path: 'M3,13L69,3', targetY: 23 });
    expect(layoutSparkline([4, 4], false, size, 4)).toMatchObject({ targetY: 13 });
  });

  test('a gap is left open, and the newest point is the newest that is known', () => {
    expect(layoutSparkline([0, 10, null, 10, 0, null], false, size)).toMatchObject({
      path: 'M3,23L16.2,3M42.6,3L55.8,23',
      newest: [55.8, 23],
    });
  });
});
