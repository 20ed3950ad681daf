import { expect, test } from 'vitest';
import { dependenciesFirst } from './dependencies-first.js';

function run(graph: Readonly<Record<string, string>>, asked = Object.keys(graph)) {
  const cycles: string[] = [];
  const order = dependenciesFirst(
    asked,
    (name) => [...(graph[name] ?? '')],
    (path) => cycles.push(path.join('')),
  );
  return { order: order.join(''), cycles };
}

test('each comes after its parts, once, in the order in which they are asked', () => {
  expect(run({ a: 'bc', b: 'c', c: '', d: '' })).toEqual({ order: 'cbad', cycles: [] });
  expect(run({ a: 'b', b: '', c: '' }, ['c', 'a'])).toEqual({ order: 'cba', cycles: [] });
});

test('two ways to the same part are no circle', () => {
  expect(run({ a: 'bcc', b: 'd', c: 'd', d: '' }).cycles).toEqual([]);
});

test('each way back is told, and ignored', () => {
  expect(run({ a: 'b', b: 'ca', c: 'b' })).toEqual({ order: 'cba', cycles: ['bcb', 'aba'] });
  expect(run({ a: 'a' })).toEqual({ order: 'a', cycles: ['aa'] });
});

test('a long way back is shortened', () => {
  const ring = Object.fromEntries([...'abcdefghijkl'].map((name, at, all) => [name, all[(at + 1) % all.length] ?? '']));
  expect(run(ring).cycles).toEqual(['abcdefg…la']);
});
