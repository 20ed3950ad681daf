import fc from 'fast-check';
import { expect, test } from 'vitest';
import { regionInView, sameRegion } from './region-in-view.js';

test('what is in view lies within, with some around it', () => {
  const number = fc.double({ min: -5000, max: 5000, noNaN: true });
  const zoom = fc.double({ min: 0.15, max: 2, noNaN: true });
  fc.assert(
    fc.property(number, number, zoom, (x, y, scale) => {
      const region = regionInView([x, y, scale], 1200, 700);
      const [left, top, width, height] = [-x / scale, -y / scale, 1200 / scale, 700 / scale];
      expect(region.x).toBeLessThanOrEqual(left - width / 2);
      expect(region.y).toBeLessThanOrEqual(top - height / 2);
      expect(region.x + region.width).toBeGreaterThanOrEqual(left + width * 1.5 - 0.001);
      expect(region.y + region.height).toBeGreaterThanOrEqual(top + height * 1.5 - 0.001);
    }),
  );
});

test('moving about a little changes nothing, moving on does', () => {
  const at = (x: number) => regionInView([x, -10, 1], 1000, 600);
  expect(sameRegion(at(-10), at(-20))).toBe(true);
  expect(sameRegion(at(-10), at(-2000))).toBe(false);
});
