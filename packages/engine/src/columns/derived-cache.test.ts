import { expect, test } from 'vitest';
import { DerivedCache } from './derived-cache.js';

const ints = (length: number) => new Int32Array(length);

test('the least recently used goes first when there is no more room', () => {
  const cache = new DerivedCache(16);
  cache.set('a', ints(2));
  cache.set('b', ints(2));
  cache.get('a');
  cache.set('c', ints(1));
  expect(['a', 'b', 'c'].map((name) => cache.get(name) !== undefined)).toEqual([true, false, true]);
});

test('what is set again takes its room once', () => {
  const cache = new DerivedCache(16);
  for (let time = 0; time < 5; time += 1) cache.set('a', ints(2));
  cache.set('b', ints(2));
  expect(cache.get('a')).toBeDefined();
});

test('what is larger than all the room is not kept', () => {
  const cache = new DerivedCache(16);
  cache.set('column', { type: 'number', values: new Float64Array(3) });
  cache.set('index', { rowOf: new Map([['a', 1]]) });
  expect(cache.get('column')).toBeUndefined();
  expect(cache.get('index')).toBeUndefined();
});
