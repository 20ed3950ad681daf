import { expect, test } from 'vitest';
import { scrollTopFor, visiblePlaces } from './visible-rows.js';

const at = (scrollTop: number) => ({ scrollTop, height: 340, rowHeight: 34 });

test('few lines are all drawn', () => {
  expect(visiblePlaces(3, at(0), 0)).toEqual([0, 1, 2]);
  expect(visiblePlaces(0, at(0), -1)).toEqual([]);
});

test('of many, those in view and some beyond', () => {
  const places = visiblePlaces(5000, at(34_000), 1003);
  expect([places[0], places.at(-1)]).toEqual([988, 1022]);
  expect(places).toHaveLength(35);
});

test('the one with the focus is there wherever one has scrolled to, and only once', () => {
  expect(visiblePlaces(5000, at(34_000), 3)[0]).toBe(3);
  expect(visiblePlaces(5000, at(0), 4000).at(-1)).toBe(4000);
  const places = visiblePlaces(5000, at(34_000), 988);
  expect(new Set(places).size).toBe(places.length);
});

test('what was scrolled to may be gone', () => {
  expect(visiblePlaces(2, at(34_000), 1)).toEqual([1]);
  expect(visiblePlaces(2, at(34_000), 7)).toEqual([]);
});

test.each([
  ['what is in view stays where it is', 12, 340, 340],
  ['what is above comes to the top', 3, 340, 102],
  ['what is below comes to the bottom', 25, 340, 544],
])('%s', (_claim, place, scrollTop, expected) => {
  expect(scrollTopFor(place, at(scrollTop))).toBe(expected);
});
