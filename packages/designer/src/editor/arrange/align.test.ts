import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from '../geometry.js';
import { STAGE_HEIGHT, STAGE_WIDTH } from '../geometry.js';
import { ALIGNMENTS, alignStages, distributeStages } from './align.js';

const places = (...points: [number, number][]) =>
  new Map(points.map(([x, y], index): [string, Point] => [`s${index}`, { x, y }]));
const read = (map: ReadonlyMap<string, Point>) =>
  [...map].sort(([a], [b]) => a.localeCompare(b)).map(([, { x, y }]) => [x, y]);

describe('aligned', () => {
  const three = places([0, 0], [40, 200], [100, 420]);
  test.each([
    [
      'left',
      [
        [0, 0],
        [0, 200],
        [0, 420],
      ],
    ],
    [
      'center',
      [
        [50, 0],
        [50, 200],
        [50, 420],
      ],
    ],
    [
      'right',
      [
        [100, 0],
        [100, 200],
        [100, 420],
      ],
    ],
  ] as const)('%s, each stays on its height', (alignment, expected) => {
    expect(read(alignStages(three, alignment))).toEqual(expected);
  });

  test.each([
    ['top', 0],
    ['middle', 50],
    ['bottom', 100],
  ] as const)('%s', (alignment, y) => {
    expect(read(alignStages(places([0, 0], [300, 100]), alignment))).toEqual([
      [0, y],
      [300, y],
    ]);
  });

  test('what would cover another moves on along the line, in the order in which it lay', () => {
    expect(read(alignStages(places([100, 10], [0, 0], [50, 300]), 'left'))).toEqual([
      [0, 108],
      [0, 0],
      [0, 300],
    ]);
    expect(read(alignStages(places([0, 0], [10, 200], [20, 400]), 'top'))).toEqual([
      [0, 0],
      [184, 0],
      [368, 0],
    ]);
  });

  test('stages never cover each other, and align again to the same', () => {
    const point = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...ALIGNMENTS),
        (points, alignment) => {
          const aligned = alignStages(places(...points), alignment);
          const list = [...aligned.values()];
          for (const [index, a] of list.entries())
            for (const b of list.slice(index + 1))
              expect(Math.abs(a.x - b.x) < STAGE_WIDTH && Math.abs(a.y - b.y) < STAGE_HEIGHT).toBe(false);
          expect(read(alignStages(aligned, alignment))).toEqual(read(aligned));
        },
      ),
    );
  });
});

describe('distributed', () => {
  test('the outermost stay, the others are as far from each other', () => {
    expect(read(distributeStages(places([0, 5], [90, 7], [400, 9]), 'horizontal'))).toEqual([
      [0, 5],
      [200, 7],
      [400, 9],
    ]);
    expect(read(distributeStages(places([1, 300], [2, 0], [3, 10]), 'vertical'))).toEqual([
      [1, 300],
      [2, 0],
      [3, 150],
    ]);
  });

  test('two are left where they are', () => {
    expect(read(distributeStages(places([0, 0], [17, 3]), 'horizontal'))).toEqual([
      [0, 0],
      [17, 3],
    ]);
  });
});
