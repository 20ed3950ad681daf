import { expect, test } from 'vitest';
import { lastOf } from './last-of.js';

test('what was made is made anew only of something else', () => {
  const make = lastOf(({ a, b }: { a: number; b: object }) => ({ a, b }));
  const b = {};
  const first = make({ a: 1, b });
  expect(make({ a: 1, b })).toBe(first);
  expect(make({ a: 2, b })).toEqual({ a: 2, b });
  expect(make({ a: 1, b }), 'only the last is kept').not.toBe(first);
  expect(make({ a: 1, b: {} })).not.toBe(first);
});
