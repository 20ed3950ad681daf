import { expect, test } from 'vitest';
import { cellNear, spanTo } from './grid-lines.js';
import type { GridLines } from './grid-lines.js';

const lines: GridLines = {
  columns: Array.from({ length: 13 }, (_, column) => column * 100),
  rows: [0, 72, 144, 300],
  rowStep: 72,
  gap: 16,
};

test.each([
  ['the nearest corner', 160, 40, { x: 2, y: 1 }],
  ['just this side of the middle', 149, 35, { x: 1, y: 0 }],
  ['no further than the last that leaves room', 1190, 0, { x: 8, y: 0 }],
  ['before the start', -400, -90, { x: 0, y: 0 }],
  ['a row that is higher than others', 0, 230, { x: 0, y: 3 }],
  ['below all rows', 0, 300 + 3 * 72, { x: 0, y: 6 }],
])('a card goes to %s', (_claim, x, y, place) => {
  expect(cellNear(lines, x, y, { w: 4, h: 2 })).toEqual({ ...place, w: 4, h: 2 });
});

test.each([
  ['as far as the pointer', 484, 128, { w: 3, h: 2 }],
  ['never less than one', -50, -50, { w: 1, h: 1 }],
  ['to the edge of the grid at most', 2000, 56, { w: 10, h: 1 }],
])('a card grows %s', (_claim, x, y, size) => {
  expect(spanTo(lines, { x: 2, y: 0 }, x, y)).toEqual(size);
});
