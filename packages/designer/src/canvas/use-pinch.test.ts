import { expect, test } from 'vitest';
import { pinched } from './use-pinch.js';

const view = { x: 10, y: 20, zoom: 0.5 };
const drawnAt = ({ x, y, zoom }: typeof view, at: { x: number; y: number }) => [(at.x - x) / zoom, (at.y - y) / zoom];

test('what was between the fingers stays between them, also when they move along', () => {
  const [before, now] = [
    { x: 100, y: 100, apart: 50 },
    { x: 140, y: 90, apart: 100 },
  ];
  const next = pinched(view, before, now);
  expect(next.zoom).toBe(1);
  expect(drawnAt(next, now)).toEqual(drawnAt(view, before));
});

test.each([
  ['no further than twice its size', 1, 1000, 2],
  ['no further than it can be seen', 1000, 1, 0.15],
  ['from one point, too', 0, 2, 1],
])('%s', (_claim, apart, then, zoom) => {
  expect(pinched(view, { x: 0, y: 0, apart }, { x: 0, y: 0, apart: then }).zoom).toBe(zoom);
});
