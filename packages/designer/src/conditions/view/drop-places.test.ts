import { expect, test } from 'vitest';
import { dropPlaces, placeAt } from './drop-places.js';
import type { DrawnGroup } from './drop-places.js';

const box = (top: number, bottom: number, left = 0) => ({ top, bottom, left, right: 300 });
/** a, then a group of b and c, then d; rows of 30 with gaps of 6. */
const groups: readonly DrawnGroup[] = [
  {
    key: 'root',
    box: box(0, 144),
    items: [
      { key: 'a', box: box(0, 30) },
      { key: 'group', box: box(36, 108) },
      { key: 'd', box: box(114, 144) },
    ],
  },
  {
    key: 'group',
    box: box(36, 102, 14),
    items: [
      { key: 'b', box: box(36, 66, 14) },
      { key: 'c', box: box(72, 102, 14) },
    ],
  },
  { key: 'empty', box: box(200, 220, 14), items: [] },
];
const at = (x: number, y: number) => {
  const place = placeAt(dropPlaces(groups), x, y);
  return place && `${place.group} ${place.index}`;
};

test.each([
  ['above the first', 5, -10, 'root 0'],
  ['between two of the outer group', 0, 33, 'root 1'],
  ['the same line further in: the first of the inner group', 20, 33, 'group 0'],
  ['between two of the inner group', 20, 69, 'group 1'],
  ['behind the last of the inner group', 20, 106, 'group 2'],
  ['the same line further out: behind the inner group', 0, 110, 'root 2'],
  ['below the last', 0, 150, 'root 3'],
  ['a group of nothing', 20, 211, 'empty 0'],
])('%s', (_claim, x, y, expected) => expect(at(x, y)).toBe(expected));

test('nowhere to drop', () => expect(placeAt([], 0, 0)).toBeUndefined());
