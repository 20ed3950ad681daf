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

test('a description has one name, which no other cache gives', () => {
  const [cache, other] = [new DerivedCache(16), new DerivedCache(16)];
  const name = cache.nameOf('a of b');
  expect(cache.nameOf('a of b')).toBe(name);
  expect(cache.nameOf('a of c')).not.toBe(name);
  expect(other.nameOf('a of b')).not.toBe(name);
});

test('names are not kept without bound, and never given again', () => {
  const cache = new DerivedCache(16);
  const names = Array.from({ length: 10_001 }, (_, at) => cache.nameOf(String(at)));
  expect(names).not.toContain(cache.nameOf('0'));
  expect(new Set(names).size).toBe(names.length);
});

test('what is larger than all the room is not kept', () => {
  const cache = new DerivedCache(16);
  cache.set('column', { type: 'number', values: new Float64Array(3) });
  cache.set('index', { rowOf: new Map([['a', 1]]) });
  expect(cache.get('column')).toBeUndefined();
  expect(cache.get('index')).toBeUndefined();
});
