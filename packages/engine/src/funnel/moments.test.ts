import { expect, test } from 'vitest';
import { elapsedSeconds } from './moments.js';

const at = (ms: number, day = Math.floor(ms / 86_400_000)) => ({ ms, day });

test('elapsed seconds are whole where the moments are, so that the edge of any window is in it', () => {
  const all = Array.from({ length: 100_000 }, (_, seconds) => seconds);
  expect(all.filter((seconds) => elapsedSeconds(at(0), at(seconds * 1000)) !== seconds)).toEqual([]);
});

test.each([
  ['between two dates calendar days count', at(NaN, 10), at(NaN, 12), 2 * 86_400],
  ['between a date and an instant too', at(NaN, 10), at(12.5 * 86_400_000), 2 * 86_400],
  ['a day that is not ordered by its instants does not make time run backwards', at(5000, 10), at(4000, 10), 0],
])('%s', (_claim, from, to, seconds) => {
  expect(elapsedSeconds(from, to)).toBe(seconds);
});
