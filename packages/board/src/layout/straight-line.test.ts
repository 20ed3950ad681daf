import { expect, test } from 'vitest';
import { straightLine } from './straight-line.js';

test.each([
  ['nothing', [], ''],
  ['a line', [0, 5, 2], 'M0,0L10,5L20,2'],
  ['a gap interrupts it', [0, null, 2, 3], 'M0,0ZM20,2L30,3'],
  ['a point alone is a dot for round ends', [null, 4, null], 'M10,4Z'],
  ['gaps at both ends', [null, 1, 2, null], 'M10,1L20,2'],
])('%s', (_claim, ys, path) => {
  expect(straightLine(ys.map((y, place) => ({ x: place * 10, y })))).toBe(path);
});
