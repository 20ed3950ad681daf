import { describe, expect, test } from 'vitest';
import { Typeahead, moveInList, moveInRow } from './list-navigation.js';

test.each([
  ['nothing to move in', 'ArrowDown', -1, 0, undefined],
  ['down from nothing is the first', 'ArrowDown', -1, 3, 0],
  ['up from nothing is the last', 'ArrowUp', -1, 3, 2],
  ['down from the last is the first', 'ArrowDown', 2, 3, 0],
  ['up from the first is the last', 'ArrowUp', 0, 3, 2],
  ['home', 'Home', 2, 3, 0],
  ['end', 'End', 0, 3, 2],
  ['any other key stays', 'a', 1, 3, undefined],
])('%s', (_claim, key, current, count, next) => {
  expect(moveInList(key, current, count)).toBe(next);
});

test('in a row the arrows follow the text', () => {
  expect(moveInRow('ArrowRight', 0, 3, false)).toBe(1);
  expect(moveInRow('ArrowRight', 0, 3, true)).toBe(2);
  expect(moveInRow('ArrowDown', 0, 3, false)).toBeUndefined();
  expect(moveInRow('End', 0, 3, true)).toBe(2);
});

describe('typeahead', () => {
  const labels = ['Copy', 'Delete', 'Duplicate', 'Rename'];

  test('finds by the first letters, typed quickly', () => {
    const typeahead = new Typeahead();
    expect(typeahead.find('d', labels, 0, 0)).toBe(1);
    expect(typeahead.find('u', labels, 1, 100)).toBe(2);
  });

  test('starts anew after a pause', () => {
    const typeahead = new Typeahead();
    typeahead.find('d', labels, 0, 0);
    expect(typeahead.find('r', labels, 1, 601)).toBe(3);
  });

  test('the same letter goes through all that begin with it', () => {
    const typeahead = new Typeahead();
    expect(typeahead.find('d', labels, 1, 0)).toBe(2);
    expect(typeahead.find('d', labels, 2, 100)).toBe(1);
  });

  test('says nothing when nothing fits, also in an empty list', () => {
    expect(new Typeahead().find('x', labels, 0, 0)).toBeUndefined();
    expect(new Typeahead().find('x', [], -1, 0)).toBeUndefined();
  });
});
