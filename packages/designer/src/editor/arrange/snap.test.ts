import { describe, expect, test } from 'vitest';
import { stageBox } from '../geometry.js';
import { snapBox } from './snap.js';

const other = stageBox({ x: 400, y: 200 });
const snap = (x: number, y: number, options: Partial<Parameters<typeof snapBox>[2]> = {}) =>
  snapBox(stageBox({ x, y }), [other], { within: 6, grid: null, ...options });

describe('a box that is moved falls', () => {
  test.each([
    ['on the edge of another', [404, 0], [-4, 0]],
    ['at the distance at which it is still attracted', [406, 0], [-6, 0]],
    ['not from further', [407, 0], [0, 0]],
    ['with its middle on the edge of another', [318, 0], [2, 0]],
    ['beside another, edge to edge', [563, 0], [-3, 0]],
    ['on both axes at once', [397, 203], [3, -3]],
  ] as const)('%s', (_claim, [x, y], [dx, dy]) => {
    expect(snap(x, y)).toMatchObject({ dx, dy });
  });

  test('on the nearest of several', () => {
    const others = [stageBox({ x: 0, y: 500 }), stageBox({ x: 5, y: 700 })];
    expect(snapBox(stageBox({ x: 4, y: 0 }), others, { within: 6, grid: null }).dx).toBe(1);
  });

  test('on the grid, where no other attracts', () => {
    expect(snap(51, -29, { grid: 20 })).toMatchObject({ dx: 9, dy: 9 });
    expect(snap(404, -29, { grid: 20 }), 'each axis by itself').toMatchObject({ dx: -4, dy: 9 });
  });
});

describe('guides', () => {
  test('go from one end of what is in line to the other', () => {
    expect(snap(404, 0).guides).toEqual([
      { axis: 'x', at: 400, from: 0, to: 284 },
      { axis: 'x', at: 480, from: 0, to: 284 },
      { axis: 'x', at: 560, from: 0, to: 284 },
    ]);
  });

  test('also show what the grid brought in line', () => {
    const { guides } = snap(385, 500, { grid: 20, within: 0 });
    expect(guides.map(({ axis, at }) => `${axis} ${at}`)).toEqual(['x 400', 'x 480', 'x 560'].slice(0, guides.length));
  });

  test('are none where nothing is in line', () => {
    expect(snap(0, 0).guides).toEqual([]);
    expect(snapBox(stageBox({ x: 3, y: 3 }), [], { within: 6, grid: null })).toEqual({ dx: 0, dy: 0, guides: [] });
  });
});
