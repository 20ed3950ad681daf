import { expect, test } from 'vitest';
import { Scratch } from './scratch.js';

test('what was given back is taken again, the smallest that is large enough', () => {
  const scratch = new Scratch(1000);
  const [small, large] = [scratch.take(10), scratch.take(100)];
  expect(small.length).toBe(10);
  scratch.giveBack(large, small);
  expect(scratch.take(5)).toBe(small);
  expect(scratch.take(5)).toBe(large);
  expect(scratch.take(5)).toHaveLength(5);
});

test('what is too small is made anew', () => {
  const scratch = new Scratch(1000);
  scratch.giveBack(scratch.take(10));
  expect(scratch.take(11)).toHaveLength(11);
});

test('no more is kept than the limit', () => {
  const scratch = new Scratch(100);
  const [a, b, c] = [scratch.take(20), scratch.take(10), scratch.take(50)];
  scratch.giveBack(a, b, c);
  expect(scratch.take(1)).not.toBe(c);
});
