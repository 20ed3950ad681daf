import { expect, test } from 'vitest';
import { placeByKey } from './place-by-key.js';

test.each<[key: string, now: number, rtl: boolean, place: number | null]>([
  ['ArrowRight', 1, false, 2],
  ['ArrowLeft', 1, false, 0],
  ['ArrowRight', 1, true, 0],
  ['ArrowLeft', 1, true, 2],
  ['ArrowRight', 4, false, 4],
  ['ArrowLeft', 0, false, 0],
  ['Home', 3, true, 0],
  ['End', 1, true, 4],
  ['a', 1, false, null],
  ['constructor', 1, false, null],
])('%s at %i of 0 to 4, from right to left %s: %s', (key, now, rtl, place) => {
  expect(placeByKey(key, now, 4, rtl)).toBe(place);
});
